/** How the register says yes and no. */
export const YES_NO = ['ใช่', 'ไม่ใช่'] as const;
