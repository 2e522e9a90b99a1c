import type { RegisterEdit } from '../commands/rounds/register-edit';
import { Refusal } from '../domain/refusal';

type EditEvent = {
  readonly triggerUid?: unknown;
  readonly user?: GoogleAppsScript.Base.User;
  readonly value?: unknown;
  readonly oldValue?: unknown;
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
};

/** Only triggers pass a `triggerUid`; a call by hand has none. */
export function isTriggerEvent(event: unknown): boolean {
  return typeof event === 'object' && event !== null && typeof (event as EditEvent).triggerUid === 'string';
}

/** The edit that an onEdit event tells of; undefined where there is none. What only looks like an event is refused. */
export function registerEditOf(event: unknown): RegisterEdit | undefined {
  if (typeof event !== 'object' || event === null) return undefined;
  const { range, user, value, oldValue } = event as EditEvent;
  if (range === undefined) return undefined;
  refuseNoRange(range);
  const sheet = range.getSheet();
  const rows = { first: range.getRow(), last: range.getLastRow() };
  const columns = { first: range.getColumn(), last: range.getLastColumn() };
  const single = rows.first === rows.last && columns.first === columns.last;
  return {
    tab: sheet.getName(),
    firstRow: rows.first,
    lastRow: rows.last,
    firstColumn: columns.first,
    lastColumn: columns.last,
    byTrigger: isTriggerEvent(event),
    email: user?.getEmail() ?? '',
    change: single ? changeOf(oldValue, value) : undefined,
    headers: () => sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0] ?? [],
    shown: (column) =>
      sheet
        .getRange(rows.first, column, rows.last - rows.first + 1, 1)
        .getDisplayValues()
        .map(([text = '']) => text),
  };
}

/** From outside only JSON comes in, which has no range of a Sheet. */
function refuseNoRange(range: unknown): void {
  const { getRow } = Object(range) as { readonly getRow?: unknown };
  if (typeof getRow === 'function') return;
  throw new Refusal({
    code: 'invalid-request',
    field: 'range',
    given: JSON.stringify(range),
    expected: { kind: 'range' },
  });
}

/** Of a cell that was pasted Google tells neither value, as of several cells. */
function changeOf(oldValue: unknown, value: unknown): RegisterEdit['change'] {
  const [before, after] = [textOf(oldValue), textOf(value)];
  return before === undefined && after === undefined
    ? undefined
    : { before: before ?? '', after: after ?? '' };
}

/** What was cleared has been told as an object. */
function textOf(value: unknown): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}
