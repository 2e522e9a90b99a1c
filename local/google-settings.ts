import { KIND_DAY, type LatencyDay, UNKIND_DAY } from './latency';

/** How Google is beyond its published quotas; the same for a workspace and its forks. */
export type GoogleSettings = {
  /** Addresses that Google does not know. */
  readonly noAccount: readonly string[];
  /** Writes into Drive that one account may make in the long run; 0: any number. */
  readonly writesPerSecond: number;
  /** How many it may make at once before that counts. */
  readonly writeBurst: number;
  /** Whether Google tells an edit's trigger who edits; across domains it does not. */
  readonly actorsTold: boolean;
  readonly day: LatencyDay;
};

export const USUAL_GOOGLE: GoogleSettings = {
  noAccount: [],
  writesPerSecond: 3,
  writeBurst: 40,
  actorsTold: true,
  day: KIND_DAY,
};

/** `NO_ACCOUNT` (addresses, comma), `WRITES_PER_SECOND`, `ACTORS=none` and `DAY=unkind`. */
export function googleSettings(environment: Readonly<Record<string, string | undefined>>): GoogleSettings {
  const { NO_ACCOUNT = '', WRITES_PER_SECOND, ACTORS, DAY } = environment;
  const given = Number(WRITES_PER_SECOND);
  const sound = WRITES_PER_SECOND !== undefined && WRITES_PER_SECOND.trim() !== '' && given >= 0;
  return {
    noAccount: NO_ACCOUNT.split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    actorsTold: ACTORS !== 'none',
    day: DAY === 'unkind' ? UNKIND_DAY : KIND_DAY,
    writeBurst: USUAL_GOOGLE.writeBurst,
    writesPerSecond: sound ? given : USUAL_GOOGLE.writesPerSecond,
  };
}
