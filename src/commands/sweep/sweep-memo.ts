import { dateOfMoment, type Moment } from '../../domain/dates/moments';
import type { FailedStep } from '../failed-step';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';

/** The last look at everything by a trigger. */
export type Look = {
  /** Account whose trigger looked. */
  readonly by: string;
  /** The Sheet's version before the snapshot of that look: whatever came after it has another. */
  readonly version: string;
  /** That version was old enough then to be the whole truth. */
  readonly settled: boolean;
  readonly at: Moment;
  /** The time from its begin until it began to read: a change of the Sheet within it was its own heartbeat, or came before and was read. */
  readonly begunAt: Moment;
  readonly readAt: Moment;
  /** When the next look is due even if nobody changes anything. */
  readonly due: Moment;
  /** When it is due for more than the heartbeat: a clock that is set far forward (the workspace's) may leave out the sweeps before. */
  readonly quietUntil: Moment;
};

/** What sweeps leave outside the register: it can be read, and written, where the register cannot. */
export type SweepMemo = {
  /** Moment of the last sweep's begin; 0 before the first. */
  readonly begunAt: Moment;
  /** ชีพจร as it was last seen in the register; 0 before. */
  readonly beatAt: Moment;
  /** What the last sweep could not do. */
  readonly failed: readonly FailedStep[];
  /** The day on which operators were last told by mail. */
  readonly toldOn: string;
  /** What stands in บันทึก already: the day and the failures. */
  readonly logged: string;
  readonly look: Look | undefined;
};

const KEY = 'sweep';

type Keeping = Pick<Office, 'memo' | 'logFault'>;

export function readSweepMemo(office: Keeping): SweepMemo {
  const { begunAt, beatAt, failed, toldOn, logged, look } = (looseMemo(office).get(KEY) ??
    {}) as Partial<SweepMemo>;
  return {
    begunAt: typeof begunAt === 'number' ? begunAt : 0,
    beatAt: typeof beatAt === 'number' ? beatAt : 0,
    failed: Array.isArray(failed) ? failed.filter(isFailedStep) : [],
    toldOn: typeof toldOn === 'string' ? toldOn : '',
    logged: typeof logged === 'string' ? logged : '',
    look: isLook(look) ? look : undefined,
  };
}

/** False where Google does not keep it. */
export function writeSweepMemo(office: Keeping, memo: SweepMemo): boolean {
  return looseMemo(office).put(KEY, memo);
}

export function todayOf(office: Pick<Office, 'now'>): string {
  return dateOfMoment(office.now());
}

function isLook(value: unknown): value is Look {
  const { by, version, settled, at, begunAt, readAt, due, quietUntil } = (value ?? {}) as Partial<Look>;
  return (
    typeof by === 'string' &&
    typeof version === 'string' &&
    typeof settled === 'boolean' &&
    typeof at === 'number' &&
    typeof begunAt === 'number' &&
    typeof readAt === 'number' &&
    typeof due === 'number' &&
    typeof quietUntil === 'number'
  );
}

function isFailedStep(value: unknown): value is FailedStep {
  const { step, message } = (value ?? {}) as Partial<FailedStep>;
  return typeof step === 'string' && typeof message === 'string';
}
