import { type Indicator, isUsedInRound, weightInRound } from '../../domain/indicator';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk } from '../../domain/people/person';
import { planMail } from '../../messages/mails/plan-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { RoundSources } from '../rounds/round-sources';

/** `เปลี่ยนแผน/2570-09/P032/2027-07-05`. */
export function planMailKey(roundId: string, personId: string, on: string): string {
  return mailKey('เปลี่ยนแผน', roundId, personId, on);
}

/** The letters behind waiting lines of a changed plan, by what ตัวชี้วัด says starts or ends with the round; keys of other work are passed over. */
export function planLetters(
  keys: readonly string[],
  sources: RoundSources,
  workLinkOf: (personId: string) => string,
): readonly WaitingLetter[] {
  return keys.flatMap((key): WaitingLetter[] => {
    const parts = readMailKey('เปลี่ยนแผน', key);
    if (parts === undefined) return [];
    const [roundId, personId] = parts;
    const round = sources.rounds.find(({ id }) => id === roundId);
    const person = sources.people.find(({ id }) => id === personId);
    if (round === undefined || person === undefined || person.email === '') return [];
    const own = sources.indicators.filter(({ owners }) => owners[0] === person.id);
    const named = (holds: (indicator: Indicator) => boolean) =>
      own.filter(holds).map(({ code, name }) => ({ code, name }));
    const mail = planMail({
      officeShortName: sources.settings.officeShortName,
      personName: person.name,
      roundNumber: round.number,
      fiscalYearBe: round.fiscalYearBe,
      added: named(({ startsAtRound }) => startsAtRound === round.number),
      dropped: named(({ cancelledAtRound }) => cancelledAtRound === round.number),
      standing: own
        .filter((indicator) => isUsedInRound(indicator, round.number))
        .map((indicator) => ({
          code: indicator.code,
          name: indicator.name,
          weight: weightInRound(indicator, round.number)?.toFixed() ?? '',
          target: indicator.target,
        })),
      workLink: workLinkOf(person.id),
      hosts: hostsToAsk(sources.people),
    });
    return [{ key, letter: { to: person.email, ...mail } }];
  });
}
