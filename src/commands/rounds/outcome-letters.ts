import { dateOfMoment } from '../../domain/dates/moments';
import { shortThaiDate } from '../../domain/dates/thai-dates';
import { readMailKey } from '../../domain/keys';
import { hostsToAsk } from '../../domain/people/person';
import type { Report } from '../../domain/rounds/report';
import { type ToldOutcome, toldOutcomes } from '../../domain/rounds/told-outcome';
import { outcomeMail } from '../../messages/mails/outcome-mail';
import { LOST_EVIDENCE } from '../../messages/reports/answer-text';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { MAIL_NEEDLESS, MAIL_TOGETHER, mailLines, waitingMails } from '../mail/pending-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { Office } from '../office';
import type { RoundSources } from './round-sources';
import type { WorkLink } from './work-link';

/**
 * Lines of งานค้าง for answers to requests for review, and for evidence that is gone, that owners have not been told of; a line whose reason
 * is gone before the mail could go is settled. Nothing but the rows themselves is remembered, so no kill loses a mail or sends it twice.
 */
export function outcomeMailChanges(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
): readonly Change[] {
  const keys = outcomesNow(office, sources).map(({ key }) => key);
  const due = new Set(keys);
  const needless = waitingMails(snapshot).filter((key) => isOutcomeKey(key) && !due.has(key));
  return [
    ...mailLines(keys, snapshot, office.now(), office.caller),
    ...needless.map((key): Change => ({ kind: 'set', tab: 'pending', key, cells: { ผล: MAIL_NEEDLESS } })),
  ];
}

/** One letter a person for all waiting lines about own reports: it goes by the first of them, which settles the others with it. */
export function outcomeLetters(
  office: Office,
  keys: readonly string[],
  sources: RoundSources,
  workLinkOf: WorkLink,
): readonly WaitingLetter[] {
  if (!keys.some(isOutcomeKey)) return [];
  const waiting = outcomesNow(office, sources).filter(({ key }) => keys.includes(key));
  return sources.people.flatMap((person): WaitingLetter[] => {
    const own = waiting.filter(({ report }) => report.owners[0] === person.id);
    const [first, ...others] = own;
    if (first === undefined || person.email === '') return [];
    const told = (kind: ToldOutcome['kind']) =>
      own
        .filter((one) => one.kind === kind)
        .map(({ report }) => ({ report, ...namedReport(report, sources) }));
    const mail = outcomeMail({
      officeShortName: sources.settings.officeShortName,
      personName: person.name,
      on: shortThaiDate(dateOfMoment(office.now())),
      reviewed: told('reviewed').map(({ report, ...named }) => ({
        ...named,
        asked: report.appeal.trim(),
        outcome: report.appealOutcome ?? '',
        reason: report.appealReason.trim(),
      })),
      withoutEvidence: told('evidence-lost').map(({ report: { folder }, ...named }) => ({
        ...named,
        folder,
      })),
      workLink: workLinkOf(person.id, first.report.id),
      hosts: hostsToAsk(sources.people),
    });
    const whenSent = others.map(
      ({ key }): Change => ({ kind: 'set', tab: 'pending', key, cells: { ผล: MAIL_TOGETHER } }),
    );
    return [{ key: first.key, letter: { to: person.email, ...mail }, whenSent }];
  });
}

function outcomesNow(office: Pick<Office, 'now'>, { reports }: RoundSources): readonly ToldOutcome[] {
  return toldOutcomes(reports, dateOfMoment(office.now()), ({ answer }) => answer === LOST_EVIDENCE);
}

function isOutcomeKey(key: string): boolean {
  return readMailKey('แจ้งผล', key) !== undefined;
}

function namedReport({ indicatorCode, name, roundId }: Report, { rounds }: RoundSources) {
  const roundNumber = rounds.find(({ id }) => id === roundId)?.number ?? 0;
  return { code: indicatorCode, name, roundNumber };
}
