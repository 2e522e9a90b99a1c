import { dateOfMoment } from '../../domain/dates/moments';
import { isEmailAddress } from '../../domain/doctor/email-address';
import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import { MAIL_TEXT } from '../../messages/mails/mail-result-text';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import type { Letter, Office } from '../office';
import { failedFor, failedResult, MAIL_SENT, MAIL_UNKNOWN } from './pending-mail';
import { rememberSent, sentBefore } from './sent-letters';

export type WaitingLetter = {
  readonly key: string;
  readonly letter: Letter;
  /** Committed together with the outcome once the mail has left, or may have. */
  readonly whenSent?: readonly Change[];
};

/** What a run leaves in the memo while it sends: Google tells of a mail nothing but a smaller daily quota. */
type Sending = {
  readonly by: string;
  readonly day: string;
  readonly sent: readonly string[];
  readonly now: { readonly key: string; readonly remaining: number };
};

type Outcome = { readonly key: string; readonly result: string };

/** Mails between two commits: the memo of one chunk stays far below the 9 KB of a property. */
const CHUNK = 50;

/**
 * Sends each waiting letter once (called under the lock). A run that was killed left word of the mail it was at: the
 * quota tells whether it went out. Where it cannot tell (another day or account), the line says so and nothing is sent again. What
 * went out word for word these days counts as sent, whatever the Sheet has forgotten.
 */
export function sendMails(office: Office, snapshot: Snapshot, letters: readonly WaitingLetter[]): void {
  const memoKey = `mail/${office.register.spreadsheetId}`;
  const waiting = new Set(letters.map((letter) => letter.key));
  const earlier = settleEarlier(office, readSending(office.memo.get(memoKey))).filter(({ key }) =>
    waiting.has(key),
  );
  const settled = new Set(earlier.map((outcome) => outcome.key));
  const hopeless = failedFor(
    snapshot,
    letters.map(({ key, letter }) => ({ key, to: letter.to })),
  );
  const open = letters.filter(({ key }) => !settled.has(key) && !hopeless.has(key));
  const repeated = sentBefore(office, open);
  let left = open.filter(({ key }) => !repeated.has(key));
  let outcomes = [...earlier, ...[...repeated].map((key): Outcome => ({ key, result: MAIL_SENT }))];
  while (outcomes.length > 0 || left.length > 0) {
    const chunk = left.slice(0, CHUNK);
    const sent = sendChunk(office, memoKey, chunk);
    outcomes = [...outcomes, ...sent];
    if (outcomes.length === 0) return;
    office.register.commit(snapshot, recorded(outcomes, letters), logged(outcomes));
    office.memo.drop(memoKey);
    const gone = new Set(sent.flatMap(({ key, result }) => (result === MAIL_SENT ? [key] : [])));
    rememberSent(
      office,
      chunk.filter(({ key }) => gone.has(key)),
    );
    left = sent.length < chunk.length ? [] : left.slice(chunk.length);
    outcomes = [];
  }
}

/** Fewer outcomes than letters: the time or the day's quota was up. */
function sendChunk(office: Office, memoKey: string, chunk: readonly WaitingLetter[]): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const { key, letter } of chunk) {
    const remaining = office.mail.remaining();
    if (!office.mayStartWork() || remaining < 1) break;
    const sent = outcomes.map((outcome) => outcome.key);
    try {
      office.memo.put(memoKey, {
        by: office.caller,
        day: today(office),
        sent,
        now: { key, remaining },
      } satisfies Sending);
    } catch (cause) {
      // The word may stand, and the mail has not left: one that is sent of this very failure would count as it.
      if (outcomes.length > 0) break;
      office.memo.drop(memoKey);
      throw cause;
    }
    const result = sendOne(office, key, letter, remaining);
    if (result === undefined) {
      // It has not left: the word of it, which another day could not tell from a mail that may have, goes.
      if (outcomes.length === 0) office.memo.drop(memoKey);
      break;
    }
    outcomes.push({ key, result });
  }
  return outcomes;
}

/** undefined where Google would take no mail at all now: this one waits like the others. */
function sendOne(office: Office, key: string, letter: Letter, remaining: number): string | undefined {
  if (!isEmailAddress(letter.to)) return failedResult(letter.to, MAIL_TEXT.notOneAddress);
  try {
    office.mail.send(letter);
    return MAIL_SENT;
  } catch (cause) {
    office.logFault(`mail ${key}`, cause);
    if (office.mail.remaining() < remaining) return MAIL_SENT;
    return cause instanceof Refusal ? undefined : failedResult(letter.to, MAIL_TEXT.refused);
  }
}

function settleEarlier(office: Office, sending: Sending | undefined): readonly Outcome[] {
  if (sending === undefined) return [];
  const outcomes = sending.sent.map((key): Outcome => ({ key, result: MAIL_SENT }));
  const { key, remaining } = sending.now;
  if (sending.by !== office.caller || sending.day !== today(office))
    return [...outcomes, { key, result: MAIL_UNKNOWN }];
  return office.mail.remaining() < remaining ? [...outcomes, { key, result: MAIL_SENT }] : outcomes;
}

function today(office: Office): string {
  return dateOfMoment(office.now());
}

function recorded(outcomes: readonly Outcome[], letters: readonly WaitingLetter[]): readonly Change[] {
  const byKey = new Map(letters.map((letter) => [letter.key, letter]));
  return outcomes.flatMap(({ key, result }): readonly Change[] => {
    const hasLeft = result === MAIL_SENT || result === MAIL_UNKNOWN;
    const line: Change = { kind: 'set', tab: 'pending', key, cells: { ผล: result } };
    return hasLeft ? [line, ...(byKey.get(key)?.whenSent ?? [])] : [line];
  });
}

function logged(outcomes: readonly Outcome[]): readonly LogLine[] {
  return outcomes.map(({ key, result }) => {
    const event =
      result === MAIL_UNKNOWN
        ? LOG_EVENT.mailUnknown
        : result === MAIL_SENT
          ? LOG_EVENT.mailSent
          : LOG_EVENT.mailFailed;
    return { event, subject: key, after: result };
  });
}

function readSending(value: unknown): Sending | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { by, day, sent, now } = value as Partial<Sending>;
  if (
    typeof by !== 'string' ||
    typeof day !== 'string' ||
    !Array.isArray(sent) ||
    typeof now?.key !== 'string'
  )
    return undefined;
  return { by, day, sent: sent.filter((key): key is string => typeof key === 'string'), now };
}
