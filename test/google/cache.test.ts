import { createCache } from '../../src/google/cache';

function storeOf(of: Map<string, string>) {
  return {
    get: (key: string) => of.get(key) ?? null,
    getAll: (keys: readonly string[]) => Object.fromEntries([...of].filter(([key]) => keys.includes(key))),
    put: (key: string, value: string) => void of.set(key, value),
    putAll: (values: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(values)) of.set(key, value);
    },
    removeAll: (keys: readonly string[]) => {
      for (const key of keys) of.delete(key);
    },
  };
}

describe('what is kept in the cache', () => {
  it('is one Sheet’s, also where an add-on’s trigger has no document: neither heard nor forgotten by another', () => {
    const script = storeOf(new Map());
    const caches = { document: () => null, script: () => script };
    const [one, other] = [createCache('sheet-1', caches), createCache('sheet-2', caches)];
    one.putAll({ 'แก้ไข/รายงานผล/5/9': { email: 'owner@one.example', at: 1 }, bell: 1 }, 60);
    other.put('bell', 2, 60);
    expect([one.get('bell'), other.get('bell')]).toEqual([1, 2]);
    expect(other.getAll(['แก้ไข/รายงานผล/5/9', 'bell'])).toEqual(new Map([['bell', 2]]));
    other.removeAll(['แก้ไข/รายงานผล/5/9', 'bell']);
    expect(one.getAll(['แก้ไข/รายงานผล/5/9', 'bell', 'none'])).toEqual(
      new Map<string, unknown>([
        ['แก้ไข/รายงานผล/5/9', { email: 'owner@one.example', at: 1 }],
        ['bell', 1],
      ]),
    );
  });

  it('stands in the document’s cache under its own name', () => {
    const [own, shared] = [new Map<string, string>(), new Map<string, string>()];
    const caches = { document: () => storeOf(own), script: () => storeOf(shared) };
    createCache('sheet-1', caches).put('bell', 1, 60);
    expect([[...own], shared.size]).toEqual([[['bell', '1']], 0]);
  });
});
