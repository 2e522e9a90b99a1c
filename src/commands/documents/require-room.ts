import { Refusal } from '../../domain/refusal';
import type { Room } from '../../ports/drive';

/** What a filled paper takes of the storage, crest and pictures included: more than any has been seen to. */
const DOCUMENT_BYTES = 64 * 1024;

/** Refuses `storage-full` before anything is written, where the storage has no room for so many new or changed documents. */
export function requireRoom(room: Room, documents: number): void {
  const lacking = lackOfRoom(room, documents);
  if (lacking !== undefined) throw lacking;
}

/** The same, to be told in a plan. */
export function lackOfRoom(room: Room, documents: number): Refusal | undefined {
  const needed = documents * DOCUMENT_BYTES;
  if (room === undefined || documents === 0 || room >= needed) return undefined;
  return new Refusal({ code: 'storage-full', room: { left: Math.max(0, room), needed } });
}
