import type { Workspace } from '../../local/workspace/workspace';
import { idOfLink } from '../../src/domain/links';
import { toThaiDigits } from '../../src/domain/words/thai-digits';
import { type Answer, call, HOST, rest, rowsOf, STAFF, textOf } from '../agreements/sample-office';
import { sampleInRound } from '../office/office';
import { letHoursPass } from '../stories/expect-no-difference';

jest.setTimeout(300_000);

const ROUND = { roundId: '2570-06' };
/** An operator who neither owns nor has checked what is certified. */
const OTHER_OPERATOR = 'khomsan.ko@spm13.example';
let opened: Workspace;
/** The same with the round’s document, its answer and what it says. */
let made: Workspace;
let first: Answer['result'];
let paper: string;

beforeAll(async () => {
  opened = (await sampleInRound()).workspace;
  await submit(opened, '1.1', '92.35');
  await submit(opened, '1.2.2', '72.40');
  await submit(opened, '1.2.1', 'N/A');
  made = await opened.fork();
  first = (await call(made, 'makeSarCard', ROUND)).result;
  paper = await paperOf(made, first.links[0].link);
});

afterAll(() => Promise.all([opened.close(), made.close()]));

async function cellOf(on: Workspace, code: string, header: string): Promise<string> {
  const rows = await rowsOf(on, 'รายงานผล');
  const column = Object.keys(rows[0] ?? {}).indexOf(header);
  const letters = `${column >= 26 ? 'A' : ''}${String.fromCharCode(65 + (column % 26))}`;
  return `'รายงานผล'!${letters}${rows.findIndex((row) => row.รหัสตัวชี้วัด === code) + 2}`;
}

async function type(on: Workspace, code: string, header: string, text: string, as = HOST): Promise<void> {
  const range = await cellOf(on, code, header);
  expect(await on.edit({ as, range, values: [[text]] })).toBeUndefined();
}

async function submit(on: Workspace, code: string, result: string): Promise<void> {
  const [from, to] = [await cellOf(on, code, 'ผลการดำเนินงาน'), await cellOf(on, code, 'คำชี้แจง')];
  const values = [[result, `ติดตามครบ 44 แห่ง ${code}`]];
  expect(await on.edit({ as: HOST, range: `${from}:${to.split('!')[1]}`, values })).toBeUndefined();
  await type(on, code, 'ส่งรายงาน', 'TRUE');
}

/** The document's text without spaces and line ends. */
async function paperOf(on: Workspace, link: string): Promise<string> {
  return (await textOf(on, idOfLink(link) ?? '')).replace(/\s/g, '');
}

function written(text: string): string {
  return toThaiDigits(text).replace(/\s/g, '');
}

async function filesOfRound(on: Workspace): Promise<readonly string[]> {
  const folder = idOfLink(String((await rowsOf(on, 'รอบรายงาน'))[0]?.โฟลเดอร์));
  const query = encodeURIComponent(
    `'${folder}' in parents and mimeType = 'application/vnd.google-apps.document'`,
  );
  const listed = (await rest(on, 'GET', `/drive/v3/files?q=${query}&fields=files(name)`)) as {
    readonly files: readonly { readonly name: string }[];
  };
  return listed.files.map(({ name }) => name);
}

describe('a round’s document', () => {
  it('says the scores of accepted results as they are explained, in Thai digits, and stands once in the round’s folder', async () => {
    expect(first).toMatchObject({ done: 1, total: 1, made: 1, updated: 0, failed: [], more: false });
    expect(await rowsOf(made, 'เอกสาร')).toMatchObject([
      { รหัส: '2570-06-SAR', ประเภท: 'SAR Card', ลิงก์: first.links[0].link },
    ]);
    expect(await filesOfRound(made)).toEqual(['รายงานผลตามคำรับรอง 2570-06 (SAR Card)']);
    for (const reportId of ['2570-06-1.1', '2570-06-1.2', '2570-06-1.2.1', '2570-06-1.2.2', '2570-06-2.2']) {
      const explained = (await call(made, 'explainScore', { reportId }, STAFF)).result;
      expect(paper).toContain(written(explained.text));
    }
    const total = (await call(made, 'officeScore', { ...ROUND, set: 'self' })).result;
    expect(Number(total.score)).toBeGreaterThan(0);
    expect(paper).toContain(written(total.score));
    expect(paper).toContain(written('รายงานทั้งหมด 28 รายการ ส่งแล้ว 3 (รับรองแล้ว 0) ยังไม่ส่ง 25'));
    expect(paper).not.toMatch(/{{|}}|undefined|กรรมการ\)/);
    expect((await call(made, 'makeSarCard', ROUND)).result).toMatchObject({ made: 0, updated: 0 });
  });

  it('is brought up to date in place when a result, a certification, an evidence file or the committee’s score comes, and counts nothing that is typed and not submitted', async () => {
    const office = await made.fork();
    const { link } = first.links[0];
    await type(office, '1.1', 'ผลการตรวจ', 'ผ่าน');
    await type(office, '1.1', 'รับรอง', 'TRUE', OTHER_OPERATOR);
    await submit(office, '1.8', '95.45');
    await type(office, '1.7', 'ผลการดำเนินงาน', '76.92');
    await type(office, '1.2.2', 'ปรับคะแนน', '-0.2');
    await type(office, '1.2.2', 'เหตุผล', 'ส่งช้า 1 ครั้ง');
    const folder = (await rowsOf(office, 'รายงานผล')).find((row) => row.รหัสตัวชี้วัด === '1.8')?.โฟลเดอร์;
    await rest(office, 'POST', '/drive/v3/files', {
      name: 'หลักฐาน.txt',
      mimeType: 'text/plain',
      parents: [idOfLink(String(folder))],
    });
    const again = (await call(office, 'makeSarCard', ROUND)).result;
    expect(again).toMatchObject({ made: 0, updated: 1, links: [{ link }] });
    expect(await filesOfRound(office)).toHaveLength(1);
    const updated = await paperOf(office, link);
    expect(updated).toContain(written('95.45'));
    expect(updated).toContain(written('ส่งแล้ว 4 (รับรองแล้ว 1)'));
    expect(updated).toContain(written('พิมพ์ผล 76.92 ไว้แต่ยังไม่ส่งรายงาน'));
    expect(updated).toContain('๑ไฟล์');
    expect(updated).toContain('รับรองแล้ว๑');
    expect(updated).toContain('รับรองวันที่๑ตุลาคม๒๕๖๙');
    expect(updated).toContain(written('− 0.2000 (ส่งช้า 1 ครั้ง) = 3.2800'));
    const total = (await call(office, 'officeScore', { ...ROUND, set: 'committee' })).result;
    expect(updated).toContain('คะแนนรวมของสำนักงาน(กรรมการ)');
    expect(updated).toContain(written(total.score));
    await office.close();
  });

  it('is made of single indicators too, each on a page of its own that nothing else changes', async () => {
    const office = await opened.fork();
    const request = { ...ROUND, indicators: ['1.1', '1.2.2'] };
    const { result } = await call(office, 'makeSarCard', request);
    expect(result).toMatchObject({ total: 2, made: 2, failed: [], more: false });
    expect((await rowsOf(office, 'เอกสาร')).map((row) => [row.รหัส, row.ประเภท])).toEqual([
      ['2570-06-SAR-1.1', 'SAR Card'],
      ['2570-06-SAR-1.2.2', 'SAR Card'],
    ]);
    const explained = await Promise.all(
      ['1.1', '1.2.2'].map(async (code) => {
        const answer = await call(office, 'explainScore', { reportId: `2570-06-${code}` }, STAFF);
        return written(answer.result.text);
      }),
    );
    const card = await paperOf(office, result.links[0].link);
    expect(card).toContain(explained[0]);
    expect(card).not.toContain(explained[1]);
    expect(card).not.toContain('สรุปผลการประเมินตนเอง');
    expect(card).not.toMatch(/{{|}}|undefined/);
    await submit(office, '1.8', '95.45');
    expect((await call(office, 'makeSarCard', request)).result).toMatchObject({ made: 0, updated: 0 });
    await type(office, '1.1', 'ผลการตรวจ', 'ผ่าน');
    expect((await call(office, 'makeSarCard', request)).result).toMatchObject({ made: 0, updated: 1 });
    expect((await call(office, 'makeSarCard', { ...ROUND, indicators: ['9.9'] })).error?.code).toBe(
      'not-found',
    );
    await office.close();
  });

  it('that a killed run left is made by the next sweep, cards too', async () => {
    const office = await opened.fork();
    const request = { as: HOST, function: 'makeSarCard', args: [ROUND] };
    office.faults.add({ call: 'drive.convert', after: 1, how: 'kill-before' });
    await office.run(request);
    expect(await filesOfRound(office)).toEqual([]);
    office.faults.add({ call: 'drive.convert', after: 1, how: 'kill-before' });
    await office.run({ ...request, args: [{ ...ROUND, indicators: ['1.1'] }] });
    await letHoursPass(office, 1);
    expect([...(await filesOfRound(office))].sort()).toEqual([
      'รายงานผลตามคำรับรอง 2570-06 (SAR Card)',
      'รายงานผลตามคำรับรอง 2570-06 ตัวชี้วัดที่ 1.1 (SAR Card)',
    ]);
    expect((await rowsOf(office, 'งานค้าง')).filter((row) => row.งาน === 'เอกสาร')).toEqual([]);
    await office.close();
  });

  it('is refused to staff, and before its round was opened', async () => {
    expect((await call(opened, 'makeSarCard', ROUND, STAFF)).error?.code).toBe('not-operator');
    expect((await call(opened, 'makeSarCard', { roundId: '2570-09' })).error?.code).toBe('not-found');
  });
});
