import fc from 'fast-check';
import type { Workspace } from '../../local/workspace/workspace';
import { DOCTOR_TABS } from '../../src/commands/doctor/register-view';
import { registerFaultText } from '../../src/messages/refusals/register-fault-text';
import type { CellValue } from '../../src/ports/sheets';
import type { Column, Tab } from '../../src/register/column';
import { TABS } from '../../src/register/tabs';
import { sampleOffice } from '../agreements/sample-office';
import { type CellEdit, edited, faultsIn, type Grids, gridsOf } from './register-grids';

describe('the doctor’s rules', () => {
  let office: Workspace;
  let clean: Grids;

  beforeAll(async () => {
    office = await sampleOffice();
    clean = await gridsOf(office);
  });

  afterAll(() => office.close());

  const found = (edits: readonly CellEdit[]): readonly string[] =>
    faultsIn(edited(clean, edits)).map(({ problem, tab, row, column }) =>
      [tab, row, column, problem.code].join(' | '),
    );
  const rowOf = (tab: keyof typeof TABS, key: string): number =>
    (clean.get(tab) ?? []).findIndex(([first]) => first === key) + 1;
  const setting = (name: string, value: CellValue): CellEdit => ({
    tab: 'settings',
    row: rowOf('settings', name),
    column: 'ค่า',
    value,
  });
  it.each([true, '1.1, 1.2', '1.1 1.2', '1.1-1.3'])('names %j where one code must stand', (value) => {
    const parent = rowOf('indicators', '1.2.1');
    expect(found([{ tab: 'indicators', row: parent, column: 'ตัวชี้วัดแม่', value }])).toContain(
      ['ตัวชี้วัด', parent, 'ตัวชี้วัดแม่', 'not-a-code'].join(' | '),
    );
  });

  const agreement = (row: number, key: string, count: number): readonly CellEdit[] =>
    [
      ['รหัสข้อตกลง', key],
      ['ประเภท', 'บุคลากร'],
      ['จำนวนตัวชี้วัด', count],
      ['สถานะ', 'สร้างแล้ว'],
    ].map(([column = '', value = '']) => ({ tab: 'agreements', row, column: String(column), value }));

  it('ask for whole scores where a step or milestone gives them', () => {
    expect(found([setting('มาตราคะแนน 1-5', '1, 2.5, 3, 4, 5')])).toEqual([
      `ตั้งค่า | ${rowOf('settings', 'มาตราคะแนน 1-5')} | ค่า | step-scores-not-whole`,
    ]);
    expect(found([setting('มาตราคะแนน 0-5', '0, 1, 2.5, 3, 4, 5')])).toEqual([]);
  });

  it('let one person own and supervise an indicator where the office does not keep the two apart', () => {
    const row = rowOf('indicators', '3.5');
    const own = { tab: 'indicators', row, column: 'ผู้กำกับดูแล', value: 'P010' } as const;
    expect(found([own])).toEqual([`ตัวชี้วัด | ${row} | ผู้กำกับดูแล | owner-supervises`]);
    expect(found([own, setting('แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง', 'ไม่ใช่')])).toEqual([]);
  });

  it('take a way of weighting agreements, or the kinds that are scaled', () => {
    const place = `ตั้งค่า | ${rowOf('settings', 'น้ำหนักในข้อตกลง')} | ค่า | not-allowed`;
    for (const right of ['ตามทะเบียน', 'ปรับเป็น 100', 'สถานศึกษา', 'บุคลากร, สถานศึกษา'])
      expect(found([setting('น้ำหนักในข้อตกลง', right)])).toEqual([]);
    for (const wrong of ['โรงเรียน', 'บุคลากร, ปรับเป็น 100'])
      expect(found([setting('น้ำหนักในข้อตกลง', wrong)])).toEqual([place]);
  });

  it('name one word in two spellings as repairable, and take it for one word', () => {
    const group = String(clean.get('people')?.[rowOf('people', 'P002') - 1]?.[3]);
    const dimension = String(clean.get('indicators')?.[rowOf('indicators', '1.2') - 1]?.[2]);
    const apart = (text: string) => text.replace(/ำ/g, 'ํา').replace(/ /g, '  ').concat('\u200b');
    const thai = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
    const faults = faultsIn(
      edited(clean, [
        { tab: 'people', row: rowOf('people', 'P002'), column: 'กลุ่ม', value: apart(group) },
        { tab: 'indicators', row: rowOf('indicators', '1.2.1'), column: 'มิติ', value: thai(dimension) },
      ]),
    );
    expect(faults.map(({ tab, column, problem }) => [tab, column, problem.code])).toEqual([
      ['บุคลากร', 'กลุ่ม', 'untidy-text'],
      ['ตัวชี้วัด', 'มิติ', 'word-spelling'],
    ]);
    expect(faults.map(({ repair }) => repair)).toEqual([
      { kind: 'cell', value: group },
      { kind: 'cell', value: dimension },
    ]);
  });

  it('ask for offices, kinds and an order of dates of who signs', () => {
    const signer = (cells: Readonly<Record<string, CellValue>>): readonly CellEdit[] =>
      Object.entries({
        รหัส: 'L1',
        ลงนามในฐานะ: 'ผู้อำนวยการ',
        'ชื่อ-สกุล': 'นายรอง ทดสอบ',
        ฐานะ: 'ตัวจริง',
        ...cells,
      }).map(([column, value]) => ({ tab: 'signers', row: 2, column, value }));
    expect(found(signer({ ตั้งแต่: 46_327, ถึง: 46_700 }))).toEqual([]);
    expect(found(signer({ ลงนามในฐานะ: 'ผู้ว่าราชการจังหวัดตรัง', ประเภทข้อตกลง: 'ผู้ว่าราชการจังหวัด' }))).toEqual([]);
    expect(found(signer({ ลงนามในฐานะ: 'พยาน', ฝ่าย: 'ผู้ลงนามร่วม' }))).toEqual([]);
    expect(found(signer({ ลงนามในฐานะ: 'หัวหน้า' }))).toEqual(['ผู้ลงนาม | 2 | ลงนามในฐานะ | not-allowed']);
    expect(found(signer({ ฐานะ: 'รักษาการ' }))).toEqual(['ผู้ลงนาม | 2 | ฐานะ | not-allowed']);
    expect(found(signer({ ประเภทข้อตกลง: 'โรงเรียน' }))).toEqual(['ผู้ลงนาม | 2 | ประเภทข้อตกลง | not-allowed']);
    expect(found(signer({ ตั้งแต่: 46_327, ถึง: 46_300 }))).toEqual(['ผู้ลงนาม | 2 | ถึง | dates-out-of-order']);
  });

  it('take weights that add up to 1.00 where ฐานน้ำหนักรวม says so', () => {
    const header = clean.get('indicators')?.[0] ?? [];
    const weights = ['น้ำหนัก', 'น้ำหนัก 6', 'น้ำหนัก 9', 'น้ำหนัก 12'];
    const edits = (clean.get('indicators') ?? []).slice(1).flatMap((cells, index) =>
      weights.flatMap((column): readonly CellEdit[] => {
        const weight = cells[header.indexOf(column)];
        if (typeof weight !== 'number') return [];
        return [{ tab: 'indicators', row: index + 2, column, value: Number((weight / 100).toFixed(4)) }];
      }),
    );
    expect(found([...edits, setting('ฐานน้ำหนักรวม', '1')])).toEqual([]);
    expect(found(edits)).toEqual(['ตัวชี้วัด | 0 | น้ำหนัก | weight-sum']);
  });

  it('name the weight that was typed as a percentage', () => {
    const row = rowOf('indicators', '1.1');
    expect(found([{ tab: 'indicators', row, column: 'น้ำหนัก', value: 0.07 }])).toEqual([
      'ตัวชี้วัด | 0 | น้ำหนัก | weight-sum',
      `ตัวชี้วัด | ${row} | น้ำหนัก | percent-as-fraction`,
    ]);
    expect(found([{ tab: 'indicators', row, column: 'น้ำหนัก', value: 0.5 }])).toEqual([
      'ตัวชี้วัด | 0 | น้ำหนัก | weight-sum',
    ]);
  });

  it('take subs whose weights share 100 among themselves', () => {
    const shares = [40, 30, 30].map(
      (value, at): CellEdit => ({
        tab: 'indicators',
        row: rowOf('indicators', `1.2.${at + 1}`),
        column: 'น้ำหนัก',
        value,
      }),
    );
    expect(found(shares)).toEqual([]);
  });

  it('name a year of ค.ศ. in ปีงบประมาณ, and bear one that is no year', () => {
    const row = rowOf('settings', 'ปีงบประมาณ');
    expect(found([setting('ปีงบประมาณ', '2027')])).toEqual([`ตั้งค่า | ${row} | ค่า | ce-year-as-be`]);
    expect(found([setting('ปีงบประมาณ', '2570.5')])).toEqual([`ตั้งค่า | ${row} | ค่า | not-a-whole-number`]);
    expect(found([setting('ปีงบประมาณ', 'ปีนี้')])).toEqual([`ตั้งค่า | ${row} | ค่า | not-a-whole-number`]);
  });

  it('look at agreements only once there are some', () => {
    expect(found(agreement(2, '2570-บค-P012', 5))).toEqual([]);
    expect(found(agreement(2, '2570-บค-P012', 0))).toEqual([
      'ข้อตกลง | 2 | จำนวนตัวชี้วัด | agreement-without-indicators',
    ]);
    expect(found(agreement(2, '2570-บค-P900', 5))).toEqual(['ข้อตกลง | 2 | รหัสข้อตกลง | unknown-code']);
    expect(found(agreement(2, '2569-บค-P900', 5))).toEqual([]);
  });

  it('name an indicator that no agreement holds', () => {
    const row = rowOf('indicators', '2.3');
    const marks = ['ใช้กับบุคลากร', 'ใช้กับสถานศึกษา', 'ใช้กับ สพฐ.', 'ใช้กับจังหวัด'];
    const lone: readonly CellEdit[] = [
      ...marks.map((column): CellEdit => ({ tab: 'indicators', row, column, value: 'ไม่ใช่' })),
      { tab: 'indicators', row, column: 'ผู้รับผิดชอบ', value: 'P049' },
    ];
    expect(found(lone)).toEqual([`ตัวชี้วัด | ${row} | ผู้รับผิดชอบ | person-not-at-work`]);
    expect(found([...lone, ...agreement(2, '2570-บค-P012', 5)])).toEqual([
      `ตัวชี้วัด | ${row} | รหัส | indicator-without-agreement`,
      `ตัวชี้วัด | ${row} | ผู้รับผิดชอบ | person-not-at-work`,
    ]);
  });

  it('name an office without its director, host, or second operator', () => {
    const header = clean.get('people')?.[0] ?? [];
    const roles = (clean.get('people') ?? [])
      .slice(1)
      .flatMap((cells, index): readonly CellEdit[] =>
        cells[header.indexOf('บทบาท')] === 'บุคลากร'
          ? []
          : [{ tab: 'people', row: index + 2, column: 'บทบาท', value: 'บุคลากร' }],
      );
    const oneCoHost: CellEdit = { tab: 'people', row: 3, column: 'บทบาท', value: 'เจ้าภาพรอง' };
    expect(found([...roles, oneCoHost])).toEqual([
      'บุคลากร | 0 | บทบาท | no-director',
      'บุคลากร | 0 | บทบาท | no-host',
      'บุคลากร | 0 | บทบาท | single-operator',
      // กลุ่ม of that row is none of those that ตั้งค่า names for co-hosts.
      'บุคลากร | 3 | กลุ่ม | differs-from-settings',
    ]);
  });

  it('read provinces as offices list them, and name a wrong setting once, at the setting', () => {
    const place = `ตั้งค่า | ${rowOf('settings', 'จังหวัด')} | ค่า`;
    const cell = String(clean.get('settings')?.[rowOf('settings', 'จังหวัด') - 1]?.[1]);
    const [first = '', second = ''] = cell.split(/,\s*/);
    for (const right of [`${first} และ ${second}`, `จ.${second} ${first}`, `จังหวัด${first}, ${second}`])
      expect(found([setting('จังหวัด', right)])).toEqual([]);
    const wrong = found([setting('จังหวัด', `${first}ง, ${second}`)]);
    expect(wrong).toContain(`${place} | setting-matches-nothing`);
    expect(wrong.filter((one) => one.startsWith('สถานศึกษา'))).toEqual([]);
  });

  it('say of a fault nothing where it only shows elsewhere', () => {
    const at = (tab: keyof typeof TABS, key: string, column: string, value: CellValue): CellEdit => ({
      tab,
      row: rowOf(tab, key),
      column,
      value,
    });
    const indicator = (key: string, column: string, code: string) =>
      `ตัวชี้วัด | ${rowOf('indicators', key)} | ${column} | ${code}`;
    const provinces = `ตั้งค่า | ${rowOf('settings', 'จังหวัด')} | ค่า`;
    for (const [edit, told] of [
      [at('people', 'P002', 'สถานะ', 'เกษียณ'), [`บุคลากร | ${rowOf('people', 'P002')} | สถานะ | not-allowed`]],
      [at('indicators', '1.1', 'น้ำหนัก', 'เจ็ด'), [indicator('1.1', 'น้ำหนัก', 'not-a-number')]],
      [at('indicators', '1.1', 'ตัวชี้วัดแม่', '1.1'), [indicator('1.1', 'ตัวชี้วัดแม่', 'parent-cycle')]],
      [at('indicators', '1.1', 'มิติ', 'มิติที่ 9 ใหม่'), [indicator('1.1', 'มิติ', 'unknown-dimension')]],
      [at('indicators', '1.1', 'มิติ', 'มิติที่ ๑ ประสิทธิผล'), [indicator('1.1', 'มิติ', 'word-spelling')]],
      [setting('จังหวัด', 'สงขลา'), [`${provinces} | setting-matches-nothing`]],
    ] as const)
      expect(found([edit])).toEqual(told);
    const doubled = found([at('indicators', '1.3', 'รหัส', '1.1')]);
    expect(doubled.filter((one) => one.endsWith('criteria-against-direction'))).toEqual([]);
  });

  it('say which part of a list is wrong', () => {
    const values = faultsIn(edited(clean, [setting('วันเตือนก่อนกำหนดส่ง', '14, เจ็ด, 3')])).map(({ problem }) =>
      'value' in problem ? problem.value : '',
    );
    expect(values).toEqual(['เจ็ด']);
  });

  it('name a day that is no working day twice as a day', () => {
    const serial = Number(clean.get('holidays')?.[1]?.[0]);
    const [fault] = faultsIn(edited(clean, [{ tab: 'holidays', row: 5, column: 'วันที่', value: serial }]));
    expect(fault?.problem).toEqual({ code: 'duplicate-key', value: '13 ตุลาคม 2569', firstRow: 2 });
  });

  it('name two persons and two schools of one name, however it is written', () => {
    const name = (tab: 'people' | 'schools', key: string) =>
      String(clean.get(tab)?.[rowOf(tab, key) - 1]?.[1]);
    const person = name('people', 'P031').replace(/^(นาย|นางสาว|นาง)/, '$1 ');
    expect(
      found([
        { tab: 'people', row: rowOf('people', 'P033'), column: 'ชื่อ-สกุล', value: person },
        { tab: 'schools', row: rowOf('schools', 'S21'), column: 'ชื่อ', value: name('schools', 'S20') },
      ]),
    ).toEqual([
      `บุคลากร | ${rowOf('people', 'P033')} | ชื่อ-สกุล | name-twice`,
      `สถานศึกษา | ${rowOf('schools', 'S21')} | ชื่อ | name-twice`,
    ]);
  });

  it('name a dimension that is none of the others, and a target that does not reach level 1', () => {
    const row = rowOf('indicators', '1.1');
    const mistyped = 'มิติที่ 1 ประสิทธิพล';
    expect(found([{ tab: 'indicators', row, column: 'มิติ', value: mistyped }])).toEqual([
      `ตัวชี้วัด | ${row} | มิติ | unknown-dimension`,
    ]);
    expect(found([{ tab: 'indicators', row, column: 'ค่าเป้าหมาย', value: 1.5 }])).toEqual([
      `ตัวชี้วัด | ${row} | ค่าเป้าหมาย | target-below-first`,
    ]);
  });

  it('take a dimension that counts along with the others and has one indicator', () => {
    const header = clean.get('indicators')?.[0] ?? [];
    const name = (number: string): readonly CellEdit[] =>
      (clean.get('indicators') ?? []).slice(1).flatMap((cells, index): readonly CellEdit[] => {
        const at = { tab: 'indicators', row: index + 2, column: 'มิติ' } as const;
        const dimension = String(cells[header.indexOf('มิติ')]);
        if (cells[0] === '1.1') return [{ ...at, value: `มิติที่ ${number}` }];
        return dimension.startsWith('มิติที่ 1') ? [{ ...at, value: 'มิติที่ 2 รวม' }] : [];
      });
    const told = (number: string) => found(name(number)).filter((one) => one.includes('unknown-dimension'));
    expect(told('1')).toEqual([]);
    expect(told('5')).toEqual([]);
    expect(told('6').length).toBe(1);
  });

  it('name a province or group of schools that an indicator is used with and that there is none of', () => {
    const row = rowOf('indicators', '2.3');
    const used = (column: string, value: string) =>
      found([{ tab: 'indicators', row, column, value } as CellEdit]);
    expect(used('ใช้กับจังหวัด', 'ตรัง')).toEqual([]);
    expect(used('ใช้กับสถานศึกษา', 'กระบี่, S01')).toEqual([]);
    expect(used('ใช้กับจังหวัด', 'พังงา')).toEqual([`ตัวชี้วัด | ${row} | ใช้กับจังหวัด | not-allowed`]);
    expect(used('ใช้กับสถานศึกษา', 'ขนาดเล็ก')).toEqual([`ตัวชี้วัด | ${row} | ใช้กับสถานศึกษา | not-allowed`]);
  });

  it('name criteria of a school that no agreement prints', () => {
    const row = rowOf('indicators', '1.3');
    const unused = found([{ tab: 'indicators', row, column: 'ใช้กับสถานศึกษา', value: 'ไม่ใช่' }]);
    expect(unused.length).toBeGreaterThan(0);
    expect(new Set(unused.map((one) => one.replace(/\| \d+ \|/, '|')))).toEqual(
      new Set(['เกณฑ์เฉพาะหน่วย | รหัสตัวชี้วัด | unit-thresholds-unused']),
    );
  });

  it('let somebody act for the director', () => {
    expect(
      found([
        setting('ผู้อำนวยการ', 'นายรักษา ราชการ'),
        setting('ตำแหน่งผู้อำนวยการ', 'รองผู้อำนวยการ รักษาราชการแทนผู้อำนวยการสำนักงาน'),
      ]),
    ).toEqual([]);
  });

  it('leave the weight of an indicator whose parent is not there out of every sum', () => {
    const row = rowOf('indicators', '1.2.1');
    expect(found([{ tab: 'indicators', row, column: 'ตัวชี้วัดแม่', value: '1.20' }])).toEqual([
      `ตัวชี้วัด | ${row} | ตัวชี้วัดแม่ | unknown-code`,
    ]);
  });

  it('name holidays of other years, and let those of the months around the year stand', () => {
    const on = (serial: number): readonly string[] =>
      found([
        { tab: 'holidays', row: 30, column: 'วันที่', value: serial },
        { tab: 'holidays', row: 30, column: 'ชื่อ', value: 'วันหยุดเก่า' },
      ]);
    const [inMay2026, inMarch2028, in2020, inMay2028] = [46_153, 46_828, 43_831, 46_900];
    for (const near of [inMay2026, inMarch2028]) expect(on(near)).toEqual([]);
    const typedShort = faultsIn(edited(clean, [{ tab: 'holidays', row: 2, column: 'วันที่', value: 25_477 }]));
    expect(typedShort.map(({ problem }) => registerFaultText(problem))).toEqual([
      expect.stringContaining('คงหมายถึง 1 ตุลาคม 2569'),
    ]);
    for (const far of [in2020, inMay2028]) expect(on(far)).toEqual(['วันหยุด | 30 | วันที่ | date-out-of-range']);
  });

  it('name a school that no mail can reach', () => {
    const row = rowOf('schools', 'S20');
    expect(found([{ tab: 'schools', row, column: 'อีเมล', value: '' }])).toEqual([
      `สถานศึกษา | ${row} | อีเมล | email-missing`,
    ]);
  });

  it('find text in any number, date, word or address column of any tab', () => {
    const kinds = new Set([
      'number',
      'integer',
      'date',
      'moment',
      'choice',
      'yes-no',
      'round',
      'email',
      'link',
      'checkbox',
    ]);
    for (const tab of DOCTOR_TABS) {
      const { columns, title }: Tab = TABS[tab];
      const row = 2;
      const headers = clean.get(tab)?.[0] ?? [];
      // Where the office may add words of its own, any text may be one.
      const judged = columns
        .filter(({ kind, open }: Column) => kinds.has(kind) && open !== true)
        .map(({ header }: Column) => header)
        .filter((header) => headers.includes(header));
      const places = found(judged.map((column) => ({ tab, row, column, value: 'ไม่ใช่ค่าที่ใช้ได้' })));
      const missed = judged.filter(
        (header) => !places.some((place) => place.startsWith(`${title} | ${row} | ${header} | `)),
      );
      expect({ tab, missed }).toEqual({ tab, missed: [] });
    }
  });

  it('bear anything that stands in a cell', () => {
    const few: Grids = new Map([...clean].map(([tab, grid]) => [tab, grid.slice(0, 9)]));
    const anyEdit = fc.constantFrom(...DOCTOR_TABS).chain((tab) => {
      const columns = (few.get(tab)?.[0] ?? []).map(String).filter((header) => header !== '');
      const last = Math.max(2, few.get(tab)?.length ?? 2);
      return fc.record({
        tab: fc.constant(tab),
        row: fc.integer({ min: 2, max: last + 1 }),
        column: fc.constantFrom(...columns),
        value: fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constantFrom(
            '',
            '0',
            '๐',
            '1e999',
            '1,2',
            'N/A',
            '-',
            '#REF!',
            '2570-06',
            '1.2',
            '1.2.3',
            'P001,P001',
            2570,
          ),
        ),
      });
    });
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 60 }), (edits) => {
        for (const { row } of faultsIn(edited(few, edits))) expect(row).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});
