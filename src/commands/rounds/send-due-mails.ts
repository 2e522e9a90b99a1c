import { isOfficeHour } from '../../domain/dates/office-hours';
import { decodeDocuments } from '../../register/decode/document';
import type { Snapshot } from '../../register/register-port';
import { AGREEMENT_TABS } from '../agreements/agreement-sources';
import { deadlineLetters } from '../changes/deadline-letters';
import { handOverLetters } from '../changes/hand-over-letters';
import { planLetters } from '../changes/plan-letters';
import { reopeningLetters } from '../closing/reopening-letters';
import { handOutLetters } from '../hand-out/hand-out-letters';
import { sentMails, waitingMails } from '../mail/pending-mail';
import { sendMails } from '../mail/send-mails';
import type { Office } from '../office';
import { inTurn } from '../reminders/digest-keys';
import { digestsToday } from '../reminders/remind';
import { reminderLetters } from '../reminders/reminder-letters';
import { kpiLetters } from '../steps/kpi-letters';
import { openingLetters } from './opening-letters';
import { outcomeLetters } from './outcome-letters';
import { returnLetters } from './return-letters';
import { roundSources } from './round-sources';
import { acknowledgeLinkOf, reportLinkOf, stepLinkOf, type WorkLink, workLinkOf } from './work-link';

/** Sends the mails that wait, in office hours only. */
export function sendDueMails(office: Office, snapshot: Snapshot): void {
  const keys = waitingMails(snapshot);
  if (keys.length === 0) return;
  const sources = roundSources(snapshot);
  if (!isOfficeHour(office.now(), sources.holidays)) return;
  const { spreadsheetId } = office.register;
  const linkOf: WorkLink = (id, about) => workLinkOf(spreadsheetId, snapshot, sources, id, about);
  const letters = [
    ...openingLetters(keys, sources, linkOf),
    ...reminderLetters(
      keys,
      () => inTurn(digestsToday(office, snapshot, sources), sentMails(snapshot)),
      sources,
      {
        ofPerson: linkOf,
        ofReport: (id) => reportLinkOf(spreadsheetId, snapshot, id),
        ofStep: (number) => stepLinkOf(spreadsheetId, snapshot, number),
      },
    ),
    ...deadlineLetters(keys, sources, linkOf),
    ...handOverLetters(keys, sources, linkOf),
    ...planLetters(keys, sources, linkOf),
    ...returnLetters(keys, snapshot, sources, linkOf),
    ...outcomeLetters(office, keys, sources, linkOf),
    ...reopeningLetters(keys, sources, snapshot.system, linkOf),
    ...handOutLetters(office, keys, () => office.register.read(AGREEMENT_TABS)),
    ...kpiLetters(
      keys,
      () => ({ ...peopleOf(sources), documents: decodeDocuments(snapshot.table('documents')) }),
      (id) => acknowledgeLinkOf(spreadsheetId, snapshot, id),
      office.now(),
    ),
  ];
  sendMails(office, snapshot, letters);
}

function peopleOf({ settings, people }: ReturnType<typeof roundSources>) {
  return { settings, people };
}
