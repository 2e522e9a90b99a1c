import { needString, signatureError } from './arguments';
import { offered } from './offered';
import { exception, type ScriptLine } from './script-line';
import { signedBytes, unsignedBytes } from './signed-bytes';

type Blob = GoogleAppsScript.Base.Blob;

const contents = new WeakMap<object, () => Uint8Array>();

const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The bytes of a blob (or of anything with getBlob), or undefined when the value is none. */
export function bytesOfBlob(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = contents.get(value);
  if (own) return own();
  const source: unknown = (value as { getBlob?: unknown }).getBlob;
  return typeof source === 'function' ? bytesOfBlob(Reflect.apply(source, value, [])) : undefined;
}

export function createBlob(
  line: ScriptLine,
  bytes: Uint8Array,
  contentType: string | null,
  name: string | null,
): Blob {
  let current = { bytes, contentType, name };
  const change = (changed: Partial<typeof current>): Blob => {
    current = { ...current, ...changed };
    return blob;
  };
  const text = (charset: string): string => {
    const decoded = line.host.text(current.bytes, charset);
    if (decoded === undefined) throw exception(`Invalid argument: charset`);
    return decoded;
  };
  const blob: Blob = offered<Blob>('Blob', {
    copyBlob: () => createBlob(line, current.bytes, current.contentType, current.name),
    getAs: (wanted: string) => {
      if (wanted === current.contentType) return createBlob(line, current.bytes, wanted, current.name);
      throw exception(`not available in the local workspace: Blob.getAs(${wanted})`);
    },
    getBytes: () => signedBytes(line.host, current.bytes),
    getContentType: () => current.contentType,
    getDataAsString: (charset?: string) => text(charset ?? 'UTF-8'),
    getName: () => current.name,
    isGoogleType: () => false,
    setBytes: (value: number[]) => change({ bytes: unsignedBytes(line.host, 'Blob.setBytes', value) }),
    setContentType: (value: string | null) => change({ contentType: value }),
    setContentTypeFromExtension: () => {
      const extension = /\.([^.]+)$/.exec(current.name ?? '')?.[1]?.toLowerCase() ?? '';
      return change({ contentType: TYPES_BY_EXTENSION[extension] ?? current.contentType });
    },
    setDataFromString: (value: string) => change({ bytes: line.host.utf8(value) }),
    setName: (value: string) => change({ name: value }),
    // Not in the type of Blob's own methods, but every BlobSource has it.
    getBlob: () => blob,
  } as Partial<Blob>);
  contents.set(blob, () => current.bytes);
  return blob;
}

/** Utilities.newBlob. */
export function newBlob(line: ScriptLine, args: readonly unknown[]): Blob {
  const [value] = args;
  const method = 'Utilities.newBlob';
  if (args.length < 1 || args.length > 3) throw signatureError(method, args);
  const bytes = typeof value === 'string' ? line.host.utf8(value) : unsignedBytes(line.host, method, value);
  const optional = (index: number): string | null =>
    args[index] === undefined || args[index] === null ? null : needString(method, args, index);
  return createBlob(
    line,
    bytes,
    optional(1) ?? (typeof value === 'string' ? 'text/plain' : null),
    optional(2),
  );
}
