import fc from 'fast-check';
import { type PrintPaper, printParts, printSets } from '../../src/domain/agreements/print-sets';

function paper(at: number): PrintPaper {
  return { key: `2570-บค-P${at}`, party: `คนที่ ${at}`, fileId: `file${at}`, modifiedTime: '' };
}

describe('print sets', () => {
  it('hold at most 25 agreements, all of them once and in their order', () => {
    fc.assert(
      fc.property(fc.nat(120), (many) => {
        const papers = Array.from({ length: many }, (_, at) => paper(at));
        const sets = printSets('2570-บค-1', 'คำรับรอง', papers);
        expect(sets.flatMap((set) => set.papers)).toEqual(papers);
        expect(sets.every((set) => set.papers.length <= 25 && set.count === sets.length)).toBe(true);
        expect(new Set(sets.map(({ key }) => key)).size).toBe(sets.length);
      }),
    );
  });

  it('are named and counted from 1', () => {
    const papers = Array.from({ length: 51 }, (_, at) => paper(at));
    const told = printSets('2570-บค-1', 'คำรับรอง', papers).map(({ key, position, count, papers }) => [
      key,
      position,
      count,
      papers.length,
    ]);
    expect(told).toEqual([
      ['2570-บค-1-1', 1, 3, 25],
      ['2570-บค-1-2', 2, 3, 25],
      ['2570-บค-1-3', 3, 3, 1],
    ]);
  });

  it.each([
    [[4, 6], [2]],
    [
      [4, 6, 1],
      [2, 1],
    ],
    [
      [5, 6],
      [1, 1],
    ],
    [
      [12, 1, 9],
      [1, 2],
    ],
    [[], []],
  ])('of %j of 10 fill as few files as they can', (sizes, filled) => {
    const parts = printParts(
      sizes.map((bytes) => ({ bytes })),
      10,
    );
    expect(parts.map(({ papers }) => papers.length)).toEqual(filled);
  });

  it('are split where a file would be too large, and a paper that is too large alone stands alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (sizes) => {
        const papers = sizes.map((bytes, at) => ({ at, bytes }));
        const parts = printParts(papers, 10);
        expect(parts.flatMap((part) => part.papers)).toEqual(papers);
        expect(parts.map(({ from }) => from)).toEqual(parts.map(({ papers: [first] }) => first?.at));
        for (const part of parts) {
          const size = part.papers.reduce((sum, { bytes }) => sum + bytes, 0);
          expect(size <= 10 || part.papers.length === 1).toBe(true);
        }
      }),
    );
  });
});
