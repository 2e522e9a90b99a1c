import { shortThaiDate, thaiDate } from '../../domain/dates/thai-dates';
import { asksForEvidence } from '../../domain/indicator';
import { hostsToAsk } from '../../domain/people/person';
import type { Digest } from '../../domain/reminders/due-digests';
import type { Report } from '../../domain/rounds/report';
import { DIGEST_BUTTON } from '../../messages/mails/digest-button';
import { type RemindedReport, type ReminderMail, reminderMail } from '../../messages/mails/reminder-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { RoundSources } from '../rounds/round-sources';
import type { WorkLink } from '../rounds/work-link';
import { digestKey, namedDigests } from './digest-keys';

/** Where a digest may lead. */
export type DigestLinks = {
  readonly ofPerson: WorkLink;
  readonly ofReport: (reportId: string) => string;
  readonly ofStep: (number: number) => string;
};

/** The letters behind waiting digests, with what is true now; keys of other work, and of digests that are due no more, are passed over. */
export function reminderLetters(
  keys: readonly string[],
  digests: () => readonly Digest[],
  sources: RoundSources,
  links: DigestLinks,
): readonly WaitingLetter[] {
  if (namedDigests(keys).length === 0) return [];
  return digests().flatMap((digest): WaitingLetter[] => {
    const key = digestKey(digest);
    const person = sources.people.find(({ id }) => id === digest.personId);
    if (!keys.includes(key) || person === undefined || person.email === '') return [];
    const told = (reports: readonly Report[]) => reports.flatMap((report) => remindedReport(report, sources));
    const mail: ReminderMail = {
      officeShortName: sources.settings.officeShortName,
      personName: person.name,
      on: shortThaiDate(digest.on),
      toReport: told(digest.toReport),
      late: told(digest.late),
      supervisedLate: told(digest.supervisedLate),
      toCheck: told(digest.toCheck),
      officeLate: told(digest.officeLate),
      appeals: told(digest.appeals),
      lateSteps: digest.lateSteps.map(({ number, name, to }) => ({ number, name, dueOn: thaiDate(to) })),
      button: buttonOf(digest, links),
      hosts: hostsToAsk(sources.people),
    };
    return [{ key, letter: { to: person.email, ...reminderMail(mail) } }];
  });
}

function buttonOf(digest: Digest, links: DigestLinks): ReminderMail['button'] {
  const [own] = [digest.late, digest.toReport, digest.toCheck, digest.supervisedLate].flat();
  if (own !== undefined) return { label: DIGEST_BUTTON.own, url: links.ofPerson(digest.personId, own.id) };
  const [first] = [...digest.officeLate, ...digest.appeals];
  if (first !== undefined) return { label: DIGEST_BUTTON.report, url: links.ofReport(first.id) };
  return { label: DIGEST_BUTTON.calendar, url: links.ofStep(digest.lateSteps[0]?.number ?? 0) };
}

function remindedReport(
  report: Report,
  { rounds, people, indicators }: Pick<RoundSources, 'rounds' | 'people' | 'indicators'>,
): readonly RemindedReport[] {
  const round = rounds.find(({ id }) => id === report.roundId);
  if (round === undefined) return [];
  const owner = people.find(({ id }) => id === report.owners[0]);
  return [
    {
      code: report.indicatorCode,
      name: report.name,
      roundNumber: round.number,
      dueOn: thaiDate(report.dueOn ?? round.dueOn),
      owner: owner?.name ?? report.owners[0] ?? '',
      folder: report.folder,
      needsEvidence: asksForEvidence(indicators, report.indicatorCode),
    },
  ];
}
