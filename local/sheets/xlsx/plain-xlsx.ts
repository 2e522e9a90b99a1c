import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The root of a part of a workbook whose names carry a prefix: `<x:worksheet … xmlns:x="…/spreadsheetml/2006/main">`. */
const PREFIXED_ROOT = /<(\w+):\w+\s[^>]*xmlns:\1="[^"]*\/spreadsheetml\/2006\/main"/;

const STYLES = 'xl/styles.xml';
const LOOKED_AT = /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$/;

/** A sign of number formats that is escaped: `0\%` is 80%, not 8000%. */
const ESCAPED_SIGN = /\\([%#0?@a-z])/gi;
const FORMAT_CODE = /(formatCode=")([^"]*)(?=")/g;

/** How a text is spoken, which stands beside it in a cell. */
const PHONETIC = /<rPh\b[^>]*(?:\/>|>.*?<\/rPh>)|<phoneticPr\b[^>]*(?:\/>|>.*?<\/phoneticPr>)/gs;

/** A cell that keeps a date or a time as ISO 8601 writes it. */
const DATE_CELL = /<c\b([^>]*?)\st="d"([^>]*)>(\s*)<v>([^<]*)<\/v>/g;
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;

/**
 * The workbook as the library reads it right: without prefixes before the names of its parts, as some programs write them and
 * Google reads them; with signs in quotes where a number format escapes them, for the library drops the backslash; with days
 * as serials, for it reads their years alone; without how texts are spoken, for it reads no further than there.
 */
export function plainXlsx(bytes: Uint8Array): Uint8Array {
  const looked = unzipSync(bytes, { filter: ({ name }) => LOOKED_AT.test(name) });
  const changed = Object.entries(looked).filter(([name, part]) => {
    const text = strFromU8(part);
    return plainPart(name, text) !== text;
  });
  if (changed.length === 0) return bytes;
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    const text = strFromU8(part);
    const plain = plainPart(name, text);
    if (plain !== text) parts[name] = strToU8(plain);
  }
  return zipSync(parts, { level: 0 });
}

function plainPart(name: string, text: string): string {
  const prefix = PREFIXED_ROOT.exec(text)?.[1];
  const plain =
    prefix === undefined
      ? text
      : text.replace(new RegExp(`(</?)${prefix}:|(xmlns):${prefix}(?==)`, 'g'), '$1$2');
  if (name === STYLES) return withQuotedSigns(plain);
  return LOOKED_AT.test(name) ? withSerials(plain.replace(PHONETIC, '')) : plain;
}

/** What is no date stays as it is. */
function withSerials(sheet: string): string {
  if (!sheet.includes('t="d"')) return sheet;
  return sheet.replace(DATE_CELL, (_, before: string, after: string, space: string, written: string) => {
    const serial = serialOf(written.trim());
    return serial === undefined
      ? `<c${before} t="str"${after}>${space}<v>${written}</v>`
      : `<c${before}${after}>${space}<v>${serial}</v>`;
  });
}

/** A date, a date and a time, or a time alone, as the clock of the sheet shows it. */
function serialOf(written: string): number | undefined {
  const [, day, time = '00:00:00'] =
    /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(written) ?? [];
  if (day === undefined && !written.includes(':')) return undefined;
  const moment = Date.parse(`${day ?? '1970-01-01'}T${time}Z`);
  if (Number.isNaN(moment)) return undefined;
  return moment / MS_PER_DAY + (day === undefined ? 0 : UNIX_EPOCH_SERIAL);
}

function withQuotedSigns(styles: string): string {
  return styles.replace(
    FORMAT_CODE,
    (_, before: string, code: string) => before + code.replace(ESCAPED_SIGN, '&quot;$1&quot;'),
  );
}
