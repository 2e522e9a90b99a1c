import type Big from 'big.js';
import { serialOfDate } from '../../domain/dates/dates';
import { decimalOf } from '../../domain/decimal';
import { type Indicator, weightInRound } from '../../domain/indicator';
import { reportIdOf } from '../../domain/keys';
import { folderLink } from '../../domain/links';
import type { Round } from '../../domain/rounds/round';
import { frozenPolicies, percentWeight } from '../../domain/scores/frozen-policies';
import type { Settings } from '../../domain/settings';
import type { CellInput, NewRow } from '../../register/change';

/** A report to open: its indicator and the id of the folder that will take its evidence. */
export type ReportToOpen = { readonly indicator: Indicator; readonly folderId: string };

/** The cells of รายงานผล that are frozen when a round opens; formulas are added by whoever knows the row. */
export function frozenCells(
  { indicator, folderId }: ReportToOpen,
  round: Round,
  settings: Settings,
): NewRow<'reports'> {
  const calculated = indicator.method === undefined;
  const rules = frozenPolicies(settings, indicator.thresholds);
  const thresholds = Object.fromEntries(
    indicator.thresholds.map((threshold, level) => [`เกณฑ์ ${level}`, numberCell(threshold)]),
  );
  return {
    รหัสรายงาน: reportIdOf(round.id, indicator.code),
    รหัสรอบ: round.id,
    รหัสตัวชี้วัด: indicator.code,
    ตัวชี้วัดแม่: indicator.parent ?? '',
    มิติ: indicator.dimension,
    ตัวชี้วัด: indicator.name,
    หน่วยวัด: indicator.unit,
    น้ำหนัก: weightCell(indicator, round, settings),
    วิธีให้คะแนน: indicator.method ?? '',
    ทิศทาง: indicator.direction ?? '',
    มาตรา: rules.scale,
    'ต่ำกว่าระดับ 1': calculated ? '' : numberCell(rules.belowFirst),
    'กรณี N/A': calculated
      ? ''
      : rules.notApplicable === undefined
        ? 'ไม่นำมาคิด'
        : numberCell(rules.notApplicable),
    ...thresholds,
    ค่าเป้าหมาย: targetCell(indicator.target),
    กำหนดส่ง: serialOfDate(round.dueOn),
    ผู้รับผิดชอบ: indicator.owners.join(', '),
    ผู้กำกับดูแล: indicator.supervisor,
    โฟลเดอร์: folderLink(folderId),
    ส่งรายงาน: calculated ? '' : false,
    รับรอง: calculated ? '' : false,
  };
}

/** What an indicator weighs in a round, in percent of 100. */
export function weightCell(indicator: Indicator, round: Round, { weightBase }: Settings): CellInput {
  const weight = weightInRound(indicator, round.number);
  return numberCell(weight && percentWeight(weight, weightBase));
}

/** A target may be words; one that is a number stands as a number. */
export function targetCell(target: string): CellInput {
  const value = decimalOf(target);
  return value === undefined ? target : numberCell(value);
}

export function numberCell(value: Big | undefined): CellInput {
  return value === undefined ? '' : Number(value.toFixed());
}
