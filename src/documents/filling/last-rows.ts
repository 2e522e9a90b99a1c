/** A table that holds no other. */
const TABLE = /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<\/w:tbl>/g;
const ROW = /<w:tr[ >][\s\S]*?<\/w:tr>/g;
/** So many of the last rows go to the next page together. */
const TOGETHER = 3;
const MARKED = /<w:(?:tblHeader|keepNext)/;

/**
 * Tables with a heading that is repeated: their last rows stay on one page, so that none stands on a page alone, and a sum stays
 * with the last row that it sums.
 */
export function lastRowsTogether(xml: string): string {
  return xml.replace(TABLE, (table) => (table.includes('<w:tblHeader') ? withLastRows(table) : table));
}

function withLastRows(table: string): string {
  const rows = table.match(ROW) ?? [];
  let at = 0;
  return table.replace(ROW, (row) => {
    at += 1;
    const next = rows[at];
    const isKept = next !== undefined && (at > rows.length - TOGETHER || isSum(next)) && !MARKED.test(row);
    return isKept
      ? row.replace(/<w:p(?: [^>]*)?>(?:<w:pPr>(?:<w:pStyle [^>]*\/>)?)?(?!<w:pPr)/g, keptWithNext)
      : row;
  });
}

/** Its first cell goes over several columns, and it is no heading of what follows: that one is kept with the next. */
function isSum(row: string): boolean {
  const [first = ''] = row.split('</w:tcPr>');
  return first.includes('<w:gridSpan') && !MARKED.test(row);
}

/** The start of a paragraph, with the mark in the place that it has in the schema: after the style's name. */
function keptWithNext(start: string): string {
  if (start.endsWith('/>') && !start.includes('<w:pPr>')) return start;
  return start.includes('<w:pPr>') ? `${start}<w:keepNext/>` : `${start}<w:pPr><w:keepNext/></w:pPr>`;
}
