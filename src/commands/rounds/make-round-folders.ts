import { Refusal } from '../../domain/refusal';
import type { Round } from '../../domain/rounds/round';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { pastYearFolderEntry, SYSTEM } from '../../register/system-names';
import { dropIntents, intentsOf, putIntents } from '../documents/intents';
import type { Office } from '../office';
import { answerRungTicks } from './answer-waiting-ticks';
import { wantedFolders } from './round-folders';
import type { RoundSources } from './round-sources';

/** งาน of the line in งานค้าง that stands while folders of a round that is open already are still to be made. */
const FOLDER_WORK = 'โฟลเดอร์';
/** Between so many the ticks that wait are answered, and the clock is looked at. */
const FOLDERS_AT_A_TIME = 80;

/** The line goes into the register with the commit that opens the round. */
export function announceFolders(office: Office, { id }: Round): readonly Change[] {
  return putIntents([lineOf(id)], new Map(), FOLDER_WORK, office.now(), office.caller);
}

export function foldersAreMade({ id }: Round): readonly Change[] {
  return dropIntents([lineOf(id)]);
}

export function waitsForFolders(snapshot: Snapshot, { id }: Pick<Round, 'id'>): boolean {
  return intentsOf(snapshot, FOLDER_WORK).has(lineOf(id));
}

/**
 * Makes the round's own folder and those of its reports as far as the time allows; false where it was up. They have ids from the
 * first commit on: making one again answers that it exists. `begun`: an earlier run made some, which are looked for first.
 */
export function makeRoundFolders(
  office: Office,
  snapshot: Snapshot,
  round: Round,
  reports: RoundSources['reports'],
  begun: boolean,
): boolean {
  const yearFolder = snapshot.system(yearFolderEntry(snapshot, round));
  const folders = wantedFolders(round, reports, yearFolder);
  if (yearFolder === '' || folders === undefined)
    throw new Refusal({ code: 'register-missing', entry: SYSTEM.yearFolder });
  office.drive.createFolders([folders.own]);
  const present = new Set(
    begun ? office.drive.listChildren(folders.own.id, { trashedToo: true }).map(({ id }) => id) : [],
  );
  const missing = folders.ofReports.filter(({ id }) => !present.has(id));
  for (let from = 0; from < missing.length; from += FOLDERS_AT_A_TIME) {
    if (!office.mayStartWork()) return false;
    if (from > 0) answerRungTicks(office);
    office.drive.createFolders(missing.slice(from, from + FOLDERS_AT_A_TIME));
  }
  return true;
}

/** A round that ends in the next year belongs to its own. */
export function yearFolderEntry(snapshot: Snapshot, { fiscalYearBe }: Round): string {
  const past = pastYearFolderEntry(fiscalYearBe);
  return snapshot.system(past) === '' ? SYSTEM.yearFolder : past;
}

function lineOf(roundId: string): string {
  return `${FOLDER_WORK}/${roundId}`;
}
