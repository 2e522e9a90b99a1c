import { bytesOfEngine, engineOfBytes } from './engine';
import { type Built, fits } from './fed-engine';
import type { Needs } from './formula-needs';
import type { Book } from './state';

/**
 * Engines of this process as they stood when they had been fed: to read the formulas of a year costs a second, to take up such an
 * engine and feed it what differs hardly anything. Copies of a workbook begin there.
 */
const kept: (Pick<Built, 'fed' | 'styled'> & { readonly bytes: Uint8Array; readonly named: string })[] = [];
const MOST_KEPT = 6;
/** Cells to feed, and formulas among them: an engine that is fed sooner than it could be written down and read again is not worth the room. */
const WORTH_KEEPING = 200;

/** Formulas are fed with the named ranges that they name put in. */
function namedIn(book: Book): string {
  return JSON.stringify(book.namedRanges);
}

export function keepEngine(book: Book, { model, fed, styled, writes }: Built): void {
  if (writes < WORTH_KEEPING || styled.size < WORTH_KEEPING) return;
  const copies = [...fed].map(([sheetId, each]) => [sheetId, { ...each }] as const);
  kept.unshift({
    bytes: bytesOfEngine(model),
    named: namedIn(book),
    fed: new Map(copies),
    styled: new Set(styled),
  });
  if (kept.length > MOST_KEPT) kept.pop();
}

/** Such an engine, as its own book's was: what differs is still to be fed. */
export function takenUpEngine(book: Book, needs: Needs): Built | undefined {
  const named = namedIn(book);
  const found = kept.find((each) => each.named === named && fits(book, each, needs));
  if (found === undefined) return undefined;
  const copies = [...found.fed].map(([sheetId, each]) => [sheetId, { ...each }] as const);
  return {
    model: engineOfBytes(found.bytes),
    fed: new Map(copies),
    styled: new Set(found.styled),
    results: new Map(),
    writes: 0,
  };
}
