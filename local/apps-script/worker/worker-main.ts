import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { ContextEnd, ContextStart, ServiceReply } from '../protocol';
import { createZoneOffset } from '../utilities/zone-offset';
import { byteFunctions } from './byte-functions';
import type { Host } from './host';
import { inTurn } from './in-turn';

/** What a worker is born with: the services that run inside each context, and its line home. */
export type WorkerBirth = {
  readonly services: string;
  readonly servicesCache?: Uint8Array;
  readonly port: MessagePort;
  /** Two Int32: 1 when a reply waits at the port; 1 when the script has begun. */
  readonly bell: SharedArrayBuffer;
  /** One Int32, shared by all workers of the process: 1 while one of them takes V8's collector of garbage. */
  readonly collectorTurn: SharedArrayBuffer;
};

/** A project as a worker runs it, with what V8 has made of its code before. */
export type WorkerProject = {
  /** The same where all its text is the same. */
  readonly key: string;
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly addOnName: string;
  readonly codeCache?: Uint8Array;
};

/** An execution to be run: of the same project as the one before, unless it comes with another. */
export type WorkerTask = { readonly start: ContextStart; readonly project?: WorkerProject };

export type WorkerMessage =
  | { readonly type: 'call'; readonly callJson: string; readonly bytes: readonly Uint8Array[] }
  | { readonly type: 'end'; readonly end: ContextEnd }
  /** What V8 has made of a project's code (by its key) or of the services, where they came without it. */
  | { readonly type: 'compiled'; readonly of: string; readonly cache: Uint8Array };

/** The answer to a call, or word that the execution has ended and nothing of it counts any more. */
export type HomeMessage =
  | { readonly replyJson: string; readonly bodies: readonly (string | Uint8Array)[] }
  | 'ended';

/** The services bundle's value, made inside a fresh context. */
type Dress = (
  host: Host,
  start: ContextStart,
  addOnName: string,
) => { run(bundle: () => void): void; end(): ContextEnd };

const birth = workerData as WorkerBirth;
const bell = new Int32Array(birth.bell);
const pure = byteFunctions();
const zoneOffset = createZoneOffset();
const services = new vm.Script(birth.services, {
  filename: 'AppsScript.js',
  ...(birth.servicesCache && { cachedData: Buffer.from(birth.servicesCache) }),
});
/** An empty evaluation, after which V8 runs the context's settled promises. */
const settlePromises = new vm.Script('0');
let servicesSent = birth.servicesCache !== undefined;

type Project = WorkerProject & { readonly script: vm.Script; codeSent: boolean };
let project: Project | undefined;

function readProject(given: WorkerProject): Project {
  const cachedData = given.codeCache && Buffer.from(given.codeCache);
  const script = new vm.Script(given.code, { filename: 'Code.js', ...(cachedData && { cachedData }) });
  return { ...given, script, codeSent: cachedData !== undefined };
}

function send(message: WorkerMessage): void {
  birth.port.postMessage(message);
}

/** What every call of an execution that has ended is answered with, without asking anybody. */
const ENDED_JSON = JSON.stringify({ at: 0, error: 'The execution has ended.' } satisfies ServiceReply);

/** Blocks until the main thread has rung. */
function waitForReply(): HomeMessage {
  for (;;) {
    Atomics.wait(bell, 0, 0);
    Atomics.store(bell, 0, 0);
    const received = receiveMessageOnPort(birth.port);
    if (received) return received.message as HomeMessage;
  }
}

function ask(callJson: string, bytes: readonly Uint8Array[]): HomeMessage {
  send({ type: 'call', callJson, bytes });
  return waitForReply();
}

/** A context that no script has touched, with the services that will dress it. */
function freshContext(): {
  readonly sandbox: Record<string, unknown>;
  readonly context: vm.Context;
  readonly dress: Dress;
} {
  // A global object of its own: where it mirrors one of ours, V8 asks for each `Math` and `Object` anew.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  return { sandbox: context, context, dress: services.runInContext(context) as Dress };
}

const MOST_YOUNG_BYTES = 30 * 1024 * 1024;
let collect: (() => void) | undefined;

/** V8's flags are the whole process's: one thread at a time has this one set, and only while it takes the function; none where another was in between. */
function takeCollector(): (() => void) | undefined {
  return inTurn(new Int32Array(birth.collectorTurn), () => {
    setFlagsFromString('--expose-gc');
    const found = vm.runInNewContext('globalThis.gc') as (() => void) | undefined;
    setFlagsFromString('--no-expose-gc');
    return found;
  });
}

/**
 * Contexts that have ended hang on each other until all garbage is collected: V8's usual collection of young objects would copy what
 * they made, again and again. Between two executions hardly anything lives, so that collecting everything is the cheaper way.
 */
function tidy(): void {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if ((young?.space_used_size ?? 0) < MOST_YOUNG_BYTES) return;
  collect ??= takeCollector();
  collect?.();
}

/** Made while the main thread still books the end of the last execution. */
let next = freshContext();

function execute({ script, html, addOnName }: Project, start: ContextStart): ContextEnd {
  const { sandbox, context, dress } = next;
  let replyBodies: readonly (string | Uint8Array)[] = [];
  let ended = false;
  let before = new Set<string>();
  const host: Host = {
    ...pure,
    zoneOffset,
    call: (callJson, bytes) => {
      const reply = ended ? 'ended' : ask(callJson, bytes);
      if (reply === 'ended') {
        ended = true;
        return ENDED_JSON;
      }
      replyBodies = reply.bodies;
      return reply.replyJson;
    },
    replyBodies: () => replyBodies,
    htmlFile: (name) => (Object.hasOwn(html, name) ? html[name] : undefined),
    isEntryPoint: (name) => Object.hasOwn(sandbox, name) && !before.has(name),
  };
  const dressed = dress(host, start, addOnName);
  before = new Set(Object.getOwnPropertyNames(sandbox));
  dressed.run(() => {
    script.runInContext(context);
  });
  settlePromises.runInContext(context);
  return dressed.end();
}

/** After a run: then what V8 had compiled lazily is in it too. */
function compiled(of: string, script: vm.Script): void {
  send({ type: 'compiled', of, cache: new Uint8Array(script.createCachedData()) });
}

parentPort?.on('message', ({ start, project: given }: WorkerTask) => {
  Atomics.store(bell, 1, 1);
  if (given !== undefined) project = readProject(given);
  if (project === undefined) throw new Error('The first task of a worker comes without a project.');
  send({ type: 'end', end: execute(project, start) });
  tidy();
  next = freshContext();
  if (!project.codeSent) compiled(project.key, project.script);
  if (!servicesSent) compiled('services', services);
  project.codeSent = true;
  servicesSent = true;
});
