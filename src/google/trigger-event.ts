import type { RegisterEdit } from '../commands/rounds/ring-doorbell';

type EditEvent = {
  readonly triggerUid?: unknown;
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
};

/** Only triggers pass a `triggerUid`; a call by hand has none. */
export function isTriggerEvent(event: unknown): boolean {
  return typeof event === 'object' && event !== null && typeof (event as EditEvent).triggerUid === 'string';
}

/** The edit that an onEdit event tells of; undefined where there is none. */
export function registerEditOf(event: unknown): RegisterEdit | undefined {
  if (typeof event !== 'object' || event === null) return undefined;
  const { range } = event as EditEvent;
  if (range === undefined) return undefined;
  return {
    tab: range.getSheet().getName(),
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
    byTrigger: isTriggerEvent(event),
  };
}
