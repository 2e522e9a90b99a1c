import { timeTogether } from '../../local/apps-script/calls/time-together';
import type { GoogleSettings } from '../../local/google-settings';
import { createLatency } from '../../local/latency';
import { tokenBuckets } from '../../local/token-buckets';
import { lastTiming, noteTiming } from '../../src/commands/agreements/last-timing';
import type { DocumentJob } from '../../src/commands/documents/document-job';
import { makeDocuments } from '../../src/commands/documents/make-documents';
import { estimatedSeconds } from '../../src/commands/documents/making-time';
import { seenOfDrive } from '../../src/commands/documents/seen-of-drive';
import type { Office } from '../../src/commands/office';
import { createDrive } from '../../src/google/drive';
import { createHttp, type FetchRequest } from '../../src/google/http';
import type { SheetsApi } from '../../src/ports/sheets';
import type { Snapshot } from '../../src/register/register-port';
import { answerOf, googleError, type Reply } from '../google/fake-fetch';

const EXECUTION_MS = 270_000;
const DOCX_BYTES = 24_000;
const NO_TABLES = { takenAt: 0, table: () => ({ headers: [], rows: [] }), system: () => '' };
const TOO_FAST = googleError(403, 'userRateLimitExceeded');

export type Making = {
  /** What planAgreements would say now. */
  estimate(documents: number): number;
  /** The seconds that making them takes, called again while there is more. */
  make(documents: number): number;
  /** The templates of a year that is set up: what they take is not noted. */
  setUp(): void;
};

/**
 * Making documents by the code that the office runs, its waves and its pace, at a Google of which only the clock is real: uploads and
 * commits cost what the workspace's table says, and no document is filled.
 */
export function makingDay(
  google: Pick<GoogleSettings, 'writesPerSecond' | 'writeBurst' | 'day'>,
  seed: string,
): Making {
  const latency = createLatency(seed, google.day);
  const writes = tokenBuckets(google.writesPerSecond, google.writeBurst);
  const memo = new Map<string, unknown>();
  let now = 0;
  let names = 0;
  const pass = (ms: number): void => {
    now += ms;
  };

  function uploaded(requests: readonly FetchRequest[]): readonly Reply[] {
    const replies = requests.map(
      (): Reply => (writes.take('me', now) ? { status: 200, body: { id: `d${names++}` } } : TOO_FAST),
    );
    const parts = replies.map(({ status }) => ({
      kind: 'drive.convert' as const,
      ms: status === 200 ? latency('drive.convert', 0) : 0,
    }));
    const filling = requests.reduce((sum) => sum + latency('script.fill', DOCX_BYTES), 0);
    const besides = requests.length > 1 ? latency('url-fetch.all', requests.length) : 0;
    pass(filling + besides + timeTogether(parts, google.day.conversionsAtOnce));
    return replies;
  }

  function officeOf(startedAt: number): Office {
    const http = createHttp({
      fetchAll: (requests) => uploaded(requests).map(answerOf),
      token: () => '',
      authorised: () => true,
      sleep: pass,
      now: () => now,
      random: () => 0.5,
      giveUpAt: Number.POSITIVE_INFINITY,
    });
    const sheets = {} as SheetsApi;
    return {
      now: () => now,
      mayStartWork: (afterMs = 0) => now + afterMs - startedAt < EXECUTION_MS,
      sleep: pass,
      caller: 'me',
      drive: createDrive(http, sheets),
      register: { commit: () => pass(latency('sheets.read', 900) + latency('sheets.write', 9000)) },
      cache: {
        getAll: () => {
          pass(latency('cache.get', 0));
          return new Map();
        },
        put: () => pass(latency('cache.put', 0)),
      },
      memo: {
        get: (key: string) => memo.get(key),
        put: (key: string, value: unknown) => memo.set(key, value),
      },
      logFault: () => undefined,
    } as unknown as Office;
  }

  function jobsOf(count: number, done: ReadonlySet<string>): readonly DocumentJob[] {
    return Array.from({ length: count }, (_, index) => `${index}`)
      .filter((key) => !done.has(key))
      .map((key) => ({
        key,
        folderId: 'f',
        name: key,
        properties: {},
        build: () => new Uint8Array(),
        recorded: () => ({ changes: [{ kind: 'remove', tab: 'pending', keys: [key] }], log: [] }),
        failed: () => [],
      }));
  }

  function run(count: number, note: boolean): number {
    const begun = now;
    const done = new Set<string>();
    for (let more = true; more; ) {
      const startedAt = now;
      const office = officeOf(startedAt);
      pass(latency('sidebar-call', 0) + latency('lock', 0) + latency('sheets.read', 30_000));
      const snapshot = { ...NO_TABLES, takenAt: now } as unknown as Snapshot;
      pass(latency('drive.list', 0) + latency('url-fetch.all', 2) + 50);
      const jobs = jobsOf(count, done);
      const made = makeDocuments(office, snapshot, 'test', jobs, () => office.cache.put('', '', 0), {
        files: [],
      });
      if (note) noteTiming(office, snapshot, made);
      for (const key of made.done) done.add(key);
      more = made.more;
    }
    return (now - begun) / 1000;
  }

  return {
    estimate: (documents) => {
      const office = officeOf(now);
      return estimatedSeconds(documents, seenOfDrive(office), lastTiming(office), now);
    },
    make(documents) {
      pass(3_600_000);
      return run(documents, true);
    },
    setUp: () => {
      run(9, false);
    },
  };
}
