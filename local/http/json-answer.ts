import type { RestAnswer } from '../core';
import { jsonAnswer as plainJsonAnswer } from '../text-answer';

/** JSON that no browser may keep. */
export function jsonAnswer(status: number, value: unknown): RestAnswer {
  return plainJsonAnswer(status, value, { 'cache-control': 'no-store' });
}

/** The shape in which `/local/…` refuses. */
export function refusalAnswer(status: number, code: string, message: string): RestAnswer {
  return jsonAnswer(status, { error: { code, message } });
}
