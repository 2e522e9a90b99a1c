import {
  type EvidenceFault,
  type EvidenceFile,
  evidenceFaults,
  isEvidence,
  type Original,
  originalOf,
} from '../../domain/evidence/evidence-file';
import { serialOfMoment } from '../../domain/moments';
import type { Report } from '../../domain/report';
import { evidenceNote } from '../../messages/evidence-text';
import type { Change, NewRow } from '../../register/change';
import { decodeEvidence, type EvidenceRow } from '../../register/decode/evidence';
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
};

export type SeenEvidence = {
  readonly of: ReadonlyMap<string, ReportEvidence>;
  /** Rows of หลักฐาน that follow what was seen. */
  readonly changes: readonly Change[];
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
  if (reports.length === 0) return { of: new Map(), changes: [] };
  const listed = listEvidence(office, reports);
  const known = decodeEvidence(snapshot.table('evidence'));
  const limits = { types: settings.evidenceTypes, maxMb: settings.evidenceMaxMb };
  const seen = new Set([...listed.values()].flatMap((files) => files.map(({ id }) => id)));
  const files = reports.flatMap(({ id }) => filesOf(id, listed.get(id) ?? [], known, seen));
  const originals = originalsAmong(files, known);
  const judged = files.map((file) => ({
    file,
    faults: evidenceFaults(file, limits, earlierOf(file, originals)),
  }));
  const of = new Map(
    reports.map(({ id }) => {
      const own = judged.filter(({ file, faults }) => file.reportId === id && isEvidence(faults));
      const levels = own.flatMap(({ file }) => (file.level === undefined ? [] : [file.level]));
      return [id, { files: own.length, levels }] as const;
    }),
  );
  return { of, changes: rowChanges(judged, known) };
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

type Judged = { readonly file: EvidenceFile; readonly faults: readonly EvidenceFault[] };

function rowChanges(judged: readonly Judged[], known: readonly EvidenceRow[]): readonly Change[] {
  const rows = new Map(known.map((row) => [row.fileId, row]));
  const added: NewRow<'evidence'>[] = [];
  const changed: Change[] = [];
  for (const { file, faults } of judged) {
    const row = rows.get(file.id);
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
