import fc from 'fast-check';
import { fixed } from '../../src/domain/decimal';
import { scoreOffice } from '../../src/domain/office-score';
import { countingResult } from '../../src/domain/report';
import { reportState } from '../../src/domain/report-state';
import { readResult } from '../../src/domain/reported-result';
import { decodeReports } from '../../src/register/decode/report';
import { anyRound } from './any-report';
import { computeReports, type ReportCells, reportTable } from './report-sheet';

const shown = (value: unknown): string => (typeof value === 'number' ? value.toFixed(4) : '');

function expected(rows: readonly ReportCells[]) {
  const { reports } = decodeReports(reportTable(rows));
  const all = scoreOffice(reports, 'self', 'all');
  const accepted = scoreOffice(reports, 'self', 'accepted');
  const committee = scoreOffice(reports, 'committee', 'all');
  return reports.map((report) => {
    const code = report.indicatorCode;
    const score = (office: typeof all) => {
      const value = office.rows.get(code)?.score;
      return value === undefined ? '' : fixed(value);
    };
    const weighted = all.rows.get(code)?.weighted;
    const read = readResult(countingResult(report).typed);
    return {
      code,
      number:
        read.kind === 'number' || (read.kind === 'unreadable' && read.why === 'too-many-decimals')
          ? 'number'
          : read.kind,
      score: score(all),
      weighted: weighted === undefined ? '' : fixed(weighted),
      accepted: score(accepted),
      committee: score(committee),
      state: reportState(report),
    };
  });
}

const kindOf = (value: unknown): string => {
  if (typeof value === 'number') return 'number';
  return value === ''
    ? 'blank'
    : value === 'N/A'
      ? 'not-applicable'
      : value === '?'
        ? 'unreadable'
        : String(value);
};

function computed(rows: readonly ReportCells[]) {
  return computeReports(rows).map((cells, index) => ({
    code: rows[index]?.รหัสตัวชี้วัด,
    number: kindOf(cells.ผลเป็นตัวเลข),
    score: shown(cells.คะแนน),
    weighted: shown(cells.คะแนนถ่วงน้ำหนัก),
    accepted: shown(cells.คะแนนที่รับแล้ว),
    committee: shown(cells.คะแนนกรรมการ),
    state: cells.สถานะ,
  }));
}

describe('the live formulas of รายงานผล', () => {
  test('give what the exact calculation gives, on any round', () => {
    fc.assert(
      fc.property(anyRound, (rows) => {
        expect(computed(rows)).toEqual(expected(rows));
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });
});
