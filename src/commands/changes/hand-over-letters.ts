import { thaiDate } from '../../domain/dates/thai-dates';
import { asksForEvidence } from '../../domain/indicator';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk } from '../../domain/people/person';
import { type HandOverMail, handOverMail } from '../../messages/mails/hand-over-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { RoundSources } from '../rounds/round-sources';
import type { WorkLink } from '../rounds/work-link';

/** `รับมอบ/P032/P044/2027-05-14/1.1 1.2`: from whom, to whom, on which day, which indicators. */
export function handOverMailKey(from: string, to: string, on: string, codes: readonly string[]): string {
  return mailKey('รับมอบ', from, to, on, codes.join(' '));
}

/** The letters behind waiting lines of what was handed over; keys of other work are passed over. */
export function handOverLetters(
  keys: readonly string[],
  sources: RoundSources,
  workLinkOf: WorkLink,
): readonly WaitingLetter[] {
  return keys.flatMap((key): WaitingLetter[] => {
    const parts = readMailKey('รับมอบ', key);
    if (parts === undefined) return [];
    const [fromId = '', toId, , codes] = parts;
    // A line of an earlier version names none: all that the successor has now.
    const handed = codes?.split(' ');
    const isHanded = (code: string) => handed === undefined || handed.includes(code);
    const person = sources.people.find(({ id }) => id === toId);
    if (person === undefined || person.email === '') return [];
    const has = ({
      owners,
      supervisor,
    }: {
      readonly owners: readonly string[];
      readonly supervisor: string;
    }) => owners.includes(person.id) || supervisor === person.id;
    const open = sources.reports.filter(
      (report) => report.closedAt === undefined && has(report) && isHanded(report.indicatorCode),
    );
    const mail: HandOverMail = {
      officeShortName: sources.settings.officeShortName,
      personName: person.name,
      fromName: sources.people.find(({ id }) => id === fromId)?.name ?? fromId,
      indicators: sources.indicators
        .filter((indicator) => has(indicator) && isHanded(indicator.code))
        .map(({ code, name }) => ({ code, name })),
      reports: open.flatMap((report) => {
        const round = sources.rounds.find(({ id }) => id === report.roundId);
        if (round === undefined) return [];
        const dueOn = thaiDate(report.dueOn ?? round.dueOn);
        const needsEvidence = asksForEvidence(sources.indicators, report.indicatorCode);
        const { indicatorCode: code, folder } = report;
        return [{ code, roundNumber: round.number, dueOn, folder, needsEvidence }];
      }),
      ownsOne: open.some(({ owners }) => owners.includes(person.id)),
      workLink: workLinkOf(person.id, open[0]?.id),
      hosts: hostsToAsk(sources.people),
    };
    return [{ key, letter: { to: person.email, ...handOverMail(mail) } }];
  });
}
