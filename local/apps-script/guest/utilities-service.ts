import { formatDate } from '../utilities/format-date';
import { formatString } from '../utilities/format-string';
import { needCount, needInteger, needString, signatureError } from './arguments';
import { bytesOfBlob, createBlob, newBlob } from './blob';
import { enumValues } from './enum-values';
import { offered } from './offered';
import type { RandomSource } from './random-source';
import { exception, type ScriptLine } from './script-line';
import { signedBytes, unsignedBytes } from './signed-bytes';

type Utilities = GoogleAppsScript.Utilities.Utilities;

/** Longest sleep that Google takes: 5 minutes. */
const LONGEST_SLEEP_MS = 300_000;

/** Utilities: pure work on bytes, texts and dates; only `sleep` is a service call. */
export function createUtilities(line: ScriptLine, random: RandomSource): Utilities {
  const { host } = line;

  /**
   * The bytes of a Byte[] or text argument. Without a charset Google does not say how it reads a text: here letters
   * beyond ASCII become `?`, as Java writes them, so that a script that forgot the charset is found out.
   */
  const bytesOf = (method: string, args: readonly unknown[], index: number, charset: unknown): Uint8Array => {
    const value = args[index];
    if (typeof value !== 'string') return unsignedBytes(host, method, value);
    return host.utf8(String(charset) === 'UTF_8' ? value : value.replace(/[\u{80}-\u{10ffff}]/gu, '?'));
  };
  const blobBytes = (method: string, value: unknown): Uint8Array => {
    const bytes = bytesOfBlob(value);
    if (bytes === undefined) throw signatureError(method, [value]);
    return bytes;
  };
  const encode =
    (method: string, webSafe: boolean) =>
    (...args: unknown[]): string => {
      needCount(method, args, 1, 2);
      return host.base64(bytesOf(method, args, 0, args[1]), webSafe);
    };
  const decode =
    (method: string, webSafe: boolean) =>
    (...args: unknown[]): number[] => {
      needCount(method, args, 1, 2);
      const bytes = host.bytesOfBase64(needString(method, args, 0), webSafe);
      if (bytes === undefined) throw exception('Could not decode string.');
      return signedBytes(host, bytes);
    };
  const hmac = (method: string, algorithm: string, args: readonly unknown[]): number[] => {
    const bytes = host.hmac(algorithm, bytesOf(method, args, 0, args[2]), bytesOf(method, args, 1, args[2]));
    if (bytes === undefined)
      throw exception(`not available in the local workspace: ${method} with ${algorithm}`);
    return signedBytes(host, bytes);
  };

  return offered<Utilities>('Utilities', {
    Charset: enumValues<Utilities['Charset']>(['US_ASCII', 'UTF_8']),
    DigestAlgorithm: enumValues<Utilities['DigestAlgorithm']>([
      'MD2',
      'MD5',
      'SHA_1',
      'SHA_256',
      'SHA_384',
      'SHA_512',
    ]),
    MacAlgorithm: enumValues<Utilities['MacAlgorithm']>([
      'HMAC_MD5',
      'HMAC_SHA_1',
      'HMAC_SHA_256',
      'HMAC_SHA_384',
      'HMAC_SHA_512',
    ]),
    base64Encode: encode('Utilities.base64Encode', false),
    base64EncodeWebSafe: encode('Utilities.base64EncodeWebSafe', true),
    base64Decode: decode('Utilities.base64Decode', false),
    base64DecodeWebSafe: decode('Utilities.base64DecodeWebSafe', true),
    computeDigest: (algorithm: unknown, ...rest: unknown[]) => {
      const method = 'Utilities.computeDigest';
      needCount(method, [algorithm, ...rest], 2, 3);
      const bytes = host.digest(String(algorithm), bytesOf(method, rest, 0, rest[1]));
      if (bytes === undefined)
        throw exception(`not available in the local workspace: ${method} with ${String(algorithm)}`);
      return signedBytes(host, bytes);
    },
    computeHmacSha256Signature: (...args: unknown[]) =>
      hmac('Utilities.computeHmacSha256Signature', 'HMAC_SHA_256', args),
    computeHmacSignature: (algorithm: unknown, ...args: unknown[]) =>
      hmac('Utilities.computeHmacSignature', String(algorithm), args),
    formatDate: (date: unknown, zone: unknown, pattern: unknown) => {
      const method = 'Utilities.formatDate';
      if (!(date instanceof Date)) throw signatureError(method, [date, zone, pattern]);
      const at = date.getTime();
      // Java takes an unknown zone for GMT without a word.
      const offset = host.zoneOffset(needString(method, [date, zone, pattern], 1), at) ?? 0;
      const text = formatDate(at, offset, needString(method, [date, zone, pattern], 2));
      if (text === undefined) throw exception(`Illegal pattern: ${String(pattern)}`);
      return text;
    },
    formatString: (template: string, ...values: unknown[]) => formatString(template, values),
    getUuid: () => random.uuid(),
    gzip: (blob: unknown, name?: string) =>
      createBlob(
        line,
        host.gzip(blobBytes('Utilities.gzip', blob)),
        'application/x-gzip',
        name ?? 'archive.gz',
      ),
    ungzip: (blob: unknown) => {
      const bytes = host.gunzip(blobBytes('Utilities.ungzip', blob));
      if (bytes === undefined) throw exception('Could not decompress gzip.');
      return createBlob(line, bytes, null, null);
    },
    zip: (blobs: readonly unknown[], name?: string) => {
      const names = blobs.map((blob, index) => {
        const own: unknown = (blob as { getName?: () => unknown }).getName?.();
        return typeof own === 'string' ? own : `Untitled${index}`;
      });
      if (new Set(names).size < names.length) throw exception('Duplicate filename in zip.');
      const bytes = host.zip(
        names,
        blobs.map((blob) => blobBytes('Utilities.zip', blob)),
      );
      return createBlob(line, bytes, 'application/zip', name ?? 'archive.zip');
    },
    unzip: (blob: unknown) => {
      const names: string[] = [];
      const contents: Uint8Array[] = [];
      if (!host.unzip(blobBytes('Utilities.unzip', blob), names, contents))
        throw exception('Invalid argument');
      return names.map((name, index) =>
        createBlob(line, contents[index] ?? new Uint8Array(0), null, name).setContentTypeFromExtension(),
      );
    },
    newBlob: (...args: unknown[]) => newBlob(line, args),
    parseCsv: (csv: string, delimiter?: string) => {
      const rows = host.csvRows(csv, delimiter ?? ',');
      if (rows === undefined) throw exception('Could not parse text.');
      return JSON.parse(rows) as string[][];
    },
    sleep: (milliseconds: unknown) => {
      const ms = needInteger('Utilities.sleep', [milliseconds], 0);
      if (ms < 0 || ms > LONGEST_SLEEP_MS) throw exception('Invalid argument: sleep');
      line.call('Utilities.sleep', ms);
    },
  });
}
