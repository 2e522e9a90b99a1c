import { createHash } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { remembered } from '../../remembered';
import { checkZip } from '../../zip-limits';
import { checkFormulaCount } from '../formula-budget';
import { type Book, revived } from '../state';
import { bookFromXlsx } from './import-xlsx';

/** Some 300,000 cells: what is more would take minutes to read. */
const MOST_XML_BYTES = 24 * 1024 * 1024;
/** What is read in well under a second is read here: a thread takes as long to begin. */
const FEW_XML_BYTES = 4 * 1024 * 1024;

type Answer = { readonly book: string } | { readonly fault: string };

/** Files as they were read: who takes in one tab after the other sends the same one each time. */
const read = remembered<Promise<Book>>(10);

/**
 * An .xlsx as a spreadsheet. A large one is read by a thread of its own, so that nobody else waits; one that is too large, or has
 * more formulas than can be worked out, is refused before it is read.
 */
export async function bookApart(id: string, title: string, bytes: Uint8Array): Promise<Book> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await read(sha256, () => readApart(bytes))), id, title };
}

async function readApart(bytes: Uint8Array): Promise<Book> {
  let [size, formulas] = [0, 0];
  checkZip(bytes, MOST_XML_BYTES, (name, part) => {
    size += part.length;
    if (name.startsWith('xl/worksheets/')) formulas += formulasIn(part);
  });
  checkFormulaCount(formulas);
  if (size < FEW_XML_BYTES) return bookFromXlsx(bytes);
  const worker = new Worker(await readerCode(), {
    eval: true,
    workerData: { bytes },
    execArgv: [],
  });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
    if ('fault' in answer) throw new Error(answer.fault);
    return revived(JSON.parse(answer.book) as Book);
  } finally {
    await worker.terminate();
  }
}

/** Counted as they stand in the file: to read it first would take seconds. */
function formulasIn(sheet: Buffer): number {
  let count = 0;
  for (const tag of ['<f>', '<f ']) {
    for (let at = sheet.indexOf(tag); at >= 0; at = sheet.indexOf(tag, at + tag.length)) count += 1;
  }
  return count;
}

let code: Promise<string> | undefined;

/** Plain JavaScript, for a thread inherits no loader. */
function readerCode(): Promise<string> {
  code ??= build({
    entryPoints: [path.join(__dirname, 'reader-thread.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return code;
}
