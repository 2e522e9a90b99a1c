import type { SeenPace } from '../../ports/drive';
import { count, record } from '../../ports/json';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';
import { FIRST_WIDTH, type WaveWidth } from './wave-width';

/** What runs that made documents have seen of Drive, for the next one to begin with. */
export type SeenOfDrive = {
  readonly width: WaveWidth;
  /** undefined where no run has told of it lately. */
  readonly pace: SeenPace | undefined;
  /** A run that has met Drive's pace has just ended because its time was up. */
  readonly goesOn: boolean;
};

const MEMO = 'seen-of-drive';
/** What Drive refused or did slowly is remembered for so long: it may have been a bad day. */
const BAD_DAY_MS = 6 * 3_600_000;
/** Waves of fewer say too little to be kept. */
const LEAST_KEPT = 6;

/** A run that begins so soon after one whose time was up goes on with what that one did not reach: links are there already. */
const GOES_ON_MS = 120_000;

type Needs = Pick<Office, 'memo' | 'logFault' | 'now'>;

export function seenOfDrive(office: Needs): SeenOfDrive {
  const { width, pace, at, more } = record(looseMemo(office).get(MEMO));
  const lately = office.now() - count(at) < BAD_DAY_MS;
  const known = widthOf(width);
  const knownPace = lately ? paceOf(pace) : undefined;
  return {
    width: known.settled && !lately ? FIRST_WIDTH : known,
    pace: knownPace,
    goesOn: more === true && knownPace !== undefined && office.now() - count(at) < GOES_ON_MS,
  };
}

/** What a run has seen; `more`: its time was up. */
type SeenByRun = Omit<SeenOfDrive, 'goesOn'> & { readonly more: boolean };

/** Keeps what a run has learnt beyond what was known before it. */
export function keepSeen(office: Needs, before: SeenOfDrive, after: SeenByRun): void {
  const { width, widest, settled } = after.width;
  const tells = widest >= LEAST_KEPT || settled;
  const sameWidth =
    width === before.width.width && widest === before.width.widest && settled === before.width.settled;
  const refused = after.pace?.perSecond !== undefined;
  const nothingNew = sameWidth && !refused && !after.more && !before.goesOn;
  if (!tells || nothingNew) return;
  looseMemo(office).put(MEMO, { ...after, at: office.now() });
}

function widthOf(json: unknown): WaveWidth {
  const { width, widest, perDocumentMs, settled } = record(json);
  if (count(width) === 0 || count(widest) === 0) return FIRST_WIDTH;
  return {
    width: count(width),
    widest: count(widest),
    perDocumentMs: count(perDocumentMs),
    settled: settled === true,
  };
}

function paceOf(json: unknown): SeenPace | undefined {
  const { perSecond, width, left, at, passed, overshot } = record(json);
  if (count(width) === 0 || count(perSecond) === 0) return undefined;
  return {
    perSecond: count(perSecond),
    width: count(width),
    left: count(left),
    at: count(at),
    passed: count(passed),
    overshot: count(overshot),
  };
}
