import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** Each holds one word of the register, «so», in a place where the product writes such words. */
const PLACES: Readonly<Record<string, string>> = {
  'a new row': `export const change: Change = { kind: 'add', tab: 'pending', rows: [{ «กุญแจ»: 'x' }] };`,
  'a cell that is set': `export const change: Change = { kind: 'set', tab: 'rounds', key: 'x', cells: { «สถานะ»: 'เปิด' } };`,
  'a cell that is set on a condition': `export const cells = cellsIf('reports', true, { «รับรอง»: false });`,
  'the word of a choice': `export const change: Change = { kind: 'set', tab: 'rounds', key: 'x', cells: { สถานะ: '«เปิด»' } };`,
  'a note': `export const change: Change = { kind: 'note', tab: 'reports', key: 'x', header: '«คำชี้แจง»', note: '' };`,
  'a format': `export const change: Change = { kind: 'format', tab: 'reports', key: 'x', header: '«ผลการดำเนินงาน»' };`,
  'a cell that is read': `export const read = (row: Row<'people'>) => row.cells.«อีเมล»;`,
  'a cell that is asked for its word': `export const is = (row: Row<'agreements'>) => says('agreements', row, 'สถานะ', '«ลงนามแล้ว»');`,
  'a reader': `export const read = (reader: RowReader<HeaderOf<'reports'>>) => reader.text('«คำชี้แจง»');`,
  'a reader of thresholds': `export const read = (reader: RowReader<HeaderOf<'indicators'>>) => reader.number('«เกณฑ์» 3');`,
  'a finding': `export const found = finding('people', 2, '«กลุ่ม»', { code: 'no-host' });`,
  'a formula': `export const formula = (place: ReportPlace) => cell(place, '«คะแนนกรรมการ»');`,
  'the word of a formula': `export const formula = (place: ReportPlace) => wordIs(place, 'ทิศทาง', '«น้อยดี»');`,
  'a word of the domain': `export const open = (round: Round) => round.state === '«เปิด»';`,
  'the header of another tab': `export const read = (row: Row<'people'>) => row.cells.«ชื่อ-สกุล»;`.replace(
    '.«ชื่อ-สกุล»',
    "['«ชื่อ-สกุล»']",
  ),
  'a setting': `export const refusal = missingSetting('«ปีงบประมาณ»');`,
};

function imports(src: string): string {
  return `
import type { Round } from '${src}/domain/rounds/round';
import { finding } from '${src}/commands/doctor/finding';
import { missingSetting } from '${src}/commands/missing-setting';
import { type Row, says } from '${src}/register/cells';
import { type Change, cellsIf } from '${src}/register/change';
import type { RowReader } from '${src}/register/decode/row-reader';
import { cell, type ReportPlace, says as wordIs } from '${src}/register/formulas/report-place';
import type { HeaderOf } from '${src}/register/tabs';
`;
}

/** One letter off: a consonant doubled, which is how these words are mistyped. */
function misspelt(word: string): string {
  return word.replace(/[ก-ฮ]/, (letter) => letter + letter);
}

function compile(snippets: readonly string[]): Promise<ReadonlyMap<number, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  const options = { strict: true, noEmit: true, types: ['google-apps-script'], noUnusedLocals: false };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'src/tsconfig.json'),
      compilerOptions: { ...options, typeRoots: [join(ROOT, 'node_modules/@types')] },
      include: ['*.ts'],
      exclude: [],
    }),
  );
  snippets.forEach((snippet, at) => {
    writeFileSync(join(folder, `snippet-${at}.ts`), imports(join(ROOT, 'src')) + snippet);
  });
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return new Promise((done) => {
    execFile(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], (_, output) => {
      rmSync(folder, { recursive: true });
      const lines = output.split('\n').filter((line) => line.includes('error TS'));
      done(
        new Map(lines.map((line) => [Number(/snippet-(\d+)\.ts\(/.exec(line)?.[1] ?? -1), line] as const)),
      );
    });
  });
}

test('a word of the register with one letter wrong does not compile, wherever it stands', async () => {
  const places = Object.entries(PLACES);
  const right = places.map(([, text]) => text.replace(/[«»]/g, ''));
  const wrong = places.map(([, text]) => text.replace(/«(.+?)»/, (_, word: string) => misspelt(word)));
  const errors = await compile([...right, ...wrong]);
  const told = (from: number) => places.filter((_, at) => errors.has(from + at)).map(([place]) => place);
  expect([...errors].filter(([at]) => at < right.length).map(([, line]) => line)).toEqual([]);
  expect(told(right.length)).toEqual(places.map(([place]) => place));
});
