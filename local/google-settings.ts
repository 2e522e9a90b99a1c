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
  /** Whether the office's files lie in a shared drive. */
  readonly sharedDrive: boolean;
  /** What each account may keep in Drive. */
  readonly storageBytes: number;
};

const MEGABYTE = 1024 ** 2;

export const USUAL_GOOGLE: GoogleSettings = {
  noAccount: [],
  writesPerSecond: 3,
  writeBurst: 40,
  actorsTold: true,
  day: KIND_DAY,
  sharedDrive: false,
  // A Workspace user's.
  storageBytes: 30 * 1024 * MEGABYTE,
};

/** `NO_ACCOUNT` (addresses, comma), `WRITES_PER_SECOND`, `ACTORS=none`, `DAY=unkind`, `DRIVE=shared` and `STORAGE` (megabytes). */
export function googleSettings(environment: Readonly<Record<string, string | undefined>>): GoogleSettings {
  const { NO_ACCOUNT = '', WRITES_PER_SECOND, ACTORS, DAY, DRIVE, STORAGE } = environment;
  const megabytes = amount(STORAGE);
  return {
    noAccount: NO_ACCOUNT.split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    sharedDrive: DRIVE === 'shared',
    actorsTold: ACTORS !== 'none',
    day: DAY === 'unkind' ? UNKIND_DAY : KIND_DAY,
    writeBurst: USUAL_GOOGLE.writeBurst,
    writesPerSecond: amount(WRITES_PER_SECOND) ?? USUAL_GOOGLE.writesPerSecond,
    storageBytes: megabytes === undefined ? USUAL_GOOGLE.storageBytes : megabytes * MEGABYTE,
  };
}

function amount(text = ''): number | undefined {
  return text.trim() !== '' && Number(text) >= 0 ? Number(text) : undefined;
}
