import { namedTags } from '../../documents/drift/named-tags';
import { type PaperDifference, paperDifferences } from '../../documents/drift/paper-differences';
import { paperLines } from '../../documents/drift/paper-lines';
import { fillDocument, prepareTemplate } from '../../documents/filling/fill-document';
import type { AgreementKind } from '../../domain/agreements/agreement';
import { dateOfMoment } from '../../domain/dates/moments';
import { shortThaiDate } from '../../domain/dates/thai-dates';
import { driftText, IN_REGISTER } from '../../messages/documents/agreement-text';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { isSigned } from '../agreements/agreement-action';
import type { AgreementItem } from '../agreements/agreement-items';
import { AGREEMENT_TABS, kindNames } from '../agreements/agreement-sources';
import {
  type PreparedAgreements,
  type PreparedKind,
  prepareAgreements,
} from '../agreements/prepare-agreements';
import { requireOperator } from '../authority';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import type { Office } from '../office';
import { optionalKinds } from '../request';

export type Drift = {
  /** Papers compared with this call. */
  readonly checked: number;
  readonly differing: readonly (PaperDifference & { readonly key: string })[];
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
    const snapshot = office.register.read(AGREEMENT_TABS);
    requireOperator(office, snapshot);
    const kinds = optionalKinds(request, kindNames(snapshot));
    const memory = `drift/${kinds.join(',')}`;
    const seen = new Set(textsOf(office.cache.get(memory)));
    const differing: (PaperDifference & { readonly key: string })[] = [];
    let checked = 0;
    let more = false;
    for (const kind of kinds) {
      const left = papersOf(office, snapshot, kind, seen);
      while (left.papers.length > 0 && !more) {
        if (!office.mayStartWork(WAVE_MS)) {
          more = true;
          break;
        }
        const wave = left.papers.splice(0, WAVE);
        const found = compareWave(office, left.prepared, wave);
        office.register.commit(snapshot, found.flatMap(outcomeChanges), found.flatMap(outcomeLog));
        differing.push(
          ...found.flatMap(({ paper, differences }) =>
            differences.map((difference) => ({ key: paper.item.planned.key, ...difference })),
          ),
        );
        checked += wave.length;
        for (const { item } of wave) seen.add(item.planned.key);
        office.cache.put(memory, [...seen], REMEMBERED_SECONDS);
      }
      if (more) break;
    }
    if (!more) office.cache.put(memory, [], 1);
    return { checked, differing, more };
  });
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
): { readonly prepared: ComparedWith; readonly papers: Paper[] } {
  const { kinds, register } = prepareAgreements(office, snapshot, [kind], undefined);
  const papers = kinds
    .flatMap(({ items }) => items)
    .flatMap((item): Paper[] =>
      item.file === undefined || seen.has(item.planned.key) ? [] : [{ item, file: item.file }],
    );
  const [of] = kinds;
  if (of === undefined) throw new Error(`nothing was prepared of ${kind}`);
  return { prepared: { register, template: of.template }, papers };
}

/** Papers against what they would say now. */
export function compareWave(
  office: Office,
  { register, template }: ComparedWith,
  papers: readonly Paper[],
): readonly Compared[] {
  const { settings } = register;
  const ready = prepareTemplate(template.docx, { digits: settings.thaiDigits ? 'thai' : 'western' });
  const exported = office.drive.exportDocx(papers.map(({ file }) => file.id));
  return papers.map((paper, at) => {
    const { tags, fingerprint, row } = paper.item;
    const same = paper.file.properties[FINGERPRINT_PROPERTY] === fingerprint;
    const differences = paperDifferences(
      paperLines(fillDocument(ready, tags)),
      paperLines(fillDocument(ready, namedTags(tags))),
      paperLines(exported[at] ?? new Uint8Array()),
      same && !(row !== undefined && isSigned(row)),
    );
    return { paper, differences, editedOnPaper: same && differences.length > 0 };
  });
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
