import { type IsoDate, parseIsoDate } from '../../domain/dates';

/** When and why a report was opened again, as ระบบ keeps it under `เปิดใหม่/2570-06-1.1`. */
export type Reopening = { readonly on: IsoDate; readonly reason: string };

export function reopeningEntry(reportId: string): string {
  return `เปิดใหม่/${reportId}`;
}

export function reopeningText({ on, reason }: Reopening): string {
  return `${on} ${reason}`;
}

/** The last reopening of a report; undefined where there was none. */
export function reopeningOf(system: (name: string) => string, reportId: string): Reopening | undefined {
  const text = system(reopeningEntry(reportId));
  const on = parseIsoDate(text.slice(0, 10));
  return on && { on, reason: text.slice(11) };
}
