import { textOfUtf8, utf8Letters } from './text-of-utf8';

/** As much of pizzip and docxtemplater as is used. Their own types would bring Node's names into the bundle's sources. */

export type ZipEntry = { date: Date; readonly dir: boolean; asText(): string; asUint8Array(): Uint8Array };

export type Zip = {
  readonly files: Readonly<Record<string, ZipEntry>>;
  file(path: string): ZipEntry | null;
  file(path: string, content: string | Uint8Array, options?: { readonly compression: 'STORE' }): unknown;
  remove(path: string): unknown;
  generate(options: {
    readonly type: 'uint8array';
    readonly compression: 'DEFLATE' | 'STORE';
    readonly compressionOptions?: { readonly level: number };
  }): Uint8Array;
};

export type TemplateEngine = { render(tags: unknown): void; getZip(): Zip };

export type EngineOptions = {
  readonly delimiters: { readonly start: string; readonly end: string };
  readonly paragraphLoop: boolean;
  readonly linebreaks: boolean;
  readonly errorLogging: false;
  readonly parser: (tag: string) => { readonly get: (scope: unknown) => unknown };
  readonly nullGetter: () => string;
};

declare const require: (name: 'docxtemplater' | 'pizzip') => unknown;

type PizZip = {
  new (bytes: Uint8Array): Zip;
  readonly prototype: { utf8decode(bytes: Uint8Array): string; utf8encode(text: string): string };
};

let pizzip: PizZip | undefined;

/** The libraries are evaluated at the first call only: Apps Script runs a bundle's top level on every execution. */
export function openZip(bytes: Uint8Array): Zip {
  pizzip ??= withNativeText(require('pizzip') as PizZip);
  return new pizzip(bytes);
}

/** pizzip reads and writes a part's text byte by byte, and reads it anew at each `asText`. */
function withNativeText(library: PizZip): PizZip {
  const { prototype } = library;
  const { utf8decode, utf8encode } = prototype;
  const known = new WeakMap<Uint8Array, string>();
  prototype.utf8decode = (bytes) => {
    const text = known.get(bytes) ?? textOfUtf8(bytes) ?? utf8decode.call(prototype, bytes);
    known.set(bytes, text);
    return text;
  };
  prototype.utf8encode = (text) => utf8Letters(text) ?? utf8encode.call(prototype, text);
  return library;
}

export function openEngine(zip: Zip, options: EngineOptions): TemplateEngine {
  const Docxtemplater = require('docxtemplater') as new (zip: Zip, options: EngineOptions) => TemplateEngine;
  return new Docxtemplater(zip, options);
}

/** ZIP's earliest time. Entries carry no other, so that equal content gives equal bytes. */
const ZIP_EPOCH = [1980, 0, 1] as const;

/** Of 1 to 9: a sixth less work on a document than at the usual 6, for a twelfth more bytes. */
const COMPRESSION_LEVEL = 5;

export function zipBytes(zip: Zip): Uint8Array {
  for (const entry of Object.values(zip.files)) entry.date = new Date(...ZIP_EPOCH);
  return zip.generate({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: COMPRESSION_LEVEL },
  });
}
