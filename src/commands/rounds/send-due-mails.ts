import { sheetLink } from '../../domain/links';
import { isOfficeHour } from '../../domain/office-hours';
import { filterViewIdOf } from '../../register/layout/filter-views';
import { sheetIdOf } from '../../register/sheet-ids';
import { waitingMails } from '../mail/pending-mail';
import { sendMails } from '../mail/send-mails';
import type { Office, Snapshot } from '../office';
import { openingLetters } from './opening-letters';
import { roundSources } from './round-sources';

/** Sends the opening mails that wait, in office hours only. */
export function sendDueMails(office: Office, snapshot: Snapshot): void {
  const keys = waitingMails(snapshot);
  if (keys.length === 0) return;
  const sources = roundSources(snapshot);
  if (!isOfficeHour(office.now(), sources.holidays)) return;
  const reportsTab = sheetIdOf('reports', snapshot.system);
  const workLink = (personId: string): string =>
    sheetLink(office.register.spreadsheetId, reportsTab, filterViewIdOf(personId));
  sendMails(office, snapshot, openingLetters(keys, sources, workLink));
}
