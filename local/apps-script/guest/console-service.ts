import type { ConsoleLine } from '../protocol';
import { formatString } from '../utilities/format-string';
import { offered } from './offered';
import type { ScriptLine } from './script-line';

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

function message(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first === 'string' && /%[-+ 0-9.]*[sdfeoxjX]/.test(first))
    return formatString(first, rest.map(written));
  return values.map(written).join(' ');
}

/** Apps Script's console: lines are collected with their moment and level. */
export function createConsole(line: ScriptLine): Console {
  const print =
    (level: ConsoleLine['level']) =>
    (...values: unknown[]): void =>
      line.print(level, message(values));
  const started = new Map<string, number>();
  return offered<Console>('console', {
    log: print('log'),
    info: print('info'),
    warn: print('warn'),
    error: print('error'),
    time: (label: string) => {
      started.set(label, line.now());
    },
    timeEnd: (label: string) => {
      const from = started.get(label);
      if (from !== undefined) line.print('log', `${label}: ${line.now() - from}ms`);
      started.delete(label);
    },
  });
}

/** Logger: the same lines, kept for getLog too. */
export function createLogger(line: ScriptLine): GoogleAppsScript.Base.Logger {
  let log = '';
  const logger: GoogleAppsScript.Base.Logger = offered<GoogleAppsScript.Base.Logger>('Logger', {
    log: (...values: unknown[]) => {
      const text = message(values);
      log += `${text}\n`;
      line.print('info', text);
      return logger;
    },
    clear: () => {
      log = '';
    },
    getLog: () => log,
  });
  return logger;
}
