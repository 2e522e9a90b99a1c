import type { CallRecord } from '../../local/apps-script/dependencies';
import type { Fault, FaultPlan } from '../../local/apps-script/faults';
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
};

export type Disturbed = { readonly fault: Fault; readonly call: string; readonly end: EndState };

export type KillReport = {
  readonly undisturbed: EndState;
  /** The service calls of the undisturbed execution. */
  readonly calls: readonly CallRecord[];
  /** Ends that differ from the undisturbed one. */
  readonly different: readonly Disturbed[];
  readonly tries: number;
};

/**
 * Plays the command undisturbed, then once for every service call and every way to die there, and compares how the office ends:
 * before the call takes effect; after, with the answer lost; a fetchAll after its first request, after half of them and after all
 * but one; and, without dying, the answer lost.
 */
export async function killEverywhere(
  story: KillStory,
  same: (a: EndState, b: EndState) => boolean,
): Promise<KillReport> {
  const first = await play(story, undefined);
  const faults = first.calls.flatMap(waysToDie);
  const different: Disturbed[] = [];
  for (const fault of faults) {
    const { end } = await play(story, [fault]);
    if (!same(end, first.end)) different.push({ fault, call: nameOf(first.calls, fault), end });
  }
  return { undisturbed: first.end, calls: first.calls, different, tries: faults.length };
}

async function play(
  story: KillStory,
  plan: FaultPlan | undefined,
): Promise<{ readonly end: EndState; readonly calls: readonly CallRecord[] }> {
  let disturbed = false;
  const workspace = await story.prepared.fork((execution) => {
    if (disturbed || execution.function !== story.execution) return undefined;
    disturbed = true;
    return plan;
  });
  try {
    await story.command(workspace);
    const ended = workspace.ends().find((end) => end.function === story.execution);
    if (ended === undefined) throw new Error(`${story.execution} did not run`);
    await story.finish(workspace);
    return { end: await endState(workspace), calls: ended.calls };
  } finally {
    await workspace.close();
  }
}

function waysToDie({ call, name, requests }: CallRecord): readonly Fault[] {
  const size = name === 'UrlFetchApp.fetchAll' ? (requests?.length ?? 0) : 0;
  const cuts = [...new Set([1, Math.floor(size / 2), size - 1])].filter((cut) => cut > 0 && cut < size);
  return [
    { call, mode: 'before' },
    ...cuts.map((cut): Fault => ({ call, mode: 'partial', requests: cut })),
    { call, mode: 'after' },
    { call, mode: 'lost' },
  ];
}

const nameOf = (calls: readonly CallRecord[], fault: Fault): string => {
  const record = calls.find((each) => each.call === fault.call);
  const asked = record?.requests?.map(({ method, url }) => `${method} ${url.slice(0, 120)}`) ?? [];
  return `${record?.name ?? '?'} ${asked.slice(0, 2).join(', ')}`;
};
