/** Why a paper could not be handed out to one person. */
export const HAND_OUT_FAULT = {
  noAddress: (typed: string) =>
    typed.trim() === ''
      ? 'ไม่มีอีเมลของผู้ทำคำรับรอง กรุณากรอกในแท็บบุคลากรหรือสถานศึกษา'
      : `อีเมล ${typed} ใช้ไม่ได้ กรุณาแก้ในแท็บบุคลากรหรือสถานศึกษา`,
  refused: (email: string) => `Google ไม่รับการแบ่งปันให้ ${email} กรุณาตรวจว่าเป็นบัญชี Google แล้วแจกใหม่`,
  notOwner: (owner: string) => `เอกสารนี้แบ่งปันได้เฉพาะผู้สร้าง ${owner} กรุณาให้ผู้นั้นเป็นผู้แจก`,
  later: (email: string) => `แบ่งปันให้ ${email} ไม่สำเร็จในครั้งนี้ กรุณาแจกใหม่`,
} as const;
