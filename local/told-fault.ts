/** Something of this machine that a person can mend; the message is a sentence in Thai. */
export class ToldFault extends Error {
  constructor(
    readonly code: 'disk-full' | 'no-right' | 'in-use' | 'port' | 'damaged' | 'no-folder',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** What the operating system refuses at a place (a file or folder), as a person is told; other errors as they are. */
export function toldFault(error: unknown, place: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ToldFault(
        'disk-full',
        `พื้นที่ดิสก์เต็ม เขียนลง ${place} ไม่ได้ รายการล่าสุดไม่ได้บันทึก ส่วนก่อนหน้านั้นอยู่ครบ โปรดเพิ่มพื้นที่ว่างแล้วทำรายการนั้นอีกครั้ง`,
        error,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ToldFault(
        'no-right',
        `ไม่มีสิทธิ์เขียนลง ${place} (อ่านได้อย่างเดียว) โปรดเปิดสิทธิ์เขียน หรือเลือกโฟลเดอร์อื่นด้วย WORKSPACE=…`,
        error,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new ToldFault('no-folder', `${place} ไม่ใช่โฟลเดอร์ โปรดเลือกโฟลเดอร์อื่นด้วย WORKSPACE=…`, error);
    default:
      return error;
  }
}

/** Why the server cannot listen at a port, as a person is told. */
export function toldPortFault(error: unknown, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new ToldFault(
        'port',
        `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ โปรดปิดโปรแกรมนั้น หรือเลือกพอร์ตอื่นด้วย PORT=…`,
        error,
      );
    case 'EACCES':
      return new ToldFault('port', `ไม่มีสิทธิ์เปิดพอร์ต ${port} โปรดเลือกพอร์ตตั้งแต่ 1024 ขึ้นไปด้วย PORT=…`, error);
    case 'ERR_SOCKET_BAD_PORT':
      return new ToldFault('port', 'PORT ต้องเป็นจำนวนเต็ม 0 ถึง 65535', error);
    default:
      return error;
  }
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
