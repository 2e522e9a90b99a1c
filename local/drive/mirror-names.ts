import { DOCUMENT, type DriveFile, FOLDER, SPREADSHEET } from './drive-file';

/** Most file systems take 255 bytes a name; a Thai letter is three. Room is left for an extension and a number. */
const MAX_NAME_BYTES = 200;

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

const EXTENSIONS: Readonly<Record<string, string>> = { [DOCUMENT]: '.docx', [SPREADSHEET]: '.xlsx' };

/** A file's name on this machine: letters that file systems refuse become `_`, a Doc ends with .docx and a Sheet with .xlsx. */
function nameOnDisk(file: DriveFile): { readonly stem: string; readonly extension: string } {
  const name = safeName(file.name);
  const given = EXTENSIONS[file.mimeType];
  if (given !== undefined) {
    const bare = name.toLowerCase().endsWith(given) ? name.slice(0, -given.length) : name;
    return { stem: shorten(bare), extension: given };
  }
  const dot = file.mimeType === FOLDER ? -1 : name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return { stem: shorten(extension === '' ? name : name.slice(0, dot)), extension };
}

function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|\ufffe\uffff\p{Surrogate}]/gu, '_')
    .replace(/[. ]+$/, (end) => '_'.repeat(end.length))
    .trimStart();
  if (safe === '') return '_';
  return RESERVED.test(safe) || safe.startsWith('.') ? `_${safe}` : safe;
}

/** Cuts between letters, never inside one. */
function shorten(stem: string): string {
  let kept = '';
  let bytes = 0;
  for (const letter of stem) {
    bytes += Buffer.byteLength(letter);
    if (bytes > MAX_NAME_BYTES) return kept;
    kept += letter;
  }
  return kept;
}

/** The names of one folder's files, in the order they were made: the second of equal names gets " (2)". Case does not part names. */
export function namesInFolder(files: readonly DriveFile[], taken: Set<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const inOrder = [...files].sort(
    (left, right) => left.createdAt - right.createdAt || (left.id < right.id ? -1 : 1),
  );
  for (const file of inOrder) {
    const { stem, extension } = nameOnDisk(file);
    let name = `${stem}${extension}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem} (${number})${extension}`;
    taken.add(name.toLowerCase());
    names.set(file.id, name);
  }
  return names;
}
