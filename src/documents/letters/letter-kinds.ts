/** Letters that the office writes around its agreements: ประเภท in เอกสาร, and the names of their templates. */
export const LETTER_KINDS = ['บันทึกเสนอคำสั่ง', 'หนังสือเชิญประชุม', 'หนังสือนำส่งคำรับรอง', 'หนังสือนำส่งรายงาน'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
