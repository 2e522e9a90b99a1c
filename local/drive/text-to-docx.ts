import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { asXmlText } from '../xml-characters';
import type { Block, TextRun as Run } from './docx-blocks';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** The first date that a zip archive can hold. */
const ZIP_DATE = '1980-01-01T00:00:00';

const TABLE_WIDTH_TWIPS = 9_000;

/** The .docx of a Doc made from plain text: each line a paragraph. */
export function textToDocx(text: string): Promise<Uint8Array> {
  return blocksToDocx(
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .map((line) => ({
        kind: 'paragraph',
        heading: null,
        listLevel: null,
        runs: [{ text: line, bold: false }],
      })),
  );
}

/** The .docx of a Doc with these paragraphs and tables. */
export async function blocksToDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: blocks.map(blockToDocx) }] });
  return withoutTimes(await Packer.toBuffer(document));
}

/** The same text always makes the same bytes: the moment of writing stands nowhere in them. */
function withoutTimes(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array(0));
  const timeless = core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(timeless) }, { mtime: ZIP_DATE });
}

function blockToDocx(block: Block): Paragraph | Table {
  if (block.kind === 'paragraph') return paragraph(block);
  const columns = Math.max(1, ...block.rows.map((row) => row.length));
  const width = Math.floor(TABLE_WIDTH_TWIPS / columns);
  return new Table({
    columnWidths: Array.from({ length: columns }, () => width),
    rows: block.rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                children: [...cell.map(blockToDocx), ...(endsInParagraph(cell) ? [] : [new Paragraph('')])],
              }),
          ),
        }),
    ),
  });
}

function endsInParagraph(cell: readonly Block[]): boolean {
  return cell.at(-1)?.kind === 'paragraph';
}

function paragraph(block: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  const heading = block.heading === null ? undefined : HEADINGS[block.heading - 1];
  return new Paragraph({
    ...(heading === undefined ? {} : { heading }),
    ...(block.listLevel === null ? {} : { bullet: { level: block.listLevel } }),
    children: block.runs.flatMap(runs),
  });
}

/** A line break inside a run is a run of its own. */
function runs(run: Run): readonly TextRun[] {
  return asXmlText(run.text)
    .split('\n')
    .map((text, index) => new TextRun({ text, bold: run.bold, ...(index > 0 ? { break: 1 } : {}) }));
}
