import type { RegisterProblem } from '../../domain/doctor/register-problem';
import type { CellValue } from '../../ports/sheets';
import { type HeaderOf, TABS, type TabName } from '../../register/tabs';

/** How a fault can be mended without anybody's judgement: another cell content, a formula, or the workbook's layout laid anew. */
export type Repair =
  | { readonly kind: 'cell'; readonly value: CellValue }
  | { readonly kind: 'formula' }
  | { readonly kind: 'layout' };

/** One fault and where it stands. `tab` is the title ('' for the whole workbook); `row` the Sheet's, 0 for the tab itself. */
export type Finding = {
  readonly tab: string;
  readonly row: number;
  readonly column: HeaderOf<TabName> | '';
  readonly problem: RegisterProblem;
  readonly repair?: Repair;
};

/** A fault of a cell; `mended` is what it should hold where that is beyond doubt. */
export function finding<T extends TabName>(
  tab: T,
  row: number,
  column: HeaderOf<T>,
  problem: RegisterProblem,
  mended?: CellValue,
): Finding {
  const place = { tab: TABS[tab].title, row, column, problem };
  return mended === undefined ? place : { ...place, repair: { kind: 'cell', value: mended } };
}
