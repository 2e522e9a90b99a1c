import type { ContextEnd, ContextStart, ScriptError } from '../protocol';
import type { Host } from '../worker/host';
import { createCacheService } from './cache-service';
import { createCardService } from './card-service';
import { createConsole, createLogger } from './console-service';
import { eventObject } from './event-object';
import { createHtmlService } from './html-service';
import { createLockService } from './lock-service';
import { createMailApp } from './mail-service';
import { ABSENT_SERVICES, offered } from './offered';
import { cardResultJson, ignoredResultJson, plainResultJson } from './plain-result';
import { createPropertiesService } from './properties-service';
import { createRandomSource } from './random-source';
import { createScriptApp } from './script-app';
import { createScriptLine } from './script-line';
import { createSession } from './session-service';
import { createSpreadsheetApp } from './spreadsheet-app';
import { createUrlFetchApp } from './url-fetch-service';
import { createUtilities } from './utilities-service';
import { installVirtualDate } from './virtual-date';

/** What V8 itself puts into every context though Apps Script has none of it. */
const NOT_IN_APPS_SCRIPT = [
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'FinalizationRegistry',
  'WeakRef',
  'gc',
];

export type Dressed = {
  /** Loads the bundle and calls the function; promises that it started are settled by the caller afterwards. */
  run(bundle: () => void): void;
  /** How it ended. */
  end(): ContextEnd;
};

function scriptError(thrown: unknown): ScriptError {
  if (thrown instanceof Error) {
    return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? String(thrown) };
  }
  return { name: 'Error', message: String(thrown), stack: String(thrown) };
}

/**
 * Turns a fresh context into Apps Script: its services, console, virtual Date and seeded random. Runs inside that
 * context, so that every object a script sees is of its own realm.
 */
export function dress(host: Host, start: ContextStart, addOnName: string): Dressed {
  const realm = globalThis as unknown as Record<string, unknown>;
  const line = createScriptLine(host, start);
  const random = createRandomSource(line);
  for (const name of NOT_IN_APPS_SCRIPT) delete realm[name];
  installVirtualDate(globalThis, line.now, start.timeZone, host.zoneOffset);
  Math.random = random.next;

  const scriptApp = createScriptApp(line);
  const services: Record<string, unknown> = {
    CacheService: createCacheService(line),
    CardService: createCardService(),
    HtmlService: createHtmlService(line),
    LockService: createLockService(line),
    Logger: createLogger(line),
    MailApp: createMailApp(line),
    PropertiesService: createPropertiesService(line),
    ScriptApp: scriptApp,
    Session: createSession(line),
    SpreadsheetApp: createSpreadsheetApp(line, addOnName),
    UrlFetchApp: createUrlFetchApp(line),
    Utilities: createUtilities(line, random),
    console: createConsole(line),
  };
  for (const name of ABSENT_SERVICES) services[name] = offered<object>(name, {});
  for (const [name, service] of Object.entries(services)) {
    Object.defineProperty(realm, name, {
      value: service,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }

  let outcome: Pick<ContextEnd, 'resultJson' | 'error' | 'refused'> = {};
  const threw = (thrown: unknown): void => {
    outcome = { error: scriptError(thrown) };
  };
  const settle = (value: unknown): void => {
    if (start.kind === 'card') outcome = { resultJson: cardResultJson(value) };
    else if (start.kind === 'sidebar-call') outcome = { resultJson: plainResultJson(value) };
    else {
      outcome = { resultJson: ignoredResultJson(value) };
      if (value instanceof Promise) value.then(undefined, threw);
    }
  };
  return {
    run: (bundle) => {
      try {
        bundle();
        const called: unknown = realm[start.functionName];
        if (
          start.functionName.endsWith('_') ||
          !host.isEntryPoint(start.functionName) ||
          typeof called !== 'function'
        ) {
          const message = `Script function not found: ${start.functionName}`;
          outcome = { refused: true, error: { name: 'Error', message, stack: message } };
          return;
        }
        const authMode = scriptApp.AuthMode[start.authorization];
        const args: unknown[] =
          start.event === undefined
            ? (JSON.parse(start.argumentsJson) as unknown[])
            : [eventObject(line, start.event, authMode)];
        settle(Reflect.apply(called, undefined, args));
      } catch (thrown) {
        threw(thrown);
      }
    },
    end: () => ({ at: line.clock(), console: line.takeConsole(), ...outcome }),
  };
}
