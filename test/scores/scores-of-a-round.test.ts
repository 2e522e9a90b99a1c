import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { asPerson } from '../../local/office/as-person';
import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';
import { type ReadTable, readTable } from '../../local/year/read-table';
import { fixed } from '../../src/domain/decimal';
import { scoreOffice } from '../../src/domain/scores/office-score';
import type { Row } from '../../src/register/cells';
import { decodeReports } from '../../src/register/decode/report';
import { TABS } from '../../src/register/tabs';
import { sampleInRound } from '../office/office';

jest.setTimeout(300_000);

const ROUND = '2570-06';
let office: Workspace;
let operator: string;
let reports: ReadTable;

async function ask(name: string, request: unknown, as = operator): Promise<unknown> {
  return succeeded(name, await office.run({ as, function: name, args: [request] }));
}

/** Blank cells at the end of a row are not read; a snapshot has them as ''. */
const BLANK_ROW = Object.fromEntries(TABS.reports.columns.map(({ header }) => [header, '']));

function exact() {
  const rows = reports.rows.map(({ cells }, index) => ({
    rowNumber: index + 2,
    key: String(cells.รหัสรายงาน),
    cells: { ...BLANK_ROW, ...cells } as Row<'reports'>['cells'],
  }));
  return decodeReports({ title: 'รายงานผล', headers: [], rows }).reports;
}

beforeAll(async () => {
  office = (await sampleInRound()).workspace;
  operator = (await office.state()).owner;
  const results = Papa.parse<Record<string, string>>(
    readFileSync(join(__dirname, '../../local/sample/results_round6.csv'), 'utf8').replace(/^\ufeff/, ''),
    { header: true, skipEmptyLines: true },
  ).data;
  const typed = new Map(results.map((row) => [row.รหัสตัวชี้วัด, row.ผลการดำเนินงาน ?? '']));
  const table = await readTable(asPerson(office, operator), office.spreadsheetId, 'รายงานผล');
  for (const row of table.rows) {
    const value = typed.get(String(row.cells.รหัสตัวชี้วัด));
    if (value === undefined || value === '' || row.cells.วิธีให้คะแนน === undefined) continue;
    const range = table.address(row, 'ผลการดำเนินงาน');
    const refusal = await office.edit({ as: operator, range, values: [[value]] });
    if (refusal !== undefined) throw new Error(`${range} ${value}: ${refusal.error.message}`);
  }
  reports = await readTable(asPerson(office, operator), office.spreadsheetId, 'รายงานผล');
});

afterAll(() => office.close());

describe('the 6-month round of the sample office, with results typed', () => {
  test('shows in every row the exact score', () => {
    const scored = scoreOffice(exact(), 'self', 'all');
    const shown = reports.rows.map(({ cells }) => [
      cells.รหัสตัวชี้วัด,
      typeof cells.คะแนน === 'number' ? cells.คะแนน.toFixed(4) : '',
    ]);
    const wanted = [...scored.rows].map(([code, { score }]) => [
      code,
      score === undefined ? '' : fixed(score),
    ]);
    expect(shown).toEqual(wanted);
    expect(shown.filter(([, score]) => score !== '').length).toBeGreaterThan(20);
  });

  test('explains a score, a parent and an N/A to any member of staff', async () => {
    const staff = 'khomsan.ko@spm13.example';
    expect(await ask('explainScore', { reportId: `${ROUND}-1.1` }, staff)).toEqual({
      score: '3.1750',
      weighted: '0.2223',
      text: 'ผล 92.35 อยู่ระหว่างเกณฑ์ 92 (ระดับ 3) กับ 94 (ระดับ 4) → 3.1750 × น้ำหนัก 7 ÷ 100 = 0.2223',
    });
    expect(await ask('explainScore', { reportId: `${ROUND}-1.2` }, staff)).toEqual({
      score: '3.6150',
      weighted: '0.3615',
      text: 'ตัวชี้วัดย่อย (1.2.2: 3 × 3.4800 + 1.2.3: 3 × 3.7500) ÷ 6 → 3.6150 × น้ำหนัก 10 ÷ 100 = 0.3615 ไม่นับ 1.2.1 (น้ำหนัก 4)',
    });
    expect(await ask('explainScore', { reportId: `${ROUND}-1.2.1` }, staff)).toMatchObject({
      score: '',
      weighted: '',
    });
  });

  test('counts nothing for the office before a result is accepted', async () => {
    expect(await ask('officeScore', { roundId: ROUND, set: 'self' })).toMatchObject({
      score: '',
      weightUsed: '0.0000',
      certified: 0,
      accepted: 0,
    });
  });

  test('says what a better result would change, and writes nothing', async () => {
    expect(await ask('whatIf', { reportId: `${ROUND}-1.1`, result: '๙๔' })).toMatchObject({
      score: '4.0000',
      weighted: '0.2800',
    });
    expect(await ask('explainScore', { reportId: `${ROUND}-1.1` })).toMatchObject({ score: '3.1750' });
  });

  test('lists the next steps best first', async () => {
    const steps = (await ask('nextSteps', { roundId: ROUND })) as readonly {
      indicator: string;
      need: string;
      gain: string;
    }[];
    const gains = steps.map(({ gain }) => Number(gain));
    expect(gains).toEqual([...gains].sort((left, right) => right - left));
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.find(({ indicator }) => indicator === '1.1')).toMatchObject({ need: '1.6500' });
  });

  test('refuses strangers (whom the Sheet does not let in), reports that are not there, and results that are no text', async () => {
    const refusal = async (as: string, name: string, request: unknown) =>
      (await office.run({ as, function: name, args: [request] })).error?.code;
    expect(await refusal('stranger@example.test', 'explainScore', {})).toBe('no-right');
    expect(await refusal(operator, 'explainScore', { reportId: 'x' })).toBe('not-found');
    expect(await refusal(operator, 'whatIf', { reportId: `${ROUND}-1.1` })).toBe('invalid-request');
    expect(await refusal(operator, 'whatIf', { reportId: `${ROUND}-1.2`, result: 5 })).toBe(
      'invalid-request',
    );
    expect(await refusal(operator, 'officeScore', { roundId: ROUND, set: 'all' })).toBe('invalid-request');
  });

  test('shows on แดชบอร์ด what is typed, and that nothing counts yet', async () => {
    const answer = (await asPerson(office, operator).json(
      'GET',
      `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent("'แดชบอร์ด'!A1:N8")}`,
      { valueRenderOption: 'UNFORMATTED_VALUE' },
    )) as { readonly values: readonly (readonly unknown[])[] };
    const names = answer.values.map(([name]) => String(name ?? ''));
    expect(names.slice(2, 7).map((name) => name.slice(0, 8))).toEqual([
      'มิติที่ ',
      'มิติที่ ',
      'มิติที่ ',
      'มิติที่ ',
      'ทั้งสำนั',
    ]);
    expect(names.slice(2, 6)).toEqual([...names.slice(2, 6)].sort());
    const line = answer.values.find(([name]) => name === 'ทั้งสำนักงาน');
    const all = scoreOffice(exact(), 'self', 'all').office;
    expect(line?.slice(1, 4)).toEqual([0, '', Number(all.weightUsed)]);
    expect(Number(line?.[4]).toFixed(4)).toBe(all.score && fixed(all.score));
  });
});
