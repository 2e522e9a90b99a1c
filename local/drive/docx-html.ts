import { type Block, readBlocks, type TextRun } from './docx-blocks';
import { readDocx } from './docx-package';

/** A Doc as HTML: headings, paragraphs, lists, tables and bold text. */
export function docxToHtml(bytes: Uint8Array): string {
  const body = readBlocks(readDocx(bytes)).map(blockHtml).join('');
  return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head><body>${body}</body></html>`;
}

function blockHtml(block: Block): string {
  if (block.kind === 'table') {
    const rows = block.rows.map(
      (row) => `<tr>${row.map((cell) => `<td>${cell.map(blockHtml).join('')}</td>`).join('')}</tr>`,
    );
    return `<table>${rows.join('')}</table>`;
  }
  const content = block.runs.map(runHtml).join('');
  if (block.heading !== null) return `<h${block.heading}>${content}</h${block.heading}>`;
  return block.listLevel === null ? `<p>${content}</p>` : `<ul><li>${content}</li></ul>`;
}

function runHtml(run: TextRun): string {
  const text = escapeHtml(run.text).replace(/\n/g, '<br>');
  return run.bold ? `<b>${text}</b>` : text;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
