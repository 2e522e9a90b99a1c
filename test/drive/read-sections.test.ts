import type { Block, Inline, Row } from '../../local/drive/pdf/paper';
import { readSections } from '../../local/drive/pdf/read-sections';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The blocks of a document of this body, with these styles. */
function blocksOf(body: string, styles = ''): readonly Block[] {
  const part = (xml: string) => new TextEncoder().encode(xml);
  const [section] = readSections({
    'word/document.xml': part(`<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': part(`<w:styles ${NAMESPACE}>${styles}</w:styles>`),
  });
  return section?.blocks ?? [];
}

function inlinesOf(body: string): readonly Inline[] {
  return blocksOf(`<w:p>${body}</w:p>`).flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []));
}

function field(instruction: string): readonly string[] {
  return [
    '<w:fldChar w:fldCharType="begin"/>',
    `<w:instrText>${instruction}</w:instrText>`,
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:t>9</w:t>',
    '<w:fldChar w:fldCharType="end"/>',
  ];
}

describe('a field', () => {
  const kinds = (inlines: readonly Inline[]) =>
    inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind));

  test.each([
    ['in one run', (instruction: string) => `<w:r>${field(instruction).join('')}</w:r>`],
    ['over runs', (instruction: string) => `<w:r>${field(instruction).join('</w:r><w:r>')}</w:r>`],
  ])('%s is its number, and what stands beside it stays', (_, written) => {
    const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const footer = `${text('หน้า ')}${written('PAGE')}${text(' จาก ')}${written('NUMPAGES')}${text(' ท้าย')}`;
    expect(kinds(inlinesOf(footer))).toEqual(['หน้า ', 'page-number', ' จาก ', 'page-count', ' ท้าย']);
    expect(kinds(inlinesOf(`${written('DATE')}${text(' ท้าย')}`))).toEqual(['9', ' ท้าย']);
  });
});

describe('lines of a table', () => {
  const sides = (value: string) =>
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((side) => `<w:${side} w:val="${value}" w:sz="4"/>`)
      .join('');
  const GRID = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:tblPr><w:tblCellMar><w:left w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="table" w:styleId="TableGrid"><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${sides('single')}</w:tblBorders></w:tblPr></w:style>`;
  const tableOf = (properties: string, cell = '') =>
    blocksOf(
      `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
      GRID,
    ).flatMap((block): readonly Row[] => (block.kind === 'table' ? block.rows : []))[0]?.cells[0];

  test('come from the table’s style, and room within cells from the style that it is based on', () => {
    const cell = tableOf('<w:tblStyle w:val="TableGrid"/>');
    const line = { width: 0.5, colour: '#000000' };
    expect(cell?.borders).toEqual({ top: line, bottom: line, left: line, right: line });
    expect(cell?.padding.left).toBe(3);
  });

  test('are not there where nobody asks for them', () => {
    expect(tableOf('')?.borders.top).toBe(null);
  });

  test('go where the table or the cell takes them away', () => {
    const style = '<w:tblStyle w:val="TableGrid"/>';
    expect(tableOf(`${style}<w:tblBorders>${sides('nil')}</w:tblBorders>`)?.borders.top).toBe(null);
    const bare = tableOf(style, '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>');
    expect([bare?.borders.top, bare?.borders.left?.width]).toEqual([null, 0.5]);
  });
});
