import { type DocxPackage, WORD, wordChildren } from './docx-package';
import type { XmlElement } from './xml-tree';

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

export function readBlocks(docx: DocxPackage): readonly Block[] {
  return blocksIn(docx.body, docx);
}

function blocksIn(container: XmlElement, docx: DocxPackage): readonly Block[] {
  return container.children.flatMap((child): readonly Block[] => {
    if (child.namespace !== WORD) return [];
    switch (child.name) {
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

function table(element: XmlElement, docx: DocxPackage): Block {
  const rows = wordChildren(element, 'tr').map((row) =>
    wordChildren(row, 'tc').map((cell) => blocksIn(cell, docx)),
  );
  return { kind: 'table', rows };
}

function paragraph(element: XmlElement, docx: DocxPackage): Block {
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

function wordValue(parent: XmlElement, name: string): string | null {
  return wordChildren(parent, name)[0]?.attributes.val ?? null;
}

/** Runs also stand inside hyperlinks, insertions, smart tags and content controls; deleted text is no text. */
function runsIn(element: XmlElement): readonly TextRun[] {
  return element.children.flatMap((child): readonly TextRun[] => {
    if (child.namespace !== WORD) return [];
    if (child.name === 'r') return [run(child)];
    return child.name === 'pPr' || child.name === 'del' ? [] : runsIn(child);
  });
}

function run(element: XmlElement): TextRun {
  const [properties] = wordChildren(element, 'rPr');
  const [bold] = properties ? wordChildren(properties, 'b') : [];
  const off = ['0', 'false', 'off'];
  return {
    text: element.children.map(runText).join(''),
    bold: bold !== undefined && !off.includes(bold.attributes.val ?? ''),
  };
}

function runText(child: XmlElement): string {
  if (child.namespace !== WORD) return '';
  switch (child.name) {
    case 't':
      return child.text;
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
