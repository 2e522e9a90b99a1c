import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The root of a part of a workbook whose names carry a prefix: `<x:worksheet … xmlns:x="…/spreadsheetml/2006/main">`. */
const PREFIXED_ROOT = /<(\w+):\w+\s[^>]*xmlns:\1="[^"]*\/spreadsheetml\/2006\/main"/;

const STYLES = 'xl/styles.xml';
const LOOKED_AT = ['xl/workbook.xml', STYLES];

/** A sign of number formats that is escaped: `0\%` is 80%, not 8000%. */
const ESCAPED_SIGN = /\\([%#0?@a-z])/gi;
const FORMAT_CODE = /(formatCode=")([^"]*)(?=")/g;

/**
 * The workbook as the library reads it right: without prefixes before the names of its parts, as some programs write them and
 * Google reads them, and with signs in quotes where a number format escapes them, for the library drops the backslash.
 */
export function plainXlsx(bytes: Uint8Array): Uint8Array {
  const looked = unzipSync(bytes, { filter: ({ name }) => LOOKED_AT.includes(name) });
  const [book, styles] = LOOKED_AT.map((name) => looked[name]);
  const isPrefixed = book !== undefined && PREFIXED_ROOT.test(strFromU8(book));
  const escapes = styles !== undefined && withQuotedSigns(strFromU8(styles)) !== strFromU8(styles);
  if (!isPrefixed && !escapes) return bytes;
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    const text = strFromU8(part);
    const prefix = PREFIXED_ROOT.exec(text)?.[1];
    const plain =
      prefix === undefined
        ? text
        : text.replace(new RegExp(`(</?)${prefix}:|(xmlns):${prefix}(?==)`, 'g'), '$1$2');
    const quoted = name === STYLES ? withQuotedSigns(plain) : plain;
    if (quoted !== text) parts[name] = strToU8(quoted);
  }
  return zipSync(parts, { level: 0 });
}

function withQuotedSigns(styles: string): string {
  return styles.replace(
    FORMAT_CODE,
    (_, before: string, code: string) => before + code.replace(ESCAPED_SIGN, '&quot;$1&quot;'),
  );
}
