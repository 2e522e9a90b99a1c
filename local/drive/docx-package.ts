import { unzipSync } from 'fflate';
import { remembered } from '../remembered';
import { checkZip, ZipFault } from '../zip-limits';
import { parseXml, type XmlElement } from './xml-tree';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Why a .docx cannot become a Google Doc. */
export class DocxFault extends Error {}

export type DocxPackage = {
  readonly body: XmlElement;
  /** Style id → name in lower case, e.g. `heading 1`. */
  readonly styleNames: ReadonlyMap<string, string>;
};

export function wordChildren(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.namespace === WORD && child.name === name);
}

/** Opens a .docx and checks it as strictly as the conversion may: the zip, every XML part well formed, and a body in which paragraphs, runs and tables stand where they may stand. */
export function readDocx(bytes: Uint8Array): DocxPackage {
  const { paths, xml } = unzip(bytes);
  const documents = new Map([...xml].map(([path, part]) => [path, parsePart(path, part)]));
  if (!documents.has('[Content_Types].xml')) throw new DocxFault('[Content_Types].xml is missing');
  const body = bodyOf(documents.get('word/document.xml'));
  checkRelations(paths, documents);
  checkBlocks(body, 'w:body');
  return { body, styleNames: styleNamesOf(documents.get('word/styles.xml')) };
}

/** A document of a thousand pages has less; what is more would hold every other request up while it is read. */
const MOST_XML_BYTES = 24 * 1024 * 1024;

/** The paths in the package, and the bytes of its XML parts; pictures need not be inflated. */
function unzip(bytes: Uint8Array): {
  readonly paths: ReadonlySet<string>;
  readonly xml: ReadonlyMap<string, Uint8Array>;
} {
  const paths = new Set<string>();
  const filter = ({ name }: { readonly name: string }) => {
    paths.add(name);
    return /\.(xml|rels)$/i.test(name);
  };
  try {
    checkZip(bytes, MOST_XML_BYTES);
    return { paths, xml: new Map(Object.entries(unzipSync(bytes, { filter }))) };
  } catch (cause) {
    throw new DocxFault(cause instanceof ZipFault ? cause.message : 'not a zip archive', { cause });
  }
}

/** Styles, theme, settings: documents of one template share all but their body. */
const sharedPart = remembered<XmlElement>(100);

function parsePart(path: string, bytes: Uint8Array): XmlElement {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return path === 'word/document.xml' ? parseXml(text) : sharedPart(text, () => parseXml(text));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DocxFault(`${path}: ${why}`, { cause });
  }
}

function bodyOf(root: XmlElement | undefined): XmlElement {
  if (!root) throw new DocxFault('word/document.xml is missing');
  if (root.namespace !== WORD || root.name !== 'document')
    throw new DocxFault('word/document.xml is not a WordprocessingML document');
  const [body, second] = wordChildren(root, 'body');
  if (!body || second) throw new DocxFault('word/document.xml has no single w:body');
  return body;
}

/** Every internal relationship must lead to a part of the package. */
function checkRelations(paths: ReadonlySet<string>, documents: ReadonlyMap<string, XmlElement>): void {
  for (const [path, root] of documents) {
    const found = /^(.*?)_rels\/[^/]+\.rels$/.exec(path);
    if (!found) continue;
    for (const relation of root.children) {
      const { TargetMode: mode, Target: target = '' } = relation.attributes;
      if (relation.namespace !== RELATIONS || mode === 'External') continue;
      const full = resolvePart(target.startsWith('/') ? target.slice(1) : `${found[1] ?? ''}${target}`);
      if (!paths.has(full)) throw new DocxFault(`${path} points at ${full}, which is missing`);
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
function checkBlocks(container: XmlElement, where: string): void {
  for (const child of container.children) {
    if (child.namespace !== WORD) continue;
    switch (child.name) {
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
        throw new DocxFault(`w:${child.name} stands directly in ${where}`);
      default:
        break;
    }
  }
}

function checkParagraph(paragraph: XmlElement): void {
  for (const child of paragraph.children)
    if (child.namespace === WORD && ['p', 'tbl', 'tr', 'tc', 't', 'sectPr'].includes(child.name))
      throw new DocxFault(`w:${child.name} stands directly in w:p`);
  for (const run of wordChildren(paragraph, 'r'))
    if (wordChildren(run, 'p').length > 0 || wordChildren(run, 'r').length > 0)
      throw new DocxFault('w:p or w:r stands directly in w:r');
}

function checkTable(table: XmlElement): void {
  const [grid] = wordChildren(table, 'tblGrid');
  if (!grid || wordChildren(grid, 'gridCol').length === 0)
    throw new DocxFault('w:tbl has no column widths (w:tblGrid)');
  const rows = wordChildren(table, 'tr');
  if (rows.length === 0) throw new DocxFault('w:tbl has no row');
  for (const row of rows) {
    const cells = row.children.flatMap((child) =>
      child.name === 'tc'
        ? [child]
        : child.name === 'sdt'
          ? wordChildren(child, 'sdtContent').flatMap((content) => wordChildren(content, 'tc'))
          : [],
    );
    if (cells.length === 0) throw new DocxFault('w:tr has no cell');
    for (const cell of cells) checkCell(cell);
  }
}

/** A cell must end with a paragraph. */
function checkCell(cell: XmlElement): void {
  const blocks = cell.children.filter(
    (child) => child.namespace === WORD && ['p', 'tbl', 'sdt'].includes(child.name),
  );
  const last = blocks.at(-1)?.name;
  if (last !== 'p' && last !== 'sdt') throw new DocxFault('w:tc does not end with w:p');
  checkBlocks(cell, 'w:tc');
}

function styleNamesOf(root: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    (root ? wordChildren(root, 'style') : []).map((style): readonly [string, string] => [
      style.attributes.styleId ?? '',
      (wordChildren(style, 'name')[0]?.attributes.val ?? '').toLowerCase(),
    ]),
  );
}
