import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { bundleFacts } from './bundle-facts';
import { compiledCode } from './compiled-code';
import type { Bundle } from './dependencies';
import type { ContextEnd, ContextStart } from './protocol';
import type { HomeMessage, WorkerBirth, WorkerMessage } from './worker/worker-main';
import { type WorkerCode, workerCode } from './worker-code';

/** Whoever runs an execution in a worker. */
export type WorkerListener = {
  onCall(callJson: string, bytes: readonly Uint8Array[]): void;
  onEnd(end: ContextEnd): void;
  /** The worker broke down (out of memory, a fault of ours). */
  onBreakdown(error: Error): void;
};

/** A worker that runs one execution now. */
export type BusyWorker = {
  /** The worker has started and the script runs. */
  begun(): boolean;
  reply(replyJson: string, bodies: readonly (string | Uint8Array)[]): void;
  /**
   * Ends a script that waits for a reply. It unwinds, but nothing of it takes effect any more: each service call throws
   * at once and reaches nobody. One that does not come to its end soon is terminated.
   */
  abandon(): void;
  /** Ends the script wherever it is; no code of it runs any more. */
  terminate(): void;
  /** The execution has ended; the worker takes the next one. */
  release(): void;
};

export type WorkerPool = {
  start(context: ContextStart, listener: WorkerListener): BusyWorker;
  close(): Promise<void>;
};

/** One bundle's workers, for whoever has that bundle. */
type SharedPool = {
  readonly start: WorkerPool['start'];
  /** Ends all workers but so many that are idle; where none is left, no other follows. */
  close(left: number): Promise<void>;
};

type PooledWorker = {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly bell: Int32Array;
  listener: WorkerListener | undefined;
};

/** As many as one account may run at once are kept for the next executions: to start one takes five times what its script does. */
const MOST_IDLE = 30;
/** Real time that an abandoned script has to unwind. A new worker takes about as long to start. */
const UNWIND_MS = 50;

const COLLECTOR_TURN = new SharedArrayBuffer(4);

/**
 * V8 compiles for speed what has run for a while, and forgets what has not run of late: both pay where code lives long. Here each
 * execution is a context of its own that begins cold, and what was made of its code is thrown away with it: under Node 20, whose V8
 * does so fifteen times sooner than this, compiling for speed took 28 of 100 s of the processor. Later ones wait by themselves.
 */
const V8_FLAGS = [
  '--no-flush-bytecode',
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=1000000'] : []),
];

function createSharedPool(bundle: Bundle, code: WorkerCode): SharedPool {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const idle: PooledWorker[] = [];
  const all = new Set<PooledWorker>();
  const kept = compiledCode(bundle.code, code.services);
  let compiled = kept.read();
  let closed = false;

  const spawn = (): PooledWorker => {
    const { port1, port2 } = new MessageChannel();
    const shared = new SharedArrayBuffer(8);
    const workerData: WorkerBirth = {
      code: bundle.code,
      html: bundle.html,
      services: code.services,
      addOnName: bundle.manifest.addOns?.common?.name ?? 'Add-on',
      ...compiled,
      port: port2,
      bell: shared,
      collectorTurn: COLLECTOR_TURN,
    };
    const worker = new Worker(code.worker, {
      eval: true,
      workerData,
      transferList: [port2],
      // Without the loader of this process: the worker's code is plain JavaScript and starts sooner.
      execArgv: [],
      // A context and all that it made die young; the usual few MB would have them copied again and again.
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    });
    const pooled: PooledWorker = { worker, port: port1, bell: new Int32Array(shared), listener: undefined };
    port1.on('message', (message: WorkerMessage) => {
      if (message.type === 'call') pooled.listener?.onCall(message.callJson, message.bytes);
      else if (message.type === 'end') pooled.listener?.onEnd(message.end);
      else {
        compiled = { bundleCache: message.bundleCache, servicesCache: message.servicesCache };
        kept.write(compiled);
      }
    });
    worker.on('error', (error) => {
      all.delete(pooled);
      pooled.listener?.onBreakdown(error instanceof Error ? error : new Error(String(error)));
    });
    worker.unref();
    port1.unref();
    all.add(pooled);
    return pooled;
  };

  const discard = (pooled: PooledWorker): Promise<number> => {
    pooled.listener = undefined;
    all.delete(pooled);
    pooled.port.close();
    return pooled.worker.terminate();
  };

  const putBack = (pooled: PooledWorker): void => {
    pooled.listener = undefined;
    pooled.port.unref();
    if (closed || idle.length >= MOST_IDLE) void discard(pooled);
    else idle.push(pooled);
  };
  const terminate = (pooled: PooledWorker): void => {
    void discard(pooled);
    // Started now, the successor is ready when the next execution wants it.
    if (!closed && idle.length === 0) idle.push(spawn());
  };
  const reply = (pooled: PooledWorker, message: HomeMessage): void => {
    pooled.port.postMessage(message);
    Atomics.store(pooled.bell, 0, 1);
    Atomics.notify(pooled.bell, 0);
  };

  return {
    start: (context, listener) => {
      const pooled = idle.pop() ?? spawn();
      pooled.listener = listener;
      Atomics.store(pooled.bell, 1, 0);
      // Only the port keeps the process alive, and only while a script runs.
      pooled.port.ref();
      pooled.worker.postMessage(context);
      return {
        begun: () => Atomics.load(pooled.bell, 1) === 1,
        reply: (replyJson, bodies) => reply(pooled, { replyJson, bodies }),
        abandon: () => {
          const stuck = setTimeout(() => terminate(pooled), UNWIND_MS);
          const gone = (then: () => void) => () => {
            clearTimeout(stuck);
            then();
          };
          pooled.listener = {
            onCall: () => undefined,
            onEnd: gone(() => putBack(pooled)),
            onBreakdown: gone(() => undefined),
          };
          reply(pooled, 'ended');
        },
        terminate: () => terminate(pooled),
        release: () => putBack(pooled),
      };
    },
    close: async (left) => {
      closed = left === 0;
      idle.splice(left);
      const ended = [...all].filter((pooled) => !idle.includes(pooled));
      await Promise.all(ended.map(discard));
    },
  };
}

type Shared = { readonly pool: SharedPool; users: number; left: number };

const pools = new Map<string, Shared>();

function sharedPoolOf(key: string, bundle: Bundle): Shared {
  const known = pools.get(key) ?? { pool: createSharedPool(bundle, workerCode()), users: 0, left: 0 };
  pools.set(key, known);
  return known;
}

/** The pool of a bundle: workspaces with the same bundle share one, and the last that closes it ends its workers. */
export function workerPoolFor(bundle: Bundle): WorkerPool {
  const key = bundleFacts(bundle).sha256;
  const shared = sharedPoolOf(key, bundle);
  shared.users += 1;
  let open = true;
  return {
    start: shared.pool.start,
    close: async () => {
      if (!open) return;
      open = false;
      shared.users -= 1;
      if (shared.users > 0) return;
      if (shared.left === 0) pools.delete(key);
      await shared.pool.close(shared.left);
    },
  };
}

/** From now on so many idle workers of a bundle outlast its last workspace: the next one in this process does not wait for a thread to start. */
export function keepIdleWorkers(bundle: Bundle, left: number): void {
  sharedPoolOf(bundleFacts(bundle).sha256, bundle).left = left;
}
