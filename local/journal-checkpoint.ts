import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

type Checkpoint = { readonly position: number; readonly state: unknown };

/** SHA-256 (32 bytes), then the state as structured clone. */
export function writeCheckpoint(checkpoint: Checkpoint): Uint8Array {
  const bytes = serialize(checkpoint);
  return Buffer.concat([createHash('sha256').update(bytes).digest(), bytes]);
}

/** undefined where the bytes are not a whole checkpoint. */
export function readCheckpoint(bytes: Uint8Array): Checkpoint | undefined {
  const body = bytes.subarray(32);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(0, 32))) return undefined;
  const checkpoint: unknown = deserialize(body);
  if (typeof checkpoint !== 'object' || checkpoint === null) return undefined;
  if (!('position' in checkpoint) || typeof checkpoint.position !== 'number') return undefined;
  return { position: checkpoint.position, state: 'state' in checkpoint ? checkpoint.state : undefined };
}
