import fc from 'fast-check';
import { keepBytes, keptBytes } from '../../src/commands/documents/kept-bytes';
import { emptyCache } from './script-cache';

/** An office of which nothing but its cache is asked. */
function cachingOffice() {
  const { texts, cache } = emptyCache();
  return {
    texts,
    office: {
      base64: (content: string | Uint8Array) => Buffer.from(content).toString('base64'),
      bytesOfBase64: (text: string) => new Uint8Array(Buffer.from(text, 'base64')),
      cache,
    },
  };
}

function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) % 256);
}

describe('bytes that are kept in the cache', () => {
  it('come back as they were, whatever they weigh, each under its own key', () => {
    const sizes = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const { office } = cachingOffice();
        const contents = new Map([
          ['a', bytesOf(one)],
          ['b', bytesOf(other)],
        ]);
        keepBytes(office, contents);
        const kept = keptBytes(office, ['a', 'b', 'c']);
        expect([...kept.keys()]).toEqual(['a', 'b']);
        for (const [key, bytes] of contents)
          expect(Buffer.compare(kept.get(key) ?? new Uint8Array(1), bytes)).toBe(0);
      }),
      { numRuns: 8, examples: [[1_300_000, 0]] },
    );
  });

  it('are forgotten as a whole where the cache has dropped a part', () => {
    const { office, texts } = cachingOffice();
    keepBytes(office, new Map([['template', bytesOf(200_000)]]));
    expect([...texts.keys()]).toEqual(['template', 'template/1', 'template/2']);
    texts.delete('template/2');
    expect(keptBytes(office, ['template']).size).toBe(0);
  });

  it('are not kept where they would fill it', () => {
    const { office, texts } = cachingOffice();
    keepBytes(office, new Map([['crest', bytesOf(1_400_000)]]));
    expect(texts.size).toBe(0);
  });
});
