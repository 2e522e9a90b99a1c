import type { FileKind } from '../../../domain/words/file-kind';
import { textOfBytes } from './text-of-bytes';

type Signature = { readonly bytes: readonly number[]; readonly at?: number; readonly kind: FileKind };

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], kind: 'picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: 'picture' },
  { bytes: [0x52, 0x49, 0x46, 0x46], kind: 'picture' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, kind: 'picture' },
  { bytes: [0x1f, 0x8b], kind: 'archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: 'archive' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rich-text' },
];

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const known = SIGNATURES.find(({ bytes: wanted, at = 0 }) => startsWith(bytes, wanted, at));
  if (known !== undefined) return known.kind;
  if (startsWith(bytes, ZIP)) return kindOfZip(bytes);
  if (startsWith(bytes, OLE)) return kindOfOle(bytes);
  if (isOldWorkbook(bytes)) return 'xls';
  return kindOfText(textOfBytes(bytes).text);
}

/** What parts a package holds is told by their names, which stand unpacked in its directory. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean => indexOfLatin(bytes, name) >= 0;
  if (holds('opendocument.spreadsheet')) return 'ods';
  if (!holds('PK\u0005\u0006')) return 'broken-zip';
  if (holds('xl/workbook.bin')) return 'xlsb';
  if (holds('xl/')) return 'xlsx';
  if (holds('.iwa')) return 'numbers';
  return holds('word/') || holds('opendocument.text') ? 'word' : 'zip';
}

/** Streams of an OLE file are named in UTF-16. */
function kindOfOle(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean =>
    indexOfLatin(bytes, [...name].map((letter) => `${letter}\u0000`).join('')) >= 0;
  if (holds('EncryptedPackage')) return 'protected';
  if (holds('Workbook') || holds('Book')) return 'xls';
  return holds('WordDocument') ? 'word' : 'binary';
}

function kindOfText(text: string): FileKind {
  const start = text.slice(0, 4000).trimStart().toLowerCase();
  if (start === '' && text.trim() === '') return 'empty';
  if (isBinary(text)) return 'binary';
  if (/^mime-version:|^content-type: ?multipart/m.test(start.slice(0, 400))) return 'web-archive';
  if (/^id;p|^table\s+0,1\s/.test(start)) return 'exchange';
  if (/^[[{]\s*(?:["[{]|$)/.test(start) && /[\]}]\s*$/.test(text)) return 'json';
  // Systems write titles and warnings before the table of a page.
  if (/<table\b[^>]*>\s*(?:<(?:caption|colgroup|col|thead|tbody|tr)\b)/i.test(text)) return 'html';
  if (!start.startsWith('<')) return 'csv';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && start.includes('<?xml'))
    return 'spreadsheet-xml';
  return /<(?:!doctype html|html|table|body|head|div|meta|style|thead|tbody|tr)\b/.test(start)
    ? 'html'
    : 'xml';
}

/** A text may have lost a byte or two to zeros; other files are full of them. */
function isBinary(text: string): boolean {
  const zeros = text.split('\u0000').length - 1;
  return zeros > 2 && zeros * 50 > text.length;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** The first record of a workbook before OLE: BIFF 2 to 5. */
function isOldWorkbook([first, version = 0, length = 0, high]: Uint8Array): boolean {
  return first === 9 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && high === 0;
}

/** Where a text of one-byte letters stands in bytes, −1 where it does not. */
function indexOfLatin(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return at;
  }
  return -1;
}
