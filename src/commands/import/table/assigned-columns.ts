import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import { keyHeaders } from '../../../register/keys';
import { headerKey } from '../../../register/texts';
import type { FileSheet } from '../file/file-sheet';
import { withParts } from './column-parts';
import { importableColumns, knownColumns } from './file-columns';
import { shownAt } from './filled-merges';
import type { HeaderPlace } from './header-place';
import { nameColumn } from './name-columns';
import { areWhole, isPositionHeader, onlyCountRows } from './ordinals';
import { canBeNamed, namedKeys } from './row-names';
import type { ReadingGround } from './table-reading';

/** Matched by meaning, then as the office chose before, then as the operator chooses now. A running number is no key. */
export function assignedColumns(
  filled: FileSheet,
  place: HeaderPlace,
  ground: ReadingGround,
  note: (row: number, column: number, what: ImportProblem) => void,
): readonly string[] {
  const columns = importableColumns(ground.tab, ground.table);
  if (ground.chosen !== undefined && ground.chosen.length === place.texts.length)
    return ground.chosen.map(({ column }) => (columns.has(column) ? column : ''));
  const known = knownColumns(columns, ground);
  const matched = [...place.matched];
  place.texts.forEach((text, at) => {
    const chosen = ground.kept?.get(headerKey(text));
    if (chosen === undefined || (chosen !== '' && !columns.has(chosen))) return;
    if (chosen !== '')
      matched.forEach((header, other) => {
        if (header === chosen) matched[other] = '';
      });
    matched[at] = chosen;
  });
  const keyAt = matched.indexOf(keyHeaders(ground.tab)[0] ?? '');
  const header = place.texts[keyAt] ?? '';
  const kept = ground.kept?.get(headerKey(header));
  const isPosition = [header, place.lows[keyAt] ?? ''].some((text) => isPositionHeader(ground.tab, text));
  if (keyAt >= 0 && kept === undefined && canBeNamed(ground.tab) && isPosition) {
    const values = textsUnder(filled, place, keyAt).filter((value) => /^[\d๐-๙.)\s]*$/.test(value));
    if (onlyCountRows(values) || (isPickedList(filled, place, matched, keyAt, ground) && areWhole(values))) {
      matched[keyAt] = '';
      note(place.top, keyAt, { kind: 'position-no-key', header });
    }
  }
  return withParts(place, matched, { tab: ground.tab, columns, known });
}

function textsUnder(filled: FileSheet, place: HeaderPlace, column: number): readonly string[] {
  return filled.rows.slice(place.bottom).map((_, index) => shownAt(filled, place.bottom + index, column));
}

/** Whether most rows are named as rows that the register has under other codes: a list that was sorted or picked from. */
function isPickedList(
  filled: FileSheet,
  place: HeaderPlace,
  matched: readonly string[],
  keyAt: number,
  { tab, table }: ReadingGround,
): boolean {
  const header = nameColumn(tab) ?? '';
  const nameAt = matched.indexOf(header);
  if (nameAt < 0) return false;
  const [codes, names] = [textsUnder(filled, place, keyAt), textsUnder(filled, place, nameAt)];
  const standing = namedKeys(tab, table);
  const rows = names.flatMap((name, at) =>
    (codes[at] ?? '').trim() === '' ? [] : [{ name, code: codes[at] }],
  );
  const elsewhere = rows.filter(({ name, code }) => {
    const key = standing.keyOf({ [header]: name });
    return key !== undefined && key !== code;
  });
  return elsewhere.length * 2 > rows.length;
}
