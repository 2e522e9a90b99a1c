import { thaiDate } from '../../domain/dates/thai-dates';
import { asksForEvidence } from '../../domain/indicator';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk } from '../../domain/people/person';
import type { Report } from '../../domain/rounds/report';
import type { SealEntry } from '../../domain/seal/seal-entry';
import { returnMail } from '../../messages/mails/return-mail';
import { slipPoints } from '../../messages/reports/answer-text';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { sealChain } from '../closing/seal-chain';
import { MAIL_NEEDLESS, mailLines, waitingMails } from '../mail/pending-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { Office } from '../office';
import { isReturned } from './late-comment';
import type { RoundSources } from './round-sources';
import type { WorkLink } from './work-link';

/**
 * `ส่งคืน/2570-06-1.1/0/2`: the report, how often its round was sealed (a report that is opened again counts its returns anew), and which
 * return it is.
 */
function returnMailKey({ id, roundId, returns }: Report, chain: readonly SealEntry[]): string {
  return mailKey('ส่งคืน', id, chain.filter((entry) => entry.roundId === roundId).length, returns);
}

/**
 * Lines of งานค้าง for reports that were sent back and whose owners have not been told; a line whose report has come in again
 * before the mail could go is settled. Nothing but the marks themselves is remembered, so no kill loses a mail or sends it twice.
 */
export function returnMailChanges(
  office: Office,
  snapshot: Snapshot,
  { reports }: RoundSources,
): readonly Change[] {
  const chain = sealChain(snapshot);
  const keys = reports.filter(isReturned).map((report) => returnMailKey(report, chain));
  const due = new Set(keys);
  const needless = waitingMails(snapshot).filter(
    (key) => readMailKey('ส่งคืน', key) !== undefined && !due.has(key),
  );
  return [
    ...mailLines(keys, snapshot, office.now(), office.caller),
    ...needless.map((key): Change => ({ kind: 'set', tab: 'pending', key, cells: { ผล: MAIL_NEEDLESS } })),
  ];
}

/** The letters behind waiting lines of reports that were sent back; keys of other work are passed over. */
export function returnLetters(
  keys: readonly string[],
  snapshot: Snapshot,
  sources: RoundSources,
  workLinkOf: WorkLink,
): readonly WaitingLetter[] {
  if (!keys.some((key) => readMailKey('ส่งคืน', key) !== undefined)) return [];
  const chain = sealChain(snapshot);
  return sources.reports.filter(isReturned).flatMap((report): WaitingLetter[] => {
    const key = returnMailKey(report, chain);
    const round = sources.rounds.find(({ id }) => id === report.roundId);
    const person = sources.people.find(({ id }) => id === report.owners[0]);
    if (!keys.includes(key) || round === undefined || person === undefined || person.email === '') return [];
    const supervisor = sources.people.find(({ id }) => id === report.supervisor);
    const mail = returnMail({
      officeShortName: sources.settings.officeShortName,
      personName: person.name,
      code: report.indicatorCode,
      name: report.name,
      roundNumber: round.number,
      fiscalYearBe: round.fiscalYearBe,
      dueOn: thaiDate(report.dueOn ?? round.dueOn),
      supervisor: supervisor?.name ?? report.supervisor,
      times: report.returns,
      slip: slipPoints(report.answer),
      earlier: report.slips.slice(0, -1),
      workLink: workLinkOf(person.id, report.id),
      folder: report.folder,
      needsEvidence: asksForEvidence(sources.indicators, report.indicatorCode),
      hosts: hostsToAsk(sources.people),
    });
    return [{ key, letter: { to: person.email, ...mail } }];
  });
}
