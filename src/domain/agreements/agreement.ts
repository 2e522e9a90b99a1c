/** The kinds that every office has; it may add its own in ประเภทข้อตกลง. */
export const AGREEMENT_KINDS = ['บุคลากร', 'สถานศึกษา', 'เลขาธิการ กพฐ.', 'ผู้ว่าราชการจังหวัด'] as const;
export type BuiltInKind = (typeof AGREEMENT_KINDS)[number];

/** ประเภท: one of those, or the name of the office's own. */
export type AgreementKind = string;

export const AGREEMENT_STATES = ['รอสร้าง', 'สร้างแล้ว', 'มีผู้แก้ไข', 'ลงนามแล้ว', 'ผิดพลาด'] as const;

/** A signing party: name and position as they stand on paper. */
export type Party = {
  readonly name: string;
  readonly position: string;
  /** Lines under the name where the capacity stands on one of its own; the position in one line where absent. */
  readonly positionLines?: readonly string[];
};

/** Why an agreement is not made. */
export type SkipReason =
  /** A key was asked for that nobody's agreement has. */
  | 'nobody'
  | 'no-indicators'
  | 'no-maker-name'
  | 'no-receiver-name'
  | 'no-maker-position'
  | 'no-receiver-position'
  /** Whoever could receive it makes it too. */
  | 'same-person';

/** All kinds in one run. */
export const ALL_KINDS = 'ทั้งหมด';
export type KindChoice = AgreementKind;
