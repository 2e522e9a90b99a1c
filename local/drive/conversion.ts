import { createHash } from 'node:crypto';
import { DocxFault, readDocx } from './docx-package';
import { DOCUMENT, DOCX, FOLDER, SPREADSHEET, XLSX } from './drive-file';
import { badRequest, DriveRefusal, invalidBody } from './drive-refusal';

/** An upload as Drive will keep it: bytes as they came, a Doc's .docx, or cells for a spreadsheet. */
export type PreparedContent =
  | { readonly kind: 'binary'; readonly mimeType: string; readonly bytes: Uint8Array }
  | { readonly kind: 'document'; readonly docx: Uint8Array }
  | { readonly kind: 'xlsx'; readonly bytes: Uint8Array }
  | { readonly kind: 'csv'; readonly text: string };

export const IMPORT_FORMATS: Readonly<Record<string, readonly string[]>> = {
  [DOCX]: [DOCUMENT],
  'text/html': [DOCUMENT],
  'text/plain': [DOCUMENT],
  [XLSX]: [SPREADSHEET],
  'text/csv': [SPREADSHEET],
};

/** `text/html; charset=utf-8` → `text/html` */
export function bareMimeType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Prepares an upload of type `from` for a file of type `to`. What cannot be converted is 400. */
export async function prepareContent(bytes: Uint8Array, from: string, to: string): Promise<PreparedContent> {
  if (to === FOLDER) throw badRequest('A folder has no content.');
  if (to !== DOCUMENT && to !== SPREADSHEET) return { kind: 'binary', mimeType: to, bytes };
  if (!IMPORT_FORMATS[from]?.includes(to))
    throw invalidBody(`The requested conversion is not supported: ${from} to ${to}.`);
  switch (from) {
    case DOCX:
      return { kind: 'document', docx: checkedDocx(bytes) };
    case 'text/html':
      return { kind: 'document', docx: await docxOfHtml(utf8(bytes)) };
    case 'text/plain':
      return { kind: 'document', docx: await docxOfText(utf8(bytes)) };
    case 'text/csv':
      return { kind: 'csv', text: utf8(bytes).replace(/^\ufeff/, '') };
    default:
      return { kind: 'xlsx', bytes };
  }
}

/** The body of a Doc that was made without content. */
export function blankDocx(): Promise<Uint8Array> {
  return docxOfText('');
}

// What writes .docx files is loaded when it is first needed: offices upload them ready-made.

async function docxOfText(text: string): Promise<Uint8Array> {
  const { textToDocx } = await import('./text-to-docx');
  return textToDocx(text);
}

async function docxOfHtml(html: string): Promise<Uint8Array> {
  const [{ htmlToBlocks }, { blocksToDocx }] = await Promise.all([
    import('./html-blocks'),
    import('./text-to-docx'),
  ]);
  return blocksToDocx(htmlToBlocks(html));
}

/** Documents that passed, by sha-256: many copies of one workspace upload the same bytes in tests, and checking takes a tenth of a second a megabyte. */
const PASSED = new Set<string>();

/** Google says no more than "Bad Request" about a document it cannot convert; the cause stands beside it here. */
function checkedDocx(bytes: Uint8Array): Uint8Array {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (PASSED.has(sha256)) return bytes;
  try {
    readDocx(bytes);
    PASSED.add(sha256);
    return bytes;
  } catch (cause) {
    if (cause instanceof DocxFault)
      throw badRequest(`Bad Request: the document cannot be converted (${cause.message}).`);
    throw cause;
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DriveRefusal(400, 'badRequest', 'Bad Request');
  }
}
