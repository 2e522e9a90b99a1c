import type { DriveFile, NewDocument, ReplacedDocument } from '../../ports/drive';
import type { Outcome } from '../../ports/outcome';
import type { Change, LogLine } from '../../register/change';

/** The document's property that names what it is; listings by folder find it again. */
export const KEY_PROPERTY = 'raprong';
/** The moment (ISO) at which the script last replaced a document's content; a later change is a person's. */
export const WRITTEN_PROPERTY = 'written';

export type DocumentJob = {
  /** Unique among all documents that the office ever makes, the version included. */
  readonly key: string;
  readonly folderId: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  /** It lies where nobody but operators may write: each of them may share it. */
  readonly writersCanShare?: boolean;
  /** A document that gets new content instead of a new file. */
  readonly replaces?: string;
  build(): Uint8Array;
  /** What the register says once the document exists. */
  recorded(file: DriveFile): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };
  /** What the register says when it cannot be made. */
  failed(cause: string): readonly Change[];
};

/** The documents of folders, by the job that made them. */
export function documentsByKey(files: readonly DriveFile[]): ReadonlyMap<string, readonly DriveFile[]> {
  const found = new Map<string, DriveFile[]>();
  for (const file of files) {
    const key = file.properties[KEY_PROPERTY];
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), file]);
  }
  return found;
}

/** Refused as too fast, nothing was made; new content for a document that exists may be sent twice. */
export function isForAgain({ replaces }: DocumentJob, outcome: Outcome<DriveFile> | undefined): boolean {
  if (outcome?.kind === 'refused' && outcome.fault.kind === 'rate-limited') return true;
  if (replaces === undefined) return false;
  return outcome?.kind !== 'refused' || outcome.fault.kind === 'unavailable';
}

/** A job as Drive is asked for it: a new document. */
export function toDocument(job: DocumentJob, docx: Uint8Array): NewDocument {
  const properties = { ...job.properties, [KEY_PROPERTY]: job.key };
  const { name, folderId: parentId, writersCanShare = false } = job;
  return { name, parentId, properties, docx, writersCanShare };
}

/** A job as Drive is asked for it: new content, `written` at a moment (ISO). */
export function toReplacement(job: DocumentJob, docx: Uint8Array, written: string): ReplacedDocument {
  const properties = { ...job.properties, [KEY_PROPERTY]: job.key, [WRITTEN_PROPERTY]: written };
  return { id: job.replaces ?? '', properties, docx };
}
