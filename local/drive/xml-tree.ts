import { SaxesParser } from 'saxes';

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

/** Parses one XML 1.0 document with namespaces. Throws on anything that is not well formed, and on a document type. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('doctype', () => {
    throw new Error('a document type is declared');
  });
  parser.on('opentag', (tag) => {
    const element: Growing = {
      namespace: tag.uri,
      name: tag.local,
      attributes: Object.fromEntries(
        Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value]),
      ),
      children: [],
      text: '',
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  const addText = (piece: string) => {
    const parent = open.at(-1);
    if (parent) parent.text += piece;
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
