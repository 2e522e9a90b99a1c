import { openZip, zipBytes } from './filling/docx-libraries';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** A formula that stands before the result which it had when the file was saved. */
const FORMULA_WITH_RESULT = /<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)(?=\s*<v[ >])/g;
/** Rows and columns of next to no height or width, which nobody can see. */
const FLAT_ROW = /<row(?=\s)(?![^>]*\shidden=)(?=[^>]*\sht="[0-2](?:\.\d+)?")/g;
const FLAT_COLUMN = /<col(?=\s)(?![^>]*\shidden=)(?=[^>]*\swidth="0(?:\.[0-3]\d*)?")/g;
const CALC_CHAIN = /<(?:Override|Relationship)\b[^>]*calcChain[^>]*\/>/g;

/**
 * An .xlsx as whoever saved it saw it: results where formulas stood (those that have none stay), rows and columns that were drawn
 * to nothing as hidden ones. undefined where it is so already.
 */
export function asSeen(bytes: Uint8Array): Uint8Array | undefined {
  const zip = openZip(bytes);
  let changed = false;
  for (const path of Object.keys(zip.files).filter((name) => SHEET.test(name))) {
    const xml = zip.file(path)?.asText() ?? '';
    const seen = xml
      .replace(FORMULA_WITH_RESULT, '')
      .replace(FLAT_ROW, '<row hidden="1"')
      .replace(FLAT_COLUMN, '<col hidden="1"');
    if (seen === xml) continue;
    changed = true;
    zip.file(path, seen);
  }
  if (!changed) return undefined;
  // The order of formulas that are no more would make the file a damaged one.
  zip.remove('xl/calcChain.xml');
  for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const xml = zip.file(path)?.asText();
    if (xml !== undefined) zip.file(path, xml.replace(CALC_CHAIN, ''));
  }
  return zipBytes(zip);
}
