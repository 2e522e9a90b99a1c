import { LOG_EVENT } from '../../messages/log-event';
import type { CellInput, LogLine } from '../../register/change';
import { TAB_NAMES, TABS, type TabName } from '../../register/tabs';

/** One cell that a repair changed. `occurrence` tells rows of one key apart (0 is the first). */
export type RepairedCell = {
  readonly tab: TabName;
  readonly key: string;
  readonly occurrence: number;
  readonly header: string;
  readonly before: CellInput;
  readonly after: CellInput;
};

const BETWEEN = ' | ';

/** A repaired cell as a line of บันทึก: its place, and both contents as JSON, so that a text "5" and the number 5 stay apart. */
export function repairLine({ tab, key, occurrence, header, before, after }: RepairedCell): LogLine {
  return {
    event: LOG_EVENT.registerRepaired,
    subject: [TABS[tab].title, key, String(occurrence + 1), header].join(BETWEEN),
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  };
}

/** The cell that a line tells of; undefined for a line that tells of something else. */
export function repairedCellOf(subject: string, before: string, after: string): RepairedCell | undefined {
  const [title = '', key = '', place = '', header = ''] = subject.split(BETWEEN);
  const tab = TAB_NAMES.find((name) => TABS[name].title === title);
  const [was, is] = [cellOfJson(before), cellOfJson(after)];
  if (tab === undefined || key === '' || header === '' || was === undefined || is === undefined)
    return undefined;
  return { tab, key, occurrence: Number(place) - 1, header, before: was, after: is };
}

function cellOfJson(text: string): CellInput | undefined {
  const value = parsed(text);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null || !('formula' in value)) return undefined;
  return typeof value.formula === 'string' ? { formula: value.formula } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
