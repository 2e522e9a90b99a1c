import type { IsoDate } from '../../domain/dates/dates';
import { dateOfMoment, momentOfSerial } from '../../domain/dates/moments';
import { thaiDate } from '../../domain/dates/thai-dates';
import { asksForEvidence } from '../../domain/indicator';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk, type Person } from '../../domain/people/person';
import { isCalculated, type Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { type OpeningMail, openingMail } from '../../messages/mails/opening-mail';
import type { Snapshot } from '../../register/register-port';
import type { WaitingLetter } from '../mail/send-mails';
import type { RoundSources } from './round-sources';
import type { WorkLink } from './work-link';

/** Key of one person's opening mail in งานค้าง: `เปิดรอบ/2570-06/P032`. */
export function openingMailKey(roundId: string, personId: string): string {
  return mailKey('เปิดรอบ', roundId, personId);
}

/** The day on which each round's first opening mail was written, by the lines of งานค้าง. */
export function openingDays(snapshot: Snapshot): (roundId: string) => IsoDate | undefined {
  const days = new Map<string, IsoDate>();
  for (const { key, cells } of snapshot.table('pending').rows) {
    const [roundId] = readMailKey('เปิดรอบ', key) ?? [];
    const written = cells.เริ่มเมื่อ;
    if (roundId === undefined || typeof written !== 'number') continue;
    const day = dateOfMoment(momentOfSerial(written));
    const known = days.get(roundId);
    if (known === undefined || day < known) days.set(roundId, day);
  }
  return (roundId) => days.get(roundId);
}

/** First owners of the round's reports, each once, in the order of the rows; parents are reported by nobody. */
export function reportersOf(reports: readonly Pick<Report, 'method' | 'owners'>[]): readonly string[] {
  const scorers = reports.filter((report) => !isCalculated(report)).map((report) => report.owners[0] ?? '');
  return [...new Set(scorers.filter((id) => id !== ''))];
}

/** The letters behind waiting lines; `workLinkOf` gives the person's own view of the register. Keys of other work are passed over. */
export function openingLetters(
  keys: readonly string[],
  sources: RoundSources,
  workLinkOf: WorkLink,
): readonly WaitingLetter[] {
  return keys.flatMap((key): WaitingLetter[] => {
    const parts = readMailKey('เปิดรอบ', key);
    if (parts === undefined) return [];
    const [roundId, personId] = parts;
    const round = sources.rounds.find((one) => one.id === roundId);
    const person = sources.people.find((one) => one.id === personId);
    if (round === undefined || person === undefined || person.email === '') return [];
    const mail = mailOf(round, person, sources, workLinkOf);
    return [{ key, letter: { to: person.email, ...openingMail(mail) } }];
  });
}

function mailOf(round: Round, person: Person, sources: RoundSources, workLinkOf: WorkLink): OpeningMail {
  const own = sources.reports.filter(
    (report) => report.roundId === round.id && !isCalculated(report) && report.owners[0] === person.id,
  );
  return {
    officeShortName: sources.settings.officeShortName,
    personName: person.name,
    roundNumber: round.number,
    fiscalYearBe: round.fiscalYearBe,
    indicators: own.map((report) => ({
      code: report.indicatorCode,
      name: report.name,
      dueOn: thaiDate(report.dueOn ?? round.dueOn),
      folder: report.folder,
      needsEvidence: asksForEvidence(sources.indicators, report.indicatorCode),
    })),
    workLink: workLinkOf(person.id, own[0]?.id),
    hosts: hostsToAsk(sources.people),
  };
}
