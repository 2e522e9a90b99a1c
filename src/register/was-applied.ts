import type { Grid, SheetsApi } from '../ports/sheets';
import { cellValueOf } from './place-after';
import type { CommitPlan } from './plan-commit';
import { keysOf } from './snapshot';
import type { TabPlan } from './tab-plan';
import { TABS } from './tabs';

/**
 * Whether a commit whose answer was lost has been applied: it is whole or not at all, so one trace of it tells. Looks for
 * a tab it made, a row it added or deleted, a cell it changed, a line it logged. Without a trace to look for: false; undefined
 * where the look itself had no answer, so that nobody may say.
 */
export function wasApplied(sheets: SheetsApi, spreadsheetId: string, plan: CommitPlan): boolean | undefined {
  const traces = [madeTab, addedRow, deletedRow, changedCell, loggedLine];
  for (const traceOf of traces) {
    for (const tabPlan of plan.tabs) {
      const seen = traceOf(tabPlan);
      if (seen === undefined) continue;
      const read = sheets.values(spreadsheetId, [TABS[tabPlan.tab].title]);
      if (read.kind === 'unknown' || (read.kind === 'refused' && read.fault.kind !== 'invalid-request'))
        return undefined;
      // A tab that is not there yet cannot be read: Sheets refuses its name.
      return read.kind === 'done' && seen(read.value[0] ?? []);
    }
  }
  return false;
}

/** Tells from the tab as it stands now; undefined where the plan leaves no such trace in this tab. */
type Trace = ((grid: Grid) => boolean) | undefined;

function madeTab(plan: TabPlan): Trace {
  return plan.place.exists ? undefined : () => true;
}

function addedRow(plan: TabPlan): Trace {
  const key = plan.addedKeys.find((added) => added !== '' && !plan.rowByKey.has(added));
  if (key === undefined || plan.tab === 'log') return undefined;
  return (grid) => keysIn(plan, grid).includes(key);
}

function deletedRow(plan: TabPlan): Trace {
  const row = plan.removedRows[0];
  const key = row === undefined ? '' : (plan.place.keys[row] ?? '');
  if (key === '') return undefined;
  return (grid) => !keysIn(plan, grid).includes(key);
}

function changedCell(plan: TabPlan): Trace {
  const write = plan.writes.find(({ row, column, cell }) => {
    const after = cellValueOf(cell.userEnteredValue);
    return (
      !('formulaValue' in Object(cell.userEnteredValue)) && after !== (plan.place.grid[row]?.[column] ?? '')
    );
  });
  if (write === undefined) return undefined;
  const after = cellValueOf(write.cell.userEnteredValue);
  return (grid) => (grid[write.row]?.[write.column] ?? '') === after;
}

/** Times in บันทึก are whole seconds; one commit's lines share theirs. */
function loggedLine(plan: TabPlan): Trace {
  const line = plan.tab === 'log' ? plan.addedKeys[0] : undefined;
  if (line === undefined) return undefined;
  return (grid) => keysIn(plan, grid).includes(line);
}

function keysIn(plan: TabPlan, grid: Grid): readonly string[] {
  const headers = plan.place.headersOf((grid[0] ?? []).map(String));
  return keysOf(plan.tab, headers, grid);
}
