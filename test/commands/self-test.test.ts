import { type Office, small } from '../office/office';

type Tested = { readonly assumption: string; readonly ok: boolean; readonly message: string };

/** Office hours of a working day. */
const MORNING = Date.UTC(2026, 9, 5, 3);

async function tested(office: Office): Promise<readonly Tested[]> {
  return (await office.call('selfTest')).result;
}

/** Not every edition of Google offers these: either answer is as it should be. */
const OPTIONAL = ['จำกัดสิทธิ์ที่สืบทอดของโฟลเดอร์ได้', 'ส่งออกเอกสารเป็น PDF ได้'];

function failing(answers: readonly Tested[]): readonly string[] {
  return answers
    .filter(({ assumption, ok }) => !ok && !OPTIONAL.includes(assumption))
    .map(({ assumption }) => assumption);
}

describe('ตรวจความพร้อม', () => {
  let office: Office;
  beforeAll(async () => {
    office = await small(MORNING);
  });
  afterAll(async () => office.close());

  it('finds the workspace as the product takes Google for granted, within one execution, and cleans up', async () => {
    const begun = office.workspace.time();
    const answers = await tested(office);
    expect(failing(answers)).toEqual([]);
    expect(answers.length).toBeGreaterThanOrEqual(24);
    expect(office.workspace.time() - begun).toBeLessThan(270_000);
    expect((await office.call('selfTestProgress')).result).toEqual({
      done: answers.length,
      total: answers.length,
    });
  });

  it.each([
    [
      'MailApp.getRemainingDailyQuota',
      'throw Service invoked too many times for one day: email.',
      1,
      ['โควตาส่งเมลของวันนี้ยังเหลือ'],
    ],
    ['drive.share', '403 sharingRateLimitExceeded', 1, ['แบ่งปันให้อีเมลที่ไม่มีบัญชี Google ปฏิเสธเฉพาะอีเมลนั้น']],
    [
      'drive.convert',
      '403 storageQuotaExceeded',
      40,
      ['แปลงเอกสาร 1, 4 และ 12 ฉบับพร้อมกัน', 'แม่แบบทุกฉบับไปกลับระหว่าง Google เอกสารกับ .docx โดยไม่เสีย'],
    ],
    [
      'drive.export',
      '403 exportSizeLimitExceeded',
      40,
      ['แม่แบบทุกฉบับไปกลับระหว่าง Google เอกสารกับ .docx โดยไม่เสีย'],
    ],
  ])('notices that %s answers %s, and says what to do', async (call, how, times, noticed) => {
    const copy = await office.fork();
    copy.workspace.faults.add({ call, after: 1, how, times, function: 'selfTest' });
    const answers = await tested(copy);
    expect(failing(answers)).toEqual(noticed);
    for (const { ok, message } of answers) if (!ok) expect(message).toContain(' · ');
    await copy.close();
  });

  it('notices an address that no account has, and a protection that somebody took away', async () => {
    const copy = await office.fork();
    const { workspace } = copy;
    const state = await workspace.state();
    const path = `/v4/spreadsheets/${state.spreadsheetId}`;
    const ask = async (method: 'GET' | 'POST', address: string, body?: unknown) => {
      const url = new URL(address, 'http://localhost');
      const answer = await workspace.rest(
        {
          method,
          path: url.pathname,
          query: url.searchParams,
          headers: { 'content-type': 'application/json' },
          body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
        },
        copy.host,
      );
      return JSON.parse(new TextDecoder().decode(answer.body));
    };
    const book = await ask('GET', `${path}?fields=sheets(protectedRanges(protectedRangeId))`);
    const { protectedRangeId } = book.sheets[0].protectedRanges[0];
    await ask('POST', `${path}:batchUpdate`, { requests: [{ deleteProtectedRange: { protectedRangeId } }] });
    expect(failing(await tested(copy))).toEqual(['การป้องกันของทะเบียนเป็นตามที่ควร']);
    await copy.close();
  });

  it('is for operators', async () => {
    expect(await office.refusal('selfTest', undefined, 'owner1@small.example')).toBe('not-operator');
  });
});
