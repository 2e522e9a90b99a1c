import type Big from 'big.js';
import { decimalOf, decimalOfText } from '../../../domain/decimal';
import { typedFractions } from '../../../domain/doctor/typed-fractions';
import type { CellValue } from '../../../ports/sheets';
import type { Row } from '../../../register/cells';
import { textOf } from '../../../register/decode/row-reader';
import type { HeaderOf } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

const PERCENT = /^(ร้อยละ|%|เปอร์เซ็นต์|percent)/i;
const UNIT_LEVELS = ['เกณฑ์ 1', 'เกณฑ์ 2', 'เกณฑ์ 3', 'เกณฑ์ 4', 'เกณฑ์ 5'] as const;
const LEVEL_HEADERS = ['เกณฑ์ 0', ...UNIT_LEVELS] as const;
const INDICATOR_FIGURES = [...LEVEL_HEADERS, 'ค่าเป้าหมาย', 'ปีฐาน −3', 'ปีฐาน −2', 'ปีฐาน −1'] as const;
const UNIT_FIGURES = [...UNIT_LEVELS, 'ค่าเป้าหมาย'] as const;

/** "85%" typed into a number cell stands as 0.85: seen by the other figures of its row. */
export function fractionFindings(view: RegisterView): readonly Finding[] {
  const percents = new Set(
    view.indicators.flatMap(({ value }) => (PERCENT.test(value.unit) ? [value.code] : [])),
  );
  const found = <T extends 'indicators' | 'unitThresholds'>(
    tab: T,
    row: Row<T>,
    headers: readonly HeaderOf<T>[],
  ): readonly Finding[] => {
    const figures = headers.map((header) => [header, decimalOf(numeric(row.cells[header]))] as const);
    return typedFractions(figures).map(({ name, typed, meant }) =>
      finding(
        tab,
        row.rowNumber,
        name,
        { code: 'percent-as-fraction', typed, meant },
        Number(meant.toFixed()),
      ),
    );
  };
  return [
    ...view.indicators
      .filter(({ value }) => percents.has(value.code))
      .flatMap(({ row }) => found('indicators', row, INDICATOR_FIGURES)),
    ...view.unitThresholds
      .filter(({ value }) => percents.has(value.indicatorCode))
      .flatMap(({ row }) => found('unitThresholds', row, UNIT_FIGURES)),
    ...reportFractions(view),
  ];
}

function numeric(value: CellValue | undefined): string | number {
  return typeof value === 'number' ? value : textOf(value ?? '');
}

/** A result of 0.85 beside criteria of 60 to 100. Its owner is asked when it is ticked; here it only shows. */
function reportFractions(view: RegisterView): readonly Finding[] {
  return view.reports.flatMap(({ row, value: { unit, thresholds, result, submittedAt } }) => {
    if (!PERCENT.test(unit) || submittedAt !== undefined) return [];
    const figures: readonly (readonly [HeaderOf<'reports'>, Big | undefined])[] = [
      ...LEVEL_HEADERS.map((header, at) => [header, thresholds[at]] as const).filter(([, level]) =>
        level?.gt(1),
      ),
      ['ผลการดำเนินงาน', typeof result === 'number' ? decimalOf(result) : decimalOfText(result)],
    ];
    return typedFractions(figures).map(({ name, typed, meant }) =>
      finding('reports', row.rowNumber, name, { code: 'percent-as-fraction', typed, meant }),
    );
  });
}
