import type { JournaledPart } from '../core';
import { type AppsScriptState, createAppsScriptState, type TriggerRecord } from './apps-script-state';
import { bundleFacts } from './bundle-facts';
import { type CacheStore, createCacheStore } from './calls/cache-store';
import type { ExecutionEnd, ExecutionsDependencies, RunRequest } from './dependencies';
import { execute } from './execution';
import type { ExecutionRoom } from './execution-room';
import { createFaults, type Faults } from './faults';
import { createLocks } from './locks';
import type { AuthorizationMode, ContextStart, MenuEntry, ScreenSelection } from './protocol';
import { createScheduler } from './scheduler';
import { nextDue } from './trigger-times';
import { createZoneOffset } from './utilities/zone-offset';
import { workerPoolFor } from './worker-pool';

const MINUTE = 60_000;
const SIMULTANEOUS_PER_USER = 30;

/** A person's edit of the Sheet, as it rings the doorbell. Rows and columns count from 1. */
export type PersonEdit = {
  readonly as: string;
  readonly spreadsheetId: string;
  readonly range: ScreenSelection;
  /** Of a single cell: what was typed, and what stood there. */
  readonly value?: string;
  readonly oldValue?: string;
};

export type Menu = { readonly caption: string; readonly entries: readonly MenuEntry[] };

/** Whether a trigger would do nothing at `due` that its next run does not do as well. */
export type MayRest = (trigger: TriggerRecord, due: number) => Promise<boolean>;

/** Runs the bundle's functions as Google would. Properties and triggers are the journaled part `apps-script`. */
export type Executions = JournaledPart & {
  /** Never rejects: how it ended is in the answer. Calls made together run simultaneously in virtual time. */
  run(request: RunRequest): Promise<ExecutionEnd>;
  /** The next moment when a clock trigger falls due. */
  nextDue(): number | undefined;
  /**
   * Fires clock triggers up to and including `until`, each at its time (or when those before it have ended, and not before
   * `notBefore`), those due together together. One that falls due once more until then is left out where `mayRest` says so.
   */
  fireDue(
    until: number,
    each?: (end: ExecutionEnd) => void,
    notBefore?: number,
    mayRest?: MayRest,
  ): Promise<readonly ExecutionEnd[]>;
  /** Runs the installable edit triggers of all their creators, and a simple `onEdit` if the bundle has one. */
  fireEdit(edit: PersonEdit, at: number): Promise<readonly ExecutionEnd[]>;
  /** The menus that onOpen builds for a person, without any authorization. */
  menu(as: string, at: number): Promise<{ readonly menus: readonly Menu[]; readonly end: ExecutionEnd }>;
  triggers(): readonly TriggerRecord[];
  properties: AppsScriptState['properties'];
  /** What CacheService holds, whole. */
  readonly cache: Pick<CacheStore, 'state' | 'restore' | 'take'>;
  /** What will go wrong at coming calls. */
  readonly faults: Faults;
  /** Kills what runs and lets the workers go. */
  close(): Promise<void>;
};

export function createExecutions(dependencies: ExecutionsDependencies): Executions {
  const { bundle } = dependencies;
  const { manifest } = bundle;
  const state = createAppsScriptState(dependencies.journal);
  const offsetOf = createZoneOffset();
  const scheduler = createScheduler((error) => {
    throw error;
  });
  const room: ExecutionRoom = {
    dependencies,
    state,
    cache: createCacheStore(),
    faults: createFaults(),
    locks: createLocks(),
    scheduler,
    pool: workerPoolFor(bundle),
    running: new Set(),
  };
  const runningOf = new Map<string, number>();
  let executionsStarted = 0;

  const authorizationOf = (request: RunRequest): AuthorizationMode => {
    if (request.authorization !== undefined) return request.authorization;
    return request.kind === 'simple-trigger' ? 'LIMITED' : 'FULL';
  };
  const contextStart = (request: RunRequest): ContextStart => {
    const limit = request.kind === 'simple-trigger' || request.kind === 'card' ? MINUTE / 2 : 6 * MINUTE;
    // The page's call travels before the script starts; that time is not the execution's.
    const travel = request.kind === 'sidebar-call' ? dependencies.latency('sidebar-call', 1) : 0;
    const startedAt = Math.max(request.at + travel, scheduler.served());
    const scopes = manifest.oauthScopes ?? [];
    const sheetless =
      request.event?.type === 'homepage' ||
      (dependencies.installation === 'add-on' && request.event?.type === 'clock');
    return {
      functionName: request.function,
      argumentsJson: JSON.stringify(request.args ?? []),
      ...(request.event && { event: request.event }),
      kind: request.kind,
      startedAt,
      endsAt: startedAt + limit,
      effectiveUser: request.as,
      activeUser: request.activeUser ?? request.as,
      timeZone: manifest.timeZone,
      authorization: authorizationOf(request),
      scopes,
      grantedScopes: dependencies.grantedScopes?.(request.as) ?? scopes,
      urlPrefixes: manifest.urlFetchWhitelist,
      scriptId: 'local-workspace-script',
      ...(sheetless ? {} : { spreadsheetId: dependencies.spreadsheetId }),
      installation: dependencies.installation,
      ...(request.selection && { selection: request.selection }),
      answers: request.answers ?? [],
    };
  };
  const refused = (id: number, request: RunRequest, message: string): ExecutionEnd => ({
    id,
    function: request.function,
    as: request.as,
    kind: request.kind,
    startedAt: request.at,
    virtualMs: 0,
    calls: [],
    screens: [],
    console: [],
    ok: false,
    ended: 'threw',
    error: { name: 'Exception', message, stack: `Exception: ${message}` },
  });

  const run = async (request: RunRequest): Promise<ExecutionEnd> => {
    executionsStarted += 1;
    const id = executionsStarted;
    const own = runningOf.get(request.as) ?? 0;
    if (own >= SIMULTANEOUS_PER_USER) {
      return refused(
        id,
        request,
        'There are too many scripts running simultaneously for this Google user account.',
      );
    }
    const illegal = illegalArgument(request.args ?? []);
    if (illegal !== undefined)
      return refused(id, request, `Failed due to illegal value in property: ${illegal}`);
    const { quotas } = dependencies;
    if (request.kind === 'trigger' && !quotas.take('trigger-runtime-ms', request.as, 0, request.at)) {
      return refused(id, request, 'Service using too much computer time for one day');
    }
    runningOf.set(request.as, own + 1);
    const end = await execute(room, id, request, contextStart(request));
    runningOf.set(request.as, (runningOf.get(request.as) ?? 1) - 1);
    if (request.kind === 'trigger') {
      quotas.take('trigger-runtime-ms', request.as, end.virtualMs, request.at + end.virtualMs);
    }
    return end;
  };

  const dueOf = (trigger: TriggerRecord): number | undefined => {
    const { plan } = trigger;
    if (plan.eventType !== 'CLOCK') return undefined;
    const { createdAt, number, firedDue } = trigger;
    const clock = { schedule: plan.schedule, zone: plan.zone ?? manifest.timeZone, createdAt, seed: number };
    return nextDue(clock, firedDue ?? createdAt - 1, offsetOf);
  };
  const earliest = (): number | undefined => {
    const dues = state.triggers().flatMap((trigger) => dueOf(trigger) ?? []);
    return dues.length === 0 ? undefined : Math.min(...dues);
  };

  return {
    name: state.name,
    apply: state.apply,
    checkpoint: state.checkpoint,
    restore: state.restore,
    run,
    nextDue: earliest,
    fireDue: async (until, each, notBefore = Number.NEGATIVE_INFINITY, mayRest = async () => false) => {
      const ends: ExecutionEnd[] = [];
      let free = notBefore;
      for (let due = earliest(); due !== undefined && due <= until; due = earliest()) {
        const moment = due;
        const together: TriggerRecord[] = [];
        for (const trigger of state.triggers().filter((each) => dueOf(each) === moment)) {
          state.markFired(trigger.id, moment);
          const later = dueOf({ ...trigger, firedDue: moment }) ?? Number.POSITIVE_INFINITY;
          if (later > until || !(await mayRest(trigger, moment))) together.push(trigger);
        }
        const fired = await Promise.all(
          together.map((trigger) =>
            run({
              as: trigger.creator,
              function: trigger.plan.functionName,
              kind: 'trigger',
              at: Math.max(moment, free),
              event: { type: 'clock', triggerUid: trigger.id, due: moment },
            }),
          ),
        );
        for (const end of fired) {
          free = Math.max(free, end.startedAt + end.virtualMs);
          ends.push(end);
          each?.(end);
        }
      }
      return ends;
    },
    fireEdit: async ({ as, ...edit }, at) => {
      const actor = dependencies.actorsTold === false ? '' : as;
      const installed = state
        .triggers()
        .filter(({ plan }) => plan.eventType === 'ON_EDIT' && plan.spreadsheetId === edit.spreadsheetId)
        .map((trigger) =>
          run({
            as: trigger.creator,
            activeUser: actor,
            function: trigger.plan.functionName,
            kind: 'trigger',
            at,
            event: { type: 'edit', triggerUid: trigger.id, user: actor, ...edit },
          }),
        );
      if (bundleFacts(bundle).hasSimpleEditTrigger) {
        const event = { type: 'edit', user: as, ...edit } as const;
        installed.push(run({ as, function: 'onEdit', kind: 'simple-trigger', at, event }));
      }
      return Promise.all(installed);
    },
    menu: async (as, at) => {
      const { spreadsheetId } = dependencies;
      const event = { type: 'open', user: as, spreadsheetId } as const;
      const end = await run({
        as,
        function: 'onOpen',
        kind: 'simple-trigger',
        authorization: 'NONE',
        at,
        event,
      });
      const menus = end.screens.flatMap((screen) =>
        screen.type === 'menu' ? [{ caption: screen.caption, entries: screen.entries }] : [],
      );
      return { menus, end };
    },
    triggers: state.triggers,
    properties: state.properties,
    cache: room.cache,
    faults: room.faults,
    close: () => {
      for (const end of [...room.running]) end();
      return room.pool.close();
    },
  };
}

/** The place of the first argument that google.script.run may not send, as Google names it. */
function illegalArgument(args: readonly unknown[]): string | undefined {
  const illegal = (value: unknown): boolean => {
    if (value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value))
      return false;
    if (Array.isArray(value)) return value.some(illegal);
    if (typeof value !== 'object') return true;
    const prototype: unknown = Object.getPrototypeOf(value);
    const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
    return !plain || Object.values(value).some(illegal);
  };
  const at = args.findIndex(illegal);
  return at < 0 ? undefined : String(at);
}
