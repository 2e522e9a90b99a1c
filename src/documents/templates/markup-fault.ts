import { elementName, tokensOf } from '../filling/markup';

/** What may not stand directly in what: Google refuses a document in which a run lies bare in a cell. */
const WRONG_PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:p', ['w:p', 'w:r', 'w:t', 'w:tr', 'w:tbl']],
  ['w:tbl', ['w:p', 'w:r', 'w:tr', 'w:tbl']],
  ['w:tr', ['w:p', 'w:r', 'w:tc', 'w:tr', 'w:body']],
  ['w:tc', ['w:p', 'w:r', 'w:tc', 'w:tbl', 'w:body']],
  ['w:r', ['w:body', 'w:tbl', 'w:tr', 'w:tc', 'w:r', 'w:document']],
  ['w:t', ['w:body', 'w:tbl', 'w:tr', 'w:tc', 'w:p']],
  ['w:sectPr', ['w:p', 'w:tc', 'w:tr', 'w:r']],
]);

/**
 * Whether a part of a document is such that it can be converted: every element closed in its order, and paragraphs, runs and
 * tables where they may stand. The texts themselves are escaped by who writes them.
 */
export function isSoundMarkup(xml: string): boolean {
  const open: string[] = [];
  let lastInCell = '';
  for (const token of tokensOf(xml)) {
    const name = elementName(token);
    if (name === '') continue;
    if (token.startsWith('</')) {
      if (open.pop() !== name) return false;
      if (name === 'w:tc' && lastInCell !== 'w:p' && lastInCell !== 'w:sdt') return false;
      lastInCell = name;
      continue;
    }
    const parent = open[open.length - 1] ?? '';
    if (WRONG_PARENTS.get(name)?.includes(parent)) return false;
    if (token.endsWith('/>')) lastInCell = name;
    else open.push(name);
  }
  return open.length === 0;
}

/** Whether each field of a part ends after it began: a loop that opens within one and closes behind it repeats only its end. */
export function hasWholeFields(xml: string): boolean {
  let open = 0;
  for (const kind of xml.match(/w:fldCharType="(?:begin|end)"/g) ?? []) {
    open += kind.endsWith('"begin"') ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
