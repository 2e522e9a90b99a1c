import { count, list, record } from '../../ports/json';
import type { Snapshot } from '../../register/register-port';
import type { DocumentRun } from '../documents/make-documents';
import { type MakingTiming, measuredTiming, type Wave } from '../documents/making-time';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';

const MEMO = 'making-timing';
const GOES_ON_MS = 600_000;

type Needs = Pick<Office, 'memo' | 'logFault' | 'now'>;

/** What the last run of some size took, wave by wave; undefined before there was one. */
export function lastTiming(office: Needs): MakingTiming | undefined {
  return timingOf(looseMemo(office).get(MEMO));
}

function timingOf(json: unknown): MakingTiming | undefined {
  const { startSeconds, betweenSeconds, waves, freeTo } = record(json);
  const known = list(waves)
    .map(record)
    .map(
      ({ documents, seconds }): Wave => ({
        documents: count(documents),
        seconds: count(seconds),
      }),
    );
  if (known.length === 0 || known.some(({ documents, seconds }) => documents === 0 || seconds === 0))
    return undefined;
  return {
    startSeconds: count(startSeconds),
    betweenSeconds: count(betweenSeconds),
    waves: known,
    freeTo: count(freeTo),
  };
}

/** Leaves for the next plan how long a run took that began with `snapshot` and ends now. */
export function noteTiming(
  office: Needs & Pick<Office, 'drive'>,
  snapshot: Snapshot,
  run: DocumentRun,
): void {
  const seconds = (office.now() - snapshot.takenAt) / 1000;
  const measured = measuredTiming(run.waves, seconds, office.drive.seenPace()?.perSecond !== undefined);
  if (measured === undefined) return;
  const memo = looseMemo(office);
  const before = record(memo.get(MEMO));
  // What goes on where an execution's time was up says less than what it goes on with.
  const goesOn = office.now() - count(before.at) < GOES_ON_MS && count(before.documents) > run.done.length;
  const kept = goesOn ? before : { ...measured, documents: run.done.length };
  memo.put(MEMO, { ...kept, at: office.now() });
}
