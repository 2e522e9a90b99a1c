import type { Level } from '../domain/indicator';
import { type Column, type ColumnWriter, column } from './column';

/** One threshold of an indicator, a school or a report. */
type ThresholdColumn<L extends Level> = Column<`เกณฑ์ ${L}`>;

export function threshold<L extends Level>(level: L, writer: ColumnWriter): ThresholdColumn<L> {
  return column(`เกณฑ์ ${level}` as const, 'number', 70, { writer });
}

export function thresholds1To5(writer: ColumnWriter) {
  return [
    threshold(1, writer),
    threshold(2, writer),
    threshold(3, writer),
    threshold(4, writer),
    threshold(5, writer),
  ];
}
