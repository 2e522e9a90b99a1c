import { serialOfMoment } from '../../domain/dates/moments';
import {
  type EvidenceFault,
  type EvidenceFile,
  evidenceFaults,
  isEvidence,
  isReplaced,
  type Original,
  originalOf,
  type UnusableFile,
} from '../../domain/evidence/evidence-file';
import { pastEvidence } from '../../domain/evidence/past-evidence';
import type { Report } from '../../domain/rounds/report';
import { LOG_EVENT } from '../../messages/log-event';
import { evidenceNote, REPLACED_EVIDENCE } from '../../messages/reports/evidence-text';
import type { Change, LogLine, NewRow } from '../../register/change';
import { decodeEvidence, type EvidenceRow } from '../../register/decode/evidence';
import { textOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import { listEvidence } from './list-evidence';

/** What a report's folder holds now. */
export type ReportEvidence = {
  /** Files that are evidence. */
  readonly files: number;
  /** Levels that they belong to. */
  readonly levels: readonly number[];
  /** What does not count, and its weightiest fault. */
  readonly unusable: readonly UnusableFile[];
};

export type SeenEvidence = {
  readonly of: ReadonlyMap<string, ReportEvidence>;
  /** Rows of หลักฐาน that follow what was seen. */
  readonly changes: readonly Change[];
  /** What became of files of reports that were taken. */
  readonly log: readonly LogLine[];
};

/**
 * Looks into the folders of these reports and lets หลักฐาน follow: new files, what has become of known ones, what is wrong with
 * each. The snapshot must hold หลักฐาน.
 */
export function lookAtEvidence(
  office: Office,
  snapshot: Snapshot,
  reports: readonly Report[],
  { settings }: RoundSources,
): SeenEvidence {
  if (reports.length === 0) return { of: new Map(), changes: [], log: [] };
  const listed = listEvidence(office, reports);
  const known = decodeEvidence(snapshot.table('evidence'));
  const limits = { types: settings.evidenceTypes, maxMb: settings.evidenceMaxMb };
  const seen = new Set([...listed.values()].flatMap((files) => files.map(({ id }) => id)));
  const files = reports.flatMap(({ id }) => filesOf(id, listed.get(id) ?? [], known, seen));
  const past = pastEvidence(
    snapshot.table('system').rows.map(({ key, cells }) => [key, textOf(cells.ค่า ?? '')] as const),
  );
  const originals = [...past.map((file) => ({ ...file, addedAt: 0 })), ...originalsAmong(files, known)];
  const rows = new Map(known.map((row) => [row.fileId, row]));
  const submittedAt = new Map(reports.map((report) => [report.id, report.submittedAt]));
  const judged = files.map((file): Judged => {
    const row = rows.get(file.id);
    const before = row && { sha256: row.sha256, replaced: row.note.includes(REPLACED_EVIDENCE) };
    const replaced = isReplaced(file, before, submittedAt.get(file.reportId));
    return { file, row, faults: evidenceFaults(file, limits, earlierOf(file, originals), replaced) };
  });
  const of = new Map(
    reports.map(({ id }) => {
      const own = judged.filter(({ file }) => file.reportId === id);
      const proof = own.filter(({ faults }) => isEvidence(faults));
      const levels = proof.flatMap(({ file }) => (file.level === undefined ? [] : [file.level]));
      const unusable = own.flatMap(({ file: { name }, faults }): readonly UnusableFile[] => {
        const [fault] = isEvidence(faults) ? [] : faults;
        return fault === undefined ? [] : [{ name, why: fault.code }];
      });
      return [id, { files: proof.length, levels, unusable }] as const;
    }),
  );
  return { of, changes: rowChanges(judged), log: judged.flatMap(movedLine) };
}

/** Listed files, and known ones that have left the folder; a trashed file that nobody has seen before is nobody's loss. */
function filesOf(
  reportId: string,
  listed: readonly EvidenceFile[],
  known: readonly EvidenceRow[],
  seen: ReadonlySet<string>,
): readonly EvidenceFile[] {
  const ids = new Set(known.map(({ fileId }) => fileId));
  const gone = known.filter((row) => row.reportId === reportId && !seen.has(row.fileId));
  return [
    ...listed.filter(({ id, place }) => place === 'in-folder' || ids.has(id)),
    ...gone.map(
      (row): EvidenceFile => ({
        id: row.fileId,
        reportId,
        name: row.name,
        mimeType: '',
        size: row.size,
        sha256: row.sha256,
        addedBy: row.addedBy,
        addedAt: row.addedAt ?? 0,
        modifiedAt: 0,
        level: row.level === '' ? undefined : Number(row.level),
        place: 'gone',
      }),
    ),
  ];
}

type Dated = Original & { readonly addedAt: number };

/** Every file of the register with its content, the earliest first. */
function originalsAmong(files: readonly EvidenceFile[], known: readonly EvidenceRow[]): readonly Dated[] {
  const looked = new Set(files.map(({ id }) => id));
  const here = files
    .filter(({ place, size }) => place === 'in-folder' && size > 0)
    .map(({ id, ...file }): Dated => ({ ...file, fileId: id }));
  const elsewhere = known
    .filter(({ fileId, size }) => !looked.has(fileId) && size > 0)
    .map((row): Dated => ({ ...row, addedAt: row.addedAt ?? 0 }));
  return [...here, ...elsewhere].sort((left, right) => left.addedAt - right.addedAt);
}

function earlierOf(file: EvidenceFile, originals: readonly Dated[]): Original | undefined {
  const before = originals.filter(
    ({ addedAt, fileId }) => addedAt < file.addedAt || (addedAt === file.addedAt && fileId < file.id),
  );
  return originalOf(file, before);
}

type Judged = {
  readonly file: EvidenceFile;
  /** Its row in หลักฐาน, where it is known. */
  readonly row: EvidenceRow | undefined;
  readonly faults: readonly EvidenceFault[];
};

/** บันทึก tells of a known file that lies in another report's folder now, or holds another content than when its report was taken. */
function movedLine({ file, row, faults }: Judged): readonly LogLine[] {
  if (row === undefined || file.place !== 'in-folder') return [];
  const subject = `${row.reportId} ${row.name}`;
  if (row.reportId !== file.reportId)
    return [{ event: LOG_EVENT.evidenceMoved, subject, before: row.reportId, after: file.reportId }];
  const isNew = faults.some(({ code }) => code === 'replaced') && row.sha256 !== file.sha256;
  if (!isNew) return [];
  return [{ event: LOG_EVENT.evidenceReplaced, subject, before: row.sha256, after: file.sha256 }];
}

function rowChanges(judged: readonly Judged[]): readonly Change[] {
  const added: NewRow<'evidence'>[] = [];
  const changed: Change[] = [];
  for (const { file, row, faults } of judged) {
    const note = evidenceNote(faults);
    if (row === undefined) added.push({ ...cellsOf(file), หมายเหตุ: note });
    else if (file.place === 'in-folder' ? !saysTheSame(row, file, note) : row.note !== note) {
      const cells = file.place === 'in-folder' ? cellsOf(file) : {};
      changed.push({ kind: 'set', tab: 'evidence', key: file.id, cells: { ...cells, หมายเหตุ: note } });
    }
  }
  return added.length > 0 ? [{ kind: 'add', tab: 'evidence', rows: added }, ...changed] : changed;
}

function cellsOf(file: EvidenceFile): NewRow<'evidence'> {
  return {
    รหัสไฟล์: file.id,
    รหัสรายงาน: file.reportId,
    ชื่อไฟล์: file.name,
    ระดับ: levelText(file.level),
    ขนาด: file.size,
    ลายนิ้วมือ: file.sha256,
    เพิ่มโดย: file.addedBy,
    เพิ่มเมื่อ: serialOfMoment(file.addedAt),
  };
}

function levelText(level: number | undefined): string {
  return level === undefined ? '' : String(level);
}

function saysTheSame(row: EvidenceRow, file: EvidenceFile, note: string): boolean {
  return (
    row.note === note &&
    row.reportId === file.reportId &&
    row.name === file.name &&
    row.level === levelText(file.level) &&
    row.size === file.size &&
    row.sha256 === file.sha256 &&
    row.addedBy === file.addedBy
  );
}
