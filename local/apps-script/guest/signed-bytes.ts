import { signatureError } from './arguments';

/** Apps Script's bytes: numbers from −128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  const signed: number[] = new Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) signed[index] = ((bytes[index] ?? 0) << 24) >> 24;
  return signed;
}

/**
 * The bytes of a Byte[] argument. A typed array or a number beyond −128…127 is refused: Google's own conversion of
 * them is not documented, and a body that depends on it could be spoilt there.
 */
export function unsignedBytes(method: string, value: unknown): Uint8Array {
  if (!Array.isArray(value)) throw signatureError(method, [value]);
  const bytes = new Uint8Array(value.length);
  for (let index = 0; index < value.length; index += 1) {
    const byte: unknown = value[index];
    if (typeof byte !== 'number' || byte < -128 || byte > 127 || !Number.isInteger(byte))
      throw signatureError(method, [value]);
    bytes[index] = byte & 255;
  }
  return bytes;
}
