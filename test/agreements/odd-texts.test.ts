import { idOfLink } from '../../src/domain/links';
import { type Office, small } from '../office/office';

/** What people paste into names: none of it may stop, split or double a document, and each is found again in it. */
const ODD: readonly (readonly [string, string, string])[] = [
  ['markup and quotes', `นาย <ก> & "ข" 'ค' ]]>`, `นาย <ก> & "ข" 'ค' ]]>`],
  // What joins two pictures to one is invisible, and goes with the other invisible letters.
  ['emoji', 'นาง 👩‍🏫🇹🇭 ทดสอบ', '🏫🇹🇭 ทดสอบ'],
  ['a line break', 'นายบรรทัดแรก\nบรรทัดสอง', 'นายบรรทัดแรก'],
  ['braces of a tag', 'นาย {{ชื่อผู้รับ}} {{#มิติ}}', 'นาย {{ชื่อผู้รับ}} {{#มิติ}}'],
  ['control characters', 'นาย\u0000ควบ\u0007คุม\u001f', 'นายควบคุม'],
  ['a lone surrogate', 'นายครึ่ง\ud83d ตัว', 'นายครึ่ง ตัว'],
  ['Arabic', 'นาย محمد أحمد', 'นาย محمد أحمد'],
  ['Chinese', 'นาย 陳大文', 'นาย 陳大文'],
  ['5,000 letters', `นาย${'ก'.repeat(5000)}`, 'ก'.repeat(200)],
];

let office: Office;

beforeAll(async () => {
  office = await small();
});
afterAll(() => office.close());

test('names of any letters make one document each, with the name in it as it was meant', async () => {
  const people = [...(await office.rows('บุคลากร')).keys()];
  const [odd, rest] = [ODD.slice(0, 6), ODD.slice(6)];
  for (const [at, [, name]] of odd.entries())
    await office.set('บุคลากร', people[at + 1] ?? '', { 'ชื่อ-สกุล': name });
  // Optional fields that are empty, and texts of indicators.
  for (const [at, [, name]] of rest.entries())
    await office.set('ตัวชี้วัด', ['1.1', '1.2', '3.1'][at] ?? '', {
      ตัวชี้วัด: name,
      คำอธิบาย: name,
      กลุ่ม: '',
      ค่าเป้าหมาย: '',
    });
  const run = await office.run('createAgreements', { kind: 'บุคลากร' });
  expect(run).toMatchObject({ made: 6, failed: [], more: false });
  const rows = await office.rows('ข้อตกลง');
  expect(rows.size).toBe(6);
  for (const [at, [what, , shown]] of odd.entries()) {
    const text = await textOf(String(rows.get(`2570-บค-${people[at + 1]}`)?.เอกสาร));
    expect([what, text.includes(western(shown))]).toEqual([what, true]);
  }
  const supervisor = await textOf(String(rows.get('2570-บค-P003')?.เอกสาร));
  expect(supervisor).toContain(western(rest[2]?.[2] ?? ''));
  expect(await office.run('createAgreements', { kind: 'บุคลากร' })).toMatchObject({ made: 0, updated: 0 });
});

test('names and positions that were typed on two lines stand on one in running text', async () => {
  const broken = await small();
  const setting = (name: string, value: string) => broken.set('ตั้งค่า', name, { ค่า: value });
  await setting('ชื่อสำนักงาน', 'สำนักงานตัวอย่าง\nการศึกษา  เขตทดสอบ');
  await setting('เลขาธิการ กพฐ.', 'นายเลขาธิการ\nสมมุติ');
  await setting('ตำแหน่งผู้อำนวยการ', 'ผู้อำนวยการสำนักงานตัวอย่าง\nเขตทดสอบ');
  await broken.set('บุคลากร', 'P005', { ตำแหน่ง: 'นักวิชาการ\nชำนาญการ' });
  const typed = [['L1', 'เลขาธิการ กพฐ.', 'นางรอง\nเลขาธิการ', 'ตัวจริง', 'รองเลขาธิการ\nคนที่หนึ่ง']];
  await broken.person.json(
    'POST',
    `/v4/spreadsheets/${broken.workspace.spreadsheetId}/values/${encodeURIComponent("'ผู้ลงนาม'!A1")}:append`,
    { valueInputOption: 'RAW' },
    { values: typed },
  );
  await broken.run('createAgreements', { kind: 'ทั้งหมด', keys: ['OBEC', 'P005'] });
  const rows = await broken.rows('ข้อตกลง');
  const obec = await textOf(String(rows.get('2570-สพฐ-OBEC')?.เอกสาร), broken);
  expect(obec).toContain('สำนักงานตัวอย่าง การศึกษา เขตทดสอบ');
  expect(obec).toContain('ข้าพเจ้า นางรอง เลขาธิการ ได้พิจารณา');
  expect(obec).toContain('ตำแหน่ง รองเลขาธิการ คนที่หนึ่ง');
  expect(obec).toContain('ตำแหน่ง ผู้อำนวยการสำนักงานตัวอย่าง เขตทดสอบ');
  expect(rows.get('2570-สพฐ-OBEC')?.ผู้รับคำรับรอง).toBe('นางรอง เลขาธิการ');
  const staff = await textOf(String(rows.get('2570-บค-P005')?.เอกสาร), broken);
  expect(staff).toContain('ตำแหน่ง นักวิชาการ ชำนาญการ');
  expect(staff).toContain('ห้าตัวอย่าง นักวิชาการ ชำนาญการ');
  await broken.close();
});

async function textOf(link: string, of = office): Promise<string> {
  const { body } = await of.person.call('GET', `/drive/v3/files/${idOfLink(link)}/export`, {
    mimeType: 'text/plain',
  });
  return western(new TextDecoder().decode(body as Uint8Array)).replace(/[\u200b\u2060]/g, '');
}

/** The paper has Thai digits. */
function western(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
}
