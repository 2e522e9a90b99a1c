import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import type { Round } from '../../domain/rounds/round';
import { type SealEntry, sealEntryName, sealEntryText } from '../../domain/seal/seal-entry';
import { sealFileName, sealText } from '../../domain/seal/seal-record';
import { LOG_EVENT } from '../../messages/log-event';
import { systemChanges } from '../../register/system-changes';
import type { Office } from '../office';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { linkedFolder } from '../year/standing-folders';
import { sealChain, unsealed } from './seal-chain';
import { sealRecordOf } from './sealed-content';

const JSON_TYPE = 'application/json';
/** Listing the evidence of a round and writing its record. */
const SEAL_MS = 20_000;

/**
 * Writes the records that closed rounds still lack, in the order of the chain (under the lock). The file's id stood in ระบบ
 * before it was made: a run that was killed finds its own file again and takes its bytes for the record. False where the time is up.
 * Refuses where a round's row or the link of its folder is gone: the records behind it wait until it is back.
 */
export function writeSeals(office: Office): boolean {
  for (;;) {
    const snapshot = office.register.read(ROUND_TABS);
    const [entry] = unsealed(sealChain(snapshot));
    if (entry === undefined) return true;
    if (!office.mayStartWork(SEAL_MS)) return false;
    const sources = roundSources(snapshot);
    const round = sources.rounds.find(({ id }) => id === entry.roundId);
    if (round === undefined) throw new Refusal({ code: 'not-found', thing: 'round', key: entry.roundId });
    const folderId = idOfLink(round.folder);
    if (folderId === undefined) throw new Refusal({ code: 'not-found', thing: 'folder-link', key: round.id });
    const sha256 = office.sha256(
      writtenRecord(office, entry, folderId) ??
        writeRecord(office, entry, folderId, sealText(sealRecordOf(office, snapshot, sources, round, entry))),
    );
    office.register.commit(
      snapshot,
      [
        ...systemChanges(snapshot, { [sealEntryName(entry)]: sealEntryText({ ...entry, sha256 }) }),
        {
          kind: 'set',
          tab: 'rounds',
          key: round.id,
          cells: { สถานะ: stateAfter(round, sources.reports), ลายนิ้วมือ: sha256 },
        },
      ],
      [{ event: LOG_EVENT.roundSealed, subject: sealFileName(entry.roundId, entry.sequence), after: sha256 }],
    );
  }
}

/** A report may have been opened again before the record was written: the round stays closed, not sealed. */
function stateAfter(
  round: Round,
  reports: readonly { readonly roundId: string; readonly closedAt: unknown }[],
): 'ปิด' | 'ผนึกแล้ว' {
  const open = reports.some((report) => report.roundId === round.id && report.closedAt === undefined);
  return open ? 'ปิด' : 'ผนึกแล้ว';
}

function writtenRecord(office: Office, { fileId }: SealEntry, folderId: string): Uint8Array | undefined {
  const [file] = office.drive.files([fileId]);
  return file === undefined || file.parentId !== folderId ? undefined : office.drive.download(fileId);
}

function writeRecord(office: Office, entry: SealEntry, folderId: string, text: string): string {
  linkedFolder(office, folderId, entry.roundId);
  office.drive.createBinaries([
    {
      id: entry.fileId,
      name: sealFileName(entry.roundId, entry.sequence),
      parentId: folderId,
      mimeType: JSON_TYPE,
      bytes: office.bytesOfBase64(office.base64(text)),
    },
  ]);
  return text;
}
