import type { DriveFile } from '../../ports/drive';
import type { Office } from '../office';
import { KEY_PROPERTY } from './document-job';

/** `gone`: in the trash, deleted for good, or out of sight. */
export type AbsentPaper = 'moved' | 'gone';

/**
 * A paper that is gone is made anew, unless it was signed; one that only stands elsewhere is not made a second time. `locked`: it was
 * signed, and the register says so no more.
 */
export type MissingPaper = 'moved' | 'signed-gone' | 'locked';

/** A paper that the register links, by its id; '' where it links none. */
export type LinkedPaper = { readonly id: string; readonly isSigned: boolean };

export type StandingPapers = {
  readonly files: readonly DriveFile[];
  /** What became of papers that the register links and the folder lacks, by id. */
  readonly absent: ReadonlyMap<string, AbsentPaper>;
};

/**
 * What stands in a folder of papers, and what became of those that the register links and that do not stand there. Nobody has said that a
 * listing shows at once what was just made: what it lacks is asked for by id. What is signed stands wherever the office files it; of
 * what the program has not made nothing is told.
 */
export function standingPapers(
  office: Office,
  folderId: string,
  listed: readonly DriveFile[],
  linked: readonly LinkedPaper[],
): StandingPapers {
  const found = new Set(listed.map(({ id }) => id));
  const lacking = linked.filter(({ id }) => id !== '' && !found.has(id));
  if (lacking.length === 0) return { files: listed, absent: new Map() };
  const unlisted: DriveFile[] = [];
  const absent = new Map<string, AbsentPaper>();
  const files = office.drive.files(lacking.map(({ id }) => id));
  lacking.forEach(({ id, isSigned }, at) => {
    const file = files[at];
    if (file === undefined || file.trashed) absent.set(id, 'gone');
    else if (isSigned || file.parentId === folderId) unlisted.push(file);
    else if (file.properties[KEY_PROPERTY] !== undefined) absent.set(id, 'moved');
  });
  return { files: [...listed, ...unlisted], absent };
}

/** What is to be told of a paper. */
export function missingPaper(absent: AbsentPaper | undefined, isSigned: boolean): MissingPaper | undefined {
  if (absent === undefined) return undefined;
  if (absent === 'moved') return 'moved';
  return isSigned ? 'signed-gone' : undefined;
}
