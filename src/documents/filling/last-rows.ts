/** A table that holds no other. */
const TABLE = /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<\/w:tbl>/g;
const ROW = /<w:tr[ >][\s\S]*?<\/w:tr>/g;
/** So many of the last rows go to the next page together. */
const TOGETHER = 3;

/** Tables with a heading that is repeated: their last rows stay on one page, so that none stands on a page alone. */
export function lastRowsTogether(xml: string): string {
  return xml.replace(TABLE, (table) => (table.includes('<w:tblHeader') ? withLastRows(table) : table));
}

function withLastRows(table: string): string {
  const count = table.match(ROW)?.length ?? 0;
  let at = 0;
  return table.replace(ROW, (row) => {
    at += 1;
    const isKept = at > count - TOGETHER && at < count && !/<w:(?:tblHeader|keepNext)/.test(row);
    return isKept
      ? row.replace(/<w:p(?: [^>]*)?>(?:<w:pPr>(?:<w:pStyle [^>]*\/>)?)?(?!<w:pPr)/g, keptWithNext)
      : row;
  });
}

/** The start of a paragraph, with the mark in the place that it has in the schema: after the style's name. */
function keptWithNext(start: string): string {
  if (start.endsWith('/>') && !start.includes('<w:pPr>')) return start;
  return start.includes('<w:pPr>') ? `${start}<w:keepNext/>` : `${start}<w:pPr><w:keepNext/></w:pPr>`;
}
