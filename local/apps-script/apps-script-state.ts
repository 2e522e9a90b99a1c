import type { Journal, JournaledPart } from '../core';
import type { TriggerPlan } from './protocol';

/** A trigger that somebody made. Clock triggers carry when they last fell due. */
export type TriggerRecord = {
  readonly id: string;
  readonly number: number;
  readonly creator: string;
  readonly createdAt: number;
  readonly plan: TriggerPlan;
  readonly firedDue?: number;
};

/** `script`, `user:<email>` or `document:<spreadsheet id>`. */
export type StoreName = string;

type Entry =
  | {
      readonly type: 'properties';
      readonly store: StoreName;
      readonly clear?: true;
      readonly set: Readonly<Record<string, string>>;
      readonly remove: readonly string[];
    }
  | { readonly type: 'trigger-made'; readonly trigger: TriggerRecord }
  | { readonly type: 'trigger-deleted'; readonly id: string }
  | { readonly type: 'trigger-fired'; readonly id: string; readonly due: number }
  | { readonly type: 'seed-drawn' };

type Durable = {
  readonly stores: Map<StoreName, Map<string, string>>;
  readonly triggers: Map<string, TriggerRecord>;
  triggersMade: number;
  seedsDrawn: number;
};

/** What outlives an execution: properties, triggers and how many seeds were drawn. Each change is journaled, then applied. */
export type AppsScriptState = JournaledPart & {
  properties(store: StoreName): ReadonlyMap<string, string>;
  changeProperties(
    store: StoreName,
    change: {
      readonly clear?: true;
      readonly set?: Readonly<Record<string, string>>;
      readonly remove?: readonly string[];
    },
  ): void;
  triggers(): readonly TriggerRecord[];
  makeTrigger(creator: string, plan: TriggerPlan, now: number): TriggerRecord;
  deleteTrigger(id: string): void;
  markFired(id: string, due: number): void;
  /** Differs at every draw of the workspace's whole life; a 32-bit integer. */
  drawSeed(): number;
};

/** Google's trigger ids are long runs of digits. */
function triggerId(number: number): string {
  return String(4_000_000_000_000_000 + number * 1_000_003);
}

/** Spreads consecutive numbers over 32 bits (Knuth's multiplicative hash). */
function spread(number: number): number {
  return Math.imul(number, 2_654_435_761) | 0;
}

function emptied(): Durable {
  return { stores: new Map(), triggers: new Map(), triggersMade: 0, seedsDrawn: 0 };
}

export function createAppsScriptState(journal: Journal): AppsScriptState {
  let durable = emptied();

  const storeOf = (name: StoreName): Map<string, string> => {
    const store = durable.stores.get(name) ?? new Map<string, string>();
    durable.stores.set(name, store);
    return store;
  };
  const apply = (entry: Entry): void => {
    switch (entry.type) {
      case 'properties': {
        const store = storeOf(entry.store);
        if (entry.clear) store.clear();
        for (const key of entry.remove) store.delete(key);
        for (const [key, value] of Object.entries(entry.set)) store.set(key, value);
        return;
      }
      case 'trigger-made':
        durable.triggers.set(entry.trigger.id, entry.trigger);
        durable.triggersMade = Math.max(durable.triggersMade, entry.trigger.number);
        return;
      case 'trigger-deleted':
        durable.triggers.delete(entry.id);
        return;
      case 'trigger-fired': {
        const trigger = durable.triggers.get(entry.id);
        if (trigger) durable.triggers.set(entry.id, { ...trigger, firedDue: entry.due });
        return;
      }
      case 'seed-drawn':
        durable.seedsDrawn += 1;
    }
  };
  const record = (entry: Entry): void => {
    journal.append({ part: 'apps-script', payload: entry });
    apply(entry);
  };

  return {
    name: 'apps-script',
    apply: (payload) => apply(payload as Entry),
    checkpoint: () => structuredClone(durable),
    restore: (state) => {
      durable = structuredClone(state as Durable);
    },
    properties: (store) => durable.stores.get(store) ?? new Map(),
    changeProperties: (store, { clear, set = {}, remove = [] }) => {
      record({ type: 'properties', store, set, remove, ...(clear && { clear }) });
    },
    triggers: () => [...durable.triggers.values()],
    makeTrigger: (creator, plan, now) => {
      const number = durable.triggersMade + 1;
      const trigger: TriggerRecord = { id: triggerId(number), number, creator, createdAt: now, plan };
      record({ type: 'trigger-made', trigger });
      return trigger;
    },
    deleteTrigger: (id) => {
      if (durable.triggers.has(id)) record({ type: 'trigger-deleted', id });
    },
    markFired: (id, due) => record({ type: 'trigger-fired', id, due }),
    drawSeed: () => {
      record({ type: 'seed-drawn' });
      return spread(durable.seedsDrawn);
    },
  };
}
