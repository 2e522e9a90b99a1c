import type { ConsoleLine, ContextStart, ServiceReply } from '../protocol';
import type { Host } from '../worker/host';

/** The script's line to the workspace and its own virtual clock. */
export type ScriptLine = {
  readonly host: Host;
  readonly start: ContextStart;
  /** Virtual time; reading it takes a little of it, so that a loop that waits for a moment reaches it. */
  now(): number;
  /** The clock as it stands, with parts of a millisecond. */
  clock(): number;
  /** Lets virtual time pass for work done inside the script. */
  spend(ms: number): void;
  /** One service call. Throws Google's `Exception` when it was refused. `bytes` go beside the JSON. */
  call(name: string, args?: unknown, bytes?: readonly Uint8Array[]): unknown;
  /** What came beside the last reply: texts as they are, anything else as bytes. */
  replyBodies(): readonly (string | Uint8Array)[];
  print(level: ConsoleLine['level'], text: string): void;
  /** Lines printed since the last service call. */
  takeConsole(): readonly ConsoleLine[];
};

const MS_PER_CLOCK_READING = 1 / 64;

/** An error as Apps Script's services throw it. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

export function createScriptLine(host: Host, start: ContextStart): ScriptLine {
  let clock = start.startedAt;
  let lines: ConsoleLine[] = [];
  const takeConsole = (): readonly ConsoleLine[] => {
    const taken = lines;
    lines = [];
    return taken;
  };
  const send = (name: string, args: unknown, bytes: readonly Uint8Array[]): ServiceReply =>
    JSON.parse(
      host.call(JSON.stringify({ name, args, at: clock, console: takeConsole() }), bytes),
    ) as ServiceReply;
  const spend = (ms: number): void => {
    clock += ms;
    if (clock < start.endsAt) return;
    const { error } = send('Execution.timeUp', null, []);
    if (error !== undefined) throw exception(error);
  };
  return {
    host,
    start,
    now: () => {
      spend(MS_PER_CLOCK_READING);
      return Math.floor(clock);
    },
    clock: () => clock,
    spend,
    call: (name, args = null, bytes = []) => {
      const reply = send(name, args, bytes);
      clock = Math.max(clock, reply.at);
      if (reply.error !== undefined) throw exception(reply.error);
      return reply.value;
    },
    replyBodies: () => host.replyBodies(),
    print: (level, text) => {
      lines.push({ level, at: Math.floor(clock), text });
    },
    takeConsole,
  };
}
