/** Whom a kind of the office's own makes an agreement with: one for each. */
export const KIND_UNITS = ['บุคลากร', 'สถานศึกษา', 'กลุ่ม', 'จังหวัด'] as const;
export type KindUnit = (typeof KIND_UNITS)[number];

/** What stands beside the Google Doc, in the same folder. */
export const KIND_OUTPUTS = ['Google Docs', 'PDF', '.docx'] as const;
export type KindOutput = (typeof KIND_OUTPUTS)[number];

export const WEIGHT_MODES = ['ตามทะเบียน', 'ปรับเป็น 100'] as const;
/** How the weights of one agreement are printed. */
export type WeightMode = (typeof WEIGHT_MODES)[number];

/** One row of ประเภทข้อตกลง: a kind that the office has added. Texts are '' where the usual serves. */
export type OfficeKind = {
  readonly name: string;
  /** ตัวย่อ: the middle part of รหัสข้อตกลง. */
  readonly keyPart: string;
  readonly unit: KindUnit;
  /** เงื่อนไข over the unit's tab. */
  readonly condition: string;
  /** ตัวชี้วัด: a word, or a condition over that tab. */
  readonly indicators: string;
  readonly maker: string;
  readonly receiver: string;
  readonly template: string;
  readonly fileName: string;
  readonly folder: string;
  readonly output: KindOutput;
  readonly weights: WeightMode | undefined;
};
