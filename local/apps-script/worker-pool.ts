import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { bundleFacts } from './bundle-facts';
import { type CompiledCode, compiledCode } from './compiled-code';
import type { Bundle } from './dependencies';
import type { ContextEnd, ContextStart } from './protocol';
import type {
  HomeMessage,
  WorkerBirth,
  WorkerMessage,
  WorkerProject,
  WorkerTask,
} from './worker/worker-main';
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

/** The workers of a process, for all of its bundles. */
type SharedPool = {
  start(project: Project, context: ContextStart, listener: WorkerListener): BusyWorker;
  open(): void;
  /** Ends all workers but the few that stay idle until it is opened again. */
  close(): Promise<void>;
};

/** A bundle as workers are given it. */
type Project = WorkerProject & { readonly compiled: CompiledCode };

type PooledWorker = {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly bell: Int32Array;
  /** What it ran last, and runs again without being given it. */
  project: Project | undefined;
  listener: WorkerListener | undefined;
};

/** As many as one account may run at once are kept for the next executions: to start one takes five times what its script does. */
const MOST_IDLE = 30;
/** Kept where no workspace is open: the next one that this process opens mostly runs one script after the other. */
const MOST_IDLE_CLOSED = 2;
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

function createSharedPool(code: WorkerCode): SharedPool {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const idle: PooledWorker[] = [];
  const all = new Set<PooledWorker>();
  const services = compiledCode(code.services);
  let open = true;

  const spawn = (): PooledWorker => {
    const { port1, port2 } = new MessageChannel();
    const shared = new SharedArrayBuffer(8);
    const servicesCache = services.read();
    const workerData: WorkerBirth = {
      services: code.services,
      ...(servicesCache && { servicesCache }),
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
    const pooled: PooledWorker = {
      worker,
      port: port1,
      bell: new Int32Array(shared),
      project: undefined,
      listener: undefined,
    };
    port1.on('message', (message: WorkerMessage) => {
      if (message.type === 'call') pooled.listener?.onCall(message.callJson, message.bytes);
      else if (message.type === 'end') pooled.listener?.onEnd(message.end);
      else if (message.of === 'services') services.write(message.cache);
      // By now it may have been given another.
      else if (message.of === pooled.project?.key) pooled.project.compiled.write(message.cache);
    });
    worker.on('error', (error) => {
      all.delete(pooled);
      if (idle.includes(pooled)) idle.splice(idle.indexOf(pooled), 1);
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

  /** An idle one that ran this project last; else the one that has been idle for longest. */
  const takeIdle = (project: Project): PooledWorker | undefined => {
    const known = idle.findLastIndex((each) => each.project?.key === project.key);
    return idle.splice(Math.max(known, 0), 1)[0];
  };
  const putBack = (pooled: PooledWorker): void => {
    pooled.listener = undefined;
    pooled.port.unref();
    if (idle.length >= (open ? MOST_IDLE : MOST_IDLE_CLOSED)) void discard(pooled);
    else idle.push(pooled);
  };
  const terminate = (pooled: PooledWorker): void => {
    void discard(pooled);
    // Started now, the successor is ready when the next execution wants it.
    if (open && idle.length === 0) idle.push(spawn());
  };
  const reply = (pooled: PooledWorker, message: HomeMessage): void => {
    pooled.port.postMessage(message);
    Atomics.store(pooled.bell, 0, 1);
    Atomics.notify(pooled.bell, 0);
  };

  return {
    start: (project, start, listener) => {
      const pooled = takeIdle(project) ?? spawn();
      const task: WorkerTask =
        pooled.project?.key === project.key ? { start } : { start, project: given(project) };
      pooled.project = project;
      pooled.listener = listener;
      Atomics.store(pooled.bell, 1, 0);
      // Only the port keeps the process alive, and only while a script runs.
      pooled.port.ref();
      pooled.worker.postMessage(task);
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
    open: () => {
      open = true;
    },
    close: async () => {
      open = false;
      idle.splice(MOST_IDLE_CLOSED);
      const ended = [...all].filter((pooled) => !idle.includes(pooled));
      await Promise.all(ended.map(discard));
    },
  };
}

function given({ compiled, ...project }: Project): WorkerProject {
  const codeCache = compiled.read();
  return { ...project, ...(codeCache && { codeCache }) };
}

function projectOf(bundle: Bundle): Project {
  const { code, html, manifest } = bundle;
  const addOnName = manifest.addOns?.common?.name ?? 'Add-on';
  return { key: bundleFacts(bundle).sha256, code, html, addOnName, compiled: compiledCode(code) };
}

let shared: SharedPool | undefined;
let users = 0;

/** The workers of the process as they run a bundle: all workspaces share them, and the last that closes ends all but a few. */
export function workerPoolFor(bundle: Bundle): WorkerPool {
  const project = projectOf(bundle);
  shared ??= createSharedPool(workerCode());
  const pool = shared;
  pool.open();
  users += 1;
  let open = true;
  return {
    start: (context, listener) => pool.start(project, context, listener),
    close: async () => {
      if (!open) return;
      open = false;
      users -= 1;
      if (users === 0) await pool.close();
    },
  };
}
