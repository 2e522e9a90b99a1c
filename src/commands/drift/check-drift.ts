import { namedTags } from '../../documents/drift/named-tags';
import { type PaperDifference, paperDifferences } from '../../documents/drift/paper-differences';
import { linesOfMainPart, paperLines } from '../../documents/drift/paper-lines';
import { filledMainPart, prepareTemplate } from '../../documents/filling/fill-document';
import type { AgreementKind } from '../../domain/agreements/agreement';
import { dateOfMoment } from '../../domain/dates/moments';
import { shortThaiDate } from '../../domain/dates/thai-dates';
import { Refusal } from '../../domain/refusal';
import {
  driftText,
  IN_REGISTER,
  missingPaperText,
  NOT_IN_REGISTER,
} from '../../messages/documents/agreement-text';
import { PAPER_GONE, PAPER_TOO_LARGE } from '../../messages/documents/print-text';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { isSigned } from '../agreements/agreement-action';
import type { AgreementItem } from '../agreements/agreement-items';
import { AGREEMENT_TABS, agreementRegister, kindNames } from '../agreements/agreement-sources';
import {
  type PreparedAgreements,
  type PreparedKind,
  prepareAgreements,
} from '../agreements/prepare-agreements';
import { rowsOfLeavers } from '../agreements/rows-of-leavers';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import { exportEach } from '../documents/export-each';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { optionalKinds } from '../request';

export type Drift = {
  /** Papers compared with this call. */
  readonly checked: number;
  readonly differing: readonly (PaperDifference & { readonly key: string })[];
  /** Papers that could not be read (over 10 MB, gone), and why; the others are compared. */
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  /** Papers are left: the time was up. Call again. */
  readonly more: boolean;
};

/** Exports of one wave; each may weigh as much as a paper. */
const WAVE = 20;
/** A wave's exports and comparisons. */
const WAVE_MS = 25_000;
/** For how long papers that one call has compared are passed over by the next. */
const REMEMBERED_SECONDS = 1800;

/**
 * `{kind?}` → every agreement's paper is exported, read and compared field by field with what the register would print now.
 * ตรงกับทะเบียน and สถานะ tell the outcome. Of signed papers only the register's content counts, never template or program.
 */
export function checkDrift(office: Office, request: unknown): Drift {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    const kinds = optionalKinds(request, kindNames(snapshot));
    // The cache takes no longer names than 250 letters.
    const memory = `drift/${office.sha256(kinds.join(',')).slice(0, 16)}`;
    const seen = new Set(textsOf(office.cache.get(memory)));
    const differing: (PaperDifference & { readonly key: string })[] = [];
    const failed: { key: string; message: string }[] = [];
    let checked = 0;
    let more = false;
    tellLeavers(office, snapshot, kinds);
    for (const kind of kinds) {
      const left = papersOf(office, snapshot, kind, seen);
      failed.push(...left.missing);
      for (const { key } of left.missing) seen.add(key);
      while (left.papers.length > 0 && !more) {
        if (!office.mayStartWork(WAVE_MS)) {
          more = true;
          break;
        }
        const wave = left.papers.splice(0, WAVE);
        const { compared: found, unread } = compareWave(office, left.prepared, wave);
        failed.push(...unread);
        office.register.commit(snapshot, found.flatMap(outcomeChanges), found.flatMap(outcomeLog));
        differing.push(
          ...found.flatMap(({ paper, differences }) =>
            differences.map((difference) => ({ key: paper.item.planned.key, ...difference })),
          ),
        );
        checked += found.length;
        for (const { item } of wave) seen.add(item.planned.key);
        office.cache.put(memory, [...seen], REMEMBERED_SECONDS);
      }
      if (more) break;
    }
    if (!more) office.cache.put(memory, [], 1);
    return { checked, differing, failed, more };
  });
}

/** A paper that nobody of the register would get today agrees with nothing. */
function tellLeavers(office: Office, snapshot: Snapshot, kinds: readonly AgreementKind[]): void {
  const register = agreementRegister(snapshot, dateOfMoment(office.now()));
  const changes = rowsOfLeavers(snapshot.table('agreements').rows, register)
    .filter(({ cells }) => kinds.includes(String(cells.ประเภท)) && cells.เอกสาร !== '')
    .filter(({ cells }) => cells.ตรงกับทะเบียน !== NOT_IN_REGISTER)
    .map(
      ({ key }): Change => ({
        kind: 'set',
        tab: 'agreements',
        key,
        cells: { ตรงกับทะเบียน: NOT_IN_REGISTER },
      }),
    );
  if (changes.length > 0) office.register.commit(snapshot, changes);
}

/** What the papers of one kind are compared with. */
export type ComparedWith = Pick<PreparedAgreements, 'register'> & Pick<PreparedKind, 'template'>;

export type Paper = { readonly item: AgreementItem; readonly file: DriveFile };

export type Compared = {
  readonly paper: Paper;
  readonly differences: readonly PaperDifference[];
  /** The register still says what the paper was made from: what differs was written on the paper. */
  readonly editedOnPaper: boolean;
};

function papersOf(
  office: Office,
  snapshot: Snapshot,
  kind: AgreementKind,
  seen: ReadonlySet<string>,
): { readonly prepared: ComparedWith; readonly papers: Paper[]; readonly missing: Drift['failed'] } {
  const { kinds, register } = prepareAgreements(office, snapshot, [kind], undefined);
  const unseen = kinds.flatMap(({ items }) => items).filter(({ planned }) => !seen.has(planned.key));
  const papers = unseen.flatMap((item): Paper[] =>
    item.file === undefined ? [] : [{ item, file: item.file }],
  );
  const missing = unseen.flatMap((item) =>
    item.missing === undefined
      ? []
      : [{ key: item.planned.key, message: missingPaperText(item.missing, kind) }],
  );
  const [of] = kinds;
  if (of === undefined) throw new Error(`nothing was prepared of ${kind}`);
  return { prepared: { register, template: of.template }, papers, missing };
}

/** Papers against what they would say now, and those that Google does not export. */
export function compareWave(
  office: Office,
  { register, template }: ComparedWith,
  papers: readonly Paper[],
): { readonly compared: readonly Compared[]; readonly unread: Drift['failed'] } {
  const { settings } = register;
  const ready = prepareTemplate(template.docx, { digits: settings.thaiDigits ? 'thai' : 'western' });
  const exported = exportEach(
    papers.map(({ file }) => file.id),
    office.drive.exportDocx,
  );
  const unread: { key: string; message: string }[] = [];
  const compared = papers.flatMap((paper, at): Compared[] => {
    const { tags, fingerprint, row, planned } = paper.item;
    const bytes = exported[at] ?? new Uint8Array();
    if (bytes instanceof Refusal) {
      unread.push({ key: planned.key, message: bytes.code === 'too-large' ? PAPER_TOO_LARGE : PAPER_GONE });
      return [];
    }
    const same = paper.file.properties[FINGERPRINT_PROPERTY] === fingerprint;
    const differences = paperDifferences(
      linesOfMainPart(filledMainPart(ready, tags)),
      () => linesOfMainPart(filledMainPart(ready, namedTags(tags))),
      paperLines(bytes),
      same && !(row !== undefined && isSigned(row)),
    );
    return [{ paper, differences, editedOnPaper: same && differences.length > 0 }];
  });
  return { compared, unread };
}

function outcomeChanges({ paper, differences, editedOnPaper }: Compared): readonly Change[] {
  const { item, file } = paper;
  const told =
    differences.length === 0
      ? IN_REGISTER
      : driftText(
          differences.map(({ field }) => field),
          editedOnPaper ? file.lastModifiedBy : '',
          editedOnPaper ? shortThaiDate(dateOfMoment(Date.parse(file.modifiedTime))) : '',
        );
  const marks = editedOnPaper && item.row !== undefined && !isSigned(item.row);
  return [
    {
      kind: 'set',
      tab: 'agreements',
      key: item.planned.key,
      cells: { ตรงกับทะเบียน: told, ...(marks ? { สถานะ: 'มีผู้แก้ไข' as const } : {}) },
    },
  ];
}

function outcomeLog({ paper, differences }: Compared): readonly LogLine[] {
  return differences.map(({ field, paper: written, register }) => ({
    event: LOG_EVENT.driftFound,
    subject: `${paper.item.planned.key} ${field}`,
    before: register,
    after: written,
  }));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
