import { idOfLink } from '../../src/domain/links';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

/** A deputy as supervisor, groups by their heads, and a province's own form for one school: as an office types them. */
const ROWS = [
  [
    'รองผู้อำนวยการ',
    'รผ',
    'บุคลากร',
    'ตำแหน่ง มี รองผู้อำนวยการ; บทบาท ≠ ผู้อำนวยการ',
    'ที่กำกับดูแล',
    '',
    '',
    '',
    '{{ประเภท}} {{ชื่อผู้ทำ}} ปี {{ปีงบประมาณ}}',
    '',
    'PDF',
    'ปรับเป็น 100',
  ],
  [
    'กลุ่มงาน',
    'กล',
    'กลุ่ม',
    'กลุ่ม ≠ กลุ่มอำนวยการ',
    'มิติ = มิติที่ 1',
    '',
    'P004',
    '',
    '',
    'ข้อตกลงกลุ่ม {{ปีงบประมาณ}}',
    '',
    '',
  ],
  ['แบบจังหวัด', 'รญ', 'สถานศึกษา', 'จังหวัด = ตรัง', '', '', '', 'แบบของจังหวัด', '', '', '.docx', 'ตามทะเบียน'],
];

let office: Office;

beforeAll(async () => {
  office = await small();
  const edited = { as: office.host, range: "'ประเภทข้อตกลง'!A2:L4", values: ROWS };
  expect(await office.workspace.edit(edited)).toBeUndefined();
  for (const [kind] of ROWS) await office.run('createAgreements', { kind });
}, 300_000);

afterAll(() => office.close());

type FileOf = { readonly name: string; readonly parents: readonly string[] };

async function fileOf(link: unknown): Promise<FileOf> {
  const fields = { fields: 'id,name,parents' };
  return (await office.person.json('GET', `/drive/v3/files/${idOfLink(String(link))}`, fields)) as FileOf;
}

describe('a kind of agreement that the office has added', () => {
  it('is made for those who meet its condition, with its indicators, weights, signers and names', async () => {
    const rows = await office.rows('ข้อตกลง');
    const own = [...rows].filter(([, row]) => ROWS.some(([kind]) => kind === row.ประเภท));
    expect(own.map(([key, row]) => [key, row.ผู้ทำคำรับรอง, row.ผู้รับคำรับรอง, row.จำนวนตัวชี้วัด])).toEqual([
      ['2570-รผ-P004', 'นางสมมติ สี่ตัวอย่าง', 'นายสมมติ นามตัวอย่าง', 5],
      ['2570-กล-กลุ่มบริหารงานบุคคล', 'นายสมมติ สามตัวอย่าง', 'นางสมมติ สี่ตัวอย่าง', 2],
      ['2570-กล-กลุ่มนโยบายและแผน', 'นายสมมติ ห้าตัวอย่าง', 'นางสมมติ สี่ตัวอย่าง', 2],
      ['2570-กล-กลุ่มนิเทศติดตามและประเม', 'นางสาวสมมติ หกตัวอย่าง', 'นางสมมติ สี่ตัวอย่าง', 2],
      ['2570-กล-กลุ่มบริหารงานการเงินและ', 'นายสมมติ เจ็ดตัวอย่าง', 'นางสมมติ สี่ตัวอย่าง', 2],
      ['2570-รญ-S01', 'นายสมมติ แปดตัวอย่าง', 'นายสมมติ นามตัวอย่าง', 5],
    ]);
    expect(rows.get('2570-รผ-P004')?.น้ำหนักรวม).toBe(100);
    const deputy = await fileOf(rows.get('2570-รผ-P004')?.เอกสาร);
    expect(deputy.name).toBe('2570-รผ-P004 รองผู้อำนวยการ นางสมมติ สี่ตัวอย่าง ปี 2570');
    const group = await fileOf(rows.get('2570-กล-กลุ่มนโยบายและแผน')?.เอกสาร);
    const folder = (await office.person.json('GET', `/drive/v3/files/${group.parents[0]}`, {
      fields: 'name,parents',
    })) as FileOf;
    expect(folder.name).toBe('ข้อตกลงกลุ่ม 2570');
  });

  it('has a PDF or a .docx beside its Google Doc where its row says so', async () => {
    const rows = await office.rows('ข้อตกลง');
    expect((await fileOf(rows.get('2570-รผ-P004')?.PDF)).name).toMatch(/\.pdf$/);
    expect((await fileOf(rows.get('2570-รญ-S01')?.PDF)).name).toMatch(/\.docx$/);
    expect(rows.get('2570-กล-กลุ่มนโยบายและแผน')?.PDF).toBe('');
    const before = rows.get('2570-รผ-P004')?.PDF;
    expect(await office.run('createAgreements', { kind: 'รองผู้อำนวยการ' })).toMatchObject({
      made: 0,
      updated: 0,
    });
    expect((await office.rows('ข้อตกลง')).get('2570-รผ-P004')?.PDF).toBe(before);
  });

  it('stands where kinds are planned, signed, printed, handed out and compared', async () => {
    expect(await office.run('planAgreements', { kind: 'กลุ่มงาน' })).toMatchObject({
      wanted: 4,
      existing: 4,
      toMake: 0,
      faults: [],
    });
    expect(await office.run('planAgreements', { kind: 'แบบจังหวัด' })).toMatchObject({
      faults: [{ code: 'own-file-missing', stops: false }],
    });
    expect(await office.run('previewAgreement', { key: '2570-กล-กลุ่มนโยบายและแผน' })).toHaveProperty('html');
    expect(await office.run('markSigned', { keys: ['2570-รผ-P004'], on: '2026-12-15' })).toEqual({
      signed: 1,
    });
    const day = (await office.run('signingDay', {})) as {
      agreements: readonly { key: string; state: string; group: string }[];
    };
    expect(day.agreements.find(({ key }) => key === '2570-รผ-P004')).toMatchObject({
      state: 'signed',
      group: 'กลุ่มอำนวยการ',
    });
    expect(await office.run('makePrintSet', { kind: 'แบบจังหวัด' })).toMatchObject({
      files: [{ agreements: ['2570-รญ-S01'] }],
    });
    expect(await office.run('checkDrift', { kind: 'กลุ่มงาน' })).toEqual({
      checked: 4,
      differing: [],
      failed: [],
      more: false,
    });
    const handed = (await office.run('handOut', { kind: 'กลุ่มงาน' })) as {
      failed: readonly unknown[];
      shared: number;
    };
    expect(handed).toMatchObject({ shared: 4, failed: [] });
    expect(await office.refusal('planAgreements', { kind: 'ไม่มีประเภทนี้' })).toBe('invalid-request');
    const { faults } = (await office.run('checkRegister', {})) as {
      faults: readonly { tab: string; column: string }[];
    };
    expect(faults.filter(({ tab }) => tab === 'ประเภทข้อตกลง' || tab === 'ข้อตกลง')).toEqual([]);
  });

  it('is told wrong where its row means nothing: a name that stands, a condition on no column, a signer whom nobody names', async () => {
    const fork = await office.fork();
    await fork.workspace.edit({
      as: fork.host,
      range: "'ประเภทข้อตกลง'!A5:I8",
      values: [
        ['บุคลากร', 'xx', 'บุคลากร', '', '', '', '', '', ''],
        ['ใหม่', 'ใม', 'บุคลากร', 'แผนก = ก', 'ดีที่สุด', '', 'นายกรัฐมนตรี', '', '{{ ชื่อผู้ทำ }} {{ชื่อเล่น}}'],
        ['คลุมเครือ', 'คล', 'บุคลากร', 'รองทั้งหมด', '', '', '', '', ''],
        ['แบบตรัง', 'ตง', 'จังหวัด', 'จังหวัด = ตรัง', 'มิติ มี มิติที่ 9', '', '', '', ''],
      ],
    });
    const { faults } = (await fork.run('checkRegister', {})) as {
      faults: readonly { tab: string; row: number; column: string }[];
    };
    // Nobody meets what cannot be read.
    expect(await fork.run('planAgreements', { kind: 'คลุมเครือ' })).toMatchObject({ wanted: 0, toMake: 0 });
    // A province is chosen by its name; what gives it no indicator is said of its own row.
    expect(await fork.run('planAgreements', { kind: 'แบบตรัง' })).toMatchObject({
      skipped: [
        {
          key: '2570-ตง-ตรัง',
          why: 'ไม่มีตัวชี้วัดสำหรับผู้นี้ ให้ดูช่องตัวชี้วัดของประเภทนี้ในแท็บประเภทข้อตกลง และตัวชี้วัดที่เข้าเงื่อนไข',
        },
      ],
    });
    const found = faults
      .filter(({ tab }) => tab === 'ประเภทข้อตกลง')
      .map(({ row, column }) => `${row} ${column}`);
    expect(found.filter((one) => one.startsWith('8 '))).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining(['5 ประเภท', '6 เงื่อนไข', '6 ตัวชี้วัด', '6 ผู้รับ', '6 ชื่อไฟล์', '7 เงื่อนไข']),
    );
    await fork.close();
  });

  it('has its papers where only operators look, as the others', async () => {
    const { เอกสาร } = (await office.rows('ข้อตกลง')).get('2570-กล-กลุ่มบริหารงานบุคคล') ?? {};
    const read = office.workspace.rest(
      {
        method: 'GET',
        path: `/drive/v3/files/${idOfLink(String(เอกสาร))}`,
        query: new URLSearchParams(),
        headers: {},
        body: new Uint8Array(),
      },
      SMALL_OFFICE.owners[0],
    );
    expect((await read).status).toBe(404);
  });
});
