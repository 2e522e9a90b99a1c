import type { Model } from '@ironcalc/wasm';
import fc from 'fast-check';
import { newEngine, readEngine, setExactFormat } from '../../local/sheets/engine';
import { serialOfDay } from '../../local/sheets/serial';
import { fixed } from '../../src/domain/decimal';
import { isCalculated } from '../../src/domain/rounds/report';
import { REPORT_STATES, reportState } from '../../src/domain/rounds/report-state';
import { scoreOffice } from '../../src/domain/scores/office-score';
import { decodeReports } from '../../src/register/decode/report';
import { DASHBOARD_WIDTH, dashboardCells } from '../../src/register/formulas/dashboard-cells';
import { anyRound } from './any-report';
import { fillReports, type ReportCells, reportColumns, reportTable } from './report-sheet';

const DIMENSIONS = ['มิติที่ 1', 'มิติที่ 2'];
const ROUNDS = [
  { id: '2570-06', number: 6, fiscalYearBe: 2570 },
  { id: '2570-09', number: 9, fiscalYearBe: 2570 },
] as const;
/** The sheet is looked at on 1 March 2027; "30/4/70" is the day that Sheets makes of it. */
const TODAY = serialOfDay(2027, 3, 1);
const LATE = serialOfDay(2027, 2, 26);
const NOT_YET = serialOfDay(2027, 3, 31);
const MISTYPED = serialOfDay(1970, 4, 30);

function computeDashboard(rows: readonly ReportCells[]): readonly (readonly unknown[])[] {
  const model: Model = newEngine();
  model.renameSheet(0, 'รายงานผล');
  fillReports(model, rows);
  model.newSheet();
  const cells = dashboardCells({
    columns: reportColumns(),
    firstRow: 2,
    lastRow: rows.length + 1,
    rounds: ROUNDS,
    dimensions: DIMENSIONS,
  });
  cells.forEach((line, row) => {
    line.forEach((input, column) => {
      if (input !== '')
        model.setUserInput(
          1,
          row + 1,
          column + 1,
          typeof input === 'object' ? input.formula.replaceAll('TODAY()', String(TODAY)) : `'${input}`,
        );
    });
  });
  setExactFormat(model, 1, { row: 0, column: 1, width: DASHBOARD_WIDTH, height: cells.length });
  model.evaluate();
  const computed = cells.map((line, row) => line.map((_, column) => readEngine(model, 1, row, column)));
  model.free();
  return computed;
}

function shown(score: { toFixed(): string } | undefined, format: () => string) {
  return score === undefined ? '' : format();
}

function expectedOf(rows: readonly ReportCells[], dimension: string | undefined): readonly unknown[] {
  const { reports } = decodeReports(reportTable(rows));
  const mean = (counting: 'accepted' | 'all') => {
    const office = scoreOffice(reports, 'self', counting);
    const found =
      dimension === undefined ? office.office : office.dimensions.find(({ name }) => name === dimension);
    const score = found?.score;
    return [Number(found?.weightUsed ?? 0), shown(score, () => (score === undefined ? '' : fixed(score)))];
  };
  const mine = reports.filter(
    (report) => !isCalculated(report) && (dimension === undefined || report.dimension === dimension),
  );
  const states = REPORT_STATES.filter((state) => state !== 'ตามตัวชี้วัดย่อย').map(
    (state) => mine.filter((report) => reportState(report) === state).length,
  );
  const late = mine.filter(
    (report) =>
      report.dueOn !== undefined &&
      report.dueOn < '2027-03-01' &&
      ['ร่าง', 'ส่งคืน'].includes(reportState(report)),
  );
  return [...mean('accepted'), ...mean('all'), ...states, late.length];
}

test('แดชบอร์ด shows of any round what the exact calculation gives', () => {
  fc.assert(
    fc.property(
      anyRound,
      fc.array(fc.constantFrom(LATE, NOT_YET, MISTYPED, ''), { minLength: 11, maxLength: 11 }),
      (round, due) => {
        const rows = round.map((cells, index): ReportCells => ({ ...cells, กำหนดส่ง: due[index] ?? '' }));
        const sheet = computeDashboard(rows).map((line) =>
          line.map((value, column) =>
            typeof value === 'number' && (column === 2 || column === 4) ? value.toFixed(4) : value,
          ),
        );
        const rounded = (line: readonly unknown[] | undefined) =>
          line?.slice(1).map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value));
        expect(sheet[0]?.slice(0, 2)).toEqual(['2570-06', 'รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570']);
        expect(rounded(sheet[2])).toEqual(expectedOf(rows, 'มิติที่ 1'));
        expect(rounded(sheet[3])).toEqual(expectedOf(rows, 'มิติที่ 2'));
        expect(rounded(sheet[4])).toEqual(expectedOf(rows, undefined));
        expect(sheet[10]?.slice(1, 6)).toEqual([0, '', 0, '', 0]);
      },
    ),
    { numRuns: 12 },
  );
});
