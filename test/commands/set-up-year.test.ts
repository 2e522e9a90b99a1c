import { TAB_NAMES, TABS } from '../../src/register/tabs';
import { type EmptyOffice, emptyOffice } from './empty-office';

const DONE = {
  tabs: 19,
  rounds: 3,
  templates: 15,
  folderId: expect.stringMatching(/^[\w-]{20,}$/),
  failed: [],
};

type Spreadsheet = {
  readonly properties: { readonly locale: string; readonly timeZone: string };
  readonly sheets: readonly {
    readonly properties: { readonly title: string; readonly sheetId: number; readonly hidden?: boolean };
    readonly protectedRanges?: readonly {
      readonly protectedRangeId: number;
      readonly editors: { readonly users: readonly string[] };
    }[];
  }[];
};

async function spreadsheet(office: EmptyOffice): Promise<Spreadsheet> {
  return (await office.rest('GET', `/v4/spreadsheets/${office.workspace.spreadsheetId}`)) as Spreadsheet;
}

async function values(office: EmptyOffice, range: string, option = 'FORMATTED_VALUE'): Promise<string[][]> {
  const address = `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${encodeURIComponent(range)}`;
  const { values: rows = [] } = (await office.rest('GET', `${address}?valueRenderOption=${option}`)) as {
    readonly values?: string[][];
  };
  return rows;
}

function batch(office: EmptyOffice, requests: readonly unknown[]): Promise<unknown> {
  return office.rest('POST', `/v4/spreadsheets/${office.workspace.spreadsheetId}:batchUpdate`, { requests });
}

/** REST requests of the last execution, by what they do. */
function requestsOfLast(office: EmptyOffice): readonly string[] {
  const last = office.workspace.ends().slice(-1)[0];
  return (last?.calls ?? []).flatMap((call) =>
    (call.requests ?? []).map(({ method, url }) => `${method} ${url}`),
  );
}

describe('setting up a fiscal year', () => {
  let office: EmptyOffice;

  beforeAll(async () => {
    office = await emptyOffice();
    expect(await office.setUp()).toEqual(DONE);
  });

  afterAll(() => office.workspace.close());

  it('lays every tab in its order, in one commit and its protection in another, with the workbook in Thai', async () => {
    const commits = requestsOfLast(office).filter((request) => request.includes(':batchUpdate'));
    // The tabs; their protection; the intents of the first templates; those and the next intents; the rest; which folders are closed.
    expect(commits).toHaveLength(6);
    const { properties, sheets } = await spreadsheet(office);
    expect(properties).toMatchObject({ locale: 'th_TH', timeZone: 'Asia/Bangkok' });
    expect(sheets.map((sheet) => sheet.properties.title)).toEqual(TAB_NAMES.map((tab) => TABS[tab].title));
    expect(sheets.filter((sheet) => sheet.properties.hidden).map((sheet) => sheet.properties.title)).toEqual([
      'ระบบ',
      'งานค้าง',
    ]);
  });

  it('protects every tab for whoever set it up', async () => {
    const { sheets } = await spreadsheet(office);
    for (const { protectedRanges = [] } of sheets) {
      expect(protectedRanges.map((range) => range.editors.users)).toEqual([[office.host]]);
    }
  });

  it('lays three rounds and ten steps from common practice until the office has its own', async () => {
    expect(await values(office, 'รอบรายงาน!A2:I4')).toEqual([
      ['2570-06', '2570', '6', '1/10/2026', '31/3/2027', '1/4/2027', '30/4/2027', '31/5/2027', 'ยังไม่เปิด'],
      ['2570-09', '2570', '9', '1/10/2026', '30/6/2027', '1/7/2027', '2/8/2027', '2/9/2027', 'ยังไม่เปิด'],
      ['2570-12', '2570', '12', '1/10/2026', '30/9/2027', '1/10/2027', '1/11/2027', '1/12/2027', 'ยังไม่เปิด'],
    ]);
    expect((await values(office, 'ปฏิทิน!A2:A11')).flat()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
  });

  it('lays the sweep and the doorbell for whoever set it up', async () => {
    const { triggers } = await office.workspace.state();
    expect(triggers.map((trigger) => [trigger.function, trigger.as]).sort()).toEqual([
      ['onRegisterEdit', office.host],
      ['sweep', office.host],
    ]);
  });

  it('changes nothing when it is run again', async () => {
    const before = await office.whole();
    expect(await office.setUp()).toEqual(DONE);
    expect(await office.whole()).toEqual(before);
    expect(requestsOfLast(office).filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  it('asks for a year that can be one', async () => {
    expect(await office.setUp(office.host, { fiscalYearBe: 2027 })).toMatchObject({
      code: 'invalid-request',
    });
    expect(await office.setUp(office.host, {})).toMatchObject({ code: 'invalid-request' });
  });
});

describe('a register that has the office in it', () => {
  let office: EmptyOffice;

  beforeAll(async () => {
    office = await emptyOffice();
    await office.setUp();
    await office.fillIn();
    expect(await office.setUp()).toEqual(DONE);
  });

  afterAll(() => office.workspace.close());

  it('has its dates laid from ตั้งค่า and วันหยุด', async () => {
    const steps = await values(office, 'ปฏิทิน!D2:E11');
    expect(steps).toEqual([
      ['1/10/2026', '7/10/2026'],
      ['8/10/2026', '9/10/2026'],
      ['12/10/2026', '19/10/2026'],
      ['20/10/2026', '27/10/2026'],
      ['28/10/2026', '17/11/2026'],
      ['1/10/2026', '30/9/2027'],
      ['15/12/2026', '15/12/2026'],
      ['1/4/2027', '1/11/2027'],
      ['2/11/2027', '1/12/2027'],
      ['2/12/2027', '1/1/2028'],
    ]);
  });

  it('belongs to its operators, and is shared with everyone who has not moved away', async () => {
    const { sheets } = await spreadsheet(office);
    expect(sheets[0]?.protectedRanges?.[0]?.editors.users).toHaveLength(14);
    const file = (await office.rest(
      'GET',
      `/drive/v3/files/${office.workspace.spreadsheetId}?fields=writersCanShare,permissions(emailAddress,role)`,
    )) as { readonly writersCanShare: boolean; readonly permissions: readonly { readonly role: string }[] };
    expect(file.writersCanShare).toBe(false);
    expect(file.permissions).toHaveLength(59);
    expect(file.permissions.filter(({ role }) => role === 'writer')).toHaveLength(58);
  });

  it('changes nothing when it is run again', async () => {
    const before = await office.whole();
    await office.setUp();
    expect(await office.whole()).toEqual(before);
  });

  it('may be set up by operators only, whatever is asked', async () => {
    const staff = 'kritsada.mok@spm13.example';
    expect(await office.setUp(staff, { fiscalYearBe: 'x' })).toMatchObject({ code: 'not-operator' });
  });

  it('passes to a co-host who sets it up again: triggers, and the power to sweep', async () => {
    const coHost = (await values(office, 'บุคลากร!E2:F70')).find((row) => row[1] === 'เจ้าภาพรอง')?.[0] ?? '';
    expect(await office.setUp(coHost)).toEqual(DONE);
    const { triggers } = await office.workspace.state();
    expect(
      triggers
        .filter((trigger) => trigger.as === coHost)
        .map((trigger) => trigger.function)
        .sort(),
    ).toEqual(['onRegisterEdit', 'sweep']);
    await office.workspace.setClock(office.workspace.clock() + 2 * 3_600_000);
    const system = new Map((await values(office, 'ระบบ!A2:B90')).map((row) => [row[0], row[1] ?? '']));
    expect(system.get('ผู้ถือทริกเกอร์')).toBe(coHost);
    expect(system.get('ชีพจร')).toMatch(/^2026-10-01T/);
    const sweeps = office.workspace.ends().filter((end) => end.function === 'sweep' && end.as === coHost);
    expect(sweeps).not.toHaveLength(0);
    expect(await office.setUp()).toEqual(DONE);
  });

  it('costs an idle sweep one call', async () => {
    await office.workspace.setClock(office.workspace.clock() + 4 * 3_600_000);
    const last = office.workspace
      .ends()
      .filter((end) => end.function === 'sweep' && end.as === office.host)
      .slice(-1);
    const calls = last.flatMap((end) => end.calls.flatMap((call) => call.requests ?? []));
    expect(calls.map(({ method, url }) => `${method} ${new URL(url).pathname.split('/')[1]}`)).toEqual([
      'GET drive',
    ]);
  });

  it('is closed to staff in every cell that is not theirs', async () => {
    const as = 'kritsada.mok@spm13.example';
    const edits = ['ตัวชี้วัด!F2', 'บุคลากร!F2', 'รอบรายงาน!F2', 'ข้อตกลง!A2', 'ระบบ!B2', 'รายงานผล!X2'];
    for (const range of edits) {
      const refused = await office.workspace.edit({ as, range, values: [['1']] });
      expect(refused?.error.message).toContain('protected cell');
    }
  });

  it('keeps the dates that an operator has changed', async () => {
    const id = office.workspace.spreadsheetId;
    const range = encodeURIComponent('รอบรายงาน!F2');
    await office.rest('PUT', `/v4/spreadsheets/${id}/values/${range}?valueInputOption=RAW`, {
      values: [[46_470]],
    });
    const setting = encodeURIComponent('ตั้งค่า!B31');
    await office.rest('PUT', `/v4/spreadsheets/${id}/values/${setting}?valueInputOption=RAW`, {
      values: [['2027-05-15']],
    });
    await office.setUp();
    expect(await values(office, 'รอบรายงาน!F2:G2')).toEqual([['24/3/2027', '30/4/2027']]);
  });

  it('gets back what is missing, and keeps what the office added', async () => {
    const { sheets } = await spreadsheet(office);
    const sheetId = (title: string): number =>
      sheets.find((sheet) => sheet.properties.title === title)?.properties.sheetId ?? -1;
    const people = sheetId('บุคลากร');
    const protection = sheets.find((sheet) => sheet.properties.title === 'บุคลากร')?.protectedRanges?.[0];
    await batch(office, [
      { deleteSheet: { sheetId: sheetId('วันหยุด') } },
      { deleteProtectedRange: { protectedRangeId: protection?.protectedRangeId } },
      {
        setDataValidation: {
          range: { sheetId: people, startRowIndex: 1, startColumnIndex: 5, endColumnIndex: 6 },
        },
      },
      { insertDimension: { range: { sheetId: people, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 } } },
      {
        updateCells: {
          start: { sheetId: people, rowIndex: 0, columnIndex: 2 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'โทรศัพท์' } }] }],
          fields: 'userEnteredValue',
        },
      },
      { deleteDimension: { range: { sheetId: people, dimension: 'COLUMNS', startIndex: 7, endIndex: 8 } } },
      {
        deleteDimension: {
          range: { sheetId: sheetId('ตั้งค่า'), dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        },
      },
    ]);
    expect(await office.setUp()).toEqual(DONE);
    const after = await spreadsheet(office);
    expect(after.sheets.map((sheet) => sheet.properties.title)).toEqual(
      TAB_NAMES.map((tab) => TABS[tab].title),
    );
    expect(await values(office, 'บุคลากร!A1:H1')).toEqual([
      ['รหัส', 'ชื่อ-สกุล', 'โทรศัพท์', 'ตำแหน่ง', 'กลุ่ม', 'อีเมล', 'บทบาท', 'สถานะ'],
    ]);
    expect(after.sheets.find((sheet) => sheet.properties.title === 'บุคลากร')?.protectedRanges).toHaveLength(
      1,
    );
    const settings = await values(office, 'ตั้งค่า!A2:C60');
    expect(settings.filter((row) => row[0] === 'ชื่อสำนักงาน')).toEqual([
      ['ชื่อสำนักงาน', '', 'ใช้ในหัวเอกสารและเนื้อความคำรับรอง'],
    ]);
    const edit = { as: office.host, range: 'บุคลากร!G3', values: [['หัวหน้า']] };
    expect(await office.workspace.edit(edit)).toMatchObject({ error: {} });
    const before = await office.whole();
    await office.setUp();
    expect(await office.whole()).toEqual(before);
  });

  it('gets back a template and a folder from the trash, and replaces what is gone', async () => {
    const system = new Map((await values(office, 'ระบบ!A2:B90')).map((row) => [row[0], row[1] ?? '']));
    const folder = system.get('โฟลเดอร์/นำเข้า') ?? '';
    const template = system.get('แม่แบบ/บุคลากร') ?? '';
    const lost = system.get('แม่แบบ/สถานศึกษา') ?? '';
    for (const id of [folder, template]) {
      await office.rest('PATCH', `/drive/v3/files/${id}`, { trashed: true });
    }
    await office.rest('DELETE', `/drive/v3/files/${lost}`);
    expect(await office.setUp()).toEqual(DONE);
    for (const id of [folder, template])
      expect(await office.rest('GET', `/drive/v3/files/${id}?fields=trashed`)).toEqual({ trashed: false });
    const after = new Map((await values(office, 'ระบบ!A2:B90')).map((row) => [row[0], row[1] ?? '']));
    expect(after.get('แม่แบบ/บุคลากร')).toBe(template);
    const replaced = after.get('แม่แบบ/สถานศึกษา') ?? '';
    expect(replaced).not.toBe(lost);
    expect(await office.rest('GET', `/drive/v3/files/${replaced}?fields=name,trashed`)).toEqual({
      name: 'แม่แบบ สถานศึกษา',
      trashed: false,
    });
  });

  it('has a new folder in the place of one that was deleted for good', async () => {
    const id = async (): Promise<string> =>
      (await values(office, 'ระบบ!A2:B90')).find((row) => row[0] === 'โฟลเดอร์/คำสั่ง')?.[1] ?? '';
    const before = await id();
    await office.rest('DELETE', `/drive/v3/files/${before}`);
    expect(await office.setUp()).toEqual(DONE);
    expect(await id()).not.toBe(before);
    expect(await office.rest('GET', `/drive/v3/files/${await id()}?fields=name`)).toEqual({
      name: 'คำสั่งแต่งตั้งคณะทำงาน',
    });
  });

  it('takes the Sheet from those who have moved away', async () => {
    const people = await values(office, 'บุคลากร!A1:H70');
    const row = people.findIndex((cells) => cells[0] === 'P002') + 1;
    const range = encodeURIComponent(`บุคลากร!H${row}`);
    await office.rest(
      'PUT',
      `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${range}?valueInputOption=RAW`,
      {
        values: [['ย้ายออก']],
      },
    );
    await office.setUp();
    const file = (await office.rest(
      'GET',
      `/drive/v3/files/${office.workspace.spreadsheetId}?fields=permissions(emailAddress)`,
    )) as { readonly permissions: readonly { readonly emailAddress: string }[] };
    expect(file.permissions.map(({ emailAddress }) => emailAddress)).not.toContain(
      'kritsada.mok@spm13.example',
    );
  });
});

describe('a copied workbook', () => {
  it('stays read-only until somebody adopts it, and then has folders of its own', async () => {
    const office = await emptyOffice();
    const first = (await office.setUp()) as { readonly folderId: string };
    const rows = await values(office, 'ระบบ!A1:A40');
    const row = rows.findIndex((cells) => cells[0] === 'รหัสสมุดงาน') + 1;
    const range = encodeURIComponent(`ระบบ!B${row}`);
    await office.rest(
      'PUT',
      `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${range}?valueInputOption=RAW`,
      {
        values: [['another-workbook']],
      },
    );
    expect(await office.setUp()).toMatchObject({ code: 'register-copied' });
    const adopted = (await office.setUp(office.host, { fiscalYearBe: 2570, adopt: true })) as typeof first;
    expect(adopted).toEqual(DONE);
    expect(adopted.folderId).not.toBe(first.folderId);
    expect(await office.setUp()).toEqual(adopted);
    await office.workspace.close();
  });
});
