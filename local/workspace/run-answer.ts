import type { ExecutionEnd } from '../apps-script/dependencies';
import type { RunAnswer } from '../page/protocol';
import { screensForPage } from './screens';

/**
 * What a caller of one of the project's functions gets. Entry points return their refusals as `{error: {code, message}}`; a
 * function that threw, was killed or ran out of time is a fault, numbered by its execution.
 */
export function runAnswer(end: ExecutionEnd): RunAnswer {
  const screens = screensForPage(end.screens);
  const shown = screens.length === 0 ? {} : { screens };
  if (end.ok) {
    const error = errorIn(end.result);
    return error === undefined ? { result: end.result, ...shown } : { error, ...shown };
  }
  if (end.ended === 'refused') return { error: { code: 'not-offered', message: end.error.message } };
  return { error: { code: 'fault', message: end.error.message, incident: `x${end.id}` }, ...shown };
}

function errorIn(result: unknown): RunAnswer['error'] {
  const { error } = (result ?? {}) as { readonly error?: unknown };
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message, incident } = error as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof message !== 'string') return undefined;
  return { code, message, ...(typeof incident === 'string' && { incident }) };
}
