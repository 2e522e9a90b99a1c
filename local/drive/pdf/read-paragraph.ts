import { WORD } from '../docx-package';
import type { XmlElement } from '../xml-tree';
import type { Inline, Look, Paragraph } from './paper';
import type { WordLists } from './word-lists';
import type { WordStyles } from './word-styles';
import { below, emus, first } from './word-xml';

/** What paragraphs and tables are read with. `picture` gives the bytes behind a relationship, `address` where one leads outside. */
export type Reading = {
  readonly styles: WordStyles;
  readonly lists: WordLists;
  readonly picture: (relation: string) => Uint8Array | undefined;
  readonly address: (relation: string) => string | undefined;
};

export function readParagraph(element: XmlElement, reading: Reading): Paragraph {
  const properties = first(element, 'pPr');
  const base = reading.styles.textLook(properties);
  return {
    kind: 'paragraph',
    ...reading.styles.paragraphLook(properties),
    inlines: inlinesIn(element, base, reading),
    look: reading.styles.runLook(base, first(properties, 'rPr')),
    mark: reading.lists.mark(properties),
  };
}

/** Runs also stand inside hyperlinks, insertions, fields and content controls; deleted text is no text. */
function inlinesIn(element: XmlElement, base: Look, reading: Reading): readonly Inline[] {
  let field: string | undefined;
  return element.children.flatMap((child): readonly Inline[] => {
    if (child.namespace !== WORD || child.name === 'pPr' || child.name === 'del') return [];
    if (child.name === 'fldSimple') {
      const number = pageNumber(child.attributes.instr ?? '', base);
      return number === undefined ? inlinesIn(child, base, reading) : [number];
    }
    if (child.name === 'hyperlink') {
      const link = reading.address(child.attributes.id ?? '');
      return inlinesIn(child, link === undefined ? base : { ...base, link }, reading);
    }
    if (child.name !== 'r') return inlinesIn(child, base, reading);
    const look = reading.styles.runLook(base, first(child, 'rPr'));
    // A field may begin and end within one run.
    return child.children.flatMap((part): readonly Inline[] => {
      const code = part.name === 'fldChar' ? part.attributes.fldCharType : undefined;
      if (code === 'begin') field = '';
      if (part.name === 'instrText' && field !== undefined) field += part.text;
      const number = pageNumber(field ?? '', look);
      if (code === 'end') {
        field = undefined;
        return number === undefined ? [] : [number];
      }
      // The number that stood there when the document was written is not the page's.
      return number !== undefined ? [] : partInlines(part, look, reading);
    });
  });
}

function pageNumber(instruction: string, look: Look): Inline | undefined {
  if (/^\s*PAGE\b/i.test(instruction)) return { kind: 'page-number', look };
  return /^\s*NUMPAGES\b/i.test(instruction) ? { kind: 'page-count', look } : undefined;
}

/** What one child of a run shows. */
function partInlines(part: XmlElement, look: Look, reading: Reading): readonly Inline[] {
  if (part.namespace !== WORD) return part.name === 'AlternateContent' ? pictureIn(part, reading) : [];
  switch (part.name) {
    case 't':
      return part.text === '' ? [] : [{ kind: 'text', text: part.text, look }];
    case 'tab':
      return [{ kind: 'tab', look }];
    case 'noBreakHyphen':
      return [{ kind: 'text', text: '‑', look }];
    case 'br':
      return [{ kind: part.attributes.type === 'page' ? 'page-break' : 'line-break', look }];
    case 'cr':
      return [{ kind: 'line-break', look }];
    case 'drawing':
      return pictureIn(part, reading);
    default:
      return [];
  }
}

/** A picture stands in its line, an anchored one too. */
function pictureIn(drawing: XmlElement, reading: Reading): readonly Inline[] {
  const extent = below(drawing, 'extent');
  const bytes = reading.picture(below(drawing, 'blip')?.attributes.embed ?? '');
  if (extent === undefined || bytes === undefined) return [];
  const { cx, cy } = extent.attributes;
  return [{ kind: 'picture', bytes, width: emus(cx), height: emus(cy) }];
}
