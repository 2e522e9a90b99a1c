import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { KEY_PROPERTY } from './make-documents';

/** `gone`: in the trash, deleted for good, or out of sight. */
export type AbsentPaper = 'moved' | 'gone';

/**
 * A paper that is gone is made anew, unless it was signed; one that only stands elsewhere is not made a second time. `locked`: it was
 * signed, and the register says so no more.
 */
export type MissingPaper = 'moved' | 'signed-moved' | 'signed-gone' | 'locked';

export type StandingPapers = {
  readonly files: readonly DriveFile[];
  /** What became of papers that the register links and the folder lacks, by id. */
  readonly absent: ReadonlyMap<string, AbsentPaper>;
};

/**
 * What stands in a folder of papers, and what became of those that the register links and that do not stand there. Nobody has said that a
 * listing shows at once what was just made: what it lacks is asked for by id. A paper of an adopted register stands where it was signed,
 * and one that the program has not made wherever the office keeps it.
 */
export function standingPapers(
  office: Office,
  snapshot: Snapshot,
  folderId: string,
  listed: readonly DriveFile[],
  linked: readonly string[],
): StandingPapers {
  const found = new Set(listed.map(({ id }) => id));
  const lacking = linked.filter((id) => id !== '' && !found.has(id));
  if (lacking.length === 0) return { files: listed, absent: new Map() };
  const homes = new Set([folderId, ...snapshot.system(SYSTEM.formerFolders).split(' ')]);
  const unlisted: DriveFile[] = [];
  const absent = new Map<string, AbsentPaper>();
  office.drive.files(lacking).forEach((file, at) => {
    if (file === undefined || file.trashed) absent.set(lacking[at] ?? '', 'gone');
    else if (homes.has(file.parentId)) unlisted.push(file);
    else if (file.properties[KEY_PROPERTY] !== undefined) absent.set(file.id, 'moved');
  });
  return { files: [...listed, ...unlisted], absent };
}

/** What is to be told of a paper. */
export function missingPaper(absent: AbsentPaper | undefined, isSigned: boolean): MissingPaper | undefined {
  if (absent === undefined) return undefined;
  if (isSigned) return absent === 'moved' ? 'signed-moved' : 'signed-gone';
  return absent === 'moved' ? 'moved' : undefined;
}
