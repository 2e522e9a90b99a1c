import { SELF_TEST } from '../../src/messages/office/self-test-assumptions';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { OPENED } from '../rounds/round-office';
import { type Breach, onBrokenGoogle } from './broken-google';

/** Office hours of a working day. */
const MORNING = Date.UTC(2026, 9, 6, 2, 30);
/** Office hours of the day on which the round of 6 months opens. */
const BEFORE_OPENING = OPENED - 3_600_000;
const HOUR = 3_600_000;
const ROUND = { roundId: '2570-06' };
const [owner1, owner2, owner3] = SMALL_OFFICE.owners;

type Name = keyof typeof SELF_TEST;
const tried = new Set<string>();

/** What the product does on a Google that breaks one assumption of ตรวจความพร้อม: what its table says of the meanwhile. */
function meanwhile(
  name: Name,
  breach: Breach,
  says: string,
  holds: (office: Office) => Promise<void>,
  moment = MORNING,
): void {
  tried.add(name);
  it(`${name}: ${says}`, async () => {
    const office = await small(moment, onBrokenGoogle([breach]));
    await holds(office);
    await office.close();
  });
}

const REQUESTS = `JSON.parse(String(request.payload || '{}')).requests`;

function refusal(status: number, reason: string, message = reason): string {
  return `return { status: ${status}, body: ${JSON.stringify({ error: { code: status, message, errors: [{ reason }] } })} };`;
}

type Protection = {
  readonly protectedRangeId: number;
  readonly range?: { readonly sheetId?: number };
  readonly editors?: { readonly users?: readonly string[] };
};

type Shared = {
  readonly files: readonly {
    readonly name: string;
    readonly permissions?: readonly { readonly emailAddress: string; readonly role: string }[];
  }[];
};

async function protections(office: Office): Promise<readonly Protection[]> {
  const { sheets } = (await office.person.json('GET', `/v4/spreadsheets/${office.workspace.spreadsheetId}`, {
    fields: 'sheets(protectedRanges)',
  })) as { readonly sheets: readonly { readonly protectedRanges?: readonly Protection[] }[] };
  return sheets.flatMap(({ protectedRanges = [] }) => protectedRanges);
}

async function unprotect(office: Office): Promise<void> {
  const requests = (await protections(office)).map(({ protectedRangeId }) => ({
    deleteProtectedRange: { protectedRangeId },
  }));
  await office.person.json(
    'POST',
    `/v4/spreadsheets/${office.workspace.spreadsheetId}:batchUpdate`,
    {},
    { requests },
  );
}

function editorsOf(ranges: readonly Protection[]): readonly string[] {
  return [...new Set(ranges.flatMap(({ editors }) => editors?.users ?? []))].sort();
}

async function hourLater(office: Office, hours = 1): Promise<void> {
  await office.workspace.setClock(office.workspace.clock() + hours * HOUR, 'skip');
}

async function answerOf(office: Office, code: string): Promise<string> {
  return String((await office.rows('รายงานผล')).get(`2570-06-${code}`)?.คำตอบ);
}

async function tick(office: Office, code: string): Promise<void> {
  await office.set('รายงานผล', `2570-06-${code}`, {
    ผลการดำเนินงาน: 10.5,
    คำชี้แจง: 'ตามแผน',
    ส่งรายงาน: true,
  });
}

async function papersOf(office: Office): Promise<readonly string[]> {
  const { files } = (await office.person.json('GET', '/drive/v3/files', {
    pageSize: '1000',
    q: "trashed = false and mimeType = 'application/vnd.google-apps.document'",
    fields: 'files(name)',
  })) as { readonly files: readonly { readonly name: string }[] };
  return files.map(({ name }) => name).filter((name) => name.startsWith('2570-สถ-'));
}

describe('without', () => {
  meanwhile(
    'mailQuota',
    {
      services: `const mail = MailApp;
        globalThis.MailApp = {
          getRemainingDailyQuota: () => (new Date().getUTCDate() === 6 ? 0 : mail.getRemainingDailyQuota()),
          sendEmail: (letter) => mail.sendEmail(letter),
        };`,
    },
    'mails wait, and go the next day by themselves',
    async (office) => {
      await office.run('openRound', ROUND);
      const sent = async () =>
        (await office.workspace.state()).outbox.filter(({ subject }) => subject.includes('รายงานผลรอบ'))
          .length;
      expect(await sent()).toBe(0);
      await hourLater(office, 24);
      expect(await sent()).toBe(4);
    },
  );

  meanwhile(
    'doorbell',
    { services: 'globalThis.onRegisterEdit = () => undefined;' },
    'a tick is answered within an hour',
    async (office) => {
      await office.run('openRound', ROUND);
      await tick(office, '1.2');
      await hourLater(office);
      expect(await answerOf(office, '1.2')).toMatch(/^รับแล้ว/);
    },
  );

  meanwhile(
    'triggers',
    {},
    'no round opens and no mail goes, until somebody takes the hourly work over',
    async (office) => {
      const { faults } = office.workspace;
      faults.add({ call: '*', after: 1, how: 'kill-before', times: 1_000_000, function: 'sweep' });
      await hourLater(office, 4);
      faults.clear();
      const state = async () => (await office.rows('รอบรายงาน')).get('2570-06')?.สถานะ;
      expect(await state()).toBe('ยังไม่เปิด');
      await office.run('takeOverTriggers', undefined, SMALL_OFFICE.coHost);
      await hourLater(office);
      expect(await state()).toBe('เปิด');
    },
    BEFORE_OPENING,
  );

  meanwhile(
    'menuCaller',
    {
      services: `const sheets = SpreadsheetApp;
        globalThis.SpreadsheetApp = { ...sheets, getUi: () => { throw new Error('Cannot call SpreadsheetApp.getUi() from this context.'); } };`,
    },
    'a sidebar that is open goes on',
    async (office) => {
      expect(await office.run('overview', {})).toMatchObject({ operator: true });
      expect(await office.run('myReports', {})).toEqual([]);
    },
  );

  meanwhile(
    'listing',
    {
      tell: `if (!Array.isArray(json.files)) return;
        const now = Date.now();
        return { ...json, files: json.files.filter(({ createdTime }) => !createdTime || now - Date.parse(createdTime) > 60000) };`,
    },
    'no document is made twice, though what a killed run made is not listed yet',
    async (office) => {
      office.workspace.faults.add({ call: 'drive.convert', after: 1, how: 'kill-after', times: 1 });
      await office.call('createAgreements', { kind: 'สถานศึกษา' });
      expect(await papersOf(office)).toHaveLength(1);
      const run = await office.run('createAgreements', { kind: 'สถานศึกษา' });
      expect(run).toMatchObject({ done: 2, failed: [], more: false });
      expect(await papersOf(office)).toHaveLength(2);
    },
  );

  meanwhile(
    'repeatedId',
    {
      services: 'globalThis.made = {};',
      ask: `if (request.method !== 'post' || typeof request.payload !== 'string' || !request.url.includes('/drive/v3/files?')) return;
        const body = JSON.parse(request.payload);
        if (body.id === undefined) return;
        if (globalThis.made[body.id]) { delete body.id; request.payload = JSON.stringify(body); return; }
        globalThis.made[body.id] = true;`,
    },
    'a folder may stand twice after a run that was cut short, and every link leads to its own',
    async (office) => {
      office.workspace.faults.add({ call: 'drive.folder', after: 3, how: 'kill-after', times: 1 });
      await office.call('openRound', ROUND);
      expect(await office.run('openRound', ROUND)).toMatchObject({ failed: [], more: false });
      for (const [, row] of await office.rows('รายงานผล')) {
        const id = /folders\/([\w-]+)/.exec(String(row.โฟลเดอร์))?.[1];
        if (id === undefined) continue;
        const folder = await office.person.json('GET', `/drive/v3/files/${id}`, { fields: 'trashed' });
        expect(folder).toEqual({ trashed: false });
      }
    },
  );

  meanwhile(
    'propertySize',
    {
      ask: `if (!request.url.includes('/upload/drive/v3/files')) return;
        const text = typeof request.payload === 'string' ? request.payload : Utilities.newBlob(request.payload).getDataAsString();
        if (text.includes('2570-สถ-S01')) ${refusal(400, 'badRequest', 'A property is too long.')}`,
    },
    'a document whose key is too long is told, and the others are made',
    async (office) => {
      expect(await office.run('createAgreements', { kind: 'สถานศึกษา' })).toMatchObject({
        made: 1,
        failed: [{ key: '2570-สถ-S01', message: expect.any(String) }],
      });
    },
  );

  meanwhile(
    'limitedAccess',
    {
      ask: `if (request.method === 'patch' && String(request.payload).includes('inheritedPermissionsDisabled'))
        ${refusal(403, 'insufficientFilePermissions')}`,
    },
    'setting up goes to its end and says what it could not close',
    async (office) => {
      // The folder of agreements was closed when the office was set up; now it shall be opened, which Google refuses as well.
      await office.set('ตั้งค่า', 'บุคลากรอ่านข้อตกลงของกันได้', { ค่า: 'ใช่' });
      expect(await office.run('setUpYear', { fiscalYearBe: 2570 })).toMatchObject({
        rounds: 3,
        failed: [{ step: 'ให้สิทธิ์เข้าถึงไฟล์', message: expect.any(String) }],
      });
    },
  );

  meanwhile(
    'unknownShare',
    {
      ask: `if (request.url.includes('/permissions') && String(request.payload).includes('${owner1}'))
        ${refusal(403, 'sharingRateLimitExceeded')}`,
    },
    'the others get their rights as ever',
    async (office) => {
      await office.run('openRound', ROUND);
      const { files } = (await office.person.json('GET', '/drive/v3/files', {
        pageSize: '1000',
        fields: 'files(name,permissions(emailAddress,role))',
      })) as Shared;
      const round = files.find(({ name }) => name === 'รอบ 6 เดือน');
      const writers = (round?.permissions ?? []).filter(({ role }) => role === 'writer');
      const emails = writers.map(({ emailAddress }) => emailAddress);
      expect(emails).toEqual(expect.arrayContaining([owner2, owner3]));
      expect(emails).not.toContain(owner1);
    },
  );

  meanwhile(
    'unknownEditor',
    {
      ask: `const all = request.url.includes(':batchUpdate') && ${REQUESTS};
        if (all && JSON.stringify(all.filter((one) => one.addProtectedRange || one.updateProtectedRange)).includes('${owner2}'))
          ${refusal(500, 'backendError')}`,
    },
    'every cell is protected for the owner and whoever gave the command',
    async (office) => {
      const { failed } = (await office.run('openRound', ROUND)) as { readonly failed: readonly unknown[] };
      expect(failed).toMatchObject([{ step: expect.stringContaining('ป้องกัน') }]);
      const sheetId = await idOf(office, 'รายงานผล');
      const laid = (await protections(office)).filter(({ range }) => range?.sheetId === sheetId);
      expect(editorsOf(laid)).toContain(SMALL_OFFICE.host);
      expect(laid.length).toBeGreaterThan(1);
    },
  );

  meanwhile(
    'secondProtection',
    {},
    'a protection that somebody laid over a whole tab is taken over',
    async (office) => {
      await unprotect(office);
      await office.person.json(
        'POST',
        `/v4/spreadsheets/${office.workspace.spreadsheetId}:batchUpdate`,
        {},
        {
          requests: [
            {
              addProtectedRange: {
                protectedRange: {
                  range: { sheetId: await idOf(office, 'ตัวชี้วัด') },
                  description: 'ของฉัน',
                  editors: { users: [SMALL_OFFICE.host] },
                },
              },
            },
          ],
        },
      );
      expect(await office.run('sweep', {})).toEqual({ worked: true, failed: [] });
      expect(JSON.stringify(await protections(office))).not.toContain('ของฉัน');
    },
  );

  meanwhile(
    'addressForm',
    {
      tell: `const text = JSON.stringify(json);
        if (!text.includes('"protectedRanges"')) return;
        return JSON.parse(text.replace(/cohost@small/g, 'co.host@small'));`,
    },
    'the form that Google keeps is remembered: the next sweep lays nothing',
    async (office) => {
      await unprotect(office);
      await office.run('sweep', {});
      const before = office.workspace.callLog.counts()['sheets.write'] ?? 0;
      await office.run('sweep', {});
      await office.run('sweep', {});
      expect((office.workspace.callLog.counts()['sheets.write'] ?? 0) - before).toBeLessThanOrEqual(2);
    },
  );

  meanwhile(
    'innerRanges',
    {
      ask: `const all = request.url.includes(':batchUpdate') && ${REQUESTS};
        if (!all || !String(request.payload).includes('unprotectedRanges')) return;
        const body = JSON.parse(request.payload);
        for (const { addProtectedRange, updateProtectedRange } of body.requests)
          delete (addProtectedRange || updateProtectedRange || { protectedRange: {} }).protectedRange.unprotectedRanges;
        request.payload = JSON.stringify(body);`,
    },
    'operators type in the owners’ place',
    async (office) => {
      await office.run('openRound', ROUND);
      const grid = await office.grid('รายงานผล');
      const row = grid.findIndex(([key]) => key === '2570-06-1.2') + 1;
      const at = (header: string) =>
        `'รายงานผล'!${String.fromCharCode(65 + (grid[0] ?? []).indexOf(header))}${row}`;
      for (const [header, text] of [
        ['ผลการดำเนินงาน', '10.5'],
        ['คำชี้แจง', 'ตามแผน'],
        ['ส่งรายงาน', 'TRUE'],
      ] as const)
        expect(
          await office.workspace.edit({ as: office.host, range: at(header), values: [[text]] }),
        ).toBeUndefined();
      expect(await answerOf(office, '1.2')).toMatch(/^รับแล้ว/);
    },
  );

  meanwhile(
    'lastRow',
    { tell: `return JSON.parse(JSON.stringify(json).replace(/"dataValidation"/g, '"forgotten"'));` },
    'rows that the product adds have their rules of their own',
    async (office) => {
      await office.run('openRound', ROUND);
      const range = `'รายงานผล'!A2:Z2`;
      const book = JSON.stringify(
        await office.person.json('GET', `/v4/spreadsheets/${office.workspace.spreadsheetId}`, {
          ranges: range,
          fields: 'sheets(data(rowData(values(dataValidation))))',
        }),
      );
      expect(book).toContain('BOOLEAN');
    },
  );

  meanwhile(
    'formulas',
    {
      tell: `if (!Array.isArray(json.valueRanges)) return;
        for (const { values = [] } of json.valueRanges) {
          const at = (values[0] || []).indexOf('คะแนน');
          if (at >= 0) for (const row of values.slice(1)) if (typeof row[at] === 'number') row[at] += 0.5;
        }
        return json;`,
    },
    'exported scores and explanations are the exact rule’s',
    async (office) => {
      await office.run('openRound', ROUND);
      await tick(office, '1.2');
      await office.run('sweep', {});
      expect(await office.run('explainScore', { reportId: '2570-06-1.2' })).toMatchObject({
        score: '4.5000',
      });
      const { base64 } = (await office.run('exportResults', { ...ROUND, format: 'csv' })) as {
        base64: string;
      };
      expect(Buffer.from(base64, 'base64').toString()).toContain('4.5000');
    },
  );

  meanwhile(
    'version',
    {
      tell: `if (json.version === undefined || json.mimeType !== 'application/vnd.google-apps.spreadsheet') return;
        return { ...json, version: '7', modifiedTime: '2026-10-01T00:00:00.000Z' };`,
    },
    'what no doorbell heard is seen within six hours',
    async (office) => {
      await office.run('openRound', ROUND);
      await hourLater(office);
      await tick(office, '1.2');
      await hourLater(office, 6);
      expect(await answerOf(office, '1.2')).toMatch(/^รับแล้ว/);
    },
  );

  meanwhile(
    'uploads',
    {
      services: 'globalThis.busy = 0;',
      ask: `if (!request.url.includes('/upload/drive/v3/files?')) return;
        globalThis.busy += 1;
        if (globalThis.busy === 2) ${refusal(403, 'userRateLimitExceeded')}`,
    },
    'what was too much at once is sent again, and all stand once',
    async (office) => {
      expect(await office.run('createAgreements', { kind: 'สถานศึกษา' })).toMatchObject({
        done: 2,
        failed: [],
        more: false,
      });
      expect(await papersOf(office)).toHaveLength(2);
    },
  );

  meanwhile(
    'registerEditors',
    {
      ask: `const all = request.url.includes(':batchUpdate') && ${REQUESTS};
        if (all && JSON.stringify(all.filter((one) => one.addProtectedRange || one.updateProtectedRange)).includes('${owner2}'))
          ${refusal(400, 'badRequest', 'Invalid value at editors.')}`,
    },
    'that person alone cannot type',
    async (office) => {
      await office.run('openRound', ROUND);
      const editors = editorsOf(await protections(office));
      expect(editors).toEqual(expect.arrayContaining([owner1, owner3]));
      expect(editors).not.toContain(owner2);
    },
  );

  meanwhile('registerProtection', {}, 'the hourly work lays it again', async (office) => {
    const before = await protections(office);
    await unprotect(office);
    await hourLater(office);
    expect(editorsOf(await protections(office))).toEqual(editorsOf(before));
  });

  meanwhile(
    'pdf',
    {
      ask: `if (request.url.includes('/export') && request.url.includes('pdf')) ${refusal(403, 'exportSizeLimitExceeded')}`,
    },
    'papers that cannot be printed are told one by one',
    async (office) => {
      await office.run('createAgreements', { kind: 'เลขาธิการ กพฐ.' });
      expect(await office.run('makePrintSet', { kind: 'เลขาธิการ กพฐ.' })).toMatchObject({
        files: [],
        lacking: [{ key: '2570-สพฐ-OBEC' }],
      });
    },
  );
});

async function idOf(office: Office, title: string): Promise<number> {
  const { sheets } = (await office.person.json('GET', `/v4/spreadsheets/${office.workspace.spreadsheetId}`, {
    fields: 'sheets(properties(sheetId,title))',
  })) as { readonly sheets: readonly { readonly properties: { sheetId: number; title: string } }[] };
  return sheets.find(({ properties }) => properties.title === title)?.properties.sheetId ?? -1;
}

describe('the table of ตรวจความพร้อม', () => {
  it('has no meanwhile that is not tried', () => {
    const untried = Object.keys(SELF_TEST).filter((name) => !tried.has(name));
    // Without rights or APIs nothing begins (answers-of-google, rights); the sidebar and the card say nothing of a meanwhile; a
    // template that lost its tags is a fault before anything is made (template-check).
    expect(untried).toEqual(['rights', 'apis', 'sidebarCaller', 'cardCaller', 'templates']);
  });
});
