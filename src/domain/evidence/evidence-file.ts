import type { Moment } from '../dates/moments';

/** One file that was put into a report's folder, as Drive tells of it. */
export type EvidenceFile = {
  readonly id: string;
  readonly reportId: string;
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex; '' for what Google itself keeps, which has none. */
  readonly sha256: string;
  readonly addedBy: string;
  readonly addedAt: Moment;
  readonly modifiedAt: Moment;
  /** The level that it proves; undefined where nobody said so. */
  readonly level: number | undefined;
  readonly place: 'in-folder' | 'trashed' | 'gone';
};

/** A file that another report, round or year has too; the earlier one is the original. */
export type Original = {
  /** Of a file of a past year its beginning only. */
  readonly sha256: string;
  readonly fileId: string;
  readonly reportId: string;
  /** '' of a file of a past year. */
  readonly name: string;
};

/** What is wrong with a file. A duplicate is evidence all the same, and so is one whose content was put in after the report was taken. */
export type EvidenceFault =
  | { readonly code: 'empty' | 'forbidden-type' | 'too-large' | 'trashed' | 'unreadable' | 'google-file' }
  | { readonly code: 'replaced' }
  | { readonly code: 'duplicate'; readonly of: Original };

/** A file that lies in a report's folder, or was known to, and is no evidence. */
export type UnusableFile = { readonly name: string; readonly why: EvidenceFault['code'] };

export type EvidenceLimits = {
  /** File name endings in lower case, without the dot; none = any. */
  readonly types: readonly string[];
  readonly maxMb: number;
};

const GOOGLE_TYPE = /^application\/vnd\.google-apps\./;
/** What Drive says of a file that was renamed without its ending. */
const TYPE_OF_MIME: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/heic', 'heic'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['video/mp4', 'mp4'],
  ['application/zip', 'zip'],
]);
const BYTES_PER_MB = 1024 * 1024;
/** Two spellings of one kind of picture. */
const SAME_TYPE: ReadonlyMap<string, string> = new Map([
  ['jpeg', 'jpg'],
  ['tiff', 'tif'],
]);

/** All that is wrong with a file, in the order of its weight. */
export function evidenceFaults(
  file: EvidenceFile,
  limits: EvidenceLimits,
  original: Original | undefined,
  replaced = false,
): readonly EvidenceFault[] {
  if (file.place === 'gone') return [{ code: 'unreadable' }];
  if (file.place === 'trashed') return [{ code: 'trashed' }];
  if (GOOGLE_TYPE.test(file.mimeType)) return [{ code: 'google-file' }];
  const faults: EvidenceFault[] = [];
  if (file.size === 0) faults.push({ code: 'empty' });
  if (!isAllowedType(file, limits.types)) faults.push({ code: 'forbidden-type' });
  if (limits.maxMb > 0 && file.size > limits.maxMb * BYTES_PER_MB) faults.push({ code: 'too-large' });
  if (replaced) faults.push({ code: 'replaced' });
  if (file.size > 0 && original !== undefined) faults.push({ code: 'duplicate', of: original });
  return faults;
}

export function isEvidence(faults: readonly EvidenceFault[]): boolean {
  return faults.every(({ code }) => code === 'duplicate' || code === 'replaced');
}

/** What was known of a file at the last look: `replaced` says that its content was other than when its report was taken. */
export type KnownFile = { readonly sha256: string; readonly replaced: boolean };

/**
 * Whether a file holds other content than when its report was taken (`submittedAt`): noticed where its checksum changes, remembered until the
 * report is sent again after that.
 */
export function isReplaced(
  file: Pick<EvidenceFile, 'sha256' | 'modifiedAt'>,
  known: KnownFile | undefined,
  submittedAt: Moment | undefined,
): boolean {
  if (known === undefined || submittedAt === undefined || file.modifiedAt <= submittedAt) return false;
  return known.replaced || (known.sha256 !== '' && known.sha256 !== file.sha256);
}

function isAllowedType({ name, mimeType }: EvidenceFile, types: readonly string[]): boolean {
  if (types.length === 0) return true;
  return types.map(plainType).includes(plainType(endingOf(name) ?? TYPE_OF_MIME.get(mimeType) ?? ''));
}

/** undefined where what follows the last dot is no ending: `รายงาน`, `รายงาน ก.ค. 2570`. */
function endingOf(name: string): string | undefined {
  return /\.([a-z0-9]*[a-z][a-z0-9]*)$/i.exec(name.trim())?.[1]?.toLowerCase();
}

function plainType(type: string): string {
  return SAME_TYPE.get(type) ?? type;
}

/** The earliest file of the same content but the file itself. */
export function originalOf(file: EvidenceFile, others: readonly Original[]): Original | undefined {
  if (file.sha256 === '') return undefined;
  return others.find(
    (other) => other.sha256 !== '' && file.sha256.startsWith(other.sha256) && other.fileId !== file.id,
  );
}
