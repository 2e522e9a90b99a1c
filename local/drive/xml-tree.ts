import { SaxesParser } from 'saxes';
import {
  isDeclaration,
  OUTERMOST,
  resolveAttribute,
  resolveName,
  type Scope,
  scopeInside,
} from './xml-namespaces';

/** One element of an XML part, with what a reader of documents needs. */
export type XmlElement = {
  readonly namespace: string;
  readonly name: string;
  /** By local name: WordprocessingML has no two attributes that differ in their prefix only. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in the element. */
  readonly text: string;
};

type Growing = {
  -readonly [K in keyof XmlElement]: K extends 'children' ? Growing[] : XmlElement[K];
};

/**
 * Parses one XML 1.0 document with namespaces. Throws on anything that is not well formed, and on a document type. Namespaces are
 * resolved here: the parser's own way costs twice the time on documents that say the same few names ten thousand times.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: { readonly element: Growing; readonly scope: Scope }[] = [];
  let root: Growing | undefined;
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('doctype', () => {
    throw new Error('a document type is declared');
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    const outside = parent?.scope ?? { bound: OUTERMOST, resolved: new Map() };
    const scope = scopeInside(outside, tag.attributes);
    const { namespace, name } = resolveName(scope, tag.name);
    const attributes = attributesOf(scope, tag.attributes);
    const element: Growing = { namespace, name, attributes, children: [], text: '' };
    if (parent) parent.element.children.push(element);
    else root = element;
    open.push({ element, scope });
  });
  const addText = (piece: string) => {
    const parent = open.at(-1);
    if (parent) parent.element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (!root) throw new Error('there is no element');
  return root;
}

function attributesOf(scope: Scope, given: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const qualified in given) {
    if (isDeclaration(qualified)) continue;
    const { name } = resolveAttribute(scope, qualified);
    if (Object.hasOwn(attributes, name)) refuseDuplicates(scope, Object.keys(given));
    attributes[name] = given[qualified] ?? '';
  }
  return attributes;
}

function refuseDuplicates(scope: Scope, names: readonly string[]): void {
  const expanded = names
    .filter((name) => !isDeclaration(name))
    .map((name) => JSON.stringify(resolveAttribute(scope, name)));
  if (new Set(expanded).size < expanded.length) throw new Error('duplicate attribute');
}
