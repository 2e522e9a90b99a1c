import { SaxesParser } from 'saxes';
import { parseXml, type XmlElement } from '../../local/drive/xml-tree';

function refused(text: string): boolean {
  try {
    parseXml(text);
    return false;
  } catch {
    return true;
  }
}

/** What the parser's own namespaces say of the same document: `{uri}name` of every element, or that it is refused. */
function namesBySaxes(text: string): readonly string[] | 'refused' {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ uri, local }) => names.push(`{${uri}}${local}`));
  try {
    parser.write(text).close();
    return names;
  } catch {
    return 'refused';
  }
}

function namesOf({ namespace, name, children }: XmlElement): readonly string[] {
  return [`{${namespace}}${name}`, ...children.flatMap(namesOf)];
}

describe('an XML part', () => {
  it.each([
    '<a/>',
    '<a xmlns="urn:a"><b/><c xmlns=""><d/></c></a>',
    '<w:a xmlns:w="urn:w"><w:b xmlns:w="urn:v"><w:c/></w:b><w:d/></w:a>',
    '<w:a xmlns:w="urn:w" xml:space="preserve"/>',
    '<w:a/>',
    '<a w:b="1"/>',
    '<w:a xmlns:w=""/>',
    '<a:b:c xmlns:a="urn:a"/>',
    '<a x="1" x="2"/>',
    '<a xmlns:v="urn:one" xmlns:w="urn:one" v:x="1" w:x="2"/>',
    '<a xmlns:v="urn:one" xmlns:w="urn:two" v:x="1" w:x="2"/>',
    '<a xmlns="urn:a" xmlns:w="urn:a" x="1" w:x="2"/>',
    '<a><b></a></b>',
    '<a>&nothing;</a>',
    '<a/><b/>',
    'text',
  ])('means by its names what the XML parser says, or is refused like it: %s', (text) => {
    const names = namesBySaxes(text);
    expect(refused(text) ? 'refused' : namesOf(parseXml(text))).toEqual(names);
  });

  it('is read with its attributes and text; a document type is refused', () => {
    const read = parseXml('<w:p xmlns:w="urn:w" w:id="7">ก<w:r/>&amp;<![CDATA[<]]></w:p>');
    expect(read).toMatchObject({ name: 'p', attributes: { id: '7' }, text: 'ก&<' });
    expect(refused('<!DOCTYPE a><a/>')).toBe(true);
  });
});
