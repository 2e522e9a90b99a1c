import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import type { Report } from '../../domain/rounds/report';
import { decodeSeal } from '../../domain/seal/decode-seal';
import {
  type FoundRecord,
  type FoundRound,
  firstSealDifference,
  lostSeal,
  roundDifference,
  type SealDifference,
} from '../../domain/seal/seal-differences';
import { latestSealOf, type SealEntry } from '../../domain/seal/seal-entry';
import type { SealRecord } from '../../domain/seal/seal-record';
import type { Snapshot } from '../../register/register-port';
import { roundScalesEntry } from '../../register/round-scales';
import { textOfBytes } from '../import/file/text-of-bytes';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';
import { isReopened } from './reopening';
import { sealChain } from './seal-chain';
import { evidenceIn, sealedDates, sealedReports } from './sealed-content';
import { unknownRecords } from './unknown-records';

export type VerifiedSeals = {
  readonly ok: boolean;
  /** Records looked at, up to the first difference. */
  readonly checked: number;
  readonly firstDifference?: SealDifference;
};

/**
 * Holds the register, the evidence and the records against each other along the chain: is everything as it was sealed? Rows that have
 * left the register are vouched for by their record and the chain alone.
 */
export function verifySeals(office: Office): VerifiedSeals {
  const snapshot = readAsOperator(office, ROUND_TABS);
  const sources = roundSources(snapshot);
  const chain = sealChain(snapshot).filter(({ sha256 }) => sha256 !== '');
  const records = foundRecords(office, chain);
  let checked = 0;
  const difference =
    firstSealDifference(
      chain,
      (entry) => {
        checked += 1;
        return records.get(entry);
      },
      (roundId) => foundRound(snapshot, sources, roundId),
      (record) => evidenceIn(office, sealedFolders(record)),
    ) ??
    lostSeal(sealChain(snapshot), sources.rounds) ??
    unknownSeal(office, snapshot, sources);
  return difference === undefined
    ? { ok: true, checked }
    : { ok: false, checked, firstDifference: difference };
}

/** A record that has no place in the chain. */
function unknownSeal(
  office: Office,
  snapshot: Snapshot,
  { rounds }: RoundSources,
): SealDifference | undefined {
  const [record] = unknownRecords(office, snapshot, rounds);
  return (
    record && { roundId: record.roundId, what: 'chain', where: record.name, sealed: record.sha256, found: '' }
  );
}

/**
 * Whether all of a sealed round but what was opened again is as it was sealed: another record of it would vouch for whatever was changed
 * since. A record that is gone compares with nothing.
 */
export function refuseUnlikeSeal(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  roundId: string,
): void {
  const entry = latestSealOf(sealChain(snapshot), roundId);
  if (entry === undefined || entry.sha256 === '') return;
  const found = foundRecords(office, [entry]).get(entry);
  const round = foundRound(snapshot, sources, roundId);
  if (found?.record === undefined || found.sha256 !== entry.sha256 || round === undefined) return;
  // ลายนิ้วมือ of รอบรายงาน is written with the new record.
  const standing = { ...round, fingerprint: entry.sha256 };
  const differs = roundDifference(entry, found.record, standing, (record) =>
    evidenceIn(office, sealedFolders(record)),
  );
  if (differs === undefined) return;
  const { where, sealed, found: now } = differs;
  throw new Refusal({ code: 'seal-differs', roundId, where, sealed: String(sealed), found: String(now) });
}

function foundRecords(office: Office, chain: readonly SealEntry[]): ReadonlyMap<SealEntry, FoundRecord> {
  const files = office.drive.files(chain.map(({ fileId }) => fileId));
  return new Map(
    chain.map((entry, at) => {
      const file = files[at];
      if (file === undefined || file.trashed) return [entry, undefined] as const;
      const bytes = office.drive.download(entry.fileId);
      return [entry, { sha256: office.sha256(bytes), record: decodeSeal(textOfBytes(bytes).text) }] as const;
    }),
  );
}

function foundRound(
  snapshot: Snapshot,
  { rounds, reports }: RoundSources,
  roundId: string,
): FoundRound | undefined {
  const round = rounds.find(({ id }) => id === roundId);
  if (round === undefined) return undefined;
  const reopened = new Set(reports.filter((one) => isReopened(snapshot, one)).map(({ id }) => id));
  const scalesEntry = roundScalesEntry(roundId);
  return {
    dates: sealedDates(snapshot, roundId),
    scales: snapshot.system(scalesEntry),
    scalesAt: `ระบบ ${scalesEntry}`,
    fingerprint: round.fingerprint,
    reports: new Map(
      sealedReports(snapshot, roundId).map(({ id, cells }) => [id, { cells, reopened: reopened.has(id) }]),
    ),
  };
}

/** Folders by the record itself: the rows may be in the archive. */
function sealedFolders({ reports }: SealRecord): readonly Pick<Report, 'id' | 'folder'>[] {
  return reports.flatMap(({ id, cells }) => {
    const folder = String(cells.โฟลเดอร์ ?? '');
    return idOfLink(folder) === undefined ? [] : [{ id, folder }];
  });
}
