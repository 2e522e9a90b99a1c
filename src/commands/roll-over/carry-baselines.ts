import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { decimalOf } from '../../domain/decimal';
import { reportIdOf, roundIdOf } from '../../domain/keys';
import type { Report } from '../../domain/rounds/report';
import type { CellValue } from '../../ports/sheets';
import { cellEntries } from '../../register/cell-entries';
import type { Row, Table } from '../../register/cells';
import type { Change, NewRow } from '../../register/change';
import { codeOf } from '../../register/decode/row-reader';

/** A year's certified results of round 12 as baselines: by indicator code, '' for N/A and for none. */
export type YearResults = (indicatorCode: string) => CellValue;

export function yearResults(reports: readonly Report[], year: FiscalYearBe): YearResults {
  const byId = new Map(reports.map((report) => [report.id, report.certifiedResult]));
  const roundId = roundIdOf(year, 12);
  return (code) => {
    const decimal = decimalOf(byId.get(reportIdOf(roundId, code)) ?? '');
    return decimal === undefined ? '' : Number(decimal.toString());
  };
}

/** Every baseline moves one year back; last year's certified result takes the place of ปีฐาน −1. */
export function shiftBaselines(indicators: Table<'indicators'>, results: YearResults): readonly Change[] {
  return changesOf(indicators, (row, code) => ({
    'ปีฐาน −3': row.cells['ปีฐาน −2'] ?? '',
    'ปีฐาน −2': row.cells['ปีฐาน −1'] ?? '',
    'ปีฐาน −1': results(code),
  }));
}

/** Results certified after the year had turned, for indicators that still have no ปีฐาน −1. */
export function fillLateBaselines(indicators: Table<'indicators'>, results: YearResults): readonly Change[] {
  return changesOf(indicators, (row, code) =>
    row.cells['ปีฐาน −1'] === '' && results(code) !== '' ? { 'ปีฐาน −1': results(code) } : {},
  );
}

/** Codes of indicators without ปีฐาน −1. */
export function withoutBaseline(indicators: Table<'indicators'>): readonly string[] {
  return indicators.rows
    .filter((row) => row.key !== '' && row.cells['ปีฐาน −1'] === '')
    .map((row) => codeOf(row.key));
}

/** What an indicator has for some rounds of a year; it holds in the next one too unless the office takes it out. */
const OF_SOME_ROUNDS = ['เริ่มรอบ', 'ยกเลิกที่รอบ', 'น้ำหนัก 6', 'น้ำหนัก 9', 'น้ำหนัก 12'] as const;

/** Codes of indicators that begin or end with a round, or weigh otherwise in one. */
export function ofSomeRounds(indicators: Table<'indicators'>): readonly string[] {
  return indicators.rows
    .filter((row) => row.key !== '' && OF_SOME_ROUNDS.some((header) => (row.cells[header] ?? '') !== ''))
    .map((row) => codeOf(row.key));
}

function changesOf(
  indicators: Table<'indicators'>,
  cellsOf: (row: Row<'indicators'>, code: string) => NewRow<'indicators'>,
): readonly Change[] {
  const met = new Map<string, number>();
  return indicators.rows.flatMap((row): readonly Change[] => {
    if (row.key === '') return [];
    const occurrence = met.get(row.key) ?? 0;
    met.set(row.key, occurrence + 1);
    const wanted = cellEntries(cellsOf(row, codeOf(row.key)));
    const cells = Object.fromEntries(wanted.filter(([header, value]) => row.cells[header] !== value));
    return Object.keys(cells).length === 0
      ? []
      : [{ kind: 'set', tab: 'indicators', key: row.key, occurrence, cells }];
  });
}
