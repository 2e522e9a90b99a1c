/** One service call, as the workspace saw it. `at` is virtual time in ms. */
export type CallRecord = {
  readonly kind: string;
  readonly as: string;
  readonly at: number;
  /** Of a script's REST call: bytes of its body and of the answer's. */
  readonly up?: number;
  readonly down?: number;
};

export type CallLog = {
  add(call: CallRecord): void;
  /** Calls so far by kind. */
  counts(): Readonly<Record<string, number>>;
  /** The last calls, oldest first: for tests that look at order and times. */
  recent(): readonly CallRecord[];
  /** One fetch or fetchAll of a script: what it waits for as one. */
  addStep(): void;
  steps(): number;
  /** Sent and received by scripts so far. */
  bytes(): number;
  bytesUp(): number;
};

const KEPT = 5000;

export function createCallLog(): CallLog {
  const counts = new Map<string, number>();
  let recent: CallRecord[] = [];
  let steps = 0;
  let bytes = 0;
  let bytesUp = 0;
  return {
    add(call) {
      counts.set(call.kind, (counts.get(call.kind) ?? 0) + 1);
      bytes += (call.up ?? 0) + (call.down ?? 0);
      bytesUp += call.up ?? 0;
      recent.push(call);
      if (recent.length > 2 * KEPT) recent = recent.slice(-KEPT);
    },
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    recent: () => recent,
    addStep() {
      steps += 1;
    },
    steps: () => steps,
    bytes: () => bytes,
    bytesUp: () => bytesUp,
  };
}
