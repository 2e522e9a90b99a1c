import type { RegisterProblem } from '../../../domain/doctor/register-problem';
import type { CellValue } from '../../../ports/sheets';
import type { AnyRow, Row } from '../../../register/cells';
import type { Column } from '../../../register/column';
import { keyHeaders } from '../../../register/keys';
import { columnsOf, type HeaderOf, type TabName } from '../../../register/tabs';
import { keyText } from '../../../register/texts';
import { type Finding, finding } from '../finding';
import { DOCTOR_TABS, type RegisterView } from '../register-view';
import { cellVerdict } from './cell-kinds';

/** Every cell of every tab against its column: what must be filled in, and what kind of content it takes. */
export function cellFindings(view: RegisterView): readonly Finding[] {
  return DOCTOR_TABS.flatMap((tab) => {
    const { headers, rows } = view.table(tab);
    const present = columnsOf(tab).filter(({ header }) => headers.includes(header));
    return rows.filter(hasContent).flatMap((row) => rowFindings(tab, row, present));
  });
}

/** Unticked boxes alone make no row. */
function hasContent(row: AnyRow): boolean {
  return Object.values(row.cells).some((value) => value !== false && !isBlank(value));
}

function rowFindings<T extends TabName>(
  tab: T,
  row: Row<T>,
  columns: readonly Column<HeaderOf<T>>[],
): readonly Finding[] {
  const [keyHeader] = keyHeaders(tab);
  const keyless = row.key === '';
  const found: Finding[] =
    keyless && keyHeader !== undefined
      ? [finding(tab, row.rowNumber, keyHeader, { code: 'missing-key', column: keyHeader })]
      : [];
  for (const column of columns) {
    const value = row.cells[column.header];
    if (isBlank(value)) {
      if (isNeeded(column) && !keyless)
        found.push(finding(tab, row.rowNumber, column.header, missing(tab, column)));
      continue;
    }
    const verdict = cellVerdict(column, value);
    if (verdict === undefined) continue;
    const isOffices = !keyless && column.writer === 'operator';
    const mended = isOffices ? verdict.mended : undefined;
    found.push(finding(tab, row.rowNumber, column.header, verdict.problem, mended));
  }
  return found;
}

function isBlank(value: CellValue): boolean {
  return typeof value === 'string' && keyText(value) === '';
}

/** A school may be without an address, but then nothing reaches it. */
function isNeeded({ required = false, kind }: Column): boolean {
  return required || kind === 'email';
}

function missing(tab: TabName, { header, kind }: Column): RegisterProblem {
  if (tab === 'indicators' && header === 'ผู้รับผิดชอบ') return { code: 'owner-missing' };
  if (tab === 'indicators' && header === 'ผู้กำกับดูแล') return { code: 'supervisor-missing' };
  return kind === 'email' ? { code: 'email-missing' } : { code: 'missing', column: header };
}
