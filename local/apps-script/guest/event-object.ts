import type { TriggerEvent } from '../protocol';
import type { ScriptLine } from './script-line';
import { createUser } from './session-service';
import { createWorkbook } from './spreadsheet-app';

/** Google counts days of the week from Monday 1 to Sunday 7 in clock events. */
function clockFields(due: number): object {
  const utc = new Date(due);
  const firstDay = Date.UTC(utc.getUTCFullYear(), 0, 1);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    'day-of-month': utc.getUTCDate(),
    'day-of-week': utc.getUTCDay() || 7,
    'week-of-year': Math.floor((due - firstDay) / (7 * 86_400_000)) + 1,
    hour: utc.getUTCHours(),
    minute: utc.getUTCMinutes(),
    second: utc.getUTCSeconds(),
    timezone: 'UTC',
  };
}

/** The event object that a trigger hands to its function. `authMode` is ScriptApp's enum value. */
export function eventObject(line: ScriptLine, event: TriggerEvent, authMode: unknown): object {
  const uid = 'triggerUid' in event && event.triggerUid !== undefined ? { triggerUid: event.triggerUid } : {};
  switch (event.type) {
    case 'clock':
      return { authMode, ...uid, ...clockFields(event.due) };
    case 'open':
      return {
        authMode,
        ...uid,
        source: createWorkbook(line, event.spreadsheetId).spreadsheet,
        user: createUser(line, 'User.getEmail', event.user),
      };
    case 'edit': {
      const workbook = createWorkbook(line, event.spreadsheetId);
      return {
        authMode,
        ...uid,
        source: workbook.spreadsheet,
        range: workbook.range(event.range),
        user: createUser(line, 'User.getEmail', event.user),
        ...(event.value === undefined ? {} : { value: event.value }),
        ...(event.oldValue === undefined ? {} : { oldValue: event.oldValue }),
      };
    }
    case 'install':
      return { authMode };
    case 'homepage':
      return {
        commonEventObject: {
          hostApp: 'SHEETS',
          platform: 'WEB',
          userLocale: 'th',
          timeZone: {
            id: line.start.timeZone,
            offset: (line.host.zoneOffset(line.start.timeZone, line.start.startedAt) ?? 0) * 60_000,
          },
        },
        sheets: event.spreadsheetId === undefined ? {} : { id: event.spreadsheetId },
      };
  }
}
