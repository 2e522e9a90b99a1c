import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { FileSheet } from '../file/file-sheet';
import { assignedColumns } from './assigned-columns';
import { importableColumns, knownColumns } from './file-columns';
import { fileNotes } from './file-notes';
import { filledMerges } from './filled-merges';
import { headerPlace, headerWidth } from './header-place';
import { readRecords } from './read-records';
import { recordKeys } from './record-keys';
import type { Placed, ReadingGround, TableReading } from './table-reading';

/** A sheet's rows as the register would take them, what is left out, and everything that a person should look at first. */
export function readTable(sheet: FileSheet, ground: ReadingGround): TableReading {
  const columns = importableColumns(ground.tab, ground.table);
  const known = knownColumns(columns, ground);
  const place = headerPlace(sheet, ground.tab, known);
  // A merge that begins in the header says its heading, which is no value of the rows that it reaches into.
  const ofRows = sheet.merges.filter(({ top }) => top >= place.bottom);
  const filled = filledMerges({ ...sheet, merges: ofRows });
  const problems: Placed<ImportProblem>[] = [];
  const note = (row: number, column: number, what: ImportProblem): void => {
    problems.push({ row, column: Math.max(column, 0), what });
  };
  const assigned = assignedColumns(filled, place, ground, note);
  const keys = recordKeys(ground.tab, ground.table, assigned, columns);
  const { rows, left } = readRecords({ sheet, filled, place, known, assigned, columns, keys, ground }, note);
  if (keys.missing.length > 0 && rows.length === 0)
    note(place.top, 0, { kind: 'no-key-column', headers: keys.missing });
  else if (keys.byName) note(place.top, 0, { kind: 'matched-by-name', rows: rows.length });
  problems.push(...fileNotes(sheet, { place, assigned, columns, rows, ground, width: headerWidth(place) }));
  return {
    columns: place.texts.map((header, at) => ({ header, column: assigned[at] ?? '' })),
    rows,
    problems,
    left,
    columnOf: new Map(
      [...assigned.entries()]
        .reverse()
        .flatMap(([at, header]) => (header === '' ? [] : [[header, at] as const])),
    ),
  };
}
