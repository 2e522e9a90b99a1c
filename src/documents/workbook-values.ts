import { openZip, zipBytes } from './filling/docx-libraries';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** A formula that stands before the result which it had when the file was saved. */
const FORMULA_WITH_RESULT = /<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)(?=\s*<v[ >])/g;
const CALC_CHAIN = /<(?:Override|Relationship)\b[^>]*calcChain[^>]*\/>/g;

/**
 * An .xlsx with results where its formulas stood, as whoever saved it saw them; formulas that have none stay. undefined where there
 * is nothing to take away.
 */
export function withoutFormulas(bytes: Uint8Array): Uint8Array | undefined {
  const zip = openZip(bytes);
  let found = false;
  for (const path of Object.keys(zip.files).filter((name) => SHEET.test(name))) {
    const xml = zip.file(path)?.asText() ?? '';
    const plain = xml.replace(FORMULA_WITH_RESULT, '');
    if (plain.length === xml.length) continue;
    found = true;
    zip.file(path, plain);
  }
  if (!found) return undefined;
  // The order of formulas that are no more would make the file a damaged one.
  zip.remove('xl/calcChain.xml');
  for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const xml = zip.file(path)?.asText();
    if (xml !== undefined) zip.file(path, xml.replace(CALC_CHAIN, ''));
  }
  return zipBytes(zip);
}
