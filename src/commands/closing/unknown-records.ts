import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import type { Round } from '../../domain/rounds/round';
import { isSealFileName } from '../../domain/seal/seal-record';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { sealChain } from './seal-chain';

export type UnknownRecord = { readonly roundId: string; readonly name: string; readonly sha256: string };

/**
 * Records that lie in the folders of these rounds and have no place in ระบบ: an old version of the Sheet was restored, or somebody put
 * them there. What was sealed counts on: no other record takes their place.
 */
export function unknownRecords(
  office: Office,
  snapshot: Snapshot,
  rounds: readonly Pick<Round, 'id' | 'folder'>[],
): readonly UnknownRecord[] {
  const folders = rounds.flatMap(({ id, folder }) => {
    const folderId = idOfLink(folder);
    return folderId === undefined ? [] : [{ id, folderId }];
  });
  if (folders.length === 0) return [];
  const listed = office.drive.listManyFolders(folders.map(({ folderId }) => folderId));
  return folders.flatMap(({ id, folderId }) => recordsAmong(snapshot, id, listed.get(folderId) ?? []));
}

/** The same among what a round's folder was seen to hold. */
export function recordsAmong(
  snapshot: Snapshot,
  roundId: string,
  files: readonly DriveFile[],
): readonly UnknownRecord[] {
  const known = new Set(sealChain(snapshot).map(({ fileId }) => fileId));
  return files
    .filter(({ id, name, trashed }) => !trashed && !known.has(id) && isSealFileName(name, roundId))
    .map(({ name, sha256 }) => ({ roundId, name, sha256 }));
}

export function refuseUnknownRecords(office: Office, snapshot: Snapshot, round: Round): void {
  const [record] = unknownRecords(office, snapshot, [round]);
  if (record !== undefined)
    throw new Refusal({ code: 'round-closed', roundId: round.id, record: record.name });
}
