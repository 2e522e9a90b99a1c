import { asPerson } from '../../local/office/as-person';
import { SMALL_OFFICE } from '../office/small-office';
import { OPENED, openRound, type RoundOffice } from './round-office';

const { host, owners, supervisor } = SMALL_OFFICE;
const [owner1 = '', owner2 = '', owner3 = ''] = owners;
const PDF = Uint8Array.from([37, 80, 68, 70]);
let office: RoundOffice;

beforeAll(async () => {
  office = await openRound();
});
afterAll(() => office.close());

async function folderOf(on: RoundOffice, code: string): Promise<string> {
  return /[\w-]{25,}/.exec(String((await on.report(code)).โฟลเดอร์))?.[0] ?? '';
}

/** Puts a file into a report's folder by hand; gives its id. */
async function put(
  on: RoundOffice,
  as: string,
  code: string,
  name: string,
  bytes = PDF,
  type = 'application/pdf',
): Promise<string> {
  const parents = [await folderOf(on, code)];
  return asPerson(on.workspace, as).upload({ name, parents }, type, bytes);
}

/** Puts another content into a file. */
async function replace(on: RoundOffice, as: string, fileId: string): Promise<void> {
  const body = Uint8Array.from([...PDF, 50]);
  const answer = await on.workspace.rest(
    {
      method: 'PATCH',
      path: `/upload/drive/v3/files/${fileId}`,
      query: new URLSearchParams({ uploadType: 'media' }),
      headers: {
        authorization: `Bearer ${as}`,
        'content-type': 'application/pdf',
        'content-length': String(body.length),
      },
      body,
    },
    as,
  );
  expect(answer.status).toBe(200);
}

/** Names, levels and notes of the rows of หลักฐาน. */
async function evidenceRows(on: RoundOffice): Promise<readonly (readonly unknown[])[]> {
  const rows = [...(await on.rows('หลักฐาน')).values()];
  return rows.map((row) => [row.ชื่อไฟล์, row.รหัสรายงาน, row.ระดับ, row.หมายเหตุ]).sort();
}

describe('evidence', () => {
  it('becomes rows of หลักฐาน with the next tick or sweep, and the count follows', async () => {
    const copy = await office.copy();
    await put(copy, owner1, '1.1', 'รายงาน.pdf');
    await put(copy, owner1, '1.1', 'ว่าง.pdf', new Uint8Array());
    await put(copy, owner1, '1.1', 'โปรแกรม.exe', Uint8Array.from([77, 90]));
    await copy.type(owner1, '1.1', { ผลการดำเนินงาน: '85', คำชี้แจง: 'ตามแผน', ส่งรายงาน: 'TRUE' });
    expect(await copy.report('1.1')).toMatchObject({ หลักฐาน: 1, คำตอบ: 'รับแล้ว 1 เม.ย. 2570' });
    expect(await evidenceRows(copy)).toEqual(
      [
        ['ว่าง.pdf', '2570-06-1.1', '', 'ว่างเปล่า'],
        ['รายงาน.pdf', '2570-06-1.1', '', ''],
        ['โปรแกรม.exe', '2570-06-1.1', '', 'ชนิดไฟล์'],
      ].sort(),
    );
    const [row] = [...(await copy.rows('หลักฐาน')).values()];
    expect(row).toMatchObject({ เพิ่มโดย: owner1 });
    expect(String(row?.ลายนิ้วมือ)).toMatch(/^[0-9a-f]{64}$/);
    await put(copy, owner3, '2.1.1', 'สำเนา.pdf');
    await copy.run('sweep', undefined);
    expect(await evidenceRows(copy)).toContainEqual([
      'สำเนา.pdf',
      '2570-06-2.1.1',
      '',
      'ซ้ำกับ รายงาน.pdf (2570-06-1.1)',
    ]);
    const before = await copy.grid('หลักฐาน');
    await copy.run('sweep', undefined);
    expect(await copy.grid('หลักฐาน')).toEqual(before);
    await copy.close();
  });

  it('that is empty, forbidden or Google’s own is none: the tick is refused', async () => {
    const copy = await office.copy();
    await put(copy, owner1, '1.1', 'ว่าง.pdf', new Uint8Array());
    await asPerson(copy.workspace, owner1).json(
      'POST',
      '/drive/v3/files',
      {},
      {
        name: 'บันทึกของ Google',
        mimeType: 'application/vnd.google-apps.document',
        parents: [await folderOf(copy, '1.1')],
      },
    );
    await copy.type(owner1, '1.1', { ผลการดำเนินงาน: '85', คำชี้แจง: 'ตามแผน', ส่งรายงาน: 'TRUE' });
    expect(await copy.report('1.1')).toMatchObject({
      คำตอบ: 'ยังขาด: หลักฐาน ("ว่าง.pdf" เป็นไฟล์ว่าง และอีก 1 ไฟล์ที่ไม่นับ)',
      ส่งรายงาน: false,
    });
    expect((await evidenceRows(copy)).map(([name, , , note]) => [name, String(note).split(':')[0]])).toEqual(
      [
        ['บันทึกของ Google', 'อ่านไม่ได้'],
        ['ว่าง.pdf', 'ว่างเปล่า'],
      ].sort(),
    );
    await copy.close();
  });

  it('that is a shortcut to the file is none, and the answer says so', async () => {
    const copy = await office.copy();
    const shortcut = {
      name: 'แบบสำรวจ.pdf',
      mimeType: 'application/vnd.google-apps.shortcut',
      parents: [await folderOf(copy, '1.1')],
      shortcutDetails: { targetId: await folderOf(copy, '1.2') },
    };
    await asPerson(copy.workspace, owner1).json('POST', '/drive/v3/files', {}, shortcut);
    await copy.type(owner1, '1.1', { ผลการดำเนินงาน: '85', คำชี้แจง: 'ตามแผน', ส่งรายงาน: 'TRUE' });
    expect((await copy.report('1.1')).คำตอบ).toBe(
      'ยังขาด: หลักฐาน ("แบบสำรวจ.pdf" เป็นเอกสารของ Google หรือทางลัด ให้ใส่ไฟล์ PDF แทน)',
    );
    await copy.close();
  });

  it('that goes after acceptance shows in the report, until there is some again', async () => {
    const copy = await office.copy();
    await put(copy, owner1, '1.1', 'รายงาน.pdf');
    await copy.type(owner1, '1.1', { ผลการดำเนินงาน: '85', คำชี้แจง: 'ตามแผน', ส่งรายงาน: 'TRUE' });
    const [fileId = ''] = (await copy.rows('หลักฐาน')).keys();
    const trash = (trashed: boolean) =>
      asPerson(copy.workspace, owner1).json('PATCH', `/drive/v3/files/${fileId}`, {}, { trashed });
    await trash(true);
    await copy.workspace.setClock(OPENED + 2 * 3_600_000);
    expect(await copy.report('1.1')).toMatchObject({
      หลักฐาน: 0,
      คำตอบ: 'ยังขาด: หลักฐาน (ไฟล์หายไปหลังรับรายงาน)',
      สถานะ: 'ส่งแล้ว',
    });
    expect(await evidenceRows(copy)).toEqual([['รายงาน.pdf', '2570-06-1.1', '', 'อยู่ในถังขยะ']]);
    await trash(false);
    await replace(copy, owner1, fileId);
    // Nothing in the Sheet tells of it: the next full look does, within six hours.
    await copy.workspace.setClock(OPENED + 8 * 3_600_000);
    expect(await copy.report('1.1')).toMatchObject({ หลักฐาน: 1, คำตอบ: 'รับแล้ว 1 เม.ย. 2570' });
    const replaced = [['รายงาน.pdf', '2570-06-1.1', '', 'เนื้อหาเปลี่ยนหลังรับรายงาน']];
    expect(await evidenceRows(copy)).toEqual(replaced);
    await copy.run('sweep', undefined);
    expect(await evidenceRows(copy)).toEqual(replaced);
    const told = (await copy.log()).filter((line) => line.เหตุการณ์ === 'หลักฐานเปลี่ยนหลังรับรายงาน');
    expect(told.map((line) => line.เรื่อง)).toEqual(['2570-06-1.1 รายงาน.pdf']);
    await copy.type(owner1, '1.1', { ส่งรายงาน: 'FALSE' });
    await copy.type(owner1, '1.1', { ส่งรายงาน: 'TRUE' });
    await copy.run('sweep', undefined);
    expect(await evidenceRows(copy)).toEqual([['รายงาน.pdf', '2570-06-1.1', '', '']]);
    await copy.close();
  });

  it('that moves to another report, or into the trash with its folder, is told', async () => {
    const copy = await office.copy();
    const as = asPerson(copy.workspace, owner3);
    const [from, to] = [await folderOf(copy, '2.1.1'), await folderOf(copy, '2.1.2')];
    const within = (await as.json(
      'POST',
      '/drive/v3/files',
      {},
      {
        name: 'ระดับ ๔',
        mimeType: 'application/vnd.google-apps.folder',
        parents: [from],
      },
    )) as { readonly id: string };
    const fileId = await as.upload({ name: 'ภาพ.pdf', parents: [within.id] }, 'application/pdf', PDF);
    await copy.run('sweep', undefined);
    expect(await evidenceRows(copy)).toEqual([['ภาพ.pdf', '2570-06-2.1.1', '4', '']]);
    await as.json('PATCH', `/drive/v3/files/${within.id}`, {}, { trashed: true });
    await copy.run('sweep', undefined);
    expect(await evidenceRows(copy)).toEqual([['ภาพ.pdf', '2570-06-2.1.1', '4', 'อยู่ในถังขยะ']]);
    await as.json('PATCH', `/drive/v3/files/${within.id}`, {}, { trashed: false });
    await as.json('PATCH', `/drive/v3/files/${fileId}`, { addParents: to, removeParents: within.id }, {});
    await copy.run('sweep', undefined);
    expect(await evidenceRows(copy)).toEqual([['ภาพ.pdf', '2570-06-2.1.2', '', '']]);
    const told = (await copy.log()).filter((line) => line.เหตุการณ์ === 'ย้ายไฟล์หลักฐาน');
    expect(told).toMatchObject([
      { เรื่อง: '2570-06-2.1.1 ภาพ.pdf', ก่อน: '2570-06-2.1.1', หลัง: '2570-06-2.1.2' },
    ]);
    await copy.close();
  });

  it('belongs to the level of its name, its folder or its upload; a claim above it is questioned once, or refused', async () => {
    const copy = await office.copy();
    const proofs = '1: คำสั่ง; 2: แผน; 3: รายงานครั้งที่ 1; 4: รายงานครั้งที่ 2; 5: สรุป';
    await copy.set('ตัวชี้วัด', '2.1.2', { หลักฐานตามระดับ: proofs });
    await put(copy, owner1, '2.1.2', 'ระดับ๓ รายงาน.pdf');
    const cells = { ผลการดำเนินงาน: '4', คำชี้แจง: 'ครบสี่ขั้น', ส่งรายงาน: 'TRUE' };
    await copy.type(owner1, '2.1.2', cells);
    expect(String((await copy.report('2.1.2')).คำตอบ)).toMatch(/^ถามก่อน: อ้างระดับ 4 หลักฐานถึงระดับ 3/);
    await copy.set('ตั้งค่า', 'หลักฐานต่ำกว่าระดับที่อ้าง', { ค่า: 'ไม่รับ' });
    await copy.type(owner1, '2.1.2', { ส่งรายงาน: 'TRUE' });
    expect((await copy.report('2.1.2')).คำตอบ).toBe('ยังขาด: หลักฐานของระดับ 4 (มีถึงระดับ 3)');
    const { fileId } = (await copy.run(
      'uploadEvidence',
      {
        reportId: '2570-06-2.1.2',
        fileName: 'ครั้งที่ 2.pdf',
        base64: Buffer.from('%PDF 2').toString('base64'),
        level: 4,
      },
      owner1,
    )) as { readonly fileId: string };
    await copy.type(owner1, '2.1.2', { ส่งรายงาน: 'TRUE' });
    expect(String((await copy.report('2.1.2')).คำตอบ)).toMatch(/^รับแล้ว/);
    expect((await copy.rows('หลักฐาน')).get(fileId)).toMatchObject({ ระดับ: '4', เพิ่มโดย: owner1 });
    await copy.close();
  });

  it('is uploaded whatever its name ends with', async () => {
    const copy = await office.copy();
    const base64 = Buffer.from('ข้อความ').toString('base64');
    for (const fileName of ['x.constructor', 'x.__proto__', 'รายงาน', 'ภาพ.JPG']) {
      const request = { reportId: '2570-06-1.1', fileName, base64 };
      const { fileId } = (await copy.run('uploadEvidence', request, owner1)) as { readonly fileId: string };
      const { mimeType } = (await copy.person.json('GET', `/drive/v3/files/${fileId}`, {
        fields: 'mimeType',
      })) as {
        readonly mimeType: string;
      };
      expect(mimeType).toBe(fileName.endsWith('.JPG') ? 'image/jpeg' : 'application/octet-stream');
    }
    await copy.close();
  });

  it('is uploaded by owners and operators only, into open reports, up to 20 MB', async () => {
    const copy = await office.copy();
    const request = {
      reportId: '2570-06-1.1',
      fileName: 'ก.pdf',
      base64: Buffer.from('%PDF').toString('base64'),
    };
    expect(await copy.refusal('uploadEvidence', request, owner2)).toBe('not-owner');
    expect(await copy.refusal('uploadEvidence', { ...request, reportId: '2570-06-9' }, host)).toBe(
      'not-found',
    );
    expect(await copy.refusal('uploadEvidence', { ...request, base64: '' }, owner1)).toBe('invalid-request');
    const large = { ...request, base64: 'A'.repeat(28_000_000) };
    expect(await copy.refusal('uploadEvidence', large, owner1)).toBe('too-large');
    expect((await copy.call('uploadEvidence', request, host)).error).toBeUndefined();
    await copy.close();
  });
});

describe('my reports', () => {
  it('are the caller’s own with what is missing and how the score came, and for a supervisor what waits', async () => {
    const copy = await office.copy();
    await copy.type(owner2, '1.2', { ผลการดำเนินงาน: '11.5', คำชี้แจง: 'ลดลง', ส่งรายงาน: 'TRUE' });
    const own = await copy.run('myReports', undefined, owner1);
    expect(own).toMatchObject([
      {
        reportId: '2570-06-1.1',
        part: 'owner',
        open: true,
        state: 'ร่าง',
        evidence: { needed: true, missing: true },
      },
      { reportId: '2570-06-2.1.2', part: 'owner', evidence: { needed: false, missing: false } },
    ]);
    const toCheck = await copy.run('myReports', undefined, supervisor);
    expect(toCheck).toMatchObject([
      {
        reportId: '2570-06-1.2',
        part: 'supervisor',
        state: 'ส่งแล้ว',
        answer: 'รับแล้ว 1 เม.ย. 2570',
        score: '3.5000',
      },
    ]);
    expect(await copy.refusal('myReports', undefined, 'stranger@elsewhere.example')).toBeDefined();
    await copy.close();
  });
});
