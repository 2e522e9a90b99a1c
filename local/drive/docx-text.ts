import { type Block, readBlocks } from './docx-blocks';
import { readDocx } from './docx-package';

/** A Doc as plain text, as Drive exports it: a byte order mark, CRLF lines, cells of a table row parted by tabs, list items marked `* `. */
export function docxToText(bytes: Uint8Array): string {
  return `\ufeff${readBlocks(readDocx(bytes)).flatMap(lines).join('\r\n')}`;
}

function lines(block: Block): readonly string[] {
  if (block.kind === 'table')
    return block.rows.map((row) => row.map((cell) => cell.flatMap(lines).join(' ')).join('\t'));
  const text = block.runs.map((run) => run.text).join('');
  const mark = block.listLevel === null ? '' : `${'   '.repeat(block.listLevel)}* `;
  return `${mark}${text}`.split('\n');
}
