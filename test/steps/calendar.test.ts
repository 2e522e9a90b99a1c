import { calendarChanges } from '../../src/commands/calendar-changes';
import { calendarFacts, type StepFacts, type YearMarks } from '../../src/domain/calendar/calendar-facts';
import { type IsoDate, parseIsoDate, serialOfDate } from '../../src/domain/dates/dates';
import type { Cells, Table } from '../../src/register/cells';
import { tableOf } from '../decode/table-of-csv';

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}
function serial(text: string): number {
  return serialOfDate(day(text));
}

/** ปฏิทิน with one step, planned from 8 to 9 October 2026. */
function calendar(cells: Partial<Cells<'calendar'>>, step = '5'): Table<'calendar'> {
  const planned = { เริ่ม: serial('2026-10-08'), สิ้นสุด: serial('2026-10-09') };
  const row = { ลำดับ: Number(step), ...planned, ...cells };
  return tableOf('calendar', Object.keys(row), [Object.values(row)]);
}

function cellsSet(
  table: Table<'calendar'>,
  today: string,
  facts: ReadonlyMap<number, StepFacts> = new Map(),
): unknown {
  const [change] = calendarChanges(table, day(today), facts);
  return change?.kind === 'set' ? change.cells : undefined;
}

const NO_LETTERS = { memo: undefined, covers: [] };

const none: YearMarks = {
  templates: [],
  agreements: [],
  rounds: [],
  letters: { orderMemo: undefined, order: undefined, lastRound: NO_LETTERS, year: NO_LETTERS },
};

describe('ปฏิทิน', () => {
  it('says what is late, and nothing where it says so already', () => {
    expect(cellsSet(calendar({}), '2026-10-10')).toEqual({ สถานะ: 'เลยกำหนด' });
    expect(cellsSet(calendar({ สถานะ: 'เลยกำหนด' }), '2026-10-10')).toBeUndefined();
  });

  it('takes real dates that the register knows, each once', () => {
    const facts = new Map([[5, { begun: day('2026-10-08'), done: undefined }]]);
    expect(cellsSet(calendar({}), '2026-10-08', facts)).toEqual({
      เริ่มจริง: serial('2026-10-08'),
      สถานะ: 'กำลังทำ',
    });
    const written = { เริ่มจริง: serial('2026-10-08'), สถานะ: 'กำลังทำ' };
    expect(cellsSet(calendar(written), '2026-10-09', facts)).toBeUndefined();
  });

  it('leaves what an operator typed, whatever the register knows', () => {
    const facts = new Map([[5, { begun: day('2026-10-08'), done: day('2026-11-20') }]]);
    const typed = { เริ่มจริง: serial('2026-10-01'), เสร็จจริง: serial('2026-10-09'), สถานะ: 'เสร็จ' };
    expect(cellsSet(calendar(typed), '2026-12-01', facts)).toBeUndefined();
  });

  it('fills steps 2, 9 and 10 from the dates of the order and of the memos', () => {
    const letters = {
      orderMemo: day('2026-10-09'),
      order: day('2026-10-12'),
      lastRound: { memo: day('2027-12-15'), covers: [] },
      year: NO_LETTERS,
    };
    const facts = calendarFacts({ ...none, letters }, day('2027-12-20'));
    expect([2, 9, 10].map((step) => facts.get(step)?.done)).toEqual(['2026-10-12', '2027-12-15', undefined]);
    expect(cellsSet(calendar({}, '2'), '2026-10-12', facts)).toEqual({
      เริ่มจริง: serial('2026-10-09'),
      เสร็จจริง: serial('2026-10-12'),
      สถานะ: 'เสร็จ',
    });
  });

  it('ends step 9 or 10 with the last of the letters that a summary goes out with', () => {
    const of = (covers: YearMarks['letters']['year']['covers']) => {
      const year = { memo: day('2027-12-15'), covers };
      return calendarFacts({ ...none, letters: { ...none.letters, year } }, day('2027-12-30')).get(10);
    };
    expect(of([day('2027-12-20'), undefined])).toEqual({ begun: '2027-12-15', done: undefined });
    expect(of([day('2027-12-20'), day('2027-12-18')])).toEqual({ begun: '2027-12-15', done: '2027-12-20' });
  });

  it('reads a year typed in พ.ศ.', () => {
    const thai = { เสร็จจริง: serial('2569-10-09'), สถานะ: 'เสร็จ', เริ่ม: serial('2569-10-08') };
    expect(cellsSet(calendar(thai), '2026-10-10')).toBeUndefined();
    expect(cellsSet(calendar({ เสร็จจริง: '9 ตุลาคม 2569', สถานะ: 'เสร็จ' }), '2026-10-10')).toBeUndefined();
  });
});

describe('what the register knows of the ten steps', () => {
  const at = (text: string) => day(text);

  it('is nothing of a year in which nothing was done', () => {
    const unknown = { begun: undefined, done: undefined };
    expect(
      new Set([...calendarFacts(none, at('2026-10-01')).values()].map((one) => JSON.stringify(one))),
    ).toEqual(new Set([JSON.stringify(unknown)]));
  });

  it('counts step 5 from the first KPI Template sent to the last acknowledged, every indicator included', () => {
    const sent = { sentOn: at('2026-11-02'), acknowledgedOn: at('2026-11-05') };
    const waiting = { sentOn: at('2026-11-01'), acknowledgedOn: undefined };
    const facts = (templates: YearMarks['templates']) =>
      calendarFacts({ ...none, templates }, at('2026-12-01')).get(5);
    expect(facts([sent, waiting])).toEqual({ begun: '2026-11-01', done: undefined });
    expect(facts([sent, { ...waiting, acknowledgedOn: at('2026-11-09') }])?.done).toBe('2026-11-09');
    expect(facts([sent, { sentOn: undefined, acknowledgedOn: undefined }])?.done).toBeUndefined();
  });

  it('counts step 7 as done when all four kinds of agreements are signed', () => {
    const signedOn = at('2026-11-16');
    const three = (['บุคลากร', 'สถานศึกษา', 'เลขาธิการ กพฐ.'] as const).map((kind) => ({ kind, signedOn }));
    const facts = (agreements: YearMarks['agreements']) =>
      calendarFacts({ ...none, agreements }, at('2026-12-01')).get(7);
    expect(facts(three)).toEqual({ begun: '2026-11-16', done: undefined });
    const late = { kind: 'ผู้ว่าราชการจังหวัด', signedOn: at('2026-11-20') } as const;
    expect(facts([...three, late])?.done).toBe('2026-11-20');
    expect(facts([...three, late, { kind: 'บุคลากร', signedOn: undefined }])?.done).toBeUndefined();
  });

  it('counts step 8 from the first open round to the last closed, on the day of a round that was opened early', () => {
    const round = { opensOn: at('2027-04-01'), closesOn: at('2027-06-01') };
    const facts = (rounds: YearMarks['rounds'], today: string) =>
      calendarFacts({ ...none, rounds }, at(today)).get(8);
    expect(facts([{ ...round, state: 'เปิด' }], '2027-04-20')).toEqual({
      begun: '2027-04-01',
      done: undefined,
    });
    expect(facts([{ ...round, state: 'เปิด' }], '2027-03-29')?.begun).toBe('2027-03-29');
    expect(facts([{ ...round, state: 'กำลังเปิด' }], '2027-04-01')?.begun).toBeUndefined();
    expect(facts([{ ...round, state: 'ผนึกแล้ว' }], '2027-06-02')?.done).toBe('2027-06-01');
    const later = { opensOn: at('2027-07-01'), closesOn: at('2027-08-23'), state: 'ยังไม่เปิด' } as const;
    expect(facts([{ ...round, state: 'ปิด' }, later], '2027-06-02')?.done).toBeUndefined();
  });
});
