import { type Fault, strikeOf } from '../apps-script/faults';
import { momentOf } from '../moment-of';
import { readOwnWorkbook } from '../office/own-workbook';
import type { Beginning } from '../workspace/begin-anew';
import type { EditRequest, IdleSweeps, RunRequest } from '../workspace/workspace';

/** Says what is wrong with a request to `/local/…`, and what it must be. */
export class MalformedRequest extends Error {}

function parseJson(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below, as any other body that is no object.
  }
  throw new MalformedRequest('เนื้อคำขอต้องเป็นวัตถุ JSON เช่น {"as": "…"}');
}

export function runRequest(body: Uint8Array): RunRequest {
  const request = parseJson(body);
  const args = request.args ?? [];
  if (!Array.isArray(args)) throw new MalformedRequest('"args" ต้องเป็นรายการ เช่น [{}] หรือไม่ใส่');
  return { as: email(request.as), function: text(request, 'function'), args };
}

export function editRequest(body: Uint8Array): EditRequest {
  const request = parseJson(body);
  const { values } = request;
  if (!Array.isArray(values) || !values.every(isRowOfText)) {
    throw new MalformedRequest('"values" ต้องเป็นแถวของข้อความที่พิมพ์ เช่น [["85%"]]');
  }
  const { pasted = false } = request;
  if (typeof pasted !== 'boolean') throw new MalformedRequest('"pasted" ต้องเป็น true หรือ false');
  return { as: email(request.as), range: text(request, 'range'), values, ...(pasted && { pasted }) };
}

/** Years from here on are meant as พ.ศ. */
const FIRST_BE_YEAR = 2400;

/** `{now, idle?}`: ISO 8601 with an offset or Z; `idle` says whether sweeps with nothing to do are run one by one. */
export function clockRequest(body: Uint8Array): { readonly moment: number; readonly idle: IdleSweeps } {
  const request = parseJson(body);
  const now = text(request, 'now');
  const moment = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(now) ? momentOf(now) : Number.NaN;
  if (Number.isNaN(moment))
    throw new MalformedRequest('"now" ต้องเป็นวันเวลาแบบ ISO 8601 ที่มีเขตเวลา เช่น 2027-04-01T08:30:00+07:00');
  // Hundreds of years of sweeps would run, and the clock never goes back.
  if (new Date(moment).getUTCFullYear() >= FIRST_BE_YEAR)
    throw new MalformedRequest('"now" ต้องเป็นปี ค.ศ. เช่น ปี 2570 ให้เขียน 2027-04-01T08:30:00+07:00');
  const { idle = 'run' } = request;
  if (idle !== 'run' && idle !== 'skip') throw new MalformedRequest('"idle" ต้องเป็น run หรือ skip');
  return { moment, idle };
}

/** `{office: "sample" | "empty"}` or `{workbook}`, the bytes of an .xlsx in base64. */
export async function beginningRequest(body: Uint8Array): Promise<Beginning> {
  const { office, workbook } = parseJson(body);
  if (office === 'sample' || office === 'empty') return { office };
  if (typeof workbook !== 'string')
    throw new MalformedRequest('"office" ต้องเป็น sample หรือ empty หรือให้ "workbook" เป็นไฟล์ .xlsx ในรหัสฐาน 64');
  try {
    return { workbook: await readOwnWorkbook(new Uint8Array(Buffer.from(workbook, 'base64'))) };
  } catch {
    throw new MalformedRequest('ไฟล์นี้ไม่ใช่สมุดงาน .xlsx ที่อ่านได้ เปิดไฟล์ในโปรแกรมตารางแล้วบันทึกเป็น .xlsx ก่อน');
  }
}

const FAULT_FIELDS = ['call', 'after', 'how', 'times', 'function'];
const HOWS =
  'kill-before, kill-after, lost-before, lost-after, truncated, not-granted, สถานะ HTTP ที่มีเหตุผลต่อท้ายได้ เช่น 503 หรือ "403 userRateLimitExceeded" หรือ throw แล้วตามด้วยข้อความ';

/** A status may be written as a number. */
export function faultRequest(body: Uint8Array): Fault {
  const request = parseJson(body);
  const unknown = Object.keys(request).find((name) => !FAULT_FIELDS.includes(name));
  if (unknown !== undefined)
    throw new MalformedRequest(`ไม่รู้จัก "${unknown}" ใช้ได้เฉพาะ ${FAULT_FIELDS.join(', ')}`);
  const call = text(request, 'call').trim();
  const how = typeof request.how === 'number' ? String(request.how) : text(request, 'how').trim();
  if (strikeOf(how) === undefined) throw new MalformedRequest(`"how" ได้รับ "${how}" ต้องเป็น ${HOWS}`);
  const { times, function: named } = request;
  return {
    call,
    after: count(request.after, 'after'),
    how,
    times: times === undefined || times === null ? 1 : count(times, 'times'),
    ...(named === undefined || named === null ? {} : { function: text(request, 'function') }),
  };
}

function count(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    throw new MalformedRequest(`"${name}" ต้องเป็นจำนวนเต็มตั้งแต่ 1`);
  return value;
}

export function email(value: unknown): string {
  if (typeof value !== 'string' || !value.includes('@'))
    throw new MalformedRequest('"as" ต้องเป็นอีเมลของผู้ใช้ ในเนื้อคำขอหรือใน ?as=');
  return value.trim().toLowerCase();
}

function text(request: Readonly<Record<string, unknown>>, name: string): string {
  const value = request[name];
  if (typeof value !== 'string' || value.trim() === '')
    throw new MalformedRequest(`"${name}" ต้องเป็นข้อความที่ไม่ว่าง`);
  return value;
}

function isRowOfText(row: unknown): row is readonly string[] {
  return Array.isArray(row) && row.every((cell) => typeof cell === 'string');
}
