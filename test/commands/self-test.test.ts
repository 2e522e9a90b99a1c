import { type Office, small } from '../office/office';

type Tested = { readonly assumption: string; readonly ok: boolean; readonly message: string };

/** Office hours of a working day. */
const MORNING = Date.UTC(2026, 9, 6, 2, 30);

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

function expectAdvice(answers: readonly Tested[]): void {
  for (const { ok, message } of answers) if (!ok) expect(message).toContain(' · ');
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

  const TEMPLATES = 'แม่แบบทุกฉบับไปกลับระหว่าง Google เอกสารกับ .docx โดยไม่เสีย';

  it('notices that Google converts nothing, and says what to do', async () => {
    const copy = await office.fork();
    const refused = { call: 'drive.convert', after: 1, how: '403 storageQuotaExceeded', times: 40 };
    copy.workspace.faults.add({ ...refused, function: 'selfTest' });
    const answers = await tested(copy);
    expect(failing(answers)).toEqual(['แปลงเอกสาร 1, 4 และ 12 ฉบับพร้อมกัน', TEMPLATES]);
    expectAdvice(answers);
    await copy.close();
  });

  it('notices a spent quota of mails, refused shares and exports and a protection that somebody took away, and says what to do', async () => {
    const copy = await office.fork();
    const { faults } = copy.workspace;
    for (const [call, how, times] of [
      ['MailApp.getRemainingDailyQuota', 'throw Service invoked too many times for one day: email.', 1],
      ['drive.share', '403 sharingRateLimitExceeded', 1],
      ['drive.export', '403 exportSizeLimitExceeded', 40],
    ] as const)
      faults.add({ call, after: 1, how, times, function: 'selfTest' });
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
    const answers = await tested(copy);
    expect([...failing(answers)].sort()).toEqual(
      [
        'โควตาส่งเมลของวันนี้ยังเหลือ',
        'แบ่งปันให้อีเมลที่ไม่มีบัญชี Google ปฏิเสธเฉพาะอีเมลนั้น',
        TEMPLATES,
        'การป้องกันของทะเบียนเป็นตามที่ควร',
      ].sort(),
    );
    expectAdvice(answers);
    await copy.close();
  });

  it('is for operators', async () => {
    expect(await office.refusal('selfTest', undefined, 'owner1@small.example')).toBe('not-operator');
  });
});
