import fc from 'fast-check';
import type { FailedStep } from '../../src/commands/failed-step';
import { commitWithProtection } from '../../src/commands/lay-protection';
import type { Office } from '../../src/commands/office';
import { type ProtectionState, protectionChanges } from '../../src/commands/protect-register';
import type { RoundState } from '../../src/domain/rounds/round';
import type { NewRow } from '../../src/register/change';
import { decodePeople } from '../../src/register/decode/person';
import { decodeReports } from '../../src/register/decode/report';
import { decodeRounds } from '../../src/register/decode/round';
import { layInHalves, type Tried } from '../../src/register/protection/refused-editors';
import { roleBlocks } from '../../src/register/protection/role-blocks';
import type { Snapshot } from '../../src/register/register-port';
import { sheetIdAtCreation } from '../../src/register/sheet-ids';
import { TAB_NAMES, type TabName } from '../../src/register/tabs';
import type { Reply } from '../google/fake-fetch';
import { type OfficeSheet, OPERATOR, OWNER, officeSheet, PEOPLE_ROWS, STAFF } from './office-sheet';

const TABS_READ: readonly TabName[] = ['people', 'rounds', 'reports', 'documents'];
const REPORTS = sheetIdAtCreation('reports');
const PEOPLE = sheetIdAtCreation('people');

function report(
  code: string,
  owners: string,
  supervisor: string,
  method: NewRow<'reports'>['วิธีให้คะแนน'] = 'เชิงเส้น',
): NewRow<'reports'> {
  return {
    รหัสรายงาน: `2570-06-${code}`,
    รหัสรอบ: '2570-06',
    รหัสตัวชี้วัด: code,
    ตัวชี้วัด: `ตัวชี้วัด ${code}`,
    วิธีให้คะแนน: method,
    มาตรา: '1-5',
    ผู้รับผิดชอบ: owners,
    ผู้กำกับดูแล: supervisor,
    ส่งรายงาน: method === '' ? '' : false,
  };
}

function openOffice(state: RoundState = 'เปิด', tabs?: readonly TabName[]): OfficeSheet {
  const office = officeSheet(OWNER, tabs);
  office.commit([
    { kind: 'add', tab: 'people', rows: PEOPLE_ROWS },
    {
      kind: 'add',
      tab: 'rounds',
      rows: [
        {
          รหัสรอบ: '2570-06',
          ปีงบประมาณ: 2570,
          รอบ: 6,
          งวดตั้งแต่: 46_296,
          งวดถึง: 46_477,
          เปิด: 46_478,
          กำหนดส่ง: 46_507,
          ปิด: 46_538,
          สถานะ: state,
        },
      ],
    },
    {
      kind: 'add',
      tab: 'reports',
      rows: [
        report('1.1', 'P002', 'P003'),
        report('1.2', 'P002', 'P003'),
        report('1.3', 'P001', 'P003', ''),
        report('1.4', 'P003, P002', 'P001'),
      ],
    },
  ]);
  return office;
}

function stateOf(snapshot: Snapshot): ProtectionState {
  return {
    people: decodePeople(snapshot.table('people')).people,
    rounds: decodeRounds(snapshot.table('rounds')).rounds,
    reports: decodeReports(snapshot.table('reports')).reports,
  };
}

/** The changes that the register asks for now; committed where there are some. */
function protect(office: OfficeSheet, only?: TabName): number {
  const snapshot = office.read(...TABS_READ);
  const caller: Pick<Office, 'caller'> = { caller: OWNER };
  const laid = new Set(office.register.workbook().sheets.map((sheet) => sheet.sheetId));
  const changes = protectionChanges(caller, snapshot, office.register.workbook(), stateOf(snapshot)).map(
    (change) =>
      change.kind === 'requests'
        ? { ...change, requests: change.requests.filter((request) => isOnLaidTab(request, laid, only)) }
        : change,
  );
  office.register.commit(snapshot, changes);
  return changes.reduce((sum, change) => sum + (change.kind === 'requests' ? change.requests.length : 0), 0);
}

/** These tests lay out only some tabs. */
function isOnLaidTab(request: unknown, laid: ReadonlySet<number>, only?: TabName): boolean {
  const text = JSON.stringify(request);
  const id = /"sheetId":(\d+)/.exec(text)?.[1];
  return (
    id === undefined ||
    (laid.has(Number(id)) && (only === undefined || Number(id) === sheetIdAtCreation(only)))
  );
}

function write(row: number, column: number, text: string, sheetId = REPORTS) {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row - 1, columnIndex: column },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    },
  };
}

describe('role blocks', () => {
  it('join neighbouring rows of the same persons and leave out calculated parents', () => {
    const snapshot = openOffice().read('reports');
    const headers = snapshot.table('reports').headers;
    const result = headers.indexOf('ผลการดำเนินงาน');
    const support = headers.indexOf('ปัจจัยสนับสนุน');
    const review = headers.indexOf('ผลการตรวจ');
    const appeal = headers.indexOf('ขอทบทวน');
    const blocks = roleBlocks(snapshot.table('reports'), REPORTS, () => true);
    expect(
      blocks.map(({ writer, people, range }) => [
        writer,
        people.join('+'),
        range.startRowIndex,
        range.endRowIndex,
        range.startColumnIndex,
        range.endColumnIndex,
      ]),
    ).toEqual([
      ['owner', 'P002', 1, 3, result, result + 3],
      ['owner', 'P002', 1, 3, support, support + 2],
      ['owner', 'P002', 1, 3, appeal, appeal + 1],
      ['owner', 'P002+P003', 4, 5, result, result + 3],
      ['owner', 'P002+P003', 4, 5, support, support + 2],
      ['owner', 'P002+P003', 4, 5, appeal, appeal + 1],
      ['supervisor', 'P003', 1, 3, review, review + 2],
      ['supervisor', 'P001', 4, 5, review, review + 2],
    ]);
  });

  it('part where a column of the office stands between', () => {
    const office = openOffice();
    const headers = office.read('reports').table('reports').headers;
    const result = headers.indexOf('ผลการดำเนินงาน');
    const support = headers.indexOf('ปัจจัยสนับสนุน');
    const appeal = headers.indexOf('ขอทบทวน');
    office.asPerson(OWNER, [
      {
        insertDimension: {
          range: { sheetId: REPORTS, dimension: 'COLUMNS', startIndex: result + 2, endIndex: result + 3 },
        },
      },
    ]);
    const blocks = roleBlocks(office.read('reports').table('reports'), REPORTS, (id) => id === '2570-06-1.1');
    expect(
      blocks
        .filter(({ writer }) => writer === 'owner')
        .map(({ range }) => [range.startColumnIndex, range.endColumnIndex]),
    ).toEqual([
      [result, result + 2],
      [result + 3, result + 4],
      [support + 1, support + 3],
      [appeal + 1, appeal + 2],
    ]);
  });
});

describe('a protected register', () => {
  it('lets each person write the own open cells and nothing else', () => {
    const office = openOffice();
    protect(office);
    const headers = office.read('reports').table('reports').headers;
    const result = headers.indexOf('ผลการดำเนินงาน');
    const status = (row: number, column: number, sheetId = REPORTS): number =>
      office.asPerson(STAFF, [write(row, column, '5', sheetId)]).status;
    expect([2, 3, 4, 5].map((row) => status(row, result))).toEqual([200, 200, 400, 200]);
    expect(status(2, headers.indexOf('ผลการตรวจ'))).toBe(400);
    expect(status(2, headers.indexOf('น้ำหนัก'))).toBe(400);
    expect(status(2, 1, sheetIdAtCreation('people'))).toBe(400);
    expect(office.asPerson(OPERATOR, [write(2, headers.indexOf('น้ำหนัก'), '5')]).status).toBe(200);
    expect(office.asPerson(STAFF, [write(2, result, '5'), write(4, result, '5')]).body).toContain(
      'You are trying to edit a protected cell or object.',
    );
  });

  it('is closed to everyone but operators while no round is open', () => {
    const office = openOffice('ปิด');
    office.commit(
      ['1.1', '1.2', '1.4'].map((code) => ({
        kind: 'set',
        tab: 'reports',
        key: `2570-06-${code}`,
        cells: { ปิดเมื่อ: 46_540 },
      })),
    );
    protect(office);
    const result = office.read('reports').table('reports').headers.indexOf('ผลการดำเนินงาน');
    expect(office.asPerson(STAFF, [write(2, result, '5')]).status).toBe(400);
  });

  it('is left as it is by a second look', () => {
    const office = openOffice();
    expect(protect(office)).toBeGreaterThan(10);
    expect(protect(office)).toBe(0);
  });

  it('gets back what somebody took away, and follows rows that were sorted', () => {
    const office = openOffice();
    protect(office);
    const [whole] =
      office.register.workbook().sheets.find(({ sheetId }) => sheetId === REPORTS)?.protectedRanges ?? [];
    office.asPerson(OWNER, [
      { deleteProtectedRange: { protectedRangeId: whole?.id } },
      {
        sortRange: {
          range: {
            sheetId: REPORTS,
            startRowIndex: 1,
            endRowIndex: 5,
            startColumnIndex: 0,
            endColumnIndex: 59,
          },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    expect(protect(office)).toBeGreaterThan(0);
    expect(protect(office)).toBe(0);
    const result = office.read('reports').table('reports').headers.indexOf('ผลการดำเนินงาน');
    expect([2, 3, 4, 5].map((row) => office.asPerson(STAFF, [write(row, result, '5')]).status)).toEqual([
      200, 400, 200, 200,
    ]);
  });

  it('leaves a protected range of the office alone', () => {
    const office = openOffice();
    office.asPerson(OWNER, [
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: REPORTS, endRowIndex: 1 },
            description: 'ของสำนักงาน',
            warningOnly: true,
          },
        },
      },
    ]);
    protect(office);
    const kept = office.register.workbook().sheets.flatMap((sheet) => sheet.protectedRanges);
    expect(kept.filter((range) => range.description === 'ของสำนักงาน')).toHaveLength(1);
  });

  it('gives every owner, supervisor and group of owners a filter view, once', () => {
    const office = openOffice();
    office.commit([
      { kind: 'set', tab: 'people', key: 'P002', cells: { กลุ่ม: 'กลุ่มอำนวยการ' } },
      { kind: 'set', tab: 'people', key: 'P003', cells: { กลุ่ม: 'กลุ่มอำนวยการ' } },
    ]);
    protect(office);
    expect(protect(office)).toBe(0);
    expect(viewTitles(office)).toEqual([
      'งานของ P002',
      'งานของ P003',
      'ตรวจของ P003',
      'ตรวจของ P001',
      'กลุ่ม กลุ่มอำนวยการ',
    ]);
  });

  it('lets the view of a group follow who belongs to it', () => {
    const office = openOffice();
    const group = { กลุ่ม: 'กลุ่มอำนวยการ' };
    office.commit([{ kind: 'set', tab: 'people', key: 'P002', cells: group }]);
    protect(office);
    const formula = () => JSON.stringify(groupView(office)?.json);
    expect(formula()).not.toContain('P003');
    office.commit([{ kind: 'set', tab: 'people', key: 'P003', cells: group }]);
    expect(protect(office)).toBe(1);
    expect(formula()).toContain('P003');
    expect(protect(office)).toBe(0);
  });
});

function viewsOf(office: OfficeSheet) {
  return office.register.workbook().sheets.flatMap(({ filterViews }) => filterViews);
}
function viewTitles(office: OfficeSheet) {
  return viewsOf(office).map(({ title }) => title);
}
function groupView(office: OfficeSheet) {
  return viewsOf(office).find(({ title }) => title.startsWith('กลุ่ม '));
}

/** The office's side of a register that lays its protection. */
function layIn(office: OfficeSheet, caller = OWNER): readonly FailedStep[] {
  const snapshot = office.read(...TABS_READ);
  const state = stateOf(snapshot);
  const workbook = office.register.workbook();
  const ground = {
    caller,
    register: office.register,
    mayStartWork: () => true,
    explain: (cause: unknown) => String(cause),
  } as unknown as Office;
  return commitWithProtection(ground, snapshot, workbook, state, [], []);
}

function rangesOf(office: OfficeSheet, sheetId = REPORTS) {
  return office.register.workbook().sheets.find((sheet) => sheet.sheetId === sheetId)?.protectedRanges ?? [];
}

const BAD_EDITOR: Reply = {
  status: 400,
  body: {
    error: { code: 400, message: 'Invalid requests[0]: editors are not valid.', status: 'INVALID_ARGUMENT' },
  },
};

describe('protections that Google does not take as they are', () => {
  it.each([
    ['names the address', undefined],
    ['does not say which address it is', BAD_EDITOR],
  ])('are laid without a refused editor where the text %s', (_, reply) => {
    const office = openOffice('เปิด', TAB_NAMES);
    office.commit([
      {
        kind: 'set',
        tab: 'people',
        key: 'P003',
        cells: { อีเมล: 'nobody@office.example', บทบาท: 'เจ้าภาพรอง' },
      },
    ]);
    office.interfere((request) =>
      String(request.payload).includes('nobody@') && String(request.payload).includes('rotectedRange')
        ? reply
        : undefined,
    );
    expect(layIn(office)).toEqual([]);
    const editors = rangesOf(office).map((range) => range.editors);
    expect(editors.length).toBeGreaterThan(3);
    expect(editors.every((emails) => emails.includes(OPERATOR) && emails.includes(OWNER))).toBe(true);
    expect(editors.flat()).not.toContain('nobody@office.example');
    expect(office.read().system('อีเมลที่ Google ไม่รับ')).toBe('nobody@office.example');
    const calls = office.calls.length;
    expect(layIn(office)).toEqual([]);
    expect(office.calls.slice(calls).filter((call) => call.includes(':batchUpdate'))).toEqual([]);
  });

  it('take over a whole-sheet protection that somebody else laid, or renamed', () => {
    const office = openOffice('เปิด', TAB_NAMES);
    expect(layIn(office)).toEqual([]);
    const whole = rangesOf(office).find((range) => range.range.startRowIndex === undefined);
    office.asPerson(OWNER, [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: whole?.id, description: 'ของฉัน', editors: { users: [OWNER] } },
          fields: 'description,editors',
        },
      },
    ]);
    expect(layIn(office)).toEqual([]);
    const after = rangesOf(office).filter((range) => range.range.startRowIndex === undefined);
    expect(after.map((range) => [range.id, range.description])).toEqual([[whole?.id, 'รับรอง/ทั้งแท็บ']]);
    expect(after[0]?.editors).toContain(OPERATOR);
  });

  it('are not laid again where Google keeps an address in another form', () => {
    const office = openOffice('เปิด', TAB_NAMES);
    office.commit([{ kind: 'set', tab: 'people', key: 'P003', cells: { อีเมล: 'thi.rd@office.example' } }]);
    expect(layIn(office)).toEqual([]);
    // As an alias: what was given as thi.rd@ comes back as third@.
    const aliased = rangesOf(office).filter((range) => range.editors.includes('thi.rd@office.example'));
    expect(aliased.length).toBeGreaterThan(0);
    const renamed = aliased.map(({ id, editors }) => ({
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: id,
          editors: { users: editors.map((email) => email.replace('thi.rd', 'third')) },
        },
        fields: 'editors',
      },
    }));
    office.asPerson(OWNER, [{ deleteProtectedRange: { protectedRangeId: rangesOf(office, PEOPLE)[0]?.id } }]);
    office.beforeNextCommit(() => office.beforeNextLook(() => office.asPerson(OWNER, renamed)));
    expect(layIn(office)).toEqual([]);
    const calls = office.calls.length;
    expect(layIn(office)).toEqual([]);
    expect(office.calls.slice(calls).filter((call) => call.includes(':batchUpdate'))).toEqual([]);
  });

  it('stand in the way of nothing where they cannot be laid at all', () => {
    const office = openOffice('เปิด', TAB_NAMES);
    office.interfere((request) =>
      String(request.payload).includes('rotectedRange') ? BAD_EDITOR : undefined,
    );
    const snapshot = office.read(...TABS_READ);
    const ground = {
      caller: OWNER,
      register: office.register,
      mayStartWork: () => true,
      explain: () => 'ไม่สำเร็จ',
    } as unknown as Office;
    const failed = commitWithProtection(
      ground,
      snapshot,
      office.register.workbook(),
      stateOf(snapshot),
      [{ kind: 'set', tab: 'rounds', key: '2570-06', cells: { สถานะ: 'ปิด' } }],
      [],
    );
    expect(failed).toEqual([{ step: 'วางการป้องกันเซลล์', message: 'ไม่สำเร็จ' }]);
    expect(office.read('rounds').table('rounds').rows[0]?.cells.สถานะ).toBe('ปิด');
  });
});

describe('editors laid in halves', () => {
  const address = (index: number): string => `person${index}@office.example`;

  it('are all but the refused, wherever these stand and whatever the text names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(80), { maxLength: 60 }),
        fc.array(fc.nat(80), { maxLength: 6 }),
        fc.boolean(),
        (all, some, named) => {
          const bad = new Set(some.map(address));
          let last: readonly string[] = [];
          const { refused, whole } = layInHalves(all.map(address), (emails): Tried => {
            const out = emails.filter((email) => bad.has(email));
            if (out.length === 0) {
              last = emails;
              return { kind: 'laid' };
            }
            const message = named ? `Invalid user: ${out[0]}.` : 'Invalid value';
            return { kind: 'refused', fault: { kind: 'invalid-request', status: 400, reason: '', message } };
          });
          const emails = all.map(address);
          expect(whole).toBe(true);
          expect([...refused].sort()).toEqual(emails.filter((email) => bad.has(email)).sort());
          expect([...last].sort()).toEqual(emails.filter((email) => !bad.has(email)).sort());
        },
      ),
    );
  });

  it('find one refused among sixty with a dozen tries', () => {
    let tries = 0;
    const emails = Array.from({ length: 60 }, (_, index) => address(index));
    layInHalves(emails, (part): Tried => {
      tries += 1;
      const fault = { kind: 'invalid-request', status: 400, reason: '', message: 'Invalid' } as const;
      return part.includes(address(37)) ? { kind: 'refused', fault } : { kind: 'laid' };
    });
    expect(tries).toBeLessThanOrEqual(14);
  });
});
