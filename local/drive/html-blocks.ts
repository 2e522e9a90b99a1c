import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import type { Block, TextRun } from './docx-blocks';

const BLOCK_TAGS = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'div',
  'footer',
  'form',
  'header',
  'html',
  'main',
  'nav',
  'ol',
  'section',
  'ul',
]);
const SKIPPED = new Set(['head', 'script', 'style', 'template', 'title']);

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}
function tagOf(element: Element): string {
  return (element.localName ?? element.tagName).toLowerCase();
}

/** The paragraphs and tables of an HTML page, as the conversion to a Doc keeps them: headings, lists, tables, bold and line breaks. */
export function htmlToBlocks(html: string): readonly Block[] {
  const document = new DOMParser({ onError: () => undefined }).parseFromString(
    /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
    'text/html',
  );
  return document.documentElement ? blocksIn(document.documentElement, 0) : [];
}

/** Neighbouring inline nodes make one paragraph. */
function blocksIn(container: Element, listDepth: number): readonly Block[] {
  const blocks: Block[] = [];
  let inline: TextRun[] = [];
  const flush = () => {
    const runs = trimmed(inline);
    if (runs.length > 0) blocks.push(paragraph(runs, null, null));
    inline = [];
  };
  for (const node of Array.from(container.childNodes)) {
    const block = isElement(node) ? blockOf(node, listDepth) : null;
    if (block === null) inline.push(...inlineRuns(node, false));
    else {
      flush();
      blocks.push(...block);
    }
  }
  flush();
  return blocks;
}

/** The blocks an element makes; null when it is inline. */
function blockOf(element: Element, listDepth: number): readonly Block[] | null {
  const tag = tagOf(element);
  if (SKIPPED.has(tag)) return [];
  if (tag === 'table') return [{ kind: 'table', rows: rowsOf(element).map(cellsOf) }];
  const heading = /^h([1-6])$/.exec(tag);
  if (heading) return [paragraph(trimmed(childRuns(element, false)), Number(heading[1]), null)];
  if (tag === 'p') return [paragraph(trimmed(childRuns(element, false)), null, null)];
  if (tag === 'li') return listItem(element, listDepth);
  if (!BLOCK_TAGS.has(tag)) return null;
  return blocksIn(element, tag === 'ul' || tag === 'ol' ? listDepth + 1 : listDepth);
}

function listItem(element: Element, listDepth: number): readonly Block[] {
  return blocksIn(element, listDepth).map((block) =>
    block.kind === 'paragraph' && block.listLevel === null
      ? { ...block, listLevel: Math.max(0, listDepth - 1) }
      : block,
  );
}

function rowsOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes)
    .filter(isElement)
    .flatMap((child) => (tagOf(child) === 'tr' ? [child] : tagOf(child) === 'table' ? [] : rowsOf(child)));
}

function cellsOf(row: Element): readonly (readonly Block[])[] {
  return Array.from(row.childNodes)
    .filter(isElement)
    .filter((cell) => tagOf(cell) === 'td' || tagOf(cell) === 'th')
    .map((cell) => blocksIn(cell, 0));
}

function childRuns(element: Element, bold: boolean): readonly TextRun[] {
  return Array.from(element.childNodes).flatMap((node) => inlineRuns(node, bold));
}

function inlineRuns(node: Node, bold: boolean): readonly TextRun[] {
  if (isText(node)) return [{ text: (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' '), bold }];
  if (!isElement(node) || SKIPPED.has(tagOf(node))) return [];
  const tag = tagOf(node);
  if (tag === 'br') return [{ text: '\n', bold }];
  return childRuns(node, bold || tag === 'b' || tag === 'strong' || tag === 'th');
}

/** Blanks at a paragraph's ends and empty runs are no text. */
function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  const start = runs.findIndex((run) => run.text.trim() !== '');
  const end = runs.findLastIndex((run) => run.text.trim() !== '');
  if (start < 0) return [];
  return runs.slice(start, end + 1).map((run, index, kept) => {
    const left = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === kept.length - 1 ? left.trimEnd() : left };
  });
}

function paragraph(runs: readonly TextRun[], heading: number | null, listLevel: number | null): Block {
  return {
    kind: 'paragraph',
    heading,
    listLevel,
    runs,
  };
}
