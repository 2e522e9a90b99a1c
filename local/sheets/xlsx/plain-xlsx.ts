import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The root of a part of a workbook whose names carry a prefix: `<x:worksheet … xmlns:x="…/spreadsheetml/2006/main">`. */
const PREFIXED_ROOT = /<(\w+):\w+\s[^>]*xmlns:\1="[^"]*\/spreadsheetml\/2006\/main"/;

/**
 * The workbook without prefixes before the names of its parts, as some programs write them and Google reads them; the library
 * knows only names without.
 */
export function plainXlsx(bytes: Uint8Array): Uint8Array {
  const [book] = Object.values(unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' }));
  if (book === undefined || !PREFIXED_ROOT.test(strFromU8(book))) return bytes;
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const text = name.endsWith('.xml') ? strFromU8(part) : '';
    const prefix = PREFIXED_ROOT.exec(text)?.[1];
    if (prefix === undefined) continue;
    const names = new RegExp(`(</?)${prefix}:|(xmlns):${prefix}(?==)`, 'g');
    parts[name] = strToU8(text.replace(names, '$1$2'));
  }
  return zipSync(parts, { level: 0 });
}
