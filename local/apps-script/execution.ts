import type { ExecutionEnd, RunRequest } from './dependencies';
import { createExecutionLife } from './execution-life';
import type { ExecutionRoom } from './execution-room';
import type { ContextStart, ServiceCall } from './protocol';
import { createCallServer } from './serve-call';

/** Runs one execution in a worker and answers its calls, each at its turn in virtual time. `id` orders simultaneous starts. */
export function execute(
  room: ExecutionRoom,
  id: number,
  request: RunRequest,
  start: ContextStart,
): Promise<ExecutionEnd> {
  return new Promise((resolve) => {
    const life = createExecutionLife(room, id, request, start, resolve);
    const serve = createCallServer(room, life, start);
    const served = async (call: ServiceCall, bytes: readonly Uint8Array[]): Promise<void> => {
      try {
        await serve(call, bytes);
      } catch (error) {
        life.breakDown(error);
      }
    };
    const worker = room.pool.start(start, {
      onCall: (callJson, bytes) => {
        const call = JSON.parse(callJson) as ServiceCall;
        life.print(call.console);
        const at = Math.min(call.at, start.endsAt);
        room.scheduler.wait(life.actor, at, () => served({ ...call, at }, bytes));
      },
      onEnd: life.end,
      onBreakdown: life.breakDown,
    });
    life.attach(worker);
  });
}
