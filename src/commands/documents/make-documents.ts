import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import type { Outcome } from '../../ports/outcome';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { answerRungTicks } from '../rounds/answer-waiting-ticks';
import { type DocumentJob, documentsByKey, isForAgain, toDocument, toReplacement } from './document-job';
import { dropIntents, type Intent, intentsOf, putIntents } from './intents';
import type { SentWave } from './making-time';
import { keepSeen, type SeenOfDrive, seenOfDrive } from './seen-of-drive';
import { beginningOf, nextWidth, type WaveWidth, waveOf } from './wave-width';

/** After this time no request of an execution that has ended can still take effect: UrlFetch gives up within a minute. */
const SETTLE_MS = 120_000;
/** A document that Drive has refused as too fast so often is told as failed. */
const MOST_REFUSALS = 7;
/** The last wave waits for the turn of a few more: a single document that is refused costs a wave of its own. */
const SPARE = 2;
/** Between the two listings that must both miss a document before its intent is repeated. */
const SECOND_LOOK_MS = 5_000;

export type DocumentRun = {
  readonly done: readonly string[];
  readonly failed: readonly { readonly key: string; readonly cause: string }[];
  /** Documents that are left for another call: the time was up. */
  readonly more: boolean;
  /** What was sent, as it took. */
  readonly waves: readonly SentWave[];
};

export type Progress = (done: number, total: number) => void;

/** What the caller knows already. */
export type KnownBefore = {
  /** Changes that go with the first intents. */
  readonly changes?: readonly Change[];
  /** What stands in the jobs' folders, listed under this lock. */
  readonly files?: readonly DriveFile[];
};

/**
 * Makes documents in waves under intents (called under the lock). Every document ends once in Drive and once in the
 * register however often a run is killed: what exists is found by key, what is doubtful is repeated only after it has
 * been missed by two listings at a time when nothing can be under way any more.
 */
export function makeDocuments(
  office: Office,
  snapshot: Snapshot,
  work: string,
  jobs: readonly DocumentJob[],
  progress: Progress,
  known: KnownBefore = {},
): DocumentRun {
  const run = new Run(office, snapshot, work, jobs, progress, known);
  return run.finish();
}

class Run {
  private readonly done: string[] = [];
  private readonly failures: { key: string; cause: string }[] = [];
  private changes: Change[];
  private log: LogLine[] = [];
  private readonly intents: Map<string, Intent>;
  private readonly refusals = new Map<string, number>();
  private readonly seen: SeenOfDrive;
  private width: WaveWidth;
  private begun = false;
  private readonly sent: SentWave[] = [];

  constructor(
    private readonly office: Office,
    private readonly snapshot: Snapshot,
    private readonly work: string,
    private readonly jobs: readonly DocumentJob[],
    private readonly progress: Progress,
    private readonly known: KnownBefore,
  ) {
    this.changes = [...(known.changes ?? [])];
    this.intents = new Map(intentsOf(snapshot, work));
    this.seen = seenOfDrive(office);
    this.width = this.seen.width;
    if (this.seen.pace !== undefined) office.drive.goOnAt(this.seen.pace);
  }

  finish(): DocumentRun {
    const absent = this.adopt(this.jobs, this.known.files);
    const fresh = absent.filter((job) => job.replaces !== undefined || !this.intents.has(job.key));
    const more = !this.waves(fresh) || !this.settle();
    this.commit();
    keepSeen(this.office, this.seen, { width: this.width, pace: this.office.drive.seenPace(), more });
    return { done: this.done, failed: this.failures, more, waves: this.sent };
  }

  /** Takes over the documents that stand in their folders already; returns the jobs that have none. */
  private adopt(jobs: readonly DocumentJob[], listed?: readonly DriveFile[]): readonly DocumentJob[] {
    const made = jobs.filter((job) => job.replaces === undefined);
    if (made.length === 0) return jobs;
    const found = documentsByKey(listed ?? this.listFolders([...new Set(made.map((job) => job.folderId))]));
    // What is adopted is written into rows that must stand by then.
    if (made.some((job) => found.has(job.key))) this.commit();
    return jobs.filter((job) => {
      const files = job.replaces === undefined ? (found.get(job.key) ?? []) : [];
      const [first, ...surplus] = files;
      if (first === undefined) return true;
      this.record(job, first);
      this.dropSurplus(job.key, surplus);
      return false;
    });
  }

  private listFolders(folderIds: readonly string[]): readonly DriveFile[] {
    return [...this.office.drive.listChildrenOf(folderIds).values()].flat();
  }

  private dropSurplus(key: string, surplus: readonly DriveFile[]): void {
    if (surplus.length === 0) return;
    try {
      this.office.drive.trash(surplus.map((file) => file.id));
    } catch (cause) {
      // What is left lies there to be seen, and stands in the log.
      this.office.logFault(`trash surplus of ${key}`, cause);
    }
    const before = surplus.map((file) => file.webViewLink).join(' ');
    this.log.push({ event: LOG_EVENT.surplusTrashed, subject: key, before });
  }

  /** True when every wave went out; false when the time was up. What was refused as too fast joins the next wave. */
  private waves(jobs: readonly DocumentJob[]): boolean {
    let left = jobs;
    let wave = this.announce(left);
    while (wave.length > 0) {
      const after = left.slice(wave.length);
      left = [...this.send(wave, after.length === 0), ...after];
      wave = this.announce(left);
    }
    return left.length === 0;
  }

  /** Commits what is done so far together with the intents of the next wave, which it returns (none when the time is up). */
  private announce(jobs: readonly DocumentJob[]): readonly DocumentJob[] {
    const isFirst = !this.begun && !this.seen.goesOn;
    const atOnce = isFirst ? beginningOf(this.width, jobs.length) : this.width.width;
    const width = isFirst
      ? Math.min(atOnce, this.office.drive.documentsAtOnce())
      : waveOf(jobs.length, Math.min(atOnce, this.office.drive.documentsAtOnce()));
    this.begun = true;
    const wave = this.office.mayStartWork() ? jobs.slice(0, width) : [];
    const now = this.office.now();
    const keys = wave.map((job) => job.key);
    this.changes.push(...putIntents(keys, this.intents, this.work, now, this.office.caller));
    for (const key of keys) {
      this.intents.set(key, { key, attempt: (this.intents.get(key)?.attempt ?? 0) + 1, startedAt: now });
    }
    this.commit();
    if (wave.length > 0) answerRungTicks(this.office);
    return wave;
  }

  /** Returns the jobs that are to be sent again. */
  private send(wave: readonly DocumentJob[], isLast: boolean): readonly DocumentJob[] {
    const { office } = this;
    const written = new Date(office.now()).toISOString();
    const filled = wave.flatMap((job) => {
      const docx = this.fill(job);
      if (docx === undefined) return [];
      return [
        {
          job,
          document: job.replaces === undefined ? toDocument(job, docx) : toReplacement(job, docx, written),
        },
      ];
    });
    if (filled.length === 0) return [];
    const filledAt = office.now();
    office.drive.awaitTurn(filled.length + (isLast ? SPARE : 0));
    const begun = office.now();
    const outcomes = office.drive.putDocuments(filled.map(({ document }) => document));
    const taken = outcomes.filter(({ kind }) => kind === 'done').length;
    const ms = office.now() - begun;
    this.width = nextWidth(this.width, taken, ms);
    this.sent.push({
      documents: taken,
      seconds: ms / 1000,
      waited: (begun - filledAt) / 1000,
      beganAt: (begun - this.snapshot.takenAt) / 1000,
    });
    return filled.flatMap(({ job }, index) => (this.take(job, outcomes[index]) ? [] : [job]));
  }

  private fill(job: DocumentJob): Uint8Array | undefined {
    try {
      return job.build();
    } catch (cause) {
      this.office.logFault(`fill ${job.key}`, cause);
      this.fail(job, 'template-fault');
      return undefined;
    }
  }

  /** False where it is to be sent again. */
  private take(job: DocumentJob, outcome: Outcome<DriveFile> | undefined): boolean {
    if (outcome?.kind === 'done') {
      this.record(job, outcome.value);
      return true;
    }
    const refusals = (this.refusals.get(job.key) ?? 0) + 1;
    this.refusals.set(job.key, refusals);
    if (isForAgain(job, outcome) && refusals < MOST_REFUSALS) return false;
    if (outcome?.kind !== 'refused') return true;
    const { kind, status, reason, message } = outcome.fault;
    this.office.logFault(`create ${job.key}`, `${status} ${reason} ${message}`);
    this.fail(job, kind);
    return true;
  }

  private record(job: DocumentJob, file: DriveFile): void {
    const { changes, log } = job.recorded(file);
    this.changes.push(...changes, ...this.dropIntent(job.key));
    this.log.push(...log);
    this.done.push(job.key);
  }

  private fail(job: DocumentJob, cause: string): void {
    this.changes.push(...job.failed(cause), ...this.dropIntent(job.key));
    this.failures.push({ key: job.key, cause });
  }

  private dropIntent(key: string): readonly Change[] {
    return this.intents.delete(key) ? dropIntents([key]) : [];
  }

  /** Brings the doubtful ones to an end; false where the time is up before it is safe. */
  private settle(): boolean {
    let doubtful: readonly DocumentJob[] = this.jobs.filter((job) => this.intents.has(job.key));
    if (doubtful.length === 0) return true;
    if (!this.waitUntilSettled(doubtful)) return false;
    doubtful = this.adopt(doubtful);
    if (doubtful.length === 0) return true;
    this.office.sleep(SECOND_LOOK_MS);
    return this.waves(this.adopt(doubtful)) && this.jobs.every((job) => !this.intents.has(job.key));
  }

  private waitUntilSettled(doubtful: readonly DocumentJob[]): boolean {
    const newest = Math.max(...doubtful.map((job) => this.intents.get(job.key)?.startedAt ?? 0));
    const wait = Math.max(0, newest + SETTLE_MS - this.office.now());
    if (!this.office.mayStartWork(wait + SECOND_LOOK_MS)) return false;
    if (wait > 0) this.office.sleep(wait);
    return true;
  }

  private commit(): void {
    if (this.changes.length === 0 && this.log.length === 0) return;
    this.office.register.commit(this.snapshot, this.changes, this.log);
    this.changes = [];
    this.log = [];
    this.progress(this.done.length, this.jobs.length);
  }
}
