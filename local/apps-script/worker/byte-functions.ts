import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Host } from './host';

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const CHARSETS: Readonly<Record<string, string>> = {
  'UTF-8': 'utf-8',
  UTF_8: 'utf-8',
  'US-ASCII': 'ascii',
  US_ASCII: 'ascii',
  'ISO-8859-1': 'latin1',
  'TIS-620': 'tis-620',
  'WINDOWS-874': 'windows-874',
  'UTF-16LE': 'utf-16le',
};

function decoded(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function csvRows(text: string, delimiter: string): string | undefined {
  const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  if (parsed.errors.some((fault) => fault.type === 'Quotes')) return undefined;
  const rows = parsed.data;
  const last = rows[rows.length - 1];
  // A line break at the end of the text starts no further row.
  if (last !== undefined && last.length === 1 && last[0] === '') rows.pop();
  return JSON.stringify(rows);
}

function unsigned(signed: readonly unknown[]): Uint8Array | undefined {
  const bytes = new Uint8Array(signed.length);
  for (let index = 0; index < signed.length; index += 1) {
    const byte = signed[index];
    if (typeof byte !== 'number' || byte < -128 || byte > 127 || !Number.isInteger(byte)) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

function fillSigned(bytes: Uint8Array, into: number[]): void {
  for (let index = 0; index < bytes.length; index += 1) into[index] = ((bytes[index] ?? 0) << 24) >> 24;
}

/** Zip entries carry the DOS epoch, so that equal contents give equal bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

export type ByteFunctions = Omit<Host, 'call' | 'replyBodies' | 'htmlFile' | 'isEntryPoint' | 'zoneOffset'>;

/**
 * The pure byte work that Apps Script does for a script, by Node's own libraries. It runs outside the script's context, where
 * V8 keeps what it has compiled: each execution's context is new and begins cold.
 */
export function byteFunctions(): ByteFunctions {
  return {
    utf8: (text) => new Uint8Array(Buffer.from(text, 'utf8')),
    unsigned,
    fillSigned,
    text: (bytes, charset) => {
      const label = CHARSETS[charset.toUpperCase()];
      return label === undefined ? undefined : new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
    },
    digest: (algorithm, value) => {
      const hash = HASHES[algorithm];
      return hash === undefined ? undefined : new Uint8Array(createHash(hash).update(value).digest());
    },
    hmac: (algorithm, value, key) => {
      const hash = HASHES[algorithm.replace(/^HMAC_/, '')];
      return hash === undefined ? undefined : new Uint8Array(createHmac(hash, key).update(value).digest());
    },
    base64: (bytes, webSafe) => {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
      // Google's web-safe form keeps the padding.
      return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
    },
    bytesOfBase64: (text, webSafe) => {
      const plain = webSafe ? text.replace(/-/g, '+').replace(/_/g, '/') : text;
      const compact = plain.replace(/[\r\n]/g, '');
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.replace(/=+$/, '').length % 4 === 1)
        return undefined;
      return new Uint8Array(Buffer.from(compact, 'base64'));
    },
    csvRows,
    gzip: (bytes) => gzipSync(bytes, { mtime: 0 }),
    gunzip: (bytes) => decoded(() => gunzipSync(bytes)),
    zip: (names, contents) =>
      zipSync(Object.fromEntries(names.map((name, index) => [name, contents[index] ?? new Uint8Array()])), {
        mtime: ZIP_TIME,
      }),
    unzip: (bytes, names, contents) => {
      try {
        for (const [name, content] of Object.entries(unzipSync(bytes))) {
          if (name.endsWith('/')) continue;
          names.push(name);
          contents.push(content);
        }
        return true;
      } catch {
        return false;
      }
    },
  };
}
