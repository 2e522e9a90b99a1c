import { operatorsOf } from '../../domain/people/operators';
import { LOG_EVENT } from '../../messages/log-event';
import { failureMail } from '../../messages/mails/failure-mail';
import { decodePeople } from '../../register/decode/person';
import type { Snapshot } from '../../register/register-port';
import type { FailedStep } from '../failed-step';
import type { Office } from '../office';
import { readSweepMemo, type SweepMemo, todayOf, writeSweepMemo } from './sweep-memo';

/** A property holds 9 KB, and a Thai letter takes three bytes. */
const MOST_KEPT = 6;
const LONGEST_KEPT = 200;

/**
 * Says what a run of the triggers could not do: to the screens (by the memo), in บันทึก in a commit of its own, and by mail to the
 * operators once a day. Without a `snapshot` it tries to read the register itself. Never throws.
 */
export function tellFailure(
  office: Office,
  snapshot: Snapshot | undefined,
  failed: readonly FailedStep[],
): void {
  const before = readSweepMemo(office);
  if (failed.length === 0 && before.failed.length === 0) return;
  const kept = failed
    .slice(0, MOST_KEPT)
    .map(({ step, message }) => ({ step, message: message.slice(0, LONGEST_KEPT) }));
  const memo = { ...before, failed: kept };
  const isKept = writeSweepMemo(office, memo);
  // What is not remembered would be told anew every hour.
  if (failed.length === 0 || !isKept) return;
  const register = snapshot ?? readAgain(office);
  const logged = register === undefined ? memo.logged : log(office, register, failed, memo);
  const toldOn = mail(office, register, failed, { ...memo, logged });
  writeSweepMemo(office, { ...memo, logged, toldOn });
}

function readAgain(office: Office): Snapshot | undefined {
  try {
    return office.register.read(['people']);
  } catch {
    return undefined;
  }
}

/** The same trouble of one day stands in บันทึก once. */
function log(office: Office, snapshot: Snapshot, failed: readonly FailedStep[], memo: SweepMemo): string {
  const steps = [...new Set(failed.map(({ step }) => step))].join(', ');
  const mark = `${todayOf(office)} ${steps}`;
  if (mark === memo.logged) return mark;
  try {
    const lines = failed.map(({ step, message }) => ({
      event: LOG_EVENT.sweepFailed,
      subject: step,
      after: message,
    }));
    office.register.commit(snapshot, [], lines);
    return mark;
  } catch (cause) {
    office.logFault('log what a sweep could not do', cause);
    return memo.logged;
  }
}

function mail(
  office: Office,
  snapshot: Snapshot | undefined,
  failed: readonly FailedStep[],
  memo: SweepMemo,
): string {
  const today = todayOf(office);
  if (memo.toldOn === today) return today;
  try {
    // Before anything is sent: a run that is killed here tells nobody twice.
    writeSweepMemo(office, { ...memo, toldOn: today });
    for (const to of receivers(office, snapshot)) {
      if (office.mail.remaining() < 1) break;
      office.mail.send({ to, ...failureMail(failed, office.register.spreadsheetId) });
    }
  } catch (cause) {
    office.logFault('mail what a sweep could not do', cause);
  }
  return today;
}

/** Where the register cannot be read, whoever runs the triggers. */
function receivers(office: Office, snapshot: Snapshot | undefined): readonly string[] {
  const people = snapshot === undefined ? [] : decodePeople(snapshot.table('people')).people;
  const emails = operatorsOf(people).map(({ email }) => email.trim());
  return emails.length > 0 ? [...new Set(emails)] : [office.caller];
}
