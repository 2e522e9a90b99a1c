import { type IsoDate, parseIsoDate } from '../../domain/dates/dates';
import { thaiDate } from '../../domain/dates/thai-dates';
import { asksForEvidence } from '../../domain/indicator';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk } from '../../domain/people/person';
import { isCalculated } from '../../domain/rounds/report';
import { type DeadlineMail, deadlineMail } from '../../messages/mails/deadline-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { RoundSources } from '../rounds/round-sources';
import type { WorkLink } from '../rounds/work-link';

/** `เลื่อนกำหนด/2570-06/2027-05-14/P032`. */
export function deadlineMailKey(roundId: string, dueOn: IsoDate, personId: string): string {
  return mailKey('เลื่อนกำหนด', roundId, dueOn, personId);
}

/** The letters behind waiting lines of moved deadlines, about what is still owed by that day; keys of other work are passed over. */
export function deadlineLetters(
  keys: readonly string[],
  sources: RoundSources,
  workLinkOf: WorkLink,
): readonly WaitingLetter[] {
  return keys.flatMap((key): WaitingLetter[] => {
    const parts = readMailKey('เลื่อนกำหนด', key);
    if (parts === undefined) return [];
    const [roundId, date = '', personId] = parts;
    const dueOn = parseIsoDate(date);
    const round = sources.rounds.find(({ id }) => id === roundId);
    const person = sources.people.find(({ id }) => id === personId);
    if (dueOn === undefined || round === undefined || person === undefined) return [];
    if (person.email === '') return [];
    const owed = sources.reports.filter(
      (report) =>
        report.roundId === round.id &&
        !isCalculated(report) &&
        report.owners[0] === person.id &&
        report.dueOn === dueOn &&
        report.submittedAt === undefined,
    );
    if (owed.length === 0) return [];
    const mail: DeadlineMail = {
      officeShortName: sources.settings.officeShortName,
      personName: person.name,
      roundNumber: round.number,
      fiscalYearBe: round.fiscalYearBe,
      dueOn: thaiDate(dueOn),
      indicators: owed.map(({ indicatorCode: code, name, folder }) => ({
        code,
        name,
        folder,
        needsEvidence: asksForEvidence(sources.indicators, code),
      })),
      workLink: workLinkOf(person.id, owed[0]?.id),
      hosts: hostsToAsk(sources.people),
    };
    return [{ key, letter: { to: person.email, ...deadlineMail(mail) } }];
  });
}
