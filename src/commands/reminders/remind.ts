import { dateOfMoment } from '../../domain/dates/moments';
import { isOfficeHour } from '../../domain/dates/office-hours';
import { type Digest, dueDigests } from '../../domain/reminders/due-digests';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { reopeningOf } from '../closing/reopening';
import { MAIL_NEEDLESS, mailLines, waitingMails } from '../mail/pending-mail';
import type { Office } from '../office';
import { openingDays } from '../rounds/opening-letters';
import type { RoundSources } from '../rounds/round-sources';
import { digestKey, namedDigests } from './digest-keys';

/**
 * The lines of งานค้าง that make today's digests go out, in office hours; none where everyone has been told of all that is due. A
 * digest that still waits from an earlier day makes way for today's, and one whose reason is gone is not sent any more.
 */
export function reminderChanges(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
): readonly Change[] {
  if (!isOfficeHour(office.now(), sources.holidays)) return [];
  const due = digestsToday(office, snapshot, sources);
  const fresh = untold(due, snapshot);
  const keys = new Set(due.map(digestKey));
  const needless = namedDigests(waitingMails(snapshot)).filter(({ key }) => !keys.has(key));
  return [
    ...mailLines(fresh.map(digestKey), snapshot, office.now(), office.caller),
    ...needless.map(
      ({ key }): Change => ({ kind: 'set', tab: 'pending', key, cells: { ผล: MAIL_NEEDLESS } }),
    ),
  ];
}

/** Whether the next office hours of today have somebody to remind. */
export function hasUntoldDigests(
  office: Pick<Office, 'now'>,
  snapshot: Snapshot,
  sources: RoundSources,
): boolean {
  return untold(digestsToday(office, snapshot, sources), snapshot).length > 0;
}

function untold(due: readonly Digest[], snapshot: Snapshot): readonly Digest[] {
  const told = namedDigests(snapshot.table('pending').rows.map(({ key }) => key));
  return due.filter(({ personId, on }) => !told.some((one) => one.personId === personId && one.on >= on));
}

/** What everyone would be told today. */
export function digestsToday(
  office: Pick<Office, 'now'>,
  snapshot: Snapshot,
  { people, rounds, reports, holidays, settings, steps }: RoundSources,
): readonly Digest[] {
  const reopenedOn = (reportId: string) => reopeningOf(snapshot.system, reportId)?.on;
  return dueDigests(
    {
      people,
      rounds,
      reports,
      holidays,
      rules: settings,
      steps,
      reopenedOn,
      openedOn: openingDays(snapshot),
    },
    dateOfMoment(office.now()),
  );
}
