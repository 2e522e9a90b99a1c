import { fiscalYearStart } from '../../domain/dates/fiscal-year';
import { REPORT_STATES, type ReportState } from '../../domain/rounds/report-state';
import type { Round } from '../../domain/rounds/round';
import { DASHBOARD_TEXT, dashboardTitle } from '../../messages/reports/dashboard-text';
import { columnLetters } from '../a1';
import type { CellInput } from '../change';
import { TABS } from '../tabs';
import type { ReportColumns, ReportHeader } from './report-place';
import { halfUpFormula } from './round-formula';

/** What แดชบอร์ด looks at: รายงานผล from `firstRow` to `lastRow` (1-based), its column letters by header. */
export type DashboardSource = {
  readonly columns: ReportColumns;
  readonly firstRow: number;
  readonly lastRow: number;
  /** One block of rows each, in this order. */
  readonly rounds: readonly Pick<Round, 'id' | 'number' | 'fiscalYearBe'>[];
  readonly dimensions: readonly string[];
};

/** Parents are not reported themselves. */
const STATES = REPORT_STATES.filter((state) => state !== 'ตามตัวชี้วัดย่อย');
const HEADERS: readonly string[] = [
  DASHBOARD_TEXT.dimension,
  DASHBOARD_TEXT.acceptedWeight,
  DASHBOARD_TEXT.acceptedScore,
  DASHBOARD_TEXT.typedWeight,
  DASHBOARD_TEXT.typedScore,
  ...STATES,
  DASHBOARD_TEXT.late,
];
export const ACCEPTED_SCORE_COLUMN = HEADERS.indexOf(DASHBOARD_TEXT.acceptedScore);
export const DASHBOARD_WIDTH = HEADERS.length;
export const FIRST_STATE_COLUMN = HEADERS.indexOf(STATES[0] ?? '');

/** Rows of one block: title, headers, a row per dimension, the office, a blank row. */
export function dashboardBlockHeight(dimensions: number): number {
  return dimensions + 4;
}

/**
 * The cells of แดชบอร์ด from A1 on, live: per round and dimension the Σw used and the mean, of accepted results and with
 * what is typed, how many reports stand where, and how many are late. Only rows without a parent weigh.
 */
export function dashboardCells(source: DashboardSource): readonly (readonly CellInput[])[] {
  const several = new Set(source.rounds.map(({ fiscalYearBe }) => fiscalYearBe)).size > 1;
  return source.rounds.flatMap((round, block) => {
    const titleRow = block * dashboardBlockHeight(source.dimensions.length) + 1;
    const dimensionRows = source.dimensions.map((dimension, index) => {
      const row = titleRow + 2 + index;
      return [dimension, ...formulasOf(source, round, titleRow, row)];
    });
    const officeRow = [DASHBOARD_TEXT.office, ...formulasOf(source, round, titleRow, undefined)];
    const title = [round.id, dashboardTitle(round.number, round.fiscalYearBe)];
    // A chart names its bars by this cell.
    const headers = HEADERS.map((header, column) =>
      column === ACCEPTED_SCORE_COLUMN
        ? DASHBOARD_TEXT.scoreOfRound(round.number, several ? round.fiscalYearBe : undefined)
        : header,
    );
    return [title, headers, ...dimensionRows, officeRow, []].map((cells) =>
      Array.from({ length: DASHBOARD_WIDTH }, (_, column): CellInput => cells[column] ?? ''),
    );
  });
}

/** The formulas of one row; `row` holds the dimension's name in column A, undefined for the whole office. */
function formulasOf(
  source: DashboardSource,
  { fiscalYearBe }: Pick<Round, 'fiscalYearBe'>,
  titleRow: number,
  row: number | undefined,
): readonly CellInput[] {
  const column = (header: ReportHeader) => {
    const letter = source.columns[header];
    if (letter === undefined) throw new RangeError(`รายงานผล has no column ${header}`);
    return `'${TABS.reports.title}'!$${letter}$${source.firstRow}:$${letter}$${source.lastRow}`;
  };
  const inRound = `(${column('รหัสรอบ')}=$A$${titleRow})`;
  const here = row === undefined ? inRound : `${inRound}*(${column('มิติ')}=$A${row})`;
  const top = (scores: ReportHeader) => `${here}*(${column('ตัวชี้วัดแม่')}="")*(${column(scores)}<1E9)`;
  const weight = column('น้ำหนัก');
  const mean = (scores: ReportHeader): readonly CellInput[] => {
    const used = `SUMPRODUCT(${top(scores)},${weight})`;
    const total = `SUMPRODUCT(${top(scores)},${weight},${column(scores)})`;
    return [{ formula: `=${used}` }, { formula: `=IFERROR(${halfUpFormula(`${total}/${used}`)},"")` }];
  };
  const state = column('สถานะ');
  const due = column('กำหนดส่ง');
  const inState = (word: ReportState) => `${state}="${word}"`;
  // A day before the year was mistyped ("30/4/70" is 1970): nothing is late by it.
  const [year, month, day] = fiscalYearStart(fiscalYearBe).split('-').map(Number);
  const isMeant = `(${due}>=DATE(${year},${month},${day}))`;
  const unsent = `((${inState('ร่าง')})+(${inState('ส่งคืน')})>0)`;
  return [
    ...mean('คะแนนที่รับแล้ว'),
    ...mean('คะแนน'),
    ...STATES.map((_, index) => {
      const header = `${columnLetters(FIRST_STATE_COLUMN + index)}$${titleRow + 1}`;
      return { formula: `=SUMPRODUCT(${here}*(${state}=${header}))` };
    }),
    { formula: `=SUMPRODUCT(${here}*${unsent}*${isMeant}*(${due}<TODAY()))` },
  ];
}
