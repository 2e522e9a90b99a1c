import { fixed } from '../../src/domain/decimal';
import { countingResult } from '../../src/domain/rounds/report';
import { reportState } from '../../src/domain/rounds/report-state';
import { readResult } from '../../src/domain/rounds/reported-result';
import type { LevelScores } from '../../src/domain/scores/level-scores';
import { scoreOffice } from '../../src/domain/scores/office-score';
import { decodeReports } from '../../src/register/decode/report';
import type { HeaderOf } from '../../src/register/tabs';
import { type ReportCells, reportTable } from './report-sheet';

/** What a row's formulas should show: scores with four decimals, '' for none. */
export type ShownRow = Readonly<
  Record<'code' | 'number' | 'score' | 'weighted' | 'accepted' | 'committee' | 'state', string>
>;

/** A row as computed by a spreadsheet; `cellOf` gives the value of a formula column. */
export function shownRow(cells: ReportCells, cellOf: (header: HeaderOf<'reports'>) => unknown): ShownRow {
  const score = (header: HeaderOf<'reports'>) => {
    const value = cellOf(header);
    return typeof value === 'number' ? value.toFixed(4) : '';
  };
  return {
    code: String(cells.รหัสตัวชี้วัด),
    number: kindOf(cellOf('ผลเป็นตัวเลข')),
    score: score('คะแนน'),
    weighted: score('คะแนนถ่วงน้ำหนัก'),
    accepted: score('คะแนนที่รับแล้ว'),
    committee: score('คะแนนกรรมการ'),
    state: String(cellOf('สถานะ')),
  };
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 10_000));
  return value === ''
    ? 'blank'
    : value === 'N/A'
      ? 'not-applicable'
      : value === '?'
        ? 'unreadable'
        : String(value);
}

/** The rows of one round by the exact calculation. */
export function exactRound(rows: readonly ReportCells[], levelScores?: LevelScores): readonly ShownRow[] {
  const { reports } = decodeReports(reportTable(rows));
  const all = scoreOffice(reports, 'self', 'all', levelScores);
  const accepted = scoreOffice(reports, 'self', 'accepted', levelScores);
  const committee = scoreOffice(reports, 'committee', 'all', levelScores);
  return reports.map((report) => {
    const code = report.indicatorCode;
    const score = (office: typeof all) => {
      const value = office.rows.get(code)?.score;
      return value === undefined ? '' : fixed(value);
    };
    const weighted = all.rows.get(code)?.weighted;
    return {
      code,
      number: readKind(countingResult(report).typed),
      score: score(all),
      weighted: weighted === undefined ? '' : fixed(weighted),
      accepted: score(accepted),
      committee: score(committee),
      state: reportState(report),
    };
  });
}

function readKind(typed: string | number): string {
  const read = readResult(typed);
  if (read.kind === 'number') return read.value.times(10_000).toFixed(0);
  // The cell shows the number that was typed; the score says that it has too many decimals.
  if (read.kind === 'unreadable' && read.why === 'too-many-decimals')
    return String(Math.round(Number(typed) * 10_000));
  return read.kind;
}
