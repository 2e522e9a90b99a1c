import type { Letter, Office } from '../commands/office';
import { Refusal } from '../domain/refusal';
import { errorOfFault } from '../ports/value-from';
import { createRegister } from '../register/register';
import { hexOf, signedBytes, unsignedBytes } from './bytes';
import { createDrive } from './drive';
import { explain } from './explain';
import { createHttp, type FetchAnswer, type FetchRequest } from './http';
import { keptJson } from './kept-json';
import { createLocked } from './lock';
import { pdfLibrary } from './pdf-library';
import { grantedRights } from './rights';
import { lastSeen, noteSeen } from './seen';
import { createSheets } from './sheets';
import { thrownFault } from './thrown-fault';
import { createTriggers, spreadsheetIdFor } from './triggers';

/** No new work after this much of an execution's six minutes. */
const WORK_MS = 270_000;
/** No wait for a retry may end later than this. */
const RETRY_MS = 330_000;

/** Everything a command needs, from Apps Script's services. `event` is a trigger's, where one called. Call it first: the execution's time counts from here. */
export function createOffice(event?: unknown): Office {
  const startedAt = Date.now();
  const spreadsheetId = spreadsheetIdFor(event);
  if (spreadsheetId === undefined) throw new Refusal({ code: 'register-missing', entry: '' });
  const caller = Session.getEffectiveUser().getEmail();
  const now = (): number => Date.now();
  const sleep = (ms: number): void => Utilities.sleep(Math.ceil(ms));
  const http = createHttp({
    fetchAll: fetchTogether,
    token: () => ScriptApp.getOAuthToken(),
    authorised: () => grantedRights().whole,
    sleep,
    now,
    random: () => Math.random(),
    giveUpAt: startedAt + RETRY_MS,
  });
  const sheets = createSheets(http);
  return {
    now,
    mayStartWork: (afterMs = 0) => now() + afterMs - startedAt < WORK_MS,
    sleep,
    caller,
    register: createRegister({ spreadsheetId, sheets, caller, now, sleep, logFault }),
    drive: createDrive(http, sheets),
    mail: {
      remaining: () => MailApp.getRemainingDailyQuota(),
      send: sendLetter,
    },
    locked: createLocked(),
    cache: {
      get: (key) =>
        keptJson(
          key,
          kept(() => cache().get(key), null),
        ),
      put: (key, value, seconds) => kept(() => cache().put(key, JSON.stringify(value), seconds), undefined),
      getAll(keys) {
        const found = kept(() => cache().getAll([...keys]), {});
        return new Map(Object.entries(found).map(([key, json]) => [key, keptJson(key, json)] as const));
      },
      putAll(values, seconds) {
        const texts = Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)] as const);
        kept(() => cache().putAll(Object.fromEntries(texts), seconds), undefined);
      },
      removeAll: (keys) => kept(() => cache().removeAll([...keys]), undefined),
    },
    memo: {
      get: (key) =>
        keptJson(key, PropertiesService.getScriptProperties().getProperty(memoKey(spreadsheetId, key))),
      put(key, value) {
        PropertiesService.getScriptProperties().setProperty(
          memoKey(spreadsheetId, key),
          JSON.stringify(value),
        );
      },
      drop(key) {
        PropertiesService.getScriptProperties().deleteProperty(memoKey(spreadsheetId, key));
      },
    },
    triggers: createTriggers(spreadsheetId),
    sha256: (content) => hexOf(digestOf(content)),
    base64: (content) =>
      typeof content === 'string'
        ? Utilities.base64Encode(content, Utilities.Charset.UTF_8)
        : Utilities.base64Encode(signedBytes(content)),
    bytesOfBase64: (text) => unsignedBytes(Utilities.base64Decode(text)),
    pdf: pdfLibrary,
    sheets,
    rights: grantedRights,
    seen: (place) => lastSeen(spreadsheetId, place),
    noteSeen: (place) => noteSeen(spreadsheetId, place),
    logFault,
    explain: (cause) => explain(cause).message,
  };
}

/** Throws a Refusal where Google takes no mail at all now, and Google's own error where it does not take this one. */
function sendLetter({ to, subject, body, html }: Letter): void {
  try {
    MailApp.sendEmail({ to, subject, body, ...(html === undefined ? {} : { htmlBody: html }) });
  } catch (cause) {
    const fault = thrownFault(cause);
    // A subject that is too long is this mail's own, too: the others are taken.
    if (fault === undefined || fault.kind === 'invalid-request' || fault.kind === 'too-large') throw cause;
    throw errorOfFault(fault, 'send a mail');
  }
}

/** Several requests go in parallel; one alone is spared what fetchAll costs on top of it. */
function fetchTogether(requests: FetchRequest[]): readonly FetchAnswer[] {
  const [only, ...others] = requests;
  if (only === undefined || others.length > 0) return UrlFetchApp.fetchAll(requests);
  const { url, ...options } = only;
  return [UrlFetchApp.fetch(url, options)];
}

/** The cache may forget at any time; where Google does not answer for it, it has forgotten. */
function kept<Value>(ask: () => Value, otherwise: Value): Value {
  try {
    return ask();
  } catch (error) {
    logFault('cache', error);
    return otherwise;
  }
}

function cache(): GoogleAppsScript.Cache.Cache {
  return CacheService.getDocumentCache() ?? CacheService.getScriptCache();
}

function memoKey(spreadsheetId: string, key: string): string {
  return `${spreadsheetId}/${key}`;
}

function digestOf(content: string | Uint8Array): number[] {
  const sha256 = Utilities.DigestAlgorithm.SHA_256;
  return typeof content === 'string'
    ? Utilities.computeDigest(sha256, content, Utilities.Charset.UTF_8)
    : Utilities.computeDigest(sha256, signedBytes(content));
}

function logFault(what: string, cause: unknown): void {
  console.error(
    `${what}: ${cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause)}`,
  );
}
