/** Texts that stand for one twentieth of a bar: reached, expected, left. */
const FILLS: Readonly<Record<string, string>> = { '█': '404040', '▒': 'A6A6A6', '░': 'EDEDED' };
const CELLS = 20;
/** What is left of a cell beside its margins, twips. */
const MARGINS = 216;
const HEIGHT = 200;
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g;

/** A bar as a template's tag gives it: `share` of the whole, from 0 to 1, in cells that `shadedBars` paints. */
export function barText(share: number, mark: '█' | '▒' = '█'): string {
  const filled = Math.min(CELLS, Math.max(0, Math.round(share * CELLS)));
  return mark.repeat(filled) + '░'.repeat(CELLS - filled);
}

/**
 * Paragraphs of nothing but bar texts become rows of shaded cells: they survive Google Docs, fonts without blocks, and a printer that
 * knows no colours. A bar that stands among other words stays text.
 */
export function shadedBars(documentXml: string): string {
  if (!documentXml.includes('█') && !documentXml.includes('░') && !documentXml.includes('▒'))
    return documentXml;
  return documentXml.replace(PARAGRAPH, (paragraph, at: number) => {
    const texts = paragraph.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g) ?? [];
    const text = texts.map((part) => part.replace(/<[^>]*>/g, '')).join('');
    return /^[█▒░]+$/.test(text) ? barTable(text, widthAt(documentXml, at)) : paragraph;
  });
}

/** Width of the cell that the paragraph stands in; 9 cm where it stands in none. */
function widthAt(xml: string, at: number): number {
  const before = xml.slice(Math.max(0, at - 2000), at);
  const widths = before.match(/<w:tcW\b[^>]*>/g) ?? [];
  const width = Number(/w:w="(\d+)"/.exec(widths[widths.length - 1] ?? '')?.[1] ?? 5103);
  return Math.max(CELLS * 20, width - MARGINS);
}

function barTable(text: string, width: number): string {
  const runs = text.match(/█+|▒+|░+/g) ?? [];
  const widths = runs.map((run) => Math.round((width * run.length) / text.length));
  const cells = runs.map((run, at) => cell(FILLS[run[0] ?? ''] ?? 'auto', widths[at] ?? 0));
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${HEIGHT}" w:hRule="exact"/></w:trPr>${cells.join('')}</w:tr></w:tbl>`,
    // A cell ends with a paragraph; this one takes hardly any room.
    EMPTY,
  ].join('');
}

function cell(fill: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr>${EMPTY}</w:tc>`;
}

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="404040"';
const BORDERS = `<w:tblBorders><w:top ${LINE}/><w:left ${LINE}/><w:bottom ${LINE}/><w:right ${LINE}/></w:tblBorders>`;
const EMPTY =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>';
