import { folderLink } from '../../domain/links';
import { decodeSeal } from '../../domain/seal/decode-seal';
import { latestSealOf, type SealEntry } from '../../domain/seal/seal-entry';
import type { SealedCells, SealRecord } from '../../domain/seal/seal-record';
import type { DriveFile } from '../../ports/drive';
import type { CellValue } from '../../ports/sheets';
import type { Row, Table } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { roundScalesEntry } from '../../register/round-scales';
import { pastYearFolderEntry, SYSTEM } from '../../register/system-names';
import type { HeaderOf, TabName } from '../../register/tabs';
import { textOfBytes } from '../import/file/text-of-bytes';
import type { Office } from '../office';
import { sealChain } from './seal-chain';

/**
 * The register with the closed rounds of one year whose rows have left it for the archive, as their records tell: documents are still
 * made of them. For reading alone: what is committed is resolved against the snapshot itself.
 */
export function withArchivedRounds(office: Office, snapshot: Snapshot, fiscalYearBe: number): Snapshot {
  const standing = new Set(snapshot.table('reports').rows.map(({ cells }) => cells.รหัสรอบ));
  const chain = sealChain(snapshot).filter(({ sha256 }) => sha256 !== '');
  const roundIds = [...new Set(chain.map(({ roundId }) => roundId))].filter(
    (roundId) => roundId.startsWith(`${fiscalYearBe}-`) && !standing.has(roundId),
  );
  const entries = roundIds.flatMap((roundId) => latestSealOf(chain, roundId) ?? []);
  if (entries.length === 0) return snapshot;
  const files = office.drive.files(entries.map(({ fileId }) => fileId));
  const folders = placesOf(office, snapshot, fiscalYearBe, files);
  const archived = entries.flatMap((entry, at): readonly Archived[] => {
    const file = files[at];
    if (file === undefined || file.trashed) return [];
    const record = decodeSeal(textOfBytes(office.drive.download(entry.fileId)).text);
    return record === undefined ? [] : [{ entry, record, folder: folderLink(folders[at] ?? '') }];
  });
  return archivedView(snapshot, archived);
}

/**
 * Where documents of archived rounds go: beside the record, which lies in the round's folder. What was sealed before a copy was
 * adopted lies in the first register's, which this one leaves alone.
 */
function placesOf(
  office: Office,
  snapshot: Snapshot,
  fiscalYearBe: number,
  records: readonly (DriveFile | undefined)[],
): readonly string[] {
  const beside = records.map((file) => file?.parentId ?? '');
  if (snapshot.system(SYSTEM.copiedFrom) === '') return beside;
  const own = snapshot.system(pastYearFolderEntry(fiscalYearBe)) || snapshot.system(SYSTEM.yearFolder);
  const rounds = office.drive.files(beside);
  return beside.map((id, at) => (rounds[at]?.parentId === own ? id : own));
}

type Archived = { readonly entry: SealEntry; readonly record: SealRecord; readonly folder: string };

function archivedView(snapshot: Snapshot, archived: readonly Archived[]): Snapshot {
  const scales = new Map(archived.map(({ record }) => [roundScalesEntry(record.roundId), record.scales]));
  const reports = archived.flatMap(({ record }) => record.reports);
  return {
    takenAt: snapshot.takenAt,
    headerRow: (tab) => snapshot.headerRow(tab),
    system: (name) => snapshot.system(name) || (scales.get(name) ?? ''),
    table<T extends TabName>(tab: T): Table<T> {
      const table = snapshot.table(tab);
      if (tab === 'reports')
        return {
          ...table,
          rows: [...table.rows, ...reports.map(({ id, cells }) => rowOf(table, id, cells))],
        };
      if (tab === 'rounds')
        return { ...table, rows: [...table.rows, ...archived.map((one) => roundRow(table, one))] };
      return table;
    },
  };
}

function roundRow<T extends TabName>(table: Table<T>, { entry, record, folder }: Archived): Row<T> {
  const { roundId, dates } = record;
  const cells = { ...dates, รหัสรอบ: roundId, สถานะ: 'ผนึกแล้ว', โฟลเดอร์: folder, ลายนิ้วมือ: entry.sha256 };
  return rowOf(table, roundId, cells);
}

/** A row that stands nowhere in the Sheet; what the record does not hold reads ''. */
function rowOf<T extends TabName>(table: Table<T>, key: string, sealed: SealedCells): Row<T> {
  const cellOf = (header: HeaderOf<T> | ''): CellValue => sealed[header] ?? '';
  const cells = Object.fromEntries(table.headers.map((header) => [header, cellOf(header)]));
  return { rowNumber: 0, key, cells: cells as Row<T>['cells'] };
}
