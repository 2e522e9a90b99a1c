import fc from 'fast-check';
import { firstSealDifference, lostSeal } from '../../src/domain/seal/seal-differences';
import {
  nextSealEntry,
  type SealEntry,
  sealEntriesOf,
  sealEntryName,
  sealEntryText,
} from '../../src/domain/seal/seal-entry';
import { SEAL_FORM, type SealedFile, type SealRecord, sealFileName } from '../../src/domain/seal/seal-record';

function entry(roundId: string, sequence: number, order: number): SealEntry {
  return {
    roundId,
    sequence,
    order,
    fileId: `file-${order}`,
    sha256: `sha-${order}`,
  };
}

function record(of: SealEntry, previous: string, replaces?: string): SealRecord {
  return {
    form: SEAL_FORM,
    roundId: of.roundId,
    fiscalYearBe: 2570,
    round: 6,
    sequence: of.sequence,
    order: of.order,
    sealedAt: '2027-05-31T02:00:00.000Z',
    sealedBy: 'host@small.example',
    previous,
    ...(replaces === undefined ? {} : { replaces }),
    dates: { กำหนดส่ง: 46507 },
    scales: '',
    totals: {
      self: { score: '3.0000', weightUsed: '100.0000' },
      committee: { score: '', weightUsed: '0.0000' },
    },
    reports: [
      { id: `${of.roundId}-1.1`, cells: { วิธีให้คะแนน: 'เชิงเส้น', ผลที่รับรอง: 85, คะแนน: 3.5 } },
      { id: `${of.roundId}-2.1`, cells: { วิธีให้คะแนน: '', คะแนน: 2 } },
    ],
    evidence: [{ reportId: `${of.roundId}-1.1`, fileId: 'pdf', name: 'ระดับ4.pdf', size: 9, sha256: 'aa' }],
  };
}

const FIRST = entry('2570-06', 1, 1);
const SECOND = entry('2570-09', 1, 2);
const AGAIN = entry('2570-06', 2, 3);
const CHAIN = [FIRST, SECOND, AGAIN];
const RECORDS = new Map([
  [FIRST, record(FIRST, '')],
  [SECOND, record(SECOND, 'sha-1')],
  [AGAIN, record(AGAIN, 'sha-2', 'sha-1')],
]);

/** Everything as it was sealed, with what a case changes. */
function verify(change: {
  readonly records?: ReadonlyMap<SealEntry, SealRecord | undefined>;
  /** Its bytes are as they were, and are no record that this program reads. */
  readonly unread?: SealEntry;
  readonly sha?: (entry: SealEntry) => string;
  readonly fingerprint?: string;
  readonly dates?: Readonly<Record<string, number>>;
  readonly scales?: string;
  readonly cells?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly gone?: string | true;
  readonly added?: string;
  readonly reopened?: string;
  readonly files?: readonly SealedFile[];
  readonly filesOf?: (sealed: SealRecord) => readonly SealedFile[];
  readonly archived?: boolean;
}) {
  const latest = (roundId: string) => (roundId === '2570-06' ? AGAIN : SECOND);
  return firstSealDifference(
    CHAIN,
    (one) => {
      if (one === change.unread) return { sha256: one.sha256, record: undefined };
      const found = change.records?.has(one) ? change.records.get(one) : RECORDS.get(one);
      return found && { sha256: change.sha?.(one) ?? one.sha256, record: found };
    },
    (roundId) => {
      if (change.archived === true) return undefined;
      const sealed = RECORDS.get(latest(roundId));
      const rows = (sealed?.reports ?? []).filter(({ id }) => change.gone !== true && id !== change.gone);
      return {
        dates: { ...sealed?.dates, ...change.dates },
        scales: change.scales ?? '',
        scalesAt: 'ระบบ มาตรา',
        fingerprint: change.fingerprint ?? latest(roundId).sha256,
        reports: new Map([
          ...rows.map(
            ({ id, cells }) =>
              [id, { cells: { ...cells, ...change.cells?.[id] }, reopened: id === change.reopened }] as const,
          ),
          ...(change.added?.startsWith(roundId)
            ? [[change.added, { cells: {}, reopened: false }] as const]
            : []),
        ]),
      };
    },
    (sealed) => change.filesOf?.(sealed) ?? change.files ?? sealed.evidence,
  );
}

describe('a chain of seals', () => {
  it('finds nothing where everything is as it was sealed, whether its rows stand or have left for the archive', () => {
    expect(verify({})).toBeUndefined();
    expect(verify({ archived: true })).toBeUndefined();
  });

  it('names a record that is gone, one whose bytes have changed and one that is no record', () => {
    const where = 'ผนึก-2570-09.json';
    const sealed = 'sha-2';
    const roundId = '2570-09';
    expect(verify({ records: new Map([[SECOND, undefined]]) })).toEqual({
      ...{ roundId, what: 'missing', where, sealed, found: '' },
    });
    const noRecord = { roundId, what: 'record', where, sealed, found: sealed };
    expect(verify({ unread: SECOND })).toEqual(noRecord);
    const older = { ...record(SECOND, 'sha-1'), form: 'raprong-seal-0' as typeof SEAL_FORM };
    expect(verify({ records: new Map([[SECOND, older]]) })).toEqual(noRecord);
    expect(verify({ sha: (one) => (one === SECOND ? 'other' : one.sha256) })).toEqual({
      roundId: '2570-09',
      what: 'record',
      where,
      sealed: 'sha-2',
      found: 'other',
    });
  });

  it('names the cell that was changed before the scores that follow from it, in earlier rows too', () => {
    const report = (code: string) => `2570-09-${code}`;
    expect(
      verify({ cells: { [report('1.1')]: { คะแนน: 3 }, [report('2.1')]: { คะแนน: 1, วิธีให้คะแนน: 'ขั้น' } } }),
    ).toMatchObject({ what: 'cell', where: `รายงานผล ${report('2.1')} วิธีให้คะแนน` });
    expect(verify({ cells: { [report('1.1')]: { คะแนน: 3 } } })).toMatchObject({
      where: `รายงานผล ${report('1.1')} คะแนน`,
    });
  });

  it('names the link that is broken: to the record before, to the one replaced, and from รอบรายงาน', () => {
    expect(verify({ records: new Map([[SECOND, record(SECOND, 'forged')]]) })).toMatchObject({
      what: 'chain',
    });
    expect(verify({ records: new Map([[AGAIN, record(AGAIN, 'sha-2')]]) })).toMatchObject({
      what: 'chain',
      where: 'ผนึก-2570-06-2.json',
    });
    expect(verify({ fingerprint: 'typed' })).toMatchObject({
      what: 'chain',
      where: 'รอบรายงาน 2570-09 ลายนิ้วมือ',
      found: 'typed',
    });
  });

  it('names the cell by tab, row and column, with what was sealed and what stands', () => {
    expect(verify({ cells: { '2570-06-1.1': { ผลที่รับรอง: 99 } } })).toEqual({
      roundId: '2570-06',
      what: 'cell',
      where: 'รายงานผล 2570-06-1.1 ผลที่รับรอง',
      sealed: 85,
      found: 99,
    });
    expect(verify({ dates: { กำหนดส่ง: 46600 } })).toMatchObject({ where: 'รอบรายงาน 2570-09 กำหนดส่ง' });
    expect(verify({ gone: '2570-06-2.1' })).toEqual({
      roundId: '2570-06',
      what: 'missing',
      where: 'รายงานผล 2570-06-2.1',
      sealed: '2570-06-2.1',
      found: '',
    });
    expect(verify({ added: '2570-06-9.9' })).toEqual({
      roundId: '2570-06',
      what: 'cell',
      where: 'รายงานผล 2570-06-9.9',
      sealed: '',
      found: '2570-06-9.9',
    });
  });

  it('lets a report that was opened again change, and the sums over it, but no other', () => {
    const reopened = '2570-06-1.1';
    const cells = { '2570-06-1.1': { ผลที่รับรอง: '' }, '2570-06-2.1': { คะแนน: 4 } };
    expect(verify({ reopened, cells })).toBeUndefined();
    expect(verify({ reopened, cells: { '2570-09-1.1': { ผลที่รับรอง: 1 } } })).toMatchObject({
      where: 'รายงานผล 2570-09-1.1 ผลที่รับรอง',
    });
    const beside = { reopened: '2570-06-2.1', cells: { '2570-06-1.1': { ผลที่รับรอง: 1 } } };
    expect(verify(beside)).toMatchObject({ where: 'รายงานผล 2570-06-1.1 ผลที่รับรอง' });
  });

  it('lets the evidence of a report that was opened again change', () => {
    const filesOf = (sealed: SealRecord): readonly SealedFile[] =>
      sealed === RECORDS.get(AGAIN)
        ? sealed.evidence.map((file) => ({ ...file, sha256: 'bb' }))
        : sealed.evidence;
    expect(verify({ filesOf })).toMatchObject({ what: 'evidence', found: 'bb' });
    expect(verify({ filesOf, reopened: '2570-06-1.1' })).toBeUndefined();
  });

  it('names evidence that was changed, taken away or added', () => {
    const [file] = record(SECOND, '').evidence;
    const files = (change: Partial<SealedFile>): readonly SealedFile[] =>
      file === undefined ? [] : [{ ...file, ...change }];
    expect(verify({ files: files({ sha256: 'bb' }) })).toMatchObject({ what: 'evidence', found: 'bb' });
    expect(verify({ files: files({ reportId: '2570-09-2.1' }) })).toMatchObject({
      what: 'evidence',
      where: '2570-09-1.1 ระดับ4.pdf',
      sealed: '2570-09-1.1',
      found: '2570-09-2.1',
    });
    expect(verify({ files: files({ name: 'ระดับ5.pdf' }) })).toMatchObject({ found: 'ระดับ5.pdf' });
    expect(verify({ files: [] })).toEqual({
      roundId: '2570-09',
      what: 'missing',
      where: '2570-09-1.1 ระดับ4.pdf',
      sealed: 'aa',
      found: '',
    });
    expect(
      verify({
        files: [
          ...files({}),
          { reportId: '2570-09-1.1', fileId: 'x', name: 'ใหม่.pdf', size: 1, sha256: 'cc' },
        ],
      }),
    ).toMatchObject({ what: 'evidence', where: '2570-09-1.1 ใหม่.pdf', sealed: '', found: 'cc' });
  });
});

describe('what a seal covers besides rows and files', () => {
  it('are the level scores that the round was opened with', () => {
    expect(verify({ scales: '0, 1, 2, 3, 4' })).toMatchObject({ what: 'cell', where: 'ระบบ มาตรา' });
  });

  it('is that its rows stand while its round stands', () => {
    expect(verify({ gone: true })).toMatchObject({ what: 'missing', where: 'รายงานผล 2570-09-1.1' });
  });

  it('is its place in the chain, where its round says that it was sealed', () => {
    const round = { id: '2570-12', fingerprint: 'sha-9' };
    expect(lostSeal(CHAIN, [{ id: '2570-06', fingerprint: 'sha-3' }, round])).toEqual({
      roundId: '2570-12',
      what: 'chain',
      where: 'ระบบ ผนึก/2570-12',
      sealed: 'sha-9',
      found: '',
    });
    expect(lostSeal(CHAIN, [{ id: '2570-12', fingerprint: '' }])).toBeUndefined();
  });
});

describe('the place of a record in the chain', () => {
  it('reads back as it was written, in the order of sealing', () => {
    const rounds = fc.constantFrom('2570-06', '2570-09', '2570-12', '2571-06');
    fc.assert(
      fc.property(fc.array(rounds, { maxLength: 12 }), (sealed) => {
        const chain: SealEntry[] = [];
        for (const [at, roundId] of sealed.entries()) {
          chain.push({ ...nextSealEntry(chain, roundId, `id-${at}`), sha256: `sha-${at}` });
        }
        const values = [...chain].reverse().map((one) => [sealEntryName(one), sealEntryText(one)] as const);
        expect(sealEntriesOf(values)).toEqual(chain);
        expect(new Set(chain.map((one) => sealFileName(one.roundId, one.sequence))).size).toBe(chain.length);
      }),
    );
  });

  it('is none of another name, and none before its file has an id', () => {
    const values = [
      ['รอบ/2570-06', '1 file sha'],
      ['ผนึก/2570-06', '2'],
      ['ผนึก/2570-09', ''],
    ] as const;
    expect(sealEntriesOf(values)).toEqual([]);
  });

  it('is written without its SHA-256, and without a blank, before the file is', () => {
    const next = nextSealEntry([], '2570-06', 'file');
    expect(sealEntryText(next)).toBe('1 file');
    expect(sealEntriesOf([[sealEntryName(next), sealEntryText(next)]])).toEqual([{ ...next, sha256: '' }]);
  });
});
