import { type Moment, momentOfSerial } from '../../domain/dates/moments';
import { readReportId } from '../../domain/keys';
import { decodeSeal, decodeSealedCells } from '../../domain/seal/decode-seal';
import { latestSealOf, type SealEntry } from '../../domain/seal/seal-entry';
import type { SealedCells, SealRecord } from '../../domain/seal/seal-record';
import { LOG_EVENT } from '../../messages/log-event';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { sealChain } from '../closing/seal-chain';
import { textOfBytes } from '../import/file/text-of-bytes';
import type { Office } from '../office';

/**
 * What these rows of รายงานผล read before they were deleted, by รหัสรายงาน: of an open report its newest copy in บันทึก, of a closed one the
 * record of its round over that copy; while a closed round has no record yet the row is closed with the others.
 */
export function rememberedRows(
  office: Office,
  snapshot: Snapshot,
  ids: readonly string[],
): ReadonlyMap<string, SealedCells> {
  const lines = office.register
    .read(['log'])
    .table('log')
    .rows.filter(({ cells }) => cells.เหตุการณ์ === LOG_EVENT.reportCopied);
  const chain = sealChain(snapshot);
  const records = new Map<string, SealRecord | undefined>();
  const found = new Map<string, SealedCells>();
  for (const id of ids) {
    const roundId = readReportId(id)?.roundId ?? '';
    const copy = newestCopy(lines, id);
    const seal = latestSealOf(chain, roundId);
    if (seal === undefined || seal.sha256 === '') {
      if (copy !== undefined)
        found.set(
          id,
          seal === undefined ? copy.cells : { ...copy.cells, ...closedWithRound(snapshot, roundId) },
        );
      continue;
    }
    if (!records.has(roundId)) records.set(roundId, recordOf(office, seal));
    const record = records.get(roundId);
    const sealed = record?.reports.find((report) => report.id === id);
    const isNewer = copy !== undefined && record !== undefined && copy.at > Date.parse(record.sealedAt);
    // A copy after the record is of a report that was opened again.
    if (sealed !== undefined && !isNewer)
      found.set(id, { ...copy?.cells, ...sealed.cells, ...ticksOf(sealed.cells) });
    else if (copy !== undefined) found.set(id, copy.cells);
  }
  return found;
}

/** undefined where the file is not what was sealed. */
function recordOf(office: Office, { fileId, sha256 }: SealEntry): SealRecord | undefined {
  const [file] = office.drive.files([fileId]);
  if (file === undefined) return undefined;
  const bytes = office.drive.download(fileId);
  return office.sha256(bytes) === sha256 ? decodeSeal(textOfBytes(bytes).text) : undefined;
}

/** A record holds no ticks: they follow from the marks that answered them. */
function ticksOf(cells: SealedCells): SealedCells {
  if ((cells.วิธีให้คะแนน ?? '') === '') return {};
  return { ส่งรายงาน: (cells.ส่งเมื่อ ?? '') !== '', รับรอง: (cells.รับรองเมื่อ ?? '') !== '' };
}

function closedWithRound(snapshot: Snapshot, roundId: string): SealedCells {
  const moments = snapshot
    .table('reports')
    .rows.filter(({ cells }) => cells.รหัสรอบ === roundId)
    .map(({ cells }) => cells.ปิดเมื่อ);
  const closedAt = moments.find((moment) => typeof moment === 'number');
  return closedAt === undefined ? {} : { ปิดเมื่อ: closedAt };
}

const PART = /^(.*) (\d+)\/(\d+)$/s;

type Copy = { readonly at: Moment; readonly cells: SealedCells };

/** The newest whole copy. */
function newestCopy(lines: readonly Row<'log'>[], id: string): Copy | undefined {
  const parts: string[] = [];
  for (const { cells } of [...lines].reverse()) {
    const subject = String(cells.เรื่อง);
    const [, named = subject, part = '1', count = '1'] = PART.exec(subject) ?? [];
    if (named !== id) continue;
    parts[Number(part) - 1] = String(cells.หลัง);
    if (Object.keys(parts).length < Number(count)) continue;
    const read = decodeSealedCells(parts.join(''));
    const at = typeof cells.เวลา === 'number' ? momentOfSerial(cells.เวลา) : 0;
    return read === undefined ? undefined : { at, cells: read };
  }
  return undefined;
}
