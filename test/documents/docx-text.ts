import PizZip from 'pizzip';

/** The XML of one part of a .docx. */
export function partOf(docx: Uint8Array, path = 'word/document.xml'): string {
  return new PizZip(docx).file(path)?.asText() ?? '';
}

/** The texts of a document's paragraphs in order, empty ones left out. */
export function paragraphsOf(docx: Uint8Array, path?: string): readonly string[] {
  return (partOf(docx, path).match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [])
    .map(textOf)
    .filter((text) => text !== '');
}

/** Table rows as lists of cell texts. */
export function rowsOf(docx: Uint8Array): readonly (readonly string[])[] {
  return (partOf(docx).match(/<w:tr[ >][\s\S]*?<\/w:tr>/g) ?? []).map((row) =>
    (row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).map(textOf),
  );
}

/** The parts that hold text, by path. */
export function textPartsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  const { files } = new PizZip(docx);
  const paths = Object.keys(files).filter((path) => /^word\/(document|footer\d+|header\d+)\.xml$/.test(path));
  return new Map(paths.map((path) => [path, files[path]?.asText() ?? '']));
}

/** All text of page 1: what stands before the end of the document's first section. */
export function firstSectionOf(xml: string): string {
  return textOf(xml.split('</w:sectPr>')[0] ?? '');
}

/** Word joiners are not seen. */
function textOf(xml: string): string {
  const texts = xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:tab\/>|<w:br\/>/g) ?? [];
  return texts
    .map((token) => {
      if (token === '<w:tab/>') return '\t';
      return token === '<w:br/>' ? '\n' : token.replace(/<[^>]*>/g, '');
    })
    .join('')
    .replace(/[\u200b\u2060]/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx whose paragraphs have these runs. */
export function docxOf(paragraphs: readonly (string | readonly string[])[]): Uint8Array {
  const body = paragraphs
    .map((runs) => (typeof runs === 'string' ? [runs] : runs))
    .map((runs) => `<w:p>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`)
    .join('');
  return docxOfBody(body);
}

export function docxOfBody(body: string): Uint8Array {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', TYPES);
  zip.file('_rels/.rels', RELATIONS);
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
  );
  return zip.generate({ type: 'uint8array' });
}
