import { asPerson } from '../../local/office/as-person';
import { openZip, zipBytes } from '../../src/documents/filling/docx-libraries';
import { idOfLink } from '../../src/domain/links';
import { type Office, smallAtWork } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

let prepared: Office;

beforeAll(async () => {
  prepared = await smallAtWork();
});
afterAll(() => prepared.close());

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Somebody types over a text of a Google Doc: its content is written anew, one value changed. */
async function typeOver(office: Office, key: string, was: string, is: string): Promise<void> {
  const id = idOfLink(String((await office.rows('ข้อตกลง')).get(key)?.เอกสาร));
  const person = asPerson(office.workspace, SMALL_OFFICE.coHost);
  const { body } = await person.call('GET', `/drive/v3/files/${id}/export`, { mimeType: DOCX });
  const zip = openZip(new Uint8Array(body));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  expect(xml).toContain(was);
  zip.file('word/document.xml', xml.split(was).join(is));
  await office.workspace.rest(
    {
      method: 'PATCH',
      path: `/upload/drive/v3/files/${id}`,
      query: new URLSearchParams({ uploadType: 'media' }),
      headers: { authorization: `Bearer ${SMALL_OFFICE.coHost}`, 'content-type': DOCX },
      body: zipBytes(zip),
    },
    SMALL_OFFICE.coHost,
  );
}

async function stateOf(office: Office, key: string) {
  return (await office.rows('ข้อตกลง')).get(key);
}

describe('checkDrift', () => {
  it('is told that a paper’s maker has left, also where it is to be corrected, taken over or previewed', async () => {
    const office = await prepared.fork();
    const key = '2570-บค-P007';
    await office.set('บุคลากร', 'P007', { สถานะ: 'ย้ายออก' });
    expect(await office.run('correctPapers', { keys: [key, 'P005'] })).toEqual({
      corrected: 1,
      failed: [{ key, message: 'ไม่มีผู้ที่ต้องทำคำรับรองตามรหัสนี้ ให้ตรวจรหัส บทบาท และสถานะ' }],
      more: false,
    });
    const field = 'ตำแหน่งผู้ทำคำรับรอง';
    for (const { error } of [
      await office.call('takeFromPaper', { key, field, paper: 'นักวิชาการศึกษา' }),
      await office.call('previewAgreement', { key }),
    ])
      expect(error).toMatchObject({ code: 'not-found', message: expect.stringContaining('แท็บบุคลากร') });
    await office.close();
  });

  it('reports one number changed on paper and one in the register as exactly these two, and of a leaver’s paper that the register has nobody for it', async () => {
    const office = await prepared.fork();
    await office.set('ตัวชี้วัด', '3.1', { 'เกณฑ์ 5': 6 });
    await office.set('บุคลากร', 'P007', { สถานะ: 'ย้ายออก' });
    await typeOver(office, '2570-บค-P006', '>๑๔<', '>๑๕<');
    const found = (await office.run('checkDrift', { kind: 'บุคลากร' })) as {
      readonly differing: readonly unknown[];
    };
    expect(found).toMatchObject({ checked: 5, more: false });
    expect(await stateOf(office, '2570-บค-P007')).toMatchObject({
      ตรงกับทะเบียน: 'ทะเบียนไม่มีผู้ทำคำรับรองฉบับนี้แล้ว',
      สถานะ: 'สร้างแล้ว',
    });
    expect(found.differing).toEqual([
      ...['2570-บค-P002', '2570-บค-P003', '2570-บค-P004'].map((key) => ({
        key,
        field: '3.1 เกณฑ์5',
        paper: '5',
        register: '6',
      })),
      { key: '2570-บค-P006', field: '1.2 เกณฑ์1', paper: '15', register: '14' },
    ]);
    expect(await stateOf(office, '2570-บค-P006')).toMatchObject({ สถานะ: 'มีผู้แก้ไข' });
    expect(String((await stateOf(office, '2570-บค-P006'))?.ตรงกับทะเบียน)).toMatch(
      /^ไม่ตรง 1 แห่ง: 1\.2 เกณฑ์1 \(แก้ในเอกสารโดย cohost@small\.example เมื่อ /,
    );
    expect(await stateOf(office, '2570-บค-P003')).toMatchObject({
      สถานะ: 'สร้างแล้ว',
      ตรงกับทะเบียน: 'ไม่ตรง 1 แห่ง: 3.1 เกณฑ์5',
    });
    // What was typed over stays where it is, even where the register changes in the same minute.
    const typedOver = (await stateOf(office, '2570-บค-P006'))?.เอกสาร;
    await office.set('บุคลากร', 'P006', { ตำแหน่ง: 'ศึกษานิเทศก์ชำนาญการ' });
    await office.run('createAgreements', { kind: 'บุคลากร', keys: ['P006', 'P003'] });
    expect(await stateOf(office, '2570-บค-P006')).toMatchObject({ สถานะ: 'สร้างแล้ว', ฉบับที่: 2 });
    expect((await stateOf(office, '2570-บค-P006'))?.เอกสาร).not.toBe(typedOver);
    expect(await stateOf(office, '2570-บค-P003')).toMatchObject({ ฉบับที่: 1 });
    await office.close();
  });

  it('compares the others where one paper is too large to be read', async () => {
    const office = await prepared.fork();
    const refused = { call: 'drive.export', how: '403 exportSizeLimitExceeded', function: 'checkDrift' };
    // The kind's template stands in the cache; first all together, then the first alone.
    office.workspace.faults.add({ ...refused, after: 1, times: 1 });
    const all = await office.run('checkDrift', { kind: 'สถานศึกษา' });
    expect(all).toMatchObject({ checked: 2, failed: [] });
    office.workspace.faults.add({ ...refused, after: 1, times: 3 });
    expect(await office.run('checkDrift', { kind: 'สถานศึกษา' })).toMatchObject({
      checked: 1,
      failed: [{ key: '2570-สถ-S01', message: expect.stringContaining('10 MB') }],
    });
    await office.close();
  });

  it('goes on where it was cut short, however many kinds the office has, and finds every paper true to the register that made it', async () => {
    const office = await prepared.fork();
    const kinds = ['ก', 'ข', 'ค', 'ง'].map((letter) => `คำรับรองของ${'หน่วยงานในกำกับดูแล'.repeat(3)} ${letter}`);
    await office.workspace.edit({
      as: office.host,
      range: "'ประเภทข้อตกลง'!A2:D5",
      values: kinds.map((kind, at) => [kind, `หน${at}`, 'บุคลากร', 'ตำแหน่ง = ไม่มีผู้ใด']),
    });
    office.workspace.faults.add({
      call: 'drive.export',
      after: 11,
      how: 'kill-before',
      function: 'checkDrift',
    });
    await office.call('checkDrift', {}).catch(() => undefined);
    const rest = { checked: 2, differing: [], failed: [], more: false };
    expect(await office.run('checkDrift', {})).toEqual(rest);
    const papers = [...(await office.rows('ข้อตกลง')).values()];
    expect(papers.map((row) => [row.ตรงกับทะเบียน, row.สถานะ])).toEqual(Array(11).fill(['ตรง', 'สร้างแล้ว']));
    await office.close();
  });

  it('is for operators', async () => {
    expect(await prepared.refusal('checkDrift', {}, SMALL_OFFICE.owners[0])).toBe('not-operator');
  });
});

describe('correctPapers', () => {
  it('brings papers back to the register, the same files, and leaves signed ones alone', async () => {
    const office = await prepared.fork();
    await office.run('markSigned', { keys: ['S02'], on: '2026-12-15' });
    const before = (await stateOf(office, '2570-สถ-S01'))?.เอกสาร;
    await typeOver(office, '2570-สถ-S01', '>๑๔<', '>๑๕<');
    await office.run('checkDrift', { kind: 'สถานศึกษา' });
    expect(await office.run('correctPapers', { keys: ['S01', 'S02'] })).toMatchObject({
      corrected: 1,
      failed: [{ key: '2570-สถ-S02' }],
      more: false,
    });
    expect(await stateOf(office, '2570-สถ-S01')).toMatchObject({
      เอกสาร: before,
      ฉบับที่: 1,
      สถานะ: 'สร้างแล้ว',
      ตรงกับทะเบียน: 'ตรง',
    });
    expect(await office.run('checkDrift', { kind: 'สถานศึกษา' })).toMatchObject({ differing: [] });
    expect(await office.refusal('correctPapers', { keys: ['P099'] })).toBe('not-found');
    expect(await office.refusal('correctPapers', { keys: ['S01'] }, SMALL_OFFICE.owners[0])).toBe(
      'not-operator',
    );
    await office.close();
  });
});

describe('takeFromPaper', () => {
  it('writes what the paper says into the register, which can be taken back, and leaves the paper as it is', async () => {
    const office = await prepared.fork();
    const before = (await stateOf(office, '2570-สถ-S01'))?.เอกสาร;
    await typeOver(office, '2570-สถ-S01', 'ตัวอย่างที่ ๑.๒', 'ใหม่ที่ ๑.๒');
    await office.run('checkDrift', { kind: 'สถานศึกษา' });
    const difference = { key: '2570-สถ-S01', field: '1.2 ชื่อตัวชี้วัด', paper: 'ตัวชี้วัดใหม่ที่ 1.2' };
    expect(await office.run('takeFromPaper', difference)).toEqual({
      tab: 'ตัวชี้วัด',
      column: 'ตัวชี้วัด',
      before: 'ตัวชี้วัดตัวอย่างที่ 1.2',
      after: 'ตัวชี้วัดใหม่ที่ 1.2',
    });
    expect((await office.rows('ตัวชี้วัด')).get('1.2')?.ตัวชี้วัด).toBe('ตัวชี้วัดใหม่ที่ 1.2');
    expect(await office.run('createAgreements', { kind: 'สถานศึกษา', keys: ['S01'] })).toMatchObject({
      made: 0,
      updated: 0,
    });
    expect(await stateOf(office, '2570-สถ-S01')).toMatchObject({
      เอกสาร: before,
      ฉบับที่: 1,
      สถานะ: 'สร้างแล้ว',
      ตรงกับทะเบียน: 'ตรง',
    });
    expect(await office.run('undoRepair', undefined)).toMatchObject({ restored: 1 });
    expect((await office.rows('ตัวชี้วัด')).get('1.2')?.ตัวชี้วัด).toBe('ตัวชี้วัดตัวอย่างที่ 1.2');
    await office.close();
  });

  it('takes texts and names, and refuses what stands in no cell', async () => {
    const office = await prepared.fork();
    const take = (field: string, paper: string) =>
      office.call('takeFromPaper', { key: 'P006', field, paper });
    expect((await take('1.2 ชื่อตัวชี้วัด', 'ชื่อใหม่')).result).toMatchObject({ column: 'ตัวชี้วัด', after: 'ชื่อใหม่' });
    expect((await take('ตำแหน่งผู้ทำ', 'ศึกษานิเทศก์ชำนาญการ')).result).toMatchObject({
      tab: 'บุคลากร',
      column: 'ตำแหน่ง',
    });
    for (const [field, paper] of [
      ['1.2 น้ำหนัก', '40'],
      ['ชื่อผู้รับ', 'นายอื่น'],
      ['1.2 เกณฑ์1', 'มาก'],
    ] as const)
      expect((await take(field, paper)).error?.code).toBe('invalid-request');
    expect(await office.refusal('takeFromPaper', {}, SMALL_OFFICE.owners[0])).toBe('not-operator');
    await office.close();
  });
});
