import type { Block, Inline } from '../../local/drive/pdf/paper';
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
