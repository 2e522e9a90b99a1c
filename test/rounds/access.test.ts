import type { Workspace } from '../../local/workspace/workspace';
import { call, callsOf, HOST, rest, restCalls, rowsOf, sampleOffice } from '../agreements/sample-office';
import { sampleInRound } from '../office/office';

let office: Workspace;
let inRound: Workspace;

beforeAll(async () => {
  office = await sampleOffice();
  inRound = (await sampleInRound()).workspace;
});

afterAll(() => Promise.all([office.close(), inRound.close()]));

/** Roles on a file by e-mail, inherited ones included. */
async function rolesOn(on: Workspace, fileId: string): Promise<ReadonlyMap<string, string>> {
  const fields = 'permissions(emailAddress,role)';
  const answer = await rest(on, 'GET', `/drive/v3/files/${fileId}/permissions?pageSize=100&fields=${fields}`);
  const { permissions } = answer as {
    readonly permissions: readonly { readonly emailAddress: string; readonly role: string }[];
  };
  return new Map(permissions.map(({ emailAddress, role }) => [emailAddress, role]));
}

async function folderOf(on: Workspace, roundId: string): Promise<string> {
  const round = (await rowsOf(on, 'รอบรายงาน')).find((row) => row.รหัสรอบ === roundId);
  return String(round?.โฟลเดอร์).split('/').pop() ?? '';
}

async function peopleOf(on: Workspace, moved: boolean): Promise<readonly string[]> {
  return (await rowsOf(on, 'บุคลากร'))
    .filter((row) => (row.สถานะ === 'ย้ายออก') === moved)
    .map((row) => String(row.อีเมล));
}

describe('everyone in บุคลากร who has not moved away', () => {
  it('may edit the Sheet and read the root folder once the year is set up', async () => {
    const { rootFolderId } = await office.state();
    const [sheet, root] = [await rolesOn(office, office.spreadsheetId), await rolesOn(office, rootFolderId)];
    const staff = await peopleOf(office, false);
    expect(staff.length).toBe(59);
    expect(staff.filter((email) => !['writer', 'owner'].includes(sheet.get(email) ?? ''))).toEqual([]);
    expect(staff.filter((email) => !root.has(email))).toEqual([]);
    const [gone = ''] = await peopleOf(office, true);
    expect([sheet.has(gone), root.has(gone)]).toEqual([false, false]);
  });

  it('may put evidence into the folders of a round that has been opened', async () => {
    const roles = await rolesOn(inRound, await folderOf(inRound, '2570-06'));
    const staff = await peopleOf(inRound, false);
    expect(staff.filter((email) => !['writer', 'owner'].includes(roles.get(email) ?? ''))).toEqual([]);
  });

  it('may do so also where somebody who has just moved away still reads the root folder', async () => {
    const copy = await office.fork();
    const rows = await rowsOf(copy, 'บุคลากร');
    const leaver = rows.findIndex((row) => row.รหัส === 'P030');
    const column = String.fromCharCode(65 + Object.keys(rows[0] ?? {}).indexOf('สถานะ'));
    const range = encodeURIComponent(`บุคลากร!${column}${leaver + 2}`);
    await rest(copy, 'PUT', `/v4/spreadsheets/${copy.spreadsheetId}/values/${range}?valueInputOption=RAW`, {
      values: [['ย้ายออก']],
    });
    await call(copy, 'openRound', { roundId: '2570-06' });
    const roles = await rolesOn(copy, await folderOf(copy, '2570-06'));
    const staff = await peopleOf(copy, false);
    expect(staff.length).toBe(58);
    expect(staff.filter((email) => !['writer', 'owner'].includes(roles.get(email) ?? ''))).toEqual([]);
    await copy.close();
  });

  it('is let in by the next sweep when typed in by hand, and let out when marked as moved away', async () => {
    const copy = await inRound.fork();
    const rows = await rowsOf(copy, 'บุคลากร');
    const columns = Object.keys(rows[0] ?? {});
    const type = async (row: number, header: string, text: string) => {
      const letter = String.fromCharCode(65 + columns.indexOf(header));
      const range = `บุคลากร!${letter}${row}`;
      expect(await copy.edit({ as: HOST, range, values: [[text]] })).toBeUndefined();
    };
    const added = { รหัส: 'P061', 'ชื่อ-สกุล': 'นายมาใหม่ ใจดี', อีเมล: 'new.hand@spm13.example' };
    for (const [header, text] of Object.entries(added)) await type(rows.length + 2, header, text);
    await type(rows.length + 2, 'บทบาท', 'บุคลากร');
    await type(rows.length + 2, 'สถานะ', 'ปฏิบัติงาน');
    const leaver = rows.findIndex((row) => row.รหัส === 'P030');
    await type(leaver + 2, 'สถานะ', 'ย้ายออก');
    await call(copy, 'sweep');
    const { rootFolderId } = await copy.state();
    const files = [copy.spreadsheetId, rootFolderId, await folderOf(copy, '2570-06')];
    const roles = await Promise.all(files.map((fileId) => rolesOn(copy, fileId)));
    expect(roles.map((of) => of.get(added.อีเมล))).toEqual(['writer', 'reader', 'writer']);
    expect(roles.map((of) => of.has(String(rows[leaver]?.อีเมล)))).toEqual([false, false, false]);
    const calls = await callsOf(copy, () => call(copy, 'sweep'));
    // The register, its formulas and structure, the commit, two lists for the evidence of 28 reports, three folders, the root's own place and the Sheet's.
    expect(restCalls(calls)).toBeLessThanOrEqual(11);
    await copy.close();
  });
});

describe('one share for a round’s folder, where the office names its domain or a group', () => {
  /** The round opened with ค่า of the setting typed before. */
  async function openedFor(audience: string): Promise<Workspace> {
    const copy = await office.fork();
    const row = (await rowsOf(copy, 'ตั้งค่า')).findIndex(({ รายการ }) => รายการ === 'แชร์โฟลเดอร์รอบกับ');
    expect(await copy.edit({ as: HOST, range: `ตั้งค่า!B${row + 2}`, values: [[audience]] })).toBeUndefined();
    return copy;
  }
  const strangers = async (on: Workspace): Promise<readonly unknown[]> => {
    const fields = 'permissions(type,emailAddress,domain,role)';
    const folder = await folderOf(on, '2570-06');
    const { permissions } = (await rest(
      on,
      'GET',
      `/drive/v3/files/${folder}/permissions?pageSize=100&fields=${fields}`,
    )) as { readonly permissions: readonly { readonly type: string }[] };
    return permissions.filter(({ type }) => type !== 'user');
  };

  it('is all that opening gives; it is another when the setting changes, and none when the round closes', async () => {
    const copy = await openedFor('@spm13.example');
    const calls = await callsOf(copy, () => call(copy, 'openRound', { roundId: '2570-06' }));
    expect(calls['drive.share']).toBe(1);
    expect(await strangers(copy)).toEqual([{ type: 'domain', domain: 'spm13.example', role: 'writer' }]);
    const row = (await rowsOf(copy, 'ตั้งค่า')).findIndex(({ รายการ }) => รายการ === 'แชร์โฟลเดอร์รอบกับ');
    await copy.edit({ as: HOST, range: `ตั้งค่า!B${row + 2}`, values: [['staff@spm13.example']] });
    await call(copy, 'sweep');
    expect(await strangers(copy)).toEqual([
      { type: 'group', emailAddress: 'staff@spm13.example', role: 'writer' },
    ]);
    await call(copy, 'closeRound', { roundId: '2570-06' });
    expect(await strangers(copy)).toEqual([]);
    await copy.close();
  });

  it('is one for each person where Google refuses it, and บันทึก tells', async () => {
    const copy = await openedFor('staff@elsewhere.example');
    copy.faults.add({ call: 'drive.share', after: 1, how: '403 domainPolicy' });
    await call(copy, 'openRound', { roundId: '2570-06' });
    const roles = await rolesOn(copy, await folderOf(copy, '2570-06'));
    const staff = await peopleOf(copy, false);
    expect(staff.filter((email) => !['writer', 'owner'].includes(roles.get(email) ?? ''))).toEqual([]);
    const lines = (await rowsOf(copy, 'บันทึก')).filter((line) => line.เหตุการณ์ === 'แบ่งปันไม่ได้');
    expect(lines.map((line) => String(line.เรื่อง).split(':')[0])).toEqual(['staff@elsewhere.example']);
    await copy.close();
  });
});

describe('a share that Google refuses', () => {
  /** Opens the round while Google refuses its n-th share (from 0), or several from there on, for a reason; gives the copy. */
  async function opened(nth: number, reason: string, times = 1): Promise<Workspace> {
    const copy = await office.fork();
    copy.faults.add({ call: 'drive.share', after: nth + 1, how: `403 ${reason}`, times });
    await copy.run({ as: HOST, function: 'openRound', args: [{ roundId: '2570-06' }] });
    return copy;
  }

  const without = async (on: Workspace): Promise<readonly string[]> => {
    const roles = await rolesOn(on, await folderOf(on, '2570-06'));
    return (await peopleOf(on, false)).filter(
      (email) => !['writer', 'owner'].includes(roles.get(email) ?? ''),
    );
  };

  it('because the day’s sharing is used up is given by a later sweep, with those that were to follow', async () => {
    const copy = await opened(3, 'sharingRateLimitExceeded', 2);
    expect((await rowsOf(copy, 'รอบรายงาน'))[0]?.สถานะ).toBe('เปิด');
    expect((await without(copy)).length).toBeGreaterThan(30);
    await call(copy, 'sweep');
    expect(await without(copy)).toEqual([]);
    await copy.close();
  });

  it('because of one address is told in บันทึก and keeps nobody else out', async () => {
    const copy = await opened(3, 'domainPolicy');
    const [refused, ...others] = await without(copy);
    expect(others).toEqual([]);
    const lines = (await rowsOf(copy, 'บันทึก')).filter((line) => line.เหตุการณ์ === 'แบ่งปันไม่ได้');
    expect(lines.map((line) => String(line.เรื่อง).split(':')[0])).toEqual([refused]);
    await copy.close();
  });
});

describe('opening a round', () => {
  it('is protected within 12 steps, before its folders in parallel and its shares one after another, and takes 17 besides them', async () => {
    const copy = await office.fork();
    const { result } = await call(copy, 'openRound', { roundId: '2570-06' });
    expect(result).toEqual({ roundId: '2570-06', reports: 31, more: false, failed: [] });
    const [end] = copy.ends().slice(-1);
    const steps = (end?.calls ?? []).filter(({ name }) => name.startsWith('UrlFetchApp.'));
    const urlsOf = (step: (typeof steps)[number]) => step.requests?.map(({ url }) => url) ?? [];
    const shares = steps.filter((step) => urlsOf(step).some((url) => url.includes('/permissions?')));
    const posts = shares.filter((step) => step.requests?.some(({ method }) => method === 'POST'));
    expect(posts.every((step) => step.requests?.length === 1)).toBe(true);
    const folders = steps.filter((step) => (step.requests?.length ?? 0) > 1);
    expect(folders.flatMap(urlsOf).length).toBe(31);
    expect(steps.findIndex((step) => step === folders[0] || step === posts[0])).toBeLessThanOrEqual(12);
    expect(steps.length - posts.length - folders.length).toBeLessThanOrEqual(17);
    await copy.close();
  });
});
