import { type Fault, strikeOf } from '../apps-script/faults';
import { readOwnWorkbook } from '../office/own-workbook';
import type { Beginning } from '../workspace/begin-anew';
import type { EditRequest, IdleSweeps, RunRequest } from '../workspace/workspace';

/** Says what is wrong with a request to `/local/…`, in English: a program made it. */
export class MalformedRequest extends Error {}

function parseJson(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below, as any other body that is no object.
  }
  throw new MalformedRequest('the body must be a JSON object');
}

export function runRequest(body: Uint8Array): RunRequest {
  const request = parseJson(body);
  const args = request.args ?? [];
  if (!Array.isArray(args)) throw new MalformedRequest('"args" must be an array');
  return { as: email(request.as), function: text(request, 'function'), args };
}

export function editRequest(body: Uint8Array): EditRequest {
  const request = parseJson(body);
  const { values } = request;
  if (!Array.isArray(values) || !values.every(isRowOfText)) {
    throw new MalformedRequest('"values" must be rows of typed text: an array of arrays of strings');
  }
  return { as: email(request.as), range: text(request, 'range'), values };
}

/** `{now, idle?}`: ISO 8601 with an offset or Z; `idle` says whether sweeps with nothing to do are run one by one. */
export function clockRequest(body: Uint8Array): { readonly moment: number; readonly idle: IdleSweeps } {
  const request = parseJson(body);
  const now = text(request, 'now');
  const moment = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(now) ? Date.parse(now) : Number.NaN;
  if (Number.isNaN(moment)) throw new MalformedRequest('"now" must be ISO 8601 with an offset or Z');
  const { idle = 'run' } = request;
  if (idle !== 'run' && idle !== 'skip') throw new MalformedRequest('"idle" must be run or skip');
  return { moment, idle };
}

/** `{office: "sample" | "empty"}` or `{workbook}`, the bytes of an .xlsx in base64. */
export async function beginningRequest(body: Uint8Array): Promise<Beginning> {
  const { office, workbook } = parseJson(body);
  if (office === 'sample' || office === 'empty') return { office };
  if (typeof workbook !== 'string')
    throw new MalformedRequest('"office" must be sample or empty, or "workbook" an .xlsx in base64');
  try {
    return { workbook: await readOwnWorkbook(new Uint8Array(Buffer.from(workbook, 'base64'))) };
  } catch {
    throw new MalformedRequest('ไฟล์นี้ไม่ใช่สมุดงาน .xlsx ที่อ่านได้ เปิดไฟล์ในโปรแกรมตารางแล้วบันทึกเป็น .xlsx ก่อน');
  }
}

const FAULT_FIELDS = ['call', 'after', 'how', 'times', 'function'];

export function faultRequest(body: Uint8Array): Fault {
  const request = parseJson(body);
  const unknown = Object.keys(request).find((name) => !FAULT_FIELDS.includes(name));
  if (unknown !== undefined) throw new MalformedRequest(`"${unknown}" is no field of a fault`);
  const how = text(request, 'how');
  if (strikeOf(how) === undefined) {
    const known =
      'kill-before, kill-after, lost-before, lost-after, truncated, not-granted, an HTTP status with a reason, or throw <text>';
    throw new MalformedRequest(`"how" must be one of ${known}`);
  }
  return {
    call: text(request, 'call'),
    after: count(request.after, 'after'),
    how,
    times: request.times === undefined ? 1 : count(request.times, 'times'),
    ...(request.function === undefined ? {} : { function: text(request, 'function') }),
  };
}

function count(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    throw new MalformedRequest(`"${name}" must be a whole number from 1`);
  return value;
}

export function email(value: unknown): string {
  if (typeof value !== 'string' || !value.includes('@'))
    throw new MalformedRequest('"as" must be an e-mail address');
  return value.trim().toLowerCase();
}

function text(request: Readonly<Record<string, unknown>>, name: string): string {
  const value = request[name];
  if (typeof value !== 'string' || value === '') throw new MalformedRequest(`"${name}" must be a text`);
  return value;
}

function isRowOfText(row: unknown): row is readonly string[] {
  return Array.isArray(row) && row.every((cell) => typeof cell === 'string');
}
