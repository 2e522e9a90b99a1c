import { LOG_EVENT } from '../../messages/log-event';
import type { LogLine } from '../../register/change';
import type { Office } from '../office';
import { returnMailChanges } from './return-letters';
import { ROUND_TABS, roundSources } from './round-sources';
import { sendDueMails } from './send-due-mails';

/** Whether what was just logged sent a report back. */
export function returnsReports(log: readonly LogLine[]): boolean {
  return log.some(({ event }) => event === LOG_EVENT.reportReturned);
}

/** Tells the owners of reports that have just been sent back, in office hours; otherwise the sweep of the next ones does. */
export function tellReturns(office: Office): void {
  const snapshot = office.register.read(ROUND_TABS);
  const lines = returnMailChanges(office, snapshot, roundSources(snapshot));
  if (lines.length > 0) office.register.commit(snapshot, lines);
  sendDueMails(office, lines.length > 0 ? office.register.read(ROUND_TABS) : snapshot);
}
