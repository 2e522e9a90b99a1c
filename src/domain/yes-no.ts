/** How the register says yes and no. */
export const YES_NO = ['ใช่', 'ไม่ใช่'] as const;
export type YesNo = (typeof YES_NO)[number];

export function yesNo(yes: boolean): YesNo {
  return yes ? 'ใช่' : 'ไม่ใช่';
}
