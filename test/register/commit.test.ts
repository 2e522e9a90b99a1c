import fc from 'fast-check';
import { Refusal } from '../../src/domain/refusal';
import type { Change } from '../../src/register/change';
import { sheetIdAtCreation } from '../../src/register/sheet-ids';
import { type OfficeSheet, OWNER, officeSheet, PEOPLE_ROWS } from './office-sheet';

const PEOPLE = sheetIdAtCreation('people');

function withPeople(): OfficeSheet {
  const office = officeSheet();
  office.commit([{ kind: 'add', tab: 'people', rows: PEOPLE_ROWS }]);
  office.calls.length = 0;
  return office;
}

const sortByCodeDescending = {
  sortRange: {
    range: { sheetId: PEOPLE, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 7 },
    sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
  },
};

function codeOf(work: () => void): string {
  try {
    work();
  } catch (cause) {
    return cause instanceof Refusal ? cause.code : String(cause);
  }
  return 'done';
}

describe('a commit', () => {
  it('is one read and one write', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.register.commit(
      snapshot,
      [{ kind: 'set', tab: 'people', key: 'P002', cells: { กลุ่ม: 'กลุ่มอำนวยการ' } }],
      [{ event: 'ทดสอบ', subject: 'P002' }],
    );
    expect(office.calls).toHaveLength(2);
    expect(office.shown('บุคลากร!A2:D4').map((row) => [row[0], row[3] ?? ''])).toEqual([
      ['P001', ''],
      ['P002', 'กลุ่มอำนวยการ'],
      ['P003', ''],
    ]);
    expect(office.shown('บันทึก!B2:D2')).toEqual([[OWNER, 'ทดสอบ', 'P002']]);
  });

  it('keeps a text that begins with "=" a text', () => {
    const office = withPeople();
    office.commit([{ kind: 'set', tab: 'people', key: 'P003', cells: { ตำแหน่ง: '=1+1' } }]);
    expect(office.read('people').table('people').rows[2]?.cells.ตำแหน่ง).toBe('=1+1');
  });

  it('is refused before anything is sent where a cell would not hold a text, with its place', () => {
    const office = withPeople();
    const long = 'ก'.repeat(50_001);
    const change = { kind: 'set', tab: 'people', key: 'P003', cells: { ตำแหน่ง: long } } as const;
    expect(codeOf(() => office.commit([change]))).toBe('too-large');
    const row = { kind: 'add', tab: 'people', rows: [{ รหัส: 'P009', ตำแหน่ง: long }] } as const;
    expect(codeOf(() => office.commit([row]))).toBe('too-large');
    const memory = { kind: 'add', tab: 'system', rows: [{ รายการ: 'ก', ค่า: long }] } as const;
    expect(codeOf(() => office.commit([memory]))).toBe('too-large');
    expect(
      office
        .read('people')
        .table('people')
        .rows.map(({ key }) => key),
    ).toEqual(['P001', 'P002', 'P003']);
  });

  it('leaves out the end of what the script composes for people, and says so', () => {
    const office = withPeople();
    const long = 'ก'.repeat(60_000);
    const snapshot = office.read('people');
    office.register.commit(
      snapshot,
      [{ kind: 'set', tab: 'people', key: 'P003', cells: { ตำแหน่ง: 'ครู' } }],
      [{ event: 'ทดสอบ', subject: 'P003', before: long, after: 'สั้น' }],
    );
    const [[before = '', after = ''] = []] = office.shown('บันทึก!E2:F2');
    expect(before).toHaveLength(50_000);
    expect(before).toMatch(/ก … \(ยาวเกินหนึ่งช่อง ตัดส่วนท้ายออก\)$/);
    expect(after).toBe('สั้น');
  });

  it('never sends half of a letter, with which Google would take none of the batch', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    const cells = { ตำแหน่ง: 'ครู \ud83d คศ.2 👍' };
    const line = { event: 'ทดสอบ', subject: 'P003', before: `ก${'👍'.repeat(30_000)}` };
    office.register.commit(snapshot, [{ kind: 'set', tab: 'people', key: 'P003', cells }], [line]);
    expect(office.shown('บุคลากร!C4')).toEqual([['ครู \ufffd คศ.2 👍']]);
    expect(String(office.shown('บันทึก!E2')[0])).not.toMatch(/[\ud800-\udfff]/u);
  });

  it('finds columns by their headers, whatever stands between them', () => {
    const office = withPeople();
    office.asPerson(OWNER, [
      { insertDimension: { range: { sheetId: PEOPLE, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
    ]);
    office.commit([{ kind: 'set', tab: 'people', key: 'P001', cells: { กลุ่ม: 'กลุ่มนโยบายและแผน' } }]);
    expect(office.shown('บุคลากร!E2')).toEqual([['กลุ่มนโยบายและแผน']]);
  });

  it('refuses a header that the tab lacks, and a row that is not there', () => {
    const office = withPeople();
    const set = (key: string, header: string) => () =>
      office.commit([{ kind: 'set', tab: 'people', key, cells: { [header]: 'x' } }]);
    expect(codeOf(set('P001', 'โทรศัพท์'))).toBe('register-fault');
    expect(codeOf(set('P999', 'กลุ่ม'))).toBe('register-moved');
  });

  it('adds, changes, annotates and deletes in one batch', () => {
    const office = withPeople();
    office.commit([
      { kind: 'add', tab: 'people', rows: [{ รหัส: 'P004', 'ชื่อ-สกุล': 'นางสี่' }] },
      { kind: 'set', tab: 'people', key: 'P003', cells: { สถานะ: 'ย้ายออก' } },
      { kind: 'note', tab: 'people', key: 'P002', header: 'อีเมล', note: 'ตรวจอีกครั้ง' },
      { kind: 'remove', tab: 'people', keys: ['P001'] },
    ]);
    expect(office.shown('บุคลากร!A2:G4').map((row) => [row[0], row[6] ?? ''])).toEqual([
      ['P002', 'ปฏิบัติงาน'],
      ['P003', 'ย้ายออก'],
      ['P004', ''],
    ]);
  });

  it('deletes rows wherever they stand, neighbours together', () => {
    const office = officeSheet();
    const codes = Array.from({ length: 9 }, (_, index) => `P${index}`);
    office.commit([{ kind: 'add', tab: 'people', rows: codes.map((code) => ({ รหัส: code })) }]);
    office.commit([{ kind: 'remove', tab: 'people', keys: ['P1', 'P7', 'P2', 'P3', 'P0', 'P8', 'P1'] }]);
    expect(office.shown('บุคลากร!A2:A20').flat()).toEqual(['P4', 'P5', 'P6']);
  });

  it('empties a tab whose grid has no blank row left', () => {
    const office = withPeople();
    const blank = { sheetId: PEOPLE, dimension: 'ROWS', startIndex: 4, endIndex: 1000 };
    office.asPerson(OWNER, [{ deleteDimension: { range: blank } }]);
    office.commit([{ kind: 'remove', tab: 'people', keys: ['P001', 'P002', 'P003'] }]);
    expect(office.shown('บุคลากร!A2:A9')).toEqual([]);
    office.commit([{ kind: 'add', tab: 'people', rows: PEOPLE_ROWS }]);
    expect(office.shown('บุคลากร!A2:A9')).toEqual([['P001'], ['P002'], ['P003']]);
  });

  it('puts checkboxes on the added rows that have a tick to give, and on no other', () => {
    const office = officeSheet();
    office.commit([
      {
        kind: 'add',
        tab: 'reports',
        rows: [
          { รหัสรายงาน: '2570-06-1.1', ส่งรายงาน: false },
          { รหัสรายงาน: '2570-06-1.2', ส่งรายงาน: '' },
          { รหัสรายงาน: '2570-06-1.3', ส่งรายงาน: false },
        ],
      },
    ]);
    office.commit([{ kind: 'add', tab: 'reports', rows: [{ รหัสรายงาน: '2570-06-1.4', ส่งรายงาน: false }] }]);
    const rows = office.read('reports').table('reports').rows;
    expect(rows.map((row) => [row.rowNumber, row.key, row.cells.ส่งรายงาน])).toEqual([
      [2, '2570-06-1.1', false],
      [3, '2570-06-1.2', ''],
      [4, '2570-06-1.3', false],
      [5, '2570-06-1.4', false],
    ]);
  });

  it('looks for its rows again when the snapshot has aged', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.asPerson(OWNER, [sortByCodeDescending]);
    office.wait(5000);
    office.register.commit(snapshot, [{ kind: 'set', tab: 'people', key: 'P001', cells: { กลุ่ม: 'ใหม่' } }]);
    expect(office.shown('บุคลากร!A2:D4').map((row) => [row[0], row[3] ?? ''])).toEqual([
      ['P003', ''],
      ['P002', ''],
      ['P001', 'ใหม่'],
    ]);
    expect(office.calls).toHaveLength(3);
  });

  it('looks for its rows again after a commit through the same snapshot', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.register.commit(snapshot, [{ kind: 'remove', tab: 'people', keys: ['P001'] }]);
    office.register.commit(snapshot, [{ kind: 'set', tab: 'people', key: 'P003', cells: { กลุ่ม: 'ใหม่' } }]);
    expect(office.shown('บุคลากร!A2:D3').map((row) => [row[0], row[3] ?? ''])).toEqual([
      ['P002', ''],
      ['P003', 'ใหม่'],
    ]);
  });
});

describe('five thousand rows', () => {
  it('are added in one commit and rewritten, keys and all, in another', () => {
    const office = officeSheet();
    const codes = Array.from({ length: 5000 }, (_, index) => `P${index}`);
    office.commit([{ kind: 'add', tab: 'people', rows: codes.map((code) => ({ รหัส: code, กลุ่ม: 'เดิม' })) }]);
    office.calls.length = 0;
    office.commit(
      codes.map((code) => ({
        kind: 'set',
        tab: 'people',
        key: code,
        cells: { รหัส: `${code}ก`, กลุ่ม: 'ใหม่' },
      })),
    );
    expect(office.calls).toHaveLength(2);
    const rows = office.read('people').table('people').rows;
    expect(rows).toHaveLength(5000);
    expect(rows[4999]).toMatchObject({ rowNumber: 5001, key: 'P4999ก', cells: { กลุ่ม: 'ใหม่' } });
  });
});

describe('many rows', () => {
  const codes = Array.from({ length: 400 }, (_, index) => `P${1000 + index}`);
  const spec = (order: 'ASCENDING' | 'DESCENDING', dimensionIndex = 0) => ({
    sortRange: {
      range: { sheetId: PEOPLE, startRowIndex: 1, endRowIndex: 401, startColumnIndex: 0, endColumnIndex: 7 },
      sortSpecs: [{ dimensionIndex, sortOrder: order }],
    },
  });

  function withMany(): OfficeSheet {
    const office = officeSheet();
    const rows = codes.map((code, index) => ({
      รหัส: code,
      ตำแหน่ง: `${(index * 7) % 400}`,
      กลุ่ม: `เดิม ${code}`,
    }));
    office.commit([{ kind: 'add', tab: 'people', rows }]);
    office.calls.length = 0;
    return office;
  }
  const groups = (office: OfficeSheet) =>
    new Map(
      office
        .read('people')
        .table('people')
        .rows.map(({ key, cells }) => [key, cells.กลุ่ม]),
    );

  it('are looked for where they stood: what a commit names is read, before and after it, and no more', () => {
    const office = withMany();
    const snapshot = office.read('people');
    office.wait(5000);
    office.calls.length = 0;
    const changes = ['P1200', 'P1201', 'P1207'].map(
      (key) => ({ kind: 'set', tab: 'people', key, cells: { กลุ่ม: 'ใหม่' } }) as const,
    );
    office.register.commit(snapshot, changes);
    expect(office.calls).toHaveLength(2);
    expect(office.calls[0]).toContain("ranges='บุคลากร'!A202:A209");
    const { responseRanges } = office.bodies.at(-1) ?? {};
    expect(responseRanges).toEqual(["'บุคลากร'!A1:G1", "'บุคลากร'!A202:A209"]);
  });

  it('are found wherever people have moved them meanwhile, in one look more', () => {
    const office = withMany();
    const snapshot = office.read('people');
    office.asPerson(OWNER, [spec('DESCENDING')]);
    office.wait(5000);
    office.calls.length = 0;
    office.register.commit(snapshot, [{ kind: 'set', tab: 'people', key: 'P1005', cells: { กลุ่ม: 'ใหม่' } }]);
    expect(office.calls).toHaveLength(3);
    const changed = [...groups(office)].filter(([code, group]) => group !== `เดิม ${code}`);
    expect(changed).toEqual([['P1005', 'ใหม่']]);
  });

  it('keep what they had, or the command is told, whatever people do before and in the moment of a commit', () => {
    const rowsOf = (startIndex: number, endIndex: number) => ({
      range: { sheetId: PEOPLE, dimension: 'ROWS', startIndex, endIndex },
    });
    const moves = fc.constantFrom<readonly unknown[]>(
      [],
      [spec('DESCENDING')],
      [spec('ASCENDING', 2)],
      [{ insertDimension: rowsOf(50, 53) }],
      [{ deleteDimension: rowsOf(390, 391) }],
    );
    const work = fc.record({
      // Sorted the other way they stand in each other's place.
      keys: fc.uniqueArray(fc.constantFrom(0, 1, 2, 397, 398, 399), { minLength: 1, maxLength: 4 }),
      adds: fc.boolean(),
      before: moves,
      within: moves,
      waits: fc.constantFrom(0, 5000),
    });
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 4 }), (works) => {
        const office = withMany();
        const snapshot = office.read('people');
        const wanted = new Map(groups(office));
        works.forEach(({ keys, adds, before, within, waits }, at) => {
          office.asPerson(OWNER, before);
          office.wait(waits);
          office.beforeNextCommit(() => office.asPerson(OWNER, within));
          const named = keys.map((index) => codes[index] ?? '');
          const changes: Change[] = named.map((key) => ({
            kind: 'set',
            tab: 'people',
            key,
            cells: { กลุ่ม: `${at}` },
          }));
          if (adds) changes.push({ kind: 'add', tab: 'people', rows: [{ รหัส: `N${at}`, กลุ่ม: 'เพิ่ม' }] });
          const code = codeOf(() => office.register.commit(snapshot, changes));
          expect(['done', 'register-moved']).toContain(code);
          if (code === 'done') {
            for (const key of named) wanted.set(key, `${at}`);
            if (adds) wanted.set(`N${at}`, 'เพิ่ม');
          }
          const now = groups(office);
          for (const [key, group] of now)
            if (key !== '') expect([key, group]).toEqual([key, wanted.get(key)]);
        });
      }),
      { numRuns: 8 },
    );
  });
});

describe('rows moved between the snapshot and the commit', () => {
  it('are given back what was in them, and the command is told', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.beforeNextCommit(() => office.asPerson(OWNER, [sortByCodeDescending]));
    const commit = () =>
      office.register.commit(
        snapshot,
        [
          { kind: 'set', tab: 'people', key: 'P001', cells: { 'ชื่อ-สกุล': 'ผิดคน', กลุ่ม: 'ผิดกลุ่ม' } },
          { kind: 'note', tab: 'people', key: 'P001', header: 'อีเมล', note: 'ผิดที่' },
          { kind: 'add', tab: 'people', rows: [{ รหัส: 'P004' }] },
        ],
        [{ event: 'ทดสอบ', subject: 'P001' }],
      );
    expect(codeOf(commit)).toBe('register-moved');
    expect(office.shown('บุคลากร!A2:D6').map((row) => [row[0], row[1], row[3] ?? ''])).toEqual([
      ['P003', 'นายสาม', ''],
      ['P002', 'นายสอง', ''],
      ['P001', 'นางเจ้าภาพ', ''],
    ]);
    expect(office.shown('บันทึก!C2:D3')).toEqual([
      ['ทดสอบ', 'P001'],
      ['ยกเลิกการเขียน: แถวถูกย้าย', 'บุคลากร'],
    ]);
    expect(office.faults).toHaveLength(1);
  });

  it('come back when they were deleted in place of others', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.beforeNextCommit(() => office.asPerson(OWNER, [sortByCodeDescending]));
    expect(
      codeOf(() => office.register.commit(snapshot, [{ kind: 'remove', tab: 'people', keys: ['P001'] }])),
    ).toBe('register-moved');
    expect(office.shown('บุคลากร!A2:B4')).toEqual([
      ['P003', 'นายสาม'],
      ['P002', 'นายสอง'],
      ['P001', 'นางเจ้าภาพ'],
    ]);
  });

  it('do not matter when they only stand further down than what the commit names', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.beforeNextCommit(() =>
      office.asPerson(OWNER, [
        { insertDimension: { range: { sheetId: PEOPLE, dimension: 'ROWS', startIndex: 3, endIndex: 4 } } },
      ]),
    );
    office.register.commit(snapshot, [{ kind: 'set', tab: 'people', key: 'P001', cells: { กลุ่ม: 'ใหม่' } }]);
    expect(office.shown('บุคลากร!D2')).toEqual([['ใหม่']]);
  });

  it('make a commit whose new rows hold formulas start anew', () => {
    const office = officeSheet();
    const snapshot = office.read('reports');
    office.beforeNextCommit(() =>
      office.asPerson(OWNER, [
        {
          appendCells: {
            sheetId: sheetIdAtCreation('reports'),
            rows: [{ values: [{ userEnteredValue: { stringValue: '2570-06-9' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ]),
    );
    const rows = [{ รหัสรายงาน: '2570-06-1.1', น้ำหนัก: 5, คะแนน: { formula: '=H2*2' } }];
    expect(codeOf(() => office.register.commit(snapshot, [{ kind: 'add', tab: 'reports', rows }]))).toBe(
      'register-moved',
    );
    expect(office.shown('รายงานผล!A2:A9')).toEqual([['2570-06-9']]);
  });

  it('include columns that somebody moved', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.beforeNextCommit(() =>
      office.asPerson(OWNER, [
        { insertDimension: { range: { sheetId: PEOPLE, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 } } },
      ]),
    );
    const set = { กลุ่ม: 'ผิดช่อง', อีเมล: 'wrong@office.example' };
    expect(
      codeOf(() =>
        office.register.commit(snapshot, [{ kind: 'set', tab: 'people', key: 'P002', cells: set }]),
      ),
    ).toBe('register-moved');
    expect(office.shown('บุคลากร!A3:F3')).toEqual([['P002', 'นายสอง', '', '', '', 'staff@office.example']]);
  });
});

describe('a commit whose answer is lost', () => {
  const changes = [
    { kind: 'add', tab: 'people', rows: [{ รหัส: 'P004' }] },
    { kind: 'set', tab: 'people', key: 'P001', cells: { กลุ่ม: 'ใหม่' } },
  ] as const;

  it.each(['lost before', 'lost after'] as const)(
    'is in the register exactly once (%s Google acted)',
    (how) => {
      const office = withPeople();
      let left = 1;
      office.interfere(({ url }) => (url.includes(':batchUpdate') && left-- > 0 ? how : undefined));
      office.register.commit(office.read('people'), changes, [{ event: 'ทดสอบ', subject: 'P004' }]);
      expect(office.shown('บุคลากร!A2:A9').flat()).toEqual(['P001', 'P002', 'P003', 'P004']);
      expect(office.shown('บุคลากร!D2')).toEqual([['ใหม่']]);
      expect(office.shown('บันทึก!C2:C9')).toEqual([['ทดสอบ']]);
    },
  );

  it.each(['lost before', 'lost after'] as const)('logs a lone line exactly once (%s)', (how) => {
    const office = withPeople();
    let left = 1;
    office.interfere(({ url }) => (url.includes(':batchUpdate') && left-- > 0 ? how : undefined));
    office.register.commit(office.read('people'), [], [{ event: 'ทดสอบ', subject: 'P004' }]);
    expect(office.shown('บันทึก!C2:C9')).toEqual([['ทดสอบ']]);
  });

  it('ends as google-unavailable when Google stays away', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    office.interfere(({ url }) => (url.includes(':batchUpdate') ? 'lost before' : undefined));
    expect(codeOf(() => office.register.commit(snapshot, changes))).toBe('google-unavailable');
  });

  it('is not sent again while nobody can say whether it was applied', () => {
    const office = withPeople();
    const snapshot = office.read('people');
    let lost = false;
    office.interfere(({ url }) => {
      lost ||= url.includes(':batchUpdate');
      return lost ? 'lost after' : undefined;
    });
    expect(codeOf(() => office.register.commit(snapshot, changes))).toBe('google-unavailable');
    office.interfere(() => undefined);
    expect(office.shown('บุคลากร!A2:A9').flat()).toEqual(['P001', 'P002', 'P003', 'P004']);
  });
});
