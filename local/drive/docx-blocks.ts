import type { Element } from '@xmldom/xmldom';
import { childElements, type DocxPackage, WORD, wordChildren } from './docx-package';

export type TextRun = { readonly text: string; readonly bold: boolean };

/** A document's body as it is read: paragraphs and tables in order. `level` of a heading is 1–6, of a list item 0 or deeper. */
export type Block =
  | {
      readonly kind: 'paragraph';
      readonly heading: number | null;
      readonly listLevel: number | null;
      readonly runs: readonly TextRun[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Block[])[])[] };

export const readBlocks = (docx: DocxPackage): readonly Block[] => blocksIn(docx.body, docx);

function blocksIn(container: Element, docx: DocxPackage): readonly Block[] {
  return childElements(container).flatMap((child): readonly Block[] => {
    if (child.namespaceURI !== WORD) return [];
    switch (child.localName) {
      case 'p':
        return [paragraph(child, docx)];
      case 'tbl':
        return [table(child, docx)];
      case 'sdt':
        return wordChildren(child, 'sdtContent').flatMap((content) => blocksIn(content, docx));
      default:
        return [];
    }
  });
}

function table(element: Element, docx: DocxPackage): Block {
  const rows = wordChildren(element, 'tr').map((row) =>
    wordChildren(row, 'tc').map((cell) => blocksIn(cell, docx)),
  );
  return { kind: 'table', rows };
}

function paragraph(element: Element, docx: DocxPackage): Block {
  const [properties] = wordChildren(element, 'pPr');
  const styleId = properties ? wordValue(properties, 'pStyle') : null;
  const heading = /^heading ([1-6])$/.exec(
    docx.styleNames.get(styleId ?? '') ?? styleId?.replace(/^(heading)(\d)$/i, 'heading $2') ?? '',
  );
  const [numbering] = properties ? wordChildren(properties, 'numPr') : [];
  return {
    kind: 'paragraph',
    heading: heading ? Number(heading[1]) : null,
    listLevel: numbering ? Number(wordValue(numbering, 'ilvl') ?? '0') : null,
    runs: runsIn(element),
  };
}

const wordValue = (parent: Element, name: string): string | null =>
  wordChildren(parent, name)[0]?.getAttributeNS(WORD, 'val') ?? null;

/** Runs also stand inside hyperlinks, insertions, smart tags and content controls; deleted text is no text. */
function runsIn(element: Element): readonly TextRun[] {
  return childElements(element).flatMap((child): readonly TextRun[] => {
    if (child.namespaceURI !== WORD) return [];
    if (child.localName === 'r') return [run(child)];
    return child.localName === 'pPr' || child.localName === 'del' ? [] : runsIn(child);
  });
}

function run(element: Element): TextRun {
  const [properties] = wordChildren(element, 'rPr');
  const [bold] = properties ? wordChildren(properties, 'b') : [];
  const off = ['0', 'false', 'off'];
  return {
    text: childElements(element).map(runText).join(''),
    bold: bold !== undefined && !off.includes(bold.getAttributeNS(WORD, 'val') ?? ''),
  };
}

function runText(child: Element): string {
  if (child.namespaceURI !== WORD) return '';
  switch (child.localName) {
    case 't':
      return child.textContent ?? '';
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '‑';
    default:
      return '';
  }
}
