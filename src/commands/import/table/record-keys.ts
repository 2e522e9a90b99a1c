import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import type { AnyTable } from '../../../register/cells';
import type { Column } from '../../../register/column';
import { joinKey, keyHeaders } from '../../../register/keys';
import type { TabName } from '../../../register/tabs';
import { codeWithLostZero } from './read-code';
import { canBeNamed, namedKeys } from './row-names';
import { standingCodes } from './standing-codes';

type Cells = Record<string, CellValue>;

/** What tells the records of a file apart: the tab's key columns, or their names where the file gives no code. */
export type RecordKeys = {
  readonly headers: readonly string[];
  /** Key columns that the file lacks. */
  readonly missing: readonly string[];
  /** The file lacks codes, and the rows of this tab have names. */
  readonly byName: boolean;
  /** Where the first key column stands in the file, −1 where it is missing; and all that are there. */
  readonly column: number;
  readonly columns: readonly number[];
  /** '' where a record has none. In `cells` the code is put as the register spells it. */
  keyOf(cells: Cells): string;
  /** What may be wrong with a key; `before` is that of the record above, '' for the first. */
  doubtOf(key: string, before: string, cells: Cells): ImportProblem | undefined;
};

/** `assigned` holds the register's header of each column of the file. */
export function recordKeys(
  tab: TabName,
  table: AnyTable,
  assigned: readonly string[],
  columns: ReadonlyMap<string, Column>,
): RecordKeys {
  const headers: readonly string[] = keyHeaders(tab);
  const [first = ''] = headers;
  const missing = headers.filter((header) => !assigned.includes(header));
  const names = canBeNamed(tab) ? namedKeys(tab, table) : undefined;
  const byName = missing.length > 0 && names !== undefined;
  const codes = standingCodes(table, headers.length === 1 && columns.get(first)?.kind === 'code');
  const typedKey = (cells: Cells): string => {
    if (byName) return names.keyOf(cells) ?? '';
    return missing.length > 0 ? '' : joinKey(headers.map((header) => cells[header] ?? ''));
  };
  return {
    headers,
    missing,
    byName,
    column: assigned.indexOf(first),
    columns: headers.map((header) => assigned.indexOf(header)).filter((column) => column >= 0),
    keyOf(cells) {
      const typed = typedKey(cells);
      const key = codes.spelt(typed);
      if (key !== typed) cells[first] = key;
      return key;
    },
    doubtOf(key, before, cells) {
      const likely = codeWithLostZero(key, before) ?? codes.withZeros(key);
      if (likely !== undefined) return { kind: 'zero-may-be-lost', code: key, likely };
      const standing = byName ? undefined : names?.keyOf(cells);
      return standing === undefined || standing === key
        ? undefined
        : { kind: 'name-has-other-code', code: key, standing };
    },
  };
}
