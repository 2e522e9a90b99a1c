import type { Office } from './office';

/** What is kept to be quicker, or to tell, and may be lost. `put` says whether it is kept. */
type LooseMemo = {
  get(key: string): unknown;
  put(key: string, value: unknown): boolean;
  drop(key: string): void;
};

/** Where the script's properties are full, or used up for the day, the work goes on without them. */
export function looseMemo({ memo, logFault }: Pick<Office, 'memo' | 'logFault'>): LooseMemo {
  const tried = <Value>(ask: () => Value, otherwise: Value): Value => {
    try {
      return ask();
    } catch (cause) {
      logFault('properties of the script', cause);
      return otherwise;
    }
  };
  return {
    get: (key) => tried(() => memo.get(key), undefined),
    put: (key, value) =>
      tried(() => {
        memo.put(key, value);
        return true;
      }, false),
    drop: (key) => tried(() => memo.drop(key), undefined),
  };
}
