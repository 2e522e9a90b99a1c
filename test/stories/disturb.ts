import type { ExecutionEnd } from '../../local/apps-script/dependencies';
import type { Workspace } from '../../local/workspace/workspace';
import type { DisturbedCommand } from './commands-under-fault';
import { type Difference, differences } from './differences';
import { type EndState, endState } from './end-state';
import { brokenInvariants } from './invariants';
import { readOffice } from './read-office';

/** What Google does from a moment of the command on. */
export type Disturbance = {
  /** As in a fault of the workspace. */
  readonly how: string;
  /** Calls that meet it: requests of both APIs, or calls of one name. */
  readonly calls: readonly string[];
  /** Whether it goes on for as long as the command runs. */
  readonly lasts: boolean;
};

/** One command in an office, played once undisturbed. */
export type Stage = {
  readonly command: DisturbedCommand;
  readonly prepared: Workspace;
  readonly undisturbed: EndState;
  /** Calls of the undisturbed command, in their order. */
  readonly calls: readonly string[];
};

/** What a person reads while it lasts, and what came of it. */
export type Outcome = {
  /** `done`, the refusals' codes, or the steps that are told as failed. */
  readonly told: string;
  readonly messages: readonly string[];
  /** Sentences of what does not hold in the office at once, and where it ends otherwise than undisturbed. */
  readonly broken: readonly string[];
  readonly differences: readonly Difference[];
  /** Whether the command made such a call at all. */
  readonly met: boolean;
};

export async function stageOf(command: DisturbedCommand): Promise<Stage> {
  const prepared = await command.prepare();
  const workspace = await prepared.fork();
  await command.command(workspace);
  const calls = endsOf(command, workspace).flatMap((end) =>
    end.calls.flatMap(({ name, requests }) => requests?.map(({ url }) => apiOf(url)) ?? [name]),
  );
  await command.finish(workspace);
  const undisturbed = await endState(workspace);
  await workspace.close();
  return { command, prepared, undisturbed, calls };
}

export async function disturbed(stage: Stage, disturbance: Disturbance): Promise<Outcome> {
  const { command, prepared, undisturbed } = stage;
  const workspace = await prepared.fork();
  try {
    layFaults(stage, disturbance, workspace);
    const laid = workspace.faults.pending();
    await command.command(workspace);
    const left = workspace.faults.pending();
    workspace.faults.clear();
    const ends = endsOf(command, workspace);
    const broken = await brokenAtOnce(command, workspace);
    await command.finish(workspace);
    const told = ends.map(toldBy);
    return {
      told: toldTogether(told.flatMap(({ codes }) => codes)),
      messages: told.flatMap(({ messages }) => messages),
      broken,
      met: left.length < laid.length || left.some(({ times }, at) => times !== laid[at]?.times),
      differences: differences(withoutTrouble(await endState(workspace)), withoutTrouble(undisturbed)),
    };
  } finally {
    await workspace.close();
  }
}

/** From the middle of what it concerns on. */
function layFaults(
  { command, calls }: Stage,
  { how, calls: names, lasts }: Disturbance,
  workspace: Workspace,
): void {
  const concerned = calls.filter((call) => names.some((name) => call.startsWith(name)));
  const half = Math.floor(concerned.length / 2);
  const before = concerned.slice(0, half);
  for (const name of lasts ? names : [concerned[half] ?? names[0] ?? '*']) {
    const after = before.filter((call) => call.startsWith(name)).length + 1;
    for (const execution of command.functions)
      workspace.faults.add({ call: name, after, how, times: lasts ? 10_000 : 1, function: execution });
  }
}

/** As the names of its calls begin. */
function apiOf(url: string): string {
  return url.includes('//sheets.') ? 'sheets.' : 'drive.';
}

function endsOf({ functions }: DisturbedCommand, workspace: Workspace): readonly ExecutionEnd[] {
  return workspace.ends().filter((end) => functions.includes(end.function));
}

async function brokenAtOnce(command: DisturbedCommand, workspace: Workspace): Promise<readonly string[]> {
  return command.emptyBefore === true ? [] : brokenInvariants(await readOffice(workspace));
}

type Told = { readonly codes: readonly string[]; readonly messages: readonly string[] };

type Result = {
  readonly error?: { readonly code: string; readonly message: string };
  readonly failed?: readonly { readonly step?: string; readonly key?: string; readonly message: string }[];
};

function toldBy(end: ExecutionEnd): Told {
  if (!end.ok) return { codes: [end.ended], messages: [] };
  const { error, failed = [] } = (end.result ?? {}) as Result;
  if (error !== undefined) return { codes: [error.code], messages: [error.message] };
  return {
    codes: failed.map(({ step, key }) => step ?? key ?? ''),
    messages: failed.map(({ message }) => message),
  };
}

function toldTogether(codes: readonly string[]): string {
  return codes.length === 0 ? 'done' : [...new Set(codes)].join(', ');
}

const FINGERPRINT = /[0-9a-f]{64}/g;
/** Files that hold the moments of what they seal. */
const SEAL = /\/ผนึก-[^/]*\.json$/;

/** Operators are told of trouble by mail, and a seal holds moments: that much may differ. */
function withoutTrouble(state: EndState): EndState {
  const mails = state.mails.filter((mail) => !mail.includes('ระบบทำงานไม่ได้'));
  const drive = Object.fromEntries(
    Object.entries(state.drive).map(([path, file]) => [path, SEAL.test(path) ? 'a seal' : file]),
  );
  return JSON.parse(JSON.stringify({ ...state, drive, mails }).replace(FINGERPRINT, '<fingerprint>'));
}
