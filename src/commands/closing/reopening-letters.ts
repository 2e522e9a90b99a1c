import { thaiDate } from '../../domain/dates/thai-dates';
import { asksForEvidence } from '../../domain/indicator';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk } from '../../domain/people/person';
import { type ReopeningMail, reopeningMail } from '../../messages/mails/reopening-mail';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { MAIL_NEEDLESS, waitingMails } from '../mail/pending-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { RoundSources } from '../rounds/round-sources';
import type { WorkLink } from '../rounds/work-link';
import { reopeningOf } from './reopening';

/** `เปิดใหม่/2570-06-1.1/1`: the last part counts the round's seals, so that each reopening is told once. */
export function reopeningMailKey(reportId: string, seals: number): string {
  return mailKey('เปิดใหม่', reportId, seals);
}

/** Lines of reopened reports that have come in, or were closed, before their mail could go: settled. */
export function needlessReopeningMails(snapshot: Snapshot, { reports }: RoundSources): readonly Change[] {
  return waitingMails(snapshot).flatMap((key): readonly Change[] => {
    const [reportId] = readMailKey('เปิดใหม่', key) ?? [];
    const report = reports.find(({ id }) => id === reportId);
    if (report === undefined || (report.submittedAt === undefined && report.closedAt === undefined))
      return [];
    return [{ kind: 'set', tab: 'pending', key, cells: { ผล: MAIL_NEEDLESS } }];
  });
}

/** The letters behind waiting lines of reopened reports; keys of other work are passed over. */
export function reopeningLetters(
  keys: readonly string[],
  sources: RoundSources,
  system: (name: string) => string,
  workLinkOf: WorkLink,
): readonly WaitingLetter[] {
  return keys.flatMap((key): WaitingLetter[] => {
    const parts = readMailKey('เปิดใหม่', key);
    if (parts === undefined) return [];
    const [reportId = ''] = parts;
    const report = sources.reports.find(({ id }) => id === reportId);
    const round = sources.rounds.find(({ id }) => id === report?.roundId);
    const person = sources.people.find(({ id }) => id === report?.owners[0]);
    if (report === undefined || round === undefined || person === undefined || person.email === '') return [];
    const mail: ReopeningMail = {
      officeShortName: sources.settings.officeShortName,
      personName: person.name,
      code: report.indicatorCode,
      name: report.name,
      roundNumber: round.number,
      fiscalYearBe: round.fiscalYearBe,
      dueOn: thaiDate(report.dueOn ?? round.dueOn),
      reason: reopeningOf(system, reportId)?.reason ?? '',
      workLink: workLinkOf(person.id, report.id),
      folder: report.folder,
      needsEvidence: asksForEvidence(sources.indicators, report.indicatorCode),
      hosts: hostsToAsk(sources.people),
    };
    return [{ key, letter: { to: person.email, ...reopeningMail(mail) } }];
  });
}
