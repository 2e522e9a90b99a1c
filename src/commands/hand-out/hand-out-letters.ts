import { dateOfMoment } from '../../domain/dates/moments';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk } from '../../domain/people/person';
import { handOutMail } from '../../messages/mails/hand-out-mail';
import type { Change } from '../../register/change';
import { decodePeople } from '../../register/decode/person';
import { decodeSchools } from '../../register/decode/school';
import type { Snapshot } from '../../register/register-port';
import { agreementRegister } from '../agreements/agreement-sources';
import { MAIL_NEEDLESS, waitingMails } from '../mail/pending-mail';
import type { WaitingLetter } from '../mail/send-mails';
import type { Office } from '../office';
import { type Holder, holdersOf } from './holders';

/** `ข้อตกลง/2570/P012/1a2b3c4d`: the year, the holder, and which papers. */
export function handOutMailKey(office: Office, year: number, { id, papers }: Holder): string {
  const which = office.sha256(papers.map(({ fileId }) => fileId).join('\n')).slice(0, 8);
  return mailKey('ข้อตกลง', year, id, which);
}

/** Lines of persons and schools that have left before their mail could go: settled, for sweeps would go on looking at them. */
export function needlessHandOutMails(office: Office, snapshot: Snapshot): readonly Change[] {
  const waiting = waitingMails(snapshot).flatMap((key) => {
    const [, id] = readMailKey('ข้อตกลง', key) ?? [];
    return id === undefined ? [] : [{ key, id }];
  });
  if (waiting.length === 0) return [];
  const now = office.register.read(['people', 'schools']);
  const { people } = decodePeople(now.table('people'));
  const here = new Set([
    ...people.filter(({ standing }) => standing !== 'ย้ายออก').map(({ id }) => id),
    ...decodeSchools(now.table('schools')).schools.map(({ id }) => id),
  ]);
  return waiting
    .filter(({ id }) => !here.has(id))
    .map(({ key }): Change => ({ kind: 'set', tab: 'pending', key, cells: { ผล: MAIL_NEEDLESS } }));
}

/** The letters behind waiting lines: where the holder's papers lie now. Keys of other work are passed over. `read` reads what they need. */
export function handOutLetters(
  office: Office,
  keys: readonly string[],
  read: () => Snapshot,
): readonly WaitingLetter[] {
  const own = keys.flatMap((key) => {
    const [year, id] = readMailKey('ข้อตกลง', key) ?? [];
    return year === undefined || id === undefined ? [] : [{ key, year, id }];
  });
  if (own.length === 0) return [];
  const snapshot = read();
  const { settings, sources } = agreementRegister(snapshot, dateOfMoment(office.now()));
  const { holders } = holdersOf(sources, snapshot.table('agreements').rows);
  const hosts = hostsToAsk(sources.people);
  return own.flatMap(({ key, year, id }): WaitingLetter[] => {
    const holder = holders.find((one) => one.id === id);
    if (holder === undefined) return [];
    const mail = {
      officeShortName: settings.officeShortName,
      name: holder.name,
      fiscalYearBe: Number(year),
      papers: holder.papers,
      hosts,
    };
    return [{ key, letter: { to: holder.email, ...handOutMail(mail) } }];
  });
}
