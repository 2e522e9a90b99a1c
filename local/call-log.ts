/** One service call, as the workspace saw it. `at` is virtual time in ms. */
export type CallRecord = { readonly kind: string; readonly as: string; readonly at: number };

export type CallLog = {
  add(call: CallRecord): void;
  /** Calls so far by kind. */
  counts(): Readonly<Record<string, number>>;
  /** The last calls, oldest first: for tests that look at order and times. */
  recent(): readonly CallRecord[];
};

const KEPT = 5000;

export function createCallLog(): CallLog {
  const counts = new Map<string, number>();
  let recent: CallRecord[] = [];
  return {
    add(call) {
      counts.set(call.kind, (counts.get(call.kind) ?? 0) + 1);
      recent.push(call);
      if (recent.length > 2 * KEPT) recent = recent.slice(-KEPT);
    },
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    recent: () => recent,
  };
}
