import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_END = 22 + 0xffff;
const MOST_ENTRIES = 10_000;
const DEFLATED = 8;

/** Why an archive is not unpacked. */
export class ZipFault extends Error {}

/**
 * Throws where the XML parts of an archive hold more than `mostBytes`, by what its directory says and by what they really unpack
 * to: a few kilobytes can hold gigabytes, and say otherwise. `look` sees each part.
 */
export function checkZip(
  bytes: Uint8Array,
  mostBytes: number,
  look: (name: string, part: Buffer) => void = () => undefined,
): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ZipFault(`more than ${MOST_ENTRIES} files in the archive`);
  let at = buffer.readUInt32LE(end + 16);
  let left = mostBytes;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY) throw new ZipFault('not a zip archive');
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    if (/\.(xml|rels|vml)$/i.test(name)) {
      const part = unpacked(buffer, at, left);
      left -= part === undefined ? left + 1 : part.length;
      if (part !== undefined) look(name, part);
    }
    if (left < 0) throw new ZipFault(`more than ${Math.round(mostBytes / 1_048_576)} MB of content`);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
}

function endOfDirectory(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - LONGEST_END); at -= 1)
    if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new ZipFault('not a zip archive');
}

/** undefined where it is more than `left`. */
function unpacked(buffer: Buffer, at: number, left: number): Buffer | undefined {
  const declared = buffer.readUInt32LE(at + 24);
  if (declared > left) return undefined;
  const header = buffer.readUInt32LE(at + 42);
  if (header + 30 > buffer.length) throw new ZipFault('not a zip archive');
  const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28);
  const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
  if (buffer.readUInt16LE(at + 10) !== DEFLATED) return packed;
  try {
    const part = inflateRawSync(packed, { maxOutputLength: left + 1 });
    return part.length > left ? undefined : part;
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw new ZipFault('not a zip archive', { cause });
  }
}
