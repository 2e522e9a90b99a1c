import type { Letter, Office } from '../commands/office';
import { Refusal } from '../domain/refusal';
import { errorOfFault } from '../ports/value-from';
import { createRegister } from '../register/register';
import { hexOf, signedBytes, unsignedBytes } from './bytes';
import { createCache } from './cache';
import { createDrive } from './drive';
import { explain } from './explain';
import { createHttp, type FetchAnswer, type FetchRequest } from './http';
import { keptJson } from './kept-json';
import { createLocked } from './lock';
import { logFault } from './log-fault';
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
    cache: createCache(spreadsheetId, {
      document: () => CacheService.getDocumentCache(),
      script: () => CacheService.getScriptCache(),
    }),
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

function memoKey(spreadsheetId: string, key: string): string {
  return `${spreadsheetId}/${key}`;
}

function digestOf(content: string | Uint8Array): number[] {
  const sha256 = Utilities.DigestAlgorithm.SHA_256;
  return typeof content === 'string'
    ? Utilities.computeDigest(sha256, content, Utilities.Charset.UTF_8)
    : Utilities.computeDigest(sha256, signedBytes(content));
}
