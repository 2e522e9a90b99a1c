export const DUTIES = ['ประธาน', 'คณะทำงาน', 'เลขานุการ'] as const;
export type Duty = (typeof DUTIES)[number];

/** One row of คณะทำงาน: a person's part in a dimension's or an indicator's working group. */
export type Assignment = {
  readonly id: string;
  /** A dimension's name or an indicator's code. */
  readonly scope: string;
  readonly personId: string;
  readonly duty: Duty;
};
