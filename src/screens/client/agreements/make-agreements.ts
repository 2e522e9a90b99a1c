import type { AgreementRun } from '../../../commands/agreements/create-agreements';
import type { AgreementChoice } from '../../endpoints';
import { pause } from '../pause';
import { call, ServerError } from '../server';

/** What all calls together did. */
export type AgreementTotals = {
  readonly made: number;
  readonly updated: number;
  /** Of the last call: an earlier failure may have been made good. */
  readonly failed: AgreementRun['failed'];
  /** Something is left, and calling again brought nothing more. */
  readonly unfinished: boolean;
};

const BUSY_PAUSE_MS = 5000;
/** A run of the sweep may hold the register as long as one execution lasts. */
const BUSY_TRIES = 70;
const IDLE_CALLS = 3;

/** Calls again while there is more; waits where another run holds the register. */
export async function makeAgreements(
  choice: AgreementChoice,
  onWaiting: (waiting: boolean) => void,
): Promise<AgreementTotals> {
  let made = 0;
  let updated = 0;
  let idle = 0;
  for (;;) {
    const run = await createWhenFree(choice, onWaiting);
    made += run.made;
    updated += run.updated;
    idle = run.made + run.updated > 0 ? 0 : idle + 1;
    const unfinished = run.more && idle >= IDLE_CALLS;
    if (!run.more || unfinished) return { made, updated, failed: run.failed, unfinished };
  }
}

async function createWhenFree(
  choice: AgreementChoice,
  onWaiting: (waiting: boolean) => void,
): Promise<AgreementRun> {
  for (let tries = 1; ; tries += 1) {
    try {
      const run = await call('createAgreements', choice);
      onWaiting(false);
      return run;
    } catch (cause) {
      if (!(cause instanceof ServerError && cause.code === 'busy') || tries >= BUSY_TRIES) throw cause;
      onWaiting(true);
      await pause(BUSY_PAUSE_MS);
    }
  }
}
