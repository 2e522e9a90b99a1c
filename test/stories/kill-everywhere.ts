import type { CallRecord } from '../../local/apps-script/dependencies';
import type { Fault } from '../../local/apps-script/faults';
import type { Workspace } from '../../local/workspace/workspace';
import { type EndState, endState } from './end-state';

/** One command that is killed wherever it calls a service. */
export type KillStory = {
  /** What the office is before; every try starts from a fork of it. */
  readonly prepared: Workspace;
  /** Name of the function whose execution is disturbed: the first one that runs under `command`. */
  readonly execution: string;
  command(workspace: Workspace): Promise<void>;
  /** What people and clock do afterwards in any case: runs again, lets sweeps come. */
  finish(workspace: Workspace): Promise<void>;
  /** The ways to die that are played here; all when absent, or where EVERY_DEATH is set. */
  readonly share?: Share;
};

/** Every `of`-th way to die, from the `number`-th (from 1) on. */
export type Share = { readonly number: number; readonly of: number };

const ALL: Share = { number: 1, of: 1 };

export type Disturbed = { readonly fault: Fault; readonly call: string; readonly end: EndState };

export type KillReport = {
  readonly undisturbed: EndState;
  /** The service calls of the undisturbed execution. */
  readonly calls: readonly CallRecord[];
  /** Ends that differ from the undisturbed one. */
  readonly different: readonly Disturbed[];
  /** In how many ways it died here. */
  readonly tries: number;
};

/**
 * Plays the command undisturbed, then once for every way to die, and compares how the office ends: before the first call; after each
 * that changes something; in a fetchAll that does, after its first request, after half of them and after all but one; and, without
 * dying, the answer lost.
 */
export async function killEverywhere(
  story: KillStory,
  same: (a: EndState, b: EndState) => boolean,
): Promise<KillReport> {
  const first = await play(story, undefined);
  const { number, of } = (process.env.EVERY_DEATH === undefined && story.share) || ALL;
  const faults = waysToDie(first.calls).filter((_, index) => index % of === number - 1);
  const different: Disturbed[] = [];
  for (const { fault, call } of faults) {
    const { end } = await play(story, fault);
    if (!same(end, first.end)) different.push({ fault, call: nameOf(call), end });
  }
  return { undisturbed: first.end, calls: first.calls, different, tries: faults.length };
}

async function play(
  story: KillStory,
  fault: Fault | undefined,
): Promise<{ readonly end: EndState; readonly calls: readonly CallRecord[] }> {
  const workspace = await story.prepared.fork();
  if (fault !== undefined) workspace.faults.add({ ...fault, function: story.execution });
  try {
    await story.command(workspace);
    workspace.faults.clear();
    const ended = workspace.ends().find((end) => end.function === story.execution);
    if (ended === undefined) throw new Error(`${story.execution} did not run`);
    await story.finish(workspace);
    return { end: await endState(workspace), calls: ended.calls };
  } finally {
    await workspace.close();
  }
}

/**
 * Each way to die, as a fault that counts every request, and the call that it meets. What a death leaves is what the calls before
 * it have done, so among calls that only ask it is the death before the first of them.
 */
function waysToDie(
  calls: readonly CallRecord[],
): readonly { readonly fault: Fault; readonly call: CallRecord }[] {
  let before = 0;
  return calls.flatMap((call) => {
    const size = requestsOf(call);
    const first = before + 1;
    before += size;
    if (size === 0) return [];
    const cuts = [...new Set([1, Math.floor(size / 2), size - 1])].filter((cut) => cut > 0 && cut < size);
    const faults: readonly Fault[] = [
      ...(first === 1 ? [{ call: '*', after: 1, how: 'kill-before' }] : []),
      ...(onlyAsks(call)
        ? []
        : [
            ...cuts.map((cut) => ({ call: '*', after: first + cut, how: 'kill-before' })),
            { call: '*', after: before, how: 'kill-after' },
            { call: '*', after: before, how: 'lost-after' },
          ]),
    ];
    return faults.map((fault) => ({ fault, call }));
  });
}

/** A lock goes with the execution that has it. */
const ASKING =
  /^(Lock\.|Utilities\.sleep|Properties\.get|Cache\.get|MailApp\.get|ScriptApp\.get|Spreadsheet\.|Range\.)/;

/** Whether a call leaves everything as it stood. */
function onlyAsks({ name, requests }: CallRecord): boolean {
  return requests === undefined ? ASKING.test(name) : requests.every(({ method }) => method === 'GET');
}

function requestsOf({ requests }: CallRecord): number {
  return requests?.length ?? 1;
}

function nameOf({ name, requests }: CallRecord): string {
  const asked = requests?.map(({ method, url }) => `${method} ${url.slice(0, 120)}`) ?? [];
  return `${name} ${asked.slice(0, 2).join(', ')}`;
}
