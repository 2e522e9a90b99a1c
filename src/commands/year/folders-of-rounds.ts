import { folderLink } from '../../domain/links';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile, NewFolder } from '../../ports/drive';
import { valueFrom } from '../../ports/value-from';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { sealChain } from '../closing/seal-chain';
import type { Office } from '../office';
import { completeOpening } from '../rounds/complete-opening';
import { announceFolders, waitsForFolders, yearFolderEntry } from '../rounds/make-round-folders';
import { wantedFolders } from '../rounds/round-folders';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';
import { makeAgain } from './make-again';

type Linked = { readonly round: Round; readonly own: NewFolder; readonly ofReports: readonly NewFolder[] };

/** A folder, and the row that links it. */
type Link = {
  readonly tab: 'rounds' | 'reports';
  readonly key: string;
  readonly round: Round;
  readonly folder: NewFolder;
};

type NewLink = Link & { readonly newId: string };

/**
 * Folders of rounds, when the year is set up again: those in the trash are taken back, those that were deleted for good get new ones
 * in their place, without what lay in them. Folders of rows that a record vouches for stay as they were sealed.
 */
export function restoreRoundFolders(office: Office): void {
  const snapshot = office.register.read(ROUND_TABS);
  const linked = linkedRounds(snapshot, roundSources(snapshot)).filter(
    ({ round }) => !waitsForFolders(snapshot, round),
  );
  const standing = new Set([...standingOwn(office, linked), ...standingWithin(office, linked)]);
  const gone = withNewIds(
    office,
    linked.flatMap(linksOf).filter(({ folder }) => !standing.has(folder.id)),
  );
  if (gone.length > 0)
    office.register.commit(
      snapshot,
      relinked(office, gone),
      gone.map(({ key, folder, newId }) => ({
        event: LOG_EVENT.folderLost,
        subject: key,
        before: folderLink(folder.id),
        after: folderLink(newId),
      })),
    );
  makeOfClosed(office, gone);
  goOn(office, gone.length > 0 ? office.register.read(ROUND_TABS) : snapshot);
}

/** In an adopted copy the rounds have folders of their own: those that stand are the first register's. */
export function adoptedRoundFolders(office: Office, snapshot: Snapshot): readonly Change[] {
  const all = withNewIds(office, linkedRounds(snapshot, roundSources(snapshot)).flatMap(linksOf));
  const waiting = new Set(all.flatMap(({ round }) => (waitsForFolders(snapshot, round) ? [round.id] : [])));
  return relinked(office, all, waiting);
}

function linksOf({ round, own, ofReports }: Linked): readonly Link[] {
  return [
    { tab: 'rounds', key: round.id, round, folder: own },
    ...ofReports.map(
      (folder): Link => ({ tab: 'reports', key: folder.properties?.report ?? '', round, folder }),
    ),
  ];
}

function withNewIds(office: Office, links: readonly Link[]): readonly NewLink[] {
  const ids = links.length === 0 ? [] : office.drive.generateIds(links.length);
  return links.map((link, at) => ({ ...link, newId: ids[at] ?? '' }));
}

/** The new links, and for rounds that run the line by which their folders are made and shared, unless it stands. */
function relinked(
  office: Office,
  gone: readonly NewLink[],
  announced: ReadonlySet<string> = new Set(),
): readonly Change[] {
  const running = new Map(gone.filter(({ round }) => isRunning(round)).map(({ round }) => [round.id, round]));
  return [
    ...gone.map(
      ({ tab, key, newId }): Change => ({ kind: 'set', tab, key, cells: { โฟลเดอร์: folderLink(newId) } }),
    ),
    ...[...running.values()].flatMap((round) =>
      announced.has(round.id) ? [] : announceFolders(office, round),
    ),
  ];
}

/** Of rounds that are closed already nobody else makes them. */
function makeOfClosed(office: Office, gone: readonly NewLink[]): void {
  const newIds = new Map(gone.map(({ folder, newId }) => [folder.id, newId]));
  const closed = gone.filter(({ round }) => !isRunning(round));
  for (const tab of ['rounds', 'reports'])
    office.drive.createFolders(
      closed
        .filter((one) => one.tab === tab)
        .map(({ folder, newId }) => {
          const parentId = newIds.get(folder.parentId) ?? folder.parentId;
          return { ...folder, id: newId, parentId };
        }),
    );
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

/** Ids of the rounds' own folders that are there, out of the trash again; one that a killed run did not come to is made. */
function standingOwn(office: Office, linked: readonly Linked[]): readonly string[] {
  const folders = linked.map(({ own }) => own);
  const found = standing(office, folders);
  const missing = folders.filter(({ id }) => !found.includes(id));
  for (const folder of missing) makeAgain(office, folder);
  return [...found, ...standing(office, missing)];
}

/** Ids of the reports' folders that are there, out of the trash again. */
function standingWithin(office: Office, linked: readonly Linked[]): readonly string[] {
  const wanted = linked.flatMap(({ ofReports }) => ofReports);
  if (wanted.length === 0) return [];
  const listed = [...office.drive.listManyFolders(linked.map(({ own }) => own.id)).values()].flat();
  const found = new Set(listed.map(({ id }) => id));
  const ids = new Set(wanted.map(({ id }) => id));
  takeBack(
    office,
    listed.filter(({ id }) => ids.has(id)),
  );
  const unlisted = wanted.filter(({ id }) => !found.has(id));
  return [...found, ...standing(office, unlisted)];
}

function standing(office: Office, folders: readonly NewFolder[]): readonly string[] {
  if (folders.length === 0) return [];
  const files = office.drive.files(folders.map(({ id }) => id)).flatMap((file) => file ?? []);
  takeBack(office, files);
  return files.map(({ id }) => id);
}

function takeBack(office: Office, files: readonly DriveFile[]): void {
  const trashed = files.flatMap((file) => (file.trashed ? [file.id] : []));
  if (trashed.length === 0) return;
  for (const outcome of office.drive.updateAll(trashed, { trashed: false }))
    valueFrom(outcome, 'take a folder out of the trash');
}

/** Makes and shares what was announced; what the time does not allow the sweeps go on with. */
function goOn(office: Office, snapshot: Snapshot): void {
  for (const round of roundSources(snapshot).rounds)
    if (waitsForFolders(snapshot, round) && isRunning(round) && office.mayStartWork())
      completeOpening(office, office.register.read(ROUND_TABS), round);
}
