import type { Round } from '../../domain/rounds/round';
import { LOG_EVENT } from '../../messages/log-event';
import { STEP_TEXT } from '../../messages/office/step-text';
import { notFoundText } from '../../messages/refusals/not-found-text';
import { refusalText } from '../../messages/refusals/refusal-text';
import type { DriveFile, NewFolder } from '../../ports/drive';
import type { LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { recordsAmong } from '../closing/unknown-records';
import type { FailedStep } from '../failed-step';
import type { Office } from '../office';
import { wantedFolders } from '../rounds/round-folders';
import type { RoundSources } from '../rounds/round-sources';

/**
 * Folders of open rounds that staff renamed, or whose properties they changed, get their names and properties again; what
 * was moved, trashed or deleted is told, for evidence is looked for in them.
 */
export function tendRoundFolders(
  office: Office,
  snapshot: Snapshot,
  { rounds, reports }: RoundSources,
): readonly FailedStep[] {
  const wanted = rounds.filter(({ state }) => state === 'เปิด').flatMap((round) => foldersOf(round, reports));
  if (wanted.length === 0) return [];
  const present = presentFolders(office, wanted);
  const log: LogLine[] = [];
  const failed: FailedStep[] = [];
  for (const folder of wanted) {
    const file = present.get(folder.id);
    const gone = whatIsGone(file, folder);
    if (gone !== undefined)
      failed.push({ step: STEP_TEXT.folders, message: notFoundText(gone, folder.name) });
    else if (file !== undefined && differs(file, folder)) {
      office.drive.update(folder.id, { name: folder.name, properties: restored(file, folder) });
      log.push({
        event: LOG_EVENT.folderRestored,
        subject: folder.properties?.report ?? folder.name,
        before: file.name,
        after: folder.name,
      });
    }
  }
  if (log.length > 0) office.register.commit(snapshot, [], log);
  return [...failed, ...toldRecords(snapshot, rounds, [...present.values()])];
}

/** An open round is not sealed: a record in its folder is of a Sheet that somebody has set back. */
function toldRecords(
  snapshot: Snapshot,
  rounds: readonly Round[],
  files: readonly (DriveFile | undefined)[],
): readonly FailedStep[] {
  const seen = files.flatMap((file) => (file === undefined ? [] : [file]));
  return rounds
    .filter(({ state }) => state === 'เปิด')
    .flatMap(({ id }) => recordsAmong(snapshot, id, seen))
    .map(({ roundId, name }) => ({
      step: STEP_TEXT.close(roundId),
      message: refusalText({ code: 'round-closed', roundId, record: name }),
    }));
}

function foldersOf(round: Round, reports: RoundSources['reports']): readonly NewFolder[] {
  const folders = wantedFolders(round, reports, '');
  return folders === undefined ? [] : [folders.own, ...folders.ofReports];
}

/** The rounds' own by id, the others as their children; what is in neither is asked for one by one. */
function presentFolders(
  office: Office,
  wanted: readonly NewFolder[],
): ReadonlyMap<string, DriveFile | undefined> {
  const parents = [...new Set(wanted.map(({ parentId }) => parentId))].filter((id) => id !== '');
  const children = [...office.drive.listManyFolders(parents).values()].flat();
  const known = new Map<string, DriveFile | undefined>(children.map((file) => [file.id, file]));
  const others = wanted.map(({ id }) => id).filter((id) => !known.has(id));
  office.drive.files(others).forEach((file, index) => {
    known.set(others[index] ?? '', file);
  });
  return known;
}

function whatIsGone(
  file: DriveFile | undefined,
  { parentId }: NewFolder,
): 'folder-lost' | 'trashed-folder' | 'moved-folder' | undefined {
  if (file === undefined) return 'folder-lost';
  if (file.trashed) return 'trashed-folder';
  return parentId !== '' && file.parentId !== parentId ? 'moved-folder' : undefined;
}

function differs({ name, properties }: DriveFile, folder: NewFolder): boolean {
  const wanted = folder.properties ?? {};
  return (
    name !== folder.name ||
    Object.keys({ ...properties, ...wanted }).some((key) => properties[key] !== wanted[key])
  );
}

/** Drive drops a property that is given as null. */
function restored({ properties }: DriveFile, folder: NewFolder): Readonly<Record<string, string | null>> {
  const none = Object.fromEntries(Object.keys(properties).map((key) => [key, null]));
  return { ...none, ...folder.properties };
}
