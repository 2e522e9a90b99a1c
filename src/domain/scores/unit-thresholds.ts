import type Big from 'big.js';

/** One row of เกณฑ์เฉพาะหน่วย: a school's own thresholds 1–5 of an indicator, for agreement annexes only. */
export type UnitThresholds = {
  readonly indicatorCode: string;
  readonly unitId: string;
  readonly levels: readonly [
    Big | undefined,
    Big | undefined,
    Big | undefined,
    Big | undefined,
    Big | undefined,
  ];
  readonly target: string;
};
