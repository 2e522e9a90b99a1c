import type Big from 'big.js';
import { decimalOf } from '../../domain/decimal';
import { compareCodes } from '../../domain/indicator-code';
import type { Person } from '../../domain/people/person';
import { countingResult, type Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { LevelScores } from '../../domain/scores/level-scores';
import { scoreOffice } from '../../domain/scores/office-score';
import { cleanText } from '../../domain/words/clean-text';
import type { CellValue } from '../../ports/sheets';
import type { Row, Table } from '../../register/cells';
import { codeOf } from '../../register/decode/row-reader';
import { INDICATOR_COLUMNS } from './export-columns';

export type ExportSources = {
  readonly round: Round;
  readonly reports: readonly Report[];
  /** รายงานผล as it stands. */
  readonly table: Table<'reports'>;
  /** ตัวชี้วัด as it stands; undefined where it holds another year than the round's. */
  readonly indicators: Table<'indicators'> | undefined;
  readonly people: readonly Person[];
  readonly levelScores: LevelScores;
};

type Cells = Readonly<Record<string, CellValue>>;

/**
 * A round's rows by column, in the order of codes. The result is the one that counts; scores are calculated here, not read from
 * the Sheet's formulas.
 */
export function exportRows(sources: ExportSources): readonly Cells[] {
  const { round, reports, table, levelScores } = sources;
  const own = reports
    .filter((report) => report.roundId === round.id)
    .sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode));
  const self = scoreOffice(own, 'self', 'all', levelScores).rows;
  const committee = scoreOffice(own, 'committee', 'all', levelScores).rows;
  const stands = new Map(table.rows.map((row) => [codeOf(row.key), row.cells]));
  const indicators = new Map((sources.indicators?.rows ?? []).map((row) => [codeOf(row.key), row.cells]));
  const names = new Map(sources.people.map((person) => [person.id, person.name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(', ');
  return own.map((report, index) => ({
    ...stands.get(report.id),
    ...pick(indicators.get(report.indicatorCode)),
    ลำดับ: index + 1,
    ปีงบประมาณ: round.fiscalYearBe,
    รอบ: round.number,
    ผลการดำเนินงาน: resultCell(report),
    คะแนน: numberCell(self.get(report.indicatorCode)?.score),
    คะแนนถ่วงน้ำหนัก: numberCell(self.get(report.indicatorCode)?.weighted),
    คะแนนกรรมการ: numberCell(committee.get(report.indicatorCode)?.score),
    ชื่อผู้รับผิดชอบ: named(report.owners),
    ชื่อผู้กำกับดูแล: named([report.supervisor]),
  }));
}

function pick(indicator: Row<'indicators'>['cells'] | undefined): Cells {
  return Object.fromEntries(INDICATOR_COLUMNS.map((header) => [header, indicator?.[header] ?? '']));
}

/** As a number where it is one, however it was typed. */
function resultCell(report: Report): CellValue {
  const { typed } = countingResult(report);
  const number = decimalOf(typed);
  return number === undefined ? cleanText(String(typed)) : numberCell(number);
}

function numberCell(value: Big | undefined): CellValue {
  return value === undefined ? '' : Number(value.toString());
}
