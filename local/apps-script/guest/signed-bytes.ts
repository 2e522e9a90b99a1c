import type { Host } from '../worker/host';
import { signatureError } from './arguments';

/** Apps Script's bytes, numbers from −128 to 127, in an array of the script's own realm. */
export function signedBytes(host: Host, bytes: Uint8Array): number[] {
  const signed: number[] = new Array(bytes.length);
  host.fillSigned(bytes, signed);
  return signed;
}

/**
 * The bytes of a Byte[] argument. A typed array or a number beyond −128…127 is refused: Google's own conversion of
 * them is not documented, and a body that depends on it could be spoilt there.
 */
export function unsignedBytes(host: Host, method: string, value: unknown): Uint8Array {
  const bytes = Array.isArray(value) ? host.unsigned(value) : undefined;
  if (bytes === undefined) throw signatureError(method, [value]);
  return bytes;
}
