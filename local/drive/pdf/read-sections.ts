import { WORD, wordChildren } from '../docx-package';
import type { XmlElement } from '../xml-tree';
import { parseXml } from '../xml-tree';
import type { Apart, Page, Section } from './paper';
import { readPaperBlocks } from './read-table';
import { wordLists } from './word-lists';
import { wordStyles } from './word-styles';
import { first, isOn, twips, valueIn } from './word-xml';

/** Parts of a .docx by their path in the package. */
export type DocxParts = { readonly [path: string]: Uint8Array };

/** The sections of a document with their pages, headers and footers. The package has passed `readDocx`. */
export function readSections(parts: DocxParts): readonly Section[] {
  const xml = (path: string): XmlElement | undefined => {
    const bytes = parts[path];
    return bytes && parseXml(new TextDecoder('utf-8').decode(bytes));
  };
  const body = first(xml('word/document.xml'), 'body');
  if (body === undefined) return [];
  const styles = wordStyles(xml('word/styles.xml'));
  const lists = wordLists(xml('word/numbering.xml'));
  const relationsOf = (path: string): readonly XmlElement[] =>
    xml(`word/_rels/${path.slice('word/'.length)}.rels`)?.children ?? [];
  const targets = (path: string): ReadonlyMap<string, string> =>
    new Map(
      relationsOf(path).map(({ attributes }) => [attributes.Id ?? '', partPath(attributes.Target ?? '')]),
    );
  const reading = (path: string) => {
    const own = targets(path);
    const outside = new Map(
      relationsOf(path)
        .filter(({ attributes }) => attributes.TargetMode === 'External')
        .map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']),
    );
    return {
      styles,
      lists,
      picture: (relation: string) => parts[own.get(relation) ?? ''],
      address: (relation: string) => outside.get(relation),
    };
  };
  const main = reading('word/document.xml');
  const ownTargets = targets('word/document.xml');
  const apart = (properties: XmlElement, kind: 'header' | 'footer', page: 'default' | 'first') => {
    const references = wordChildren(properties, `${kind}Reference`);
    const named = references.find(({ attributes }) => (attributes.type ?? 'default') === page);
    if (named === undefined) return undefined;
    const path = ownTargets.get(named.attributes.id ?? '') ?? '';
    const root = xml(path);
    return root === undefined ? [] : readPaperBlocks(root, reading(path));
  };

  const sections: Section[] = [];
  let usual: Apart = { header: [], footer: [] };
  let ofFirst: Apart = { header: [], footer: [] };
  for (const { blocks, properties } of splitBody(body)) {
    // A section that names none goes on with the one before.
    usual = {
      header: apart(properties, 'header', 'default') ?? usual.header,
      footer: apart(properties, 'footer', 'default') ?? usual.footer,
    };
    ofFirst = {
      header: apart(properties, 'header', 'first') ?? ofFirst.header,
      footer: apart(properties, 'footer', 'first') ?? ofFirst.footer,
    };
    sections.push({
      page: pageOf(properties),
      startsPage: valueIn(properties, 'type') !== 'continuous',
      blocks: readPaperBlocks({ ...body, children: blocks }, main),
      ...usual,
      ...(isOn(properties, 'titlePg') === true && { first: ofFirst }),
    });
  }
  return sections;
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`.replace(/[^/]+\/\.\.\//g, '');
}

type Stretch = { readonly blocks: readonly XmlElement[]; readonly properties: XmlElement };

/** A section ends at the paragraph that carries its properties; the last one's stand at the end of the body. */
function splitBody(body: XmlElement): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let blocks: XmlElement[] = [];
  const blank: XmlElement = { ...body, name: 'sectPr', attributes: {}, children: [], text: '' };
  for (const child of body.children) {
    if (child.namespace === WORD && child.name === 'sectPr') continue;
    blocks.push(child);
    const properties = first(first(child, 'pPr'), 'sectPr');
    if (properties === undefined) continue;
    stretches.push({ blocks, properties });
    blocks = [];
  }
  stretches.push({ blocks, properties: first(body, 'sectPr') ?? blank });
  return stretches;
}

/** A4 with margins of one inch where nothing is said. */
function pageOf(properties: XmlElement): Page {
  const size = first(properties, 'pgSz');
  const margin = first(properties, 'pgMar');
  const side = (name: string): number => Math.abs(twips(margin, name) ?? 72);
  return {
    width: twips(size, 'w') ?? 595.3,
    height: twips(size, 'h') ?? 841.9,
    margin: { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') },
    header: twips(margin, 'header') ?? 36,
    footer: twips(margin, 'footer') ?? 36,
  };
}
