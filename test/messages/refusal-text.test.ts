import Big from 'big.js';
import type { IsoDate } from '../../src/domain/dates/dates';
import type { Expected, RefusalCode, RefusalReason, SizeLimit, Thing } from '../../src/domain/refusal';
import { Refusal } from '../../src/domain/refusal';
import { refusalText } from '../../src/messages/refusals/refusal-text';

type Of<Code extends RefusalCode> = RefusalReason & { readonly code: Code };

const THINGS: Readonly<Record<Thing, string>> = {
  report: '2570-06-1.1',
  round: '2570-06',
  'reports-of-round': '2570-06',
  'archived-reports': '2570-06',
  indicator: '9.9',
  agreement: '2570-บค-P012',
  document: '2570-KPI-1.1',
  papers: 'บุคลากร',
  paper: '2570-บค-P012, 2570-สถ-S01',
  'paper-gone': '2570-บค-P012, 2570-สถ-S01',
  maker: '2570-บค-P001',
  acknowledgement: '2570-KPI-1.1/P012',
  appeal: '2570-06-1.1',
  'kpi-templates': '',
  person: 'P999',
  import: '1AbC',
  file: '',
  folder: 'โฟลเดอร์/บุคลากร',
  'trashed-folder': 'โฟลเดอร์/บุคลากร',
  'folder-lost': 'รอบ 6 เดือน',
  'folder-link': '2570-06',
  template: 'บุคลากร, สถานศึกษา',
  'moved-folder': 'โฟลเดอร์/บุคลากร',
  'moved-root': '',
  workbook: '',
  'trashed-workbook':
    'ไฟล์ทะเบียนนี้อยู่ในถังขยะของ Google Drive และจะถูกลบถาวรภายใน 30 วัน กรุณาให้เจ้าของไฟล์กู้คืนจากถังขยะ',
};

const EXPECTED: { readonly [Kind in Expected['kind']]: Expected & { readonly kind: Kind } } = {
  text: { kind: 'text' },
  texts: { kind: 'texts' },
  columns: { kind: 'columns' },
  'one-column-each': { kind: 'one-column-each' },
  'not-with': { kind: 'not-with', other: 'fiscalYearBe' },
  base64: { kind: 'base64' },
  scan: { kind: 'scan' },
  number: { kind: 'number' },
  weights: { kind: 'weights' },
  targets: { kind: 'targets' },
  'not-dropped': { kind: 'not-dropped' },
  'paper-field': { kind: 'paper-field' },
  'drive-link': { kind: 'drive-link' },
  date: { kind: 'date' },
  'colleague-at-work': { kind: 'colleague-at-work' },
  'another-supervisor': { kind: 'another-supervisor', codes: ['1.1', '2.1'] },
  'date-until': { kind: 'date-until', to: '2026-12-15' as IsoDate },
  'date-between': { kind: 'date-between', from: '2027-04-30' as IsoDate },
  range: { kind: 'range' },
  result: { kind: 'result' },
  'fault-list': { kind: 'fault-list' },
  request: { kind: 'request' },
  flag: { kind: 'flag' },
  choice: { kind: 'choice', allowed: ['self', 'committee'] },
  integer: { kind: 'integer', from: 2500, to: 2700 },
  'scored-report': { kind: 'scored-report' },
  'scored-indicator': { kind: 'scored-indicator' },
  thresholds: {
    kind: 'thresholds',
    faults: [{ code: 'threshold-not-rising', level: 2, threshold: new Big(40), before: new Big(50) }],
  },
};

const LIMITS: { readonly [Kind in SizeLimit['kind']]: SizeLimit & { readonly kind: Kind } } = {
  import: { kind: 'import' },
  book: { kind: 'book', cards: 500 },
  workbook: { kind: 'workbook' },
  upload: { kind: 'upload', megabytes: 20, folder: 'https://drive.google.com/drive/folders/1AbC' },
  google: { kind: 'google' },
  cells: { kind: 'cells' },
  characters: { kind: 'characters' },
  export: { kind: 'export' },
  cell: { kind: 'cell', tab: 'บุคลากร', key: 'P001', column: 'ตำแหน่ง', letters: 60_000 },
};

/** Reasons of every code; a new code does not compile until it has one here. */
const REASONS: { readonly [Code in RefusalCode]: readonly Of<Code>[] } = {
  'not-operator': [{ code: 'not-operator' }],
  'not-staff': [{ code: 'not-staff' }],
  'not-owner': [{ code: 'not-owner' }],
  'no-operator-left': [{ code: 'no-operator-left' }],
  'scan-unusable': [{ code: 'scan-unusable', key: '2570-สถ-S01', why: 'ไฟล์สแกนว่างเปล่า' }],
  'nothing-to-undo': [{ code: 'nothing-to-undo' }],
  'shares-wait': [{ code: 'shares-wait', count: 44 }],
  busy: [{ code: 'busy' }],
  'invalid-request': Object.values(EXPECTED).map((expected) => ({
    code: 'invalid-request',
    field: 'roundId',
    given: 'x',
    expected,
  })),
  'not-found': Object.entries(THINGS).map(([thing, key]) => ({
    code: 'not-found',
    thing: thing as Thing,
    key,
  })),
  'round-closed': [
    { code: 'round-closed', roundId: '2570-06' },
    { code: 'round-closed', roundId: '2570-06', record: 'ผนึก-2570-06.json' },
  ],
  'seal-differs': [
    {
      code: 'seal-differs',
      roundId: '2570-06',
      where: 'รายงานผล 2570-06-1.1 ผลกรรมการ',
      sealed: '',
      found: '99',
    },
  ],
  'round-open': [
    { code: 'round-open', reportId: '2570-06-1.1' },
    { code: 'round-open', fiscalYearBe: 2570, roundIds: ['2570-12'] },
    { code: 'round-open', fiscalYearBe: 2570, roundIds: [] },
  ],
  'no-indicators': [
    { code: 'no-indicators', roundId: '2570-06' },
    { code: 'no-indicators', roundId: '' },
  ],
  'signed-before-made': [
    {
      code: 'signed-before-made',
      on: '2026-12-15' as IsoDate,
      papers: [{ key: '2570-สถ-S01', made: '2026-12-18' as IsoDate }],
    },
  ],
  'import-changed': [{ code: 'import-changed', name: 'people.csv' }],
  'file-unreadable': [{ code: 'file-unreadable', name: 'people.pdf', kind: 'pdf' }],
  'too-large': Object.values(LIMITS).map((limit) => ({ code: 'too-large', name: 'people.csv', limit })),
  'template-fault': [
    {
      code: 'template-fault',
      template: 'บุคลากร',
      faults: [{ code: 'unknown-tag', tag: 'ชื่อผูรับ', suggestion: 'ชื่อผู้รับ' }],
    },
    {
      code: 'template-fault',
      template: 'KPI Template',
      faults: [{ code: 'file-missing', tag: '', suggestion: '' }],
    },
  ],
  'register-fault': [
    {
      code: 'register-fault',
      faults: [
        { tab: 'บุคลากร', column: 'อีเมล', problem: { code: 'column-missing' } },
        { tab: 'ตั้งค่า', column: '', problem: { code: 'setting-missing', name: 'ปีงบประมาณ' } },
      ],
    },
  ],
  'register-moved': [{ code: 'register-moved', tabs: ['รายงานผล'] }],
  'register-copied': [{ code: 'register-copied' }],
  'register-missing': [
    { code: 'register-missing', entry: '' },
    { code: 'register-missing', entry: 'โฟลเดอร์/บุคลากร' },
  ],
  'quota-exhausted': [{ code: 'quota-exhausted' }],
  'google-unavailable': [{ code: 'google-unavailable' }],
  'not-authorised': [
    { code: 'not-authorised', scopes: [] },
    { code: 'not-authorised', scopes: ['https://www.googleapis.com/auth/script.send_mail'] },
  ],
  'service-disabled': [
    { code: 'service-disabled', api: '', page: '' },
    {
      code: 'service-disabled',
      api: 'Google Sheets API',
      page: 'https://console.developers.google.com/apis/api/sheets',
    },
  ],
  'domain-policy': [{ code: 'domain-policy' }],
  'storage-full': [
    { code: 'storage-full' },
    { code: 'storage-full', room: { left: 0, needed: 104 * 65_536 } },
    { code: 'storage-full', room: { left: 2_000_000, needed: 104 * 65_536 } },
  ],
  'no-right': [{ code: 'no-right' }],
};

const CASES = Object.values(REASONS).flatMap((reasons) =>
  reasons.map((reason) => [JSON.stringify(reason), reason] as const),
);

/** Names of Google's, of files and of the field that no Thai word replaces. */
const NAMES =
  /Google|Drive|Sheets?|Docs|Cloud|Workspace|Apps Script|Services|API|CSV|XLSX|KPI Template|SAR Card|PDF|Excel|LibreOffice|\.xlsx/g;
/** What is quoted is somebody's own, a link is an address, a code is a code. */
const OWN = /"[^"]*"|https:\S+|\{\{.*?\}\}|\d{4}-[\p{L}\d.-]+/gu;

describe('a refusal', () => {
  it.each(CASES)('%s says in Thai what happened and what to do', (_, reason) => {
    const text = refusalText(reason);
    expect(text.replace(OWN, '').replace(NAMES, '')).not.toMatch(/[A-Za-z]/);
    expect(text).toMatch(/กรุณา|ให้/);
    expect(text.length).toBeLessThan(600);
  });

  it('is told apart from every other by its sentence', () => {
    const texts = CASES.map(([, reason]) => refusalText(reason));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('names the field, what stood in it and what it must be', () => {
    const expected = { kind: 'integer', from: 2500, to: 2700 } as const;
    expect(refusalText({ code: 'invalid-request', field: 'fiscalYearBe', given: '2027', expected })).toBe(
      'คำขอไม่ถูกต้อง: ปีงบประมาณ ("fiscalYearBe") ได้รับ "2027" ต้องเป็นจำนวนเต็ม 2500 ถึง 2700 กรุณาแก้แล้วลองใหม่',
    );
    expect(
      refusalText({ code: 'invalid-request', field: 'roundId', given: '', expected: { kind: 'text' } }),
    ).toBe('คำขอไม่ถูกต้อง: รหัสรอบ ("roundId") ไม่ได้ระบุ ต้องเป็นข้อความที่ไม่ว่าง กรุณาแก้แล้วลองใหม่');
  });

  it('says a day that came from a screen as people read days', () => {
    const asked = { code: 'invalid-request', field: 'on', given: '2037-12-15' } as const;
    const until = { kind: 'date-until', to: '2027-04-02' as IsoDate } as const;
    expect(refusalText({ ...asked, expected: until })).toBe(
      'คำขอไม่ถูกต้อง: วันที่ลงนาม ("on") ได้รับ 15 ธันวาคม 2580 ต้องเป็นวันที่ไม่เกิน 2 เมษายน 2570 เพราะวันที่หลังจากนั้นยังมาไม่ถึง กรุณาแก้แล้วลองใหม่',
    );
    const between = { kind: 'date-between', from: '2027-04-01' as IsoDate } as const;
    expect(refusalText({ ...asked, field: 'due', expected: between })).toContain(
      'ได้รับ 15 ธันวาคม 2580 ต้องเป็นวันที่ตั้งแต่ 1 เมษายน 2570 เป็นต้นไป กรุณาแก้แล้วลองใหม่',
    );
  });

  it('names the first places of a faulty register, and where all of them stand', () => {
    const fault = (row: number) =>
      ({ tab: 'ตัวชี้วัด', row, column: 'เกณฑ์ 3', problem: { code: 'not-a-number', value: 'ก' } }) as const;
    const text = (rows: number) =>
      refusalText({
        code: 'register-fault',
        faults: Array.from({ length: rows }, (_, at) => fault(at + 2)),
      });
    expect(text(5)).toContain('แถว 6 คอลัมน์ เกณฑ์ 3');
    expect(text(5)).not.toContain('และอีก');
    expect(text(64)).not.toContain('แถว 7 ');
    expect(text(64)).toContain('และอีก 59 ที่ ดูครบทุกที่ที่เมนู ตรวจทะเบียนและนำเข้าข้อมูล ▸ ตรวจทะเบียน');
  });

  it('repeats no more of a long text than helps, on one line', () => {
    const given = `ก\n${'ข'.repeat(5000)}`;
    const text = refusalText({ code: 'invalid-request', field: 'tab', given, expected: { kind: 'text' } });
    expect(text).toContain(`"ก ${'ข'.repeat(58)}…"`);
    expect(text).not.toContain('\n');
    expect(refusalText({ code: 'not-found', thing: 'report', key: given }).length).toBeLessThan(200);
  });

  it('keeps what Google said for the log', () => {
    const refusal = new Refusal({ code: 'google-unavailable' }, 'commit: Exception: Address unavailable');
    expect(refusal.message).toContain('Address unavailable');
    expect(refusalText(refusal.reason)).toBe('Google ไม่ตอบในเวลานี้ ข้อมูลเดิมยังอยู่ครบ กรุณารอสักครู่แล้วลองใหม่');
  });
});
