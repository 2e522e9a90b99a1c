import { list, record, text } from '../../ports/json';
import type { AnyTable } from '../../register/cells';
import { decodePeople } from '../../register/decode/person';
import type { TabName } from '../../register/tabs';
import type { Office } from '../office';
import { peopleAfter } from './plan/people-after';
import { referables } from './plan/references';
import type { Named } from './read-import';

/** What a file that is looked at would bring, for those that are looked at with it: several files may be one commit. */
export type Companion = {
  readonly tab: string;
  /** What other tabs may refer to. */
  readonly keys: readonly string[];
  readonly people: readonly Named[];
};

/** A cache value holds 100 KB; a Thai letter takes three bytes. */
const LARGEST_JSON = 30_000;
const KEPT_SECONDS = 6 * 3600;

export function keepCompanion(office: Office, importId: string, tab: TabName, after: AnyTable): void {
  const people =
    tab === 'people'
      ? decodePeople(peopleAfter({ after })).people.map(({ id, name, email }) => ({ id, name, email }))
      : [];
  const companion: Companion = { tab, keys: [...referables(tab, after)], people };
  if (JSON.stringify(companion).length <= LARGEST_JSON)
    office.cache.put(cacheKey(importId), companion, KEPT_SECONDS);
}

/** Files that are looked at together; one that has left the cache is as if it were not there. */
export function companionsOf(office: Office, importIds: readonly string[]): readonly Companion[] {
  return importIds.flatMap((importId) => {
    const kept = record(office.cache.get(cacheKey(importId)));
    if (kept.tab === undefined) return [];
    const people = list(kept.people).map((one) => ({
      id: text(record(one).id),
      name: text(record(one).name),
      email: text(record(one).email),
    }));
    return [{ tab: text(kept.tab), keys: list(kept.keys).map(text), people }];
  });
}

function cacheKey(importId: string): string {
  return `import/${importId}`;
}
