import type { PrintSet } from '../../domain/agreements/print-sets';
import { fileLink } from '../../domain/links';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import { PDF_TYPE } from '../../ports/file-types';
import type { LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import { KEY_PROPERTY } from '../documents/document-job';
import { dropIntents, putIntents } from '../documents/intents';
import type { Office } from '../office';

/** งาน of a print file's intent; its กุญแจ ends with the id that the file will have, so that a repeat answers "exists". */
export const PRINT_WORK = 'ชุดพิมพ์';
const FROM = 'from';
const COUNT = 'count';

export type PrintFile = {
  readonly id: string;
  readonly name: string;
  readonly agreements: readonly string[];
};

/** A joined PDF that is to be put into Drive: papers `from`, `count` of them, of a set. */
export type JoinedPart = {
  readonly set: PrintSet;
  readonly fingerprint: string;
  readonly name: string;
  readonly from: number;
  readonly keys: readonly string[];
  readonly bytes: Uint8Array;
};

/** The files of a set that stand in Drive and hold it whole but for what cannot be exported; undefined where something of it is missing. */
export function standingFiles(
  set: PrintSet,
  fingerprint: string,
  files: readonly DriveFile[],
  unprintable: ReadonlySet<string>,
): readonly PrintFile[] | undefined {
  // Files count the papers that are in them.
  const papers = set.papers.filter(({ key }) => !unprintable.has(key));
  const own = files.filter(
    ({ properties }) =>
      properties[KEY_PROPERTY] === keyOf(set) && properties[FINGERPRINT_PROPERTY] === fingerprint,
  );
  const found: PrintFile[] = [];
  let next = 0;
  while (next < papers.length) {
    const file = own.find(({ properties }) => Number(properties[FROM]) === next);
    const count = Number(file?.properties[COUNT]) || 0;
    if (file === undefined || count === 0) return undefined;
    const agreements = papers.slice(next, next + count).map(({ key }) => key);
    found.push({ id: file.id, name: file.name, agreements });
    next += count;
  }
  return found;
}

/** Puts the parts into Drive once, however often it is killed: each under an id that stands in งานค้าง before. */
export function storeParts(
  office: Office,
  snapshot: Snapshot,
  folderId: string,
  parts: readonly JoinedPart[],
): readonly PrintFile[] {
  const ids = idsOf(office, snapshot, parts);
  const lines = parts.map((part, at) => `${lineOf(part)}/${ids[at] ?? ''}`);
  const known = new Set(printLines(snapshot));
  const fresh = lines.filter((line) => !known.has(line));
  if (fresh.length > 0) {
    office.register.commit(snapshot, putIntents(fresh, new Map(), PRINT_WORK, office.now(), office.caller));
  }
  office.drive.createBinaries(
    parts.map(({ set, fingerprint, name, from, keys, bytes }, at) => ({
      id: ids[at] ?? '',
      name,
      parentId: folderId,
      mimeType: PDF_TYPE,
      bytes,
      properties: {
        [KEY_PROPERTY]: keyOf(set),
        [FINGERPRINT_PROPERTY]: fingerprint,
        [FROM]: String(from),
        [COUNT]: String(keys.length),
      },
    })),
  );
  office.register.commit(
    snapshot,
    dropIntents(lines),
    parts.map(
      (part, at): LogLine => ({
        event: LOG_EVENT.printSetMade,
        subject: part.name,
        after: fileLink(ids[at] ?? ''),
      }),
    ),
  );
  return parts.map(({ name, keys }, at) => ({ id: ids[at] ?? '', name, agreements: keys }));
}

/** กุญแจ of print files that some run set out to store. */
function printLines(snapshot: Snapshot): readonly string[] {
  return snapshot
    .table('pending')
    .rows.filter(({ cells }) => cells.งาน === PRINT_WORK)
    .map(({ key }) => key);
}

/** The ids that an earlier run has set apart for the same parts, new ones for the others. */
function idsOf(office: Office, snapshot: Snapshot, parts: readonly JoinedPart[]): readonly string[] {
  const known = new Map(printLines(snapshot).map((line) => [line.slice(0, line.lastIndexOf('/')), line]));
  const lacking = parts.filter((part) => !known.has(lineOf(part)));
  const made = lacking.length === 0 ? [] : [...office.drive.generateIds(lacking.length)];
  return parts.map((part) => {
    const line = known.get(lineOf(part));
    return line === undefined ? (made.shift() ?? '') : line.slice(line.lastIndexOf('/') + 1);
  });
}

export function keyOf({ key }: PrintSet): string {
  return `พิมพ์/${key}`;
}

function lineOf({ set, fingerprint, from, keys }: JoinedPart): string {
  return `${keyOf(set)}/${from}+${keys.length}/${fingerprint.slice(0, 12)}`;
}
