import { folderLink, idOfLink } from '../../domain/links';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile, NewFolder } from '../../ports/drive';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { sealChain } from '../closing/seal-chain';
import type { Office } from '../office';
import { completeOpening } from '../rounds/complete-opening';
import { announceFolders, waitsForFolders, yearFolderEntry } from '../rounds/make-round-folders';
import { wantedFolders } from '../rounds/round-folders';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';

type Linked = { readonly round: Round; readonly own: NewFolder; readonly ofReports: readonly NewFolder[] };

/** A folder that needs a new id, and the row that links it. */
type Relinked = {
  readonly tab: 'rounds' | 'reports';
  readonly key: string;
  readonly round: Round;
  readonly folder: NewFolder;
};

/**
 * Folders of rounds, when the year is set up again: those in the trash are taken back, those that were deleted for good get new ones
 * in their place, without what lay in them. Folders of rows that a record vouches for stay as they were sealed.
 */
export function restoreRoundFolders(office: Office): void {
  const snapshot = office.register.read(ROUND_TABS);
  const linked = linkedRounds(snapshot, roundSources(snapshot)).filter(
    ({ round }) => !waitsForFolders(snapshot, round),
  );
  const own = standing(
    office,
    linked.map((one) => one.own),
  );
  const gone = linked.flatMap((one): readonly Relinked[] => [
    ...(own.has(one.own.id) ? [] : [ownOf(one)]),
    ...missingOf(office, one.own.id, one.ofReports).map((folder) => reportOf(one.round, folder)),
  ]);
  const links = newLinks(office, gone);
  if (gone.length > 0)
    office.register.commit(
      snapshot,
      relinked(office, gone, links),
      gone.map(({ key, folder }, at) => ({
        event: LOG_EVENT.folderLost,
        subject: key,
        before: folderLink(folder.id),
        after: links[at] ?? '',
      })),
    );
  makeOfClosed(office, gone, links);
  goOn(office, gone.length > 0 ? office.register.read(ROUND_TABS) : snapshot);
}

/** In an adopted copy the rounds have folders of their own: those that stand are the first register's. */
export function adoptedRoundFolders(office: Office, snapshot: Snapshot): readonly Change[] {
  const all = linkedRounds(snapshot, roundSources(snapshot)).flatMap((one): readonly Relinked[] => [
    ownOf(one),
    ...one.ofReports.map((folder) => reportOf(one.round, folder)),
  ]);
  const waiting = new Set(all.flatMap(({ round }) => (waitsForFolders(snapshot, round) ? [round.id] : [])));
  return relinked(office, all, newLinks(office, all), waiting);
}

function ownOf({ round, own }: Linked): Relinked {
  return { tab: 'rounds', key: round.id, round, folder: own };
}

function reportOf(round: Round, folder: NewFolder): Relinked {
  return { tab: 'reports', key: folder.properties?.report ?? '', round, folder };
}

function newLinks(office: Office, gone: readonly Relinked[]): readonly string[] {
  return gone.length === 0 ? [] : office.drive.generateIds(gone.length).map(folderLink);
}

/** The new links, and for rounds that run the line by which their folders are made and shared, unless it stands. */
function relinked(
  office: Office,
  gone: readonly Relinked[],
  links: readonly string[],
  announced: ReadonlySet<string> = new Set(),
): readonly Change[] {
  const running = new Map(gone.filter(({ round }) => isRunning(round)).map(({ round }) => [round.id, round]));
  return [
    ...gone.map(
      ({ tab, key }, at): Change => ({ kind: 'set', tab, key, cells: { โฟลเดอร์: links[at] ?? '' } }),
    ),
    ...[...running.values()].flatMap((round) =>
      announced.has(round.id) ? [] : announceFolders(office, round),
    ),
  ];
}

/** Of rounds that are closed already nobody else makes them. */
function makeOfClosed(office: Office, gone: readonly Relinked[], links: readonly string[]): void {
  const idOf = (one: Relinked) => idOfLink(links[gone.indexOf(one)] ?? '') ?? '';
  const closed = gone.filter(({ round }) => !isRunning(round));
  const parents = new Map(
    closed.filter(({ tab }) => tab === 'rounds').map((one) => [one.folder.id, idOf(one)]),
  );
  const folders = closed.map((one): NewFolder => {
    const { parentId } = one.folder;
    return { ...one.folder, id: idOf(one), parentId: parents.get(parentId) ?? parentId };
  });
  for (const tab of ['rounds', 'reports'])
    office.drive.createFolders(folders.filter((_, at) => closed[at]?.tab === tab));
}

/** Rounds that have folders, with those of the reports that no record vouches for. */
function linkedRounds(snapshot: Snapshot, { rounds, reports }: RoundSources): readonly Linked[] {
  const sealed = new Set(sealChain(snapshot).flatMap((one) => (one.sha256 === '' ? [] : [one.roundId])));
  const isFree = ({ roundId, closedAt }: Report) => closedAt === undefined || !sealed.has(roundId);
  return rounds.flatMap((round) => {
    const yearFolder = snapshot.system(yearFolderEntry(snapshot, round));
    const wanted = wantedFolders(round, reports.filter(isFree), yearFolder);
    return wanted === undefined ? [] : [{ round, ...wanted }];
  });
}

function isRunning({ state }: Round): boolean {
  return state === 'เปิด' || state === 'กำลังเปิด';
}

/** Those that are there, out of the trash again; one that a killed run did not come to is made. */
function standing(office: Office, folders: readonly NewFolder[]): ReadonlyMap<string, DriveFile> {
  if (folders.length === 0) return new Map();
  const found = byId(office, folders);
  for (const { id, trashed } of found.values()) if (trashed) office.drive.update(id, { trashed: false });
  const missing = folders.filter(({ id }) => !found.has(id));
  if (missing.length === 0) return found;
  for (const folder of missing) tryToMake(office, folder);
  return new Map([...found, ...byId(office, missing)]);
}

function byId(office: Office, folders: readonly NewFolder[]): ReadonlyMap<string, DriveFile> {
  const files = office.drive.files(folders.map(({ id }) => id));
  return new Map(files.flatMap((file) => (file === undefined ? [] : [[file.id, file] as const])));
}

/** The id of a folder that was deleted for good is refused. */
function tryToMake(office: Office, folder: NewFolder): void {
  try {
    office.drive.createFolders([folder]);
  } catch (cause) {
    office.logFault(`make the folder ${folder.name} again`, cause);
  }
}

function missingOf(office: Office, parentId: string, folders: readonly NewFolder[]): readonly NewFolder[] {
  if (folders.length === 0) return [];
  const listed = new Map(
    (office.drive.listManyFolders([parentId]).get(parentId) ?? []).map((file) => [file.id, file]),
  );
  const unlisted = byId(
    office,
    folders.filter(({ id }) => !listed.has(id)),
  );
  const all = new Map([...listed, ...unlisted]);
  for (const { id } of folders)
    if (all.get(id)?.trashed === true) office.drive.update(id, { trashed: false });
  return folders.filter(({ id }) => !all.has(id));
}

/** Makes and shares what was announced; what the time does not allow the sweeps go on with. */
function goOn(office: Office, snapshot: Snapshot): void {
  for (const round of roundSources(snapshot).rounds)
    if (waitsForFolders(snapshot, round) && isRunning(round) && office.mayStartWork())
      completeOpening(office, office.register.read(ROUND_TABS), round);
}
