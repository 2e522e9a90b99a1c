/**
 * Cells as spreadsheets put them on the clipboard: rows on lines, cells between tabs. A cell that holds a line break, a tab or a quote
 * stands in quotes, in which a quote is doubled; the last row may end with a line break too.
 */
export function textOfCells(rows: readonly (readonly string[])[]): string {
  const text = rows.map((cells) => cells.map(quotedWhereNeeded).join('\t')).join('\n');
  // Else the last, blank row would be taken for the end of the one before.
  return text.endsWith('\n') ? `${text}\n` : text;
}

function quotedWhereNeeded(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function cellsOfText(text: string): string[][] {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  const plain = /[^\t\r\n]*/y;
  const end = /\t|\r\n|\n|\r/y;
  const rows: string[][] = [[]];
  for (let at = 0; ; at = end.lastIndex) {
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const inQuotes = quoted.exec(text)?.[1];
    const cell = inQuotes?.replaceAll('""', '"').replaceAll('\r\n', '\n') ?? plain.exec(text)?.[0] ?? '';
    rows.at(-1)?.push(cell);
    end.lastIndex = inQuotes === undefined ? plain.lastIndex : quoted.lastIndex;
    const ended = end.exec(text)?.[0];
    if (ended === undefined) break;
    if (ended !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}
