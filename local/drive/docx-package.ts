import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Why a .docx cannot become a Google Doc. */
export class DocxFault extends Error {}

export type DocxPackage = {
  readonly body: Element;
  /** Style id → name in lower case, e.g. `heading 1`. */
  readonly styleNames: ReadonlyMap<string, string>;
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

export const childElements = (parent: Element): readonly Element[] =>
  Array.from(parent.childNodes).filter(isElement);

export const wordChildren = (parent: Element, name: string): readonly Element[] =>
  childElements(parent).filter((child) => child.namespaceURI === WORD && child.localName === name);

/** Opens a .docx and checks it as strictly as the conversion may: the zip, every XML part well formed, and a body in which paragraphs, runs and tables stand where they may stand. */
export function readDocx(bytes: Uint8Array): DocxPackage {
  const parts = unzip(bytes);
  const documents = new Map<string, Document>();
  for (const [path, part] of Object.entries(parts))
    if (/\.(xml|rels)$/i.test(path)) documents.set(path, parseXml(path, part));
  if (!documents.has('[Content_Types].xml')) throw new DocxFault('[Content_Types].xml is missing');
  const body = bodyOf(documents.get('word/document.xml'));
  checkRelations(parts, documents);
  checkBlocks(body, 'w:body');
  return { body, styleNames: styleNamesOf(documents.get('word/styles.xml')) };
}

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    throw new DocxFault('not a zip archive', { cause });
  }
}

function parseXml(path: string, bytes: Uint8Array): Document {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DocxFault(`${path} declares a document type`);
    const document = new DOMParser({
      onError: (level, message) => {
        throw new DocxFault(`${path}: ${level}: ${message}`);
      },
    }).parseFromString(text, 'text/xml');
    if (slipsThrough(text)) throw new DocxFault(`${path} holds a character or reference that XML forbids`);
    return document;
  } catch (cause) {
    if (cause instanceof DocxFault) throw cause;
    throw new DocxFault(`${path} is not well-formed XML`, { cause });
  }
}

/** What XML 1.0 forbids and the parser lets pass: control characters, references to them, an ampersand that opens no reference. */
function slipsThrough(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return true;
  const markup = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  for (const [, named, decimal, hex] of markup.matchAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+))?;?/gi,
  )) {
    if (named !== undefined) continue;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '0', 16);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || (code >= 0xd800 && code <= 0xdfff))
      return true;
  }
  return false;
}

function bodyOf(document: Document | undefined): Element {
  const root = document?.documentElement;
  if (!root) throw new DocxFault('word/document.xml is missing');
  if (root.namespaceURI !== WORD || root.localName !== 'document')
    throw new DocxFault('word/document.xml is not a WordprocessingML document');
  const [body, second] = wordChildren(root, 'body');
  if (!body || second) throw new DocxFault('word/document.xml has no single w:body');
  return body;
}

/** Every internal relationship must lead to a part of the package. */
function checkRelations(
  parts: Readonly<Record<string, Uint8Array>>,
  documents: ReadonlyMap<string, Document>,
): void {
  for (const [path, document] of documents) {
    const found = /^(.*?)_rels\/[^/]+\.rels$/.exec(path);
    if (!found) continue;
    for (const relation of Array.from(document.getElementsByTagNameNS(RELATIONS, 'Relationship'))) {
      if (relation.getAttribute('TargetMode') === 'External') continue;
      const target = relation.getAttribute('Target') ?? '';
      const full = resolvePart(target.startsWith('/') ? target.slice(1) : `${found[1] ?? ''}${target}`);
      if (!Object.hasOwn(parts, full)) throw new DocxFault(`${path} points at ${full}, which is missing`);
    }
  }
}

function resolvePart(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** What may hold paragraphs and tables must hold only these and markers around them; runs and text directly in it are refused. */
function checkBlocks(container: Element, where: string): void {
  for (const child of childElements(container)) {
    if (child.namespaceURI !== WORD) continue;
    switch (child.localName) {
      case 'p':
        checkParagraph(child);
        break;
      case 'tbl':
        checkTable(child);
        break;
      case 'sdt':
        for (const content of wordChildren(child, 'sdtContent')) checkBlocks(content, 'w:sdtContent');
        break;
      case 'r':
      case 't':
      case 'tr':
      case 'tc':
        throw new DocxFault(`w:${child.localName} stands directly in ${where}`);
      default:
        break;
    }
  }
}

function checkParagraph(paragraph: Element): void {
  for (const child of childElements(paragraph))
    if (
      child.namespaceURI === WORD &&
      ['p', 'tbl', 'tr', 'tc', 't', 'sectPr'].includes(child.localName ?? '')
    )
      throw new DocxFault(`w:${child.localName} stands directly in w:p`);
  for (const run of wordChildren(paragraph, 'r'))
    if (wordChildren(run, 'p').length > 0 || wordChildren(run, 'r').length > 0)
      throw new DocxFault('w:p or w:r stands directly in w:r');
}

function checkTable(table: Element): void {
  const [grid] = wordChildren(table, 'tblGrid');
  if (!grid || wordChildren(grid, 'gridCol').length === 0)
    throw new DocxFault('w:tbl has no column widths (w:tblGrid)');
  const rows = wordChildren(table, 'tr');
  if (rows.length === 0) throw new DocxFault('w:tbl has no row');
  for (const row of rows) {
    const cells = childElements(row).flatMap((child) =>
      child.localName === 'tc'
        ? [child]
        : child.localName === 'sdt'
          ? wordChildren(child, 'sdtContent').flatMap((content) => wordChildren(content, 'tc'))
          : [],
    );
    if (cells.length === 0) throw new DocxFault('w:tr has no cell');
    for (const cell of cells) checkCell(cell);
  }
}

/** A cell must end with a paragraph. */
function checkCell(cell: Element): void {
  const blocks = childElements(cell).filter(
    (child) => child.namespaceURI === WORD && ['p', 'tbl', 'sdt'].includes(child.localName ?? ''),
  );
  const last = blocks.at(-1)?.localName;
  if (last !== 'p' && last !== 'sdt') throw new DocxFault('w:tc does not end with w:p');
  checkBlocks(cell, 'w:tc');
}

function styleNamesOf(styles: Document | undefined): ReadonlyMap<string, string> {
  const root = styles?.documentElement;
  return new Map(
    (root ? wordChildren(root, 'style') : []).map((style): readonly [string, string] => [
      style.getAttributeNS(WORD, 'styleId') ?? '',
      (wordChildren(style, 'name')[0]?.getAttributeNS(WORD, 'val') ?? '').toLowerCase(),
    ]),
  );
}
