import { DOCUMENT, FOLDER } from '../../local/drive/drive-file';
import { type DriveUnderTest, OTHER, OWNER, openDrive, refusal, STAFF } from './drive-under-test';

let drive: DriveUnderTest;
let folderId: string;

async function make(name: string, more: Record<string, unknown> = {}): Promise<string> {
  const { data } = await drive
    .as(OWNER)
    .files.create({ requestBody: { name, mimeType: 'application/pdf', parents: [folderId], ...more } });
  return data.id ?? '';
}

async function namesFor(q: string, email = OWNER): Promise<readonly (string | null | undefined)[]> {
  const { data } = await drive.as(email).files.list({ q, orderBy: 'name', pageSize: 1000 });
  return (data.files ?? []).map((file) => file.name);
}

beforeEach(async () => {
  drive = await openDrive();
  const { data } = await drive.as(OWNER).files.create({ requestBody: { name: 'บ้าน', mimeType: FOLDER } });
  folderId = data.id ?? '';
});
afterEach(() => drive.close());

function pass(seconds: number) {
  drive.clock.now += seconds * 1000;
}

describe('a search', () => {
  test('by name finds the whole name, quotes and backslashes escaped', async () => {
    await make("O'Brien \\ ตัวชี้วัด");
    pass(60);
    expect(await namesFor("name = 'O\\'Brien \\\\ ตัวชี้วัด'")).toEqual(["O'Brien \\ ตัวชี้วัด"]);
    expect(await namesFor("name = 'O'")).toEqual([]);
  });

  test('by a part of the name finds beginnings of words only', async () => {
    await make('HelloWorld.pdf');
    await make('รอบ 6 เดือน');
    pass(60);
    expect(await namesFor("name contains 'hello'")).toEqual(['HelloWorld.pdf']);
    expect(await namesFor("name contains 'World'")).toEqual([]);
    expect(await namesFor("name contains '6 เดื'")).toEqual(['รอบ 6 เดือน']);
    expect(await namesFor("name contains 'ดือน'")).toEqual([]);
  });

  test('by property needs key and value', async () => {
    await make('ข้อตกลง', { properties: { key: '2570-บค-P012' }, appProperties: { run: '7' } });
    pass(60);
    expect(await namesFor("properties has { key='key' and value='2570-บค-P012' }")).toEqual(['ข้อตกลง']);
    expect(await namesFor("appProperties has { key = 'run' and value = '7' }")).toEqual(['ข้อตกลง']);
    expect(await namesFor("appProperties has { key='key' and value='2570-บค-P012' }")).toEqual([]);
    expect(await refusal(drive.as(OWNER).files.list({ q: "properties has { key='key' }" }))).toBe(
      '400 invalid',
    );
  });

  test('that speaks of a folder which is not there, in whatever part, finds nothing but that', async () => {
    await make('ก');
    for (const q of [
      "'none' in parents",
      `'${folderId}' in parents or 'none' in parents`,
      `'${folderId}' in parents and not 'none' in parents`,
    ])
      expect(await refusal(drive.as(OWNER).files.list({ q }))).toBe('404 notFound');
    expect(
      await refusal(drive.as(OTHER).files.list({ q: `'root' in parents or '${folderId}' in parents` })),
    ).toBe('404 notFound');
  });

  test('by type, trash and time', async () => {
    await make('ก', { mimeType: DOCUMENT });
    pass(60);
    const second = await make('ข');
    await drive.as(OWNER).files.update({ fileId: second, requestBody: { trashed: true } });
    const since = new Date(drive.clock.now).toISOString();
    const here = `'${folderId}' in parents and`;
    expect(await namesFor(`${here} mimeType = '${DOCUMENT}'`)).toEqual(['ก']);
    expect(await namesFor(`${here} mimeType != '${DOCUMENT}'`)).toEqual(['ข']);
    expect(await namesFor(`${here} mimeType contains 'application/p'`)).toEqual(['ข']);
    expect(await namesFor(`${here} trashed = false`)).toEqual(['ก']);
    expect(await namesFor(`${here} not trashed != true`)).toEqual(['ข']);
    expect(await namesFor(`${here} createdTime >= '${since}'`)).toEqual(['ข']);
    expect(await namesFor(`${here} modifiedTime < '${since}'`)).toEqual(['ก']);
    expect(await namesFor(`${here} createdTime > '2026-10-02'`)).toEqual([]);
  });

  test('by people sees shares that come from a folder above', async () => {
    await make('ก');
    await drive.as(OWNER).permissions.create({
      fileId: folderId,
      requestBody: { type: 'user', role: 'reader', emailAddress: STAFF },
    });
    expect(await namesFor(`'${OWNER}' in owners`)).toEqual(['ก', 'บ้าน']);
    expect(await namesFor("'me' in owners", STAFF)).toEqual([]);
    expect(await namesFor(`'${STAFF}' in readers and not '${STAFF}' in writers`)).toEqual(['ก', 'บ้าน']);
    expect(await namesFor('sharedWithMe', STAFF)).toEqual(['บ้าน']);
    expect(await namesFor("'root' in parents", STAFF)).toEqual([]);
    expect(await namesFor('', OTHER)).toEqual([]);
  });

  test('takes and and or from left to right, and parentheses first', async () => {
    await make('ก');
    await make('ข', { mimeType: DOCUMENT });
    pass(60);
    const isDoc = `mimeType = '${DOCUMENT}'`;
    expect(await namesFor(`name = 'ก' or name = 'ข' and ${isDoc}`)).toEqual(['ข']);
    expect(await namesFor(`name = 'ก' or (name = 'ข' and ${isDoc})`)).toEqual(['ก', 'ข']);
    expect(await namesFor(`not (name = 'ก' or ${isDoc}) and '${folderId}' in parents`)).toEqual([]);
  });

  test('takes texts in double quotes, a bare flag, and parents on the left', async () => {
    await make('ก');
    await make(`เอกสาร "ร่าง" ของ 'ก'`);
    await make('ทิ้ง', { trashed: true });
    pass(60);
    expect(await namesFor(`name = "ก" and "${folderId}" in parents`)).toEqual(['ก']);
    expect(await namesFor(`name = "เอกสาร \\"ร่าง\\" ของ 'ก'"`)).toEqual([`เอกสาร "ร่าง" ของ 'ก'`]);
    expect(await namesFor(`name = 'เอกสาร "ร่าง" ของ \\'ก\\''`)).toEqual([`เอกสาร "ร่าง" ของ 'ก'`]);
    expect(await namesFor(`'${folderId}' in parents and not trashed`)).toEqual(['ก', `เอกสาร "ร่าง" ของ 'ก'`]);
    expect(await namesFor(`trashed and parents in '${folderId}'`)).toEqual(['ทิ้ง']);
    expect(await namesFor('starred or trashed')).toEqual(['ทิ้ง']);
  });

  test.each([
    "colour = 'red'",
    "name = 'x",
    'name = x',
    "name > 'x'",
    "name = 'x' and",
    "(name = 'x'",
    "name = 'x')",
    "'x' in children",
    "trashed = 'true'",
    "modifiedTime > 'yesterday'",
    "modifiedTime > '2027-02-29'",
    "name = 'x' trashed = true",
    "name = 'a\\x'",
    'NAME = 1',
    '"x\' = name',
    "parents = 'x'",
    'trashed = ',
  ])('for %s is 400 at q', async (q) => {
    const answer = await drive.fetch(OWNER, `drive/v3/files?q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: {
        code: 400,
        message: 'Invalid Value',
        errors: [
          {
            message: 'Invalid Value',
            domain: 'global',
            reason: 'invalid',
            location: 'q',
            locationType: 'parameter',
          },
        ],
      },
    });
  });

  test('in a folder that the caller cannot see is 404', async () => {
    expect(await refusal(drive.as(STAFF).files.list({ q: `'${folderId}' in parents` }))).toBe('404 notFound');
    expect(await refusal(drive.as(OWNER).files.list({ q: "'nothing' in parents" }))).toBe('404 notFound');
  });
});

describe('a new file', () => {
  test('is listed in its folder at once, and found by name or property only after a while', async () => {
    await make('ใหม่', { properties: { key: 'k' } });
    const here = `'${folderId}' in parents`;
    expect(await namesFor(`${here} and trashed = false`)).toEqual(['ใหม่']);
    expect(await namesFor(`${here} and name = 'ใหม่'`)).toEqual([]);
    expect(await namesFor("properties has { key='key' and value='k' }")).toEqual([]);
    pass(19);
    expect(await namesFor("name = 'ใหม่'")).toEqual([]);
    pass(1);
    expect(await namesFor("name = 'ใหม่'")).toEqual(['ใหม่']);
    expect(await namesFor("properties has { key='key' and value='k' }")).toEqual(['ใหม่']);
  });

  test('renamed is found under its old name for a while', async () => {
    const fileId = await make('เก่า');
    pass(60);
    await drive.as(OWNER).files.update({ fileId, requestBody: { name: 'ใหม่' } });
    expect(await namesFor("name = 'เก่า'")).toEqual(['ใหม่']);
    expect(await namesFor("name = 'ใหม่'")).toEqual([]);
    pass(20);
    expect(await namesFor("name = 'เก่า'")).toEqual([]);
    expect(await namesFor("name = 'ใหม่'")).toEqual(['ใหม่']);
  });
});

describe('a listing', () => {
  test('of 700 files comes in pages that hold each file once', async () => {
    const count = 700;
    for (let number = 0; number < count; number += 1) {
      const metadata = { name: `ไฟล์ ${number}`, mimeType: 'application/pdf', parents: [folderId] };
      await drive.part.handle(
        {
          method: 'POST',
          path: '/drive/v3/files',
          query: new URLSearchParams(),
          headers: {},
          body: new TextEncoder().encode(JSON.stringify(metadata)),
        },
        { email: OWNER, now: drive.clock.now },
      );
    }
    const seen: string[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await drive.as(OWNER).files.list({
        q: `'${folderId}' in parents`,
        pageSize: 300,
        fields: 'nextPageToken,files(id)',
        ...(pageToken ? { pageToken } : {}),
      });
      seen.push(...(data.files ?? []).map((file) => file.id ?? ''));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    expect(new Set(seen).size).toBe(count);
    expect(seen).toHaveLength(count);
  });

  test('goes on after the last file of a page though another was made or deleted', async () => {
    const ids: string[] = [];
    for (const name of ['1', '2', '3', '4']) ids.push(await make(name));
    const q = `'${folderId}' in parents`;
    const page = await drive.as(OWNER).files.list({ q, orderBy: 'name', pageSize: 2 });
    await make('0');
    const next = await drive
      .as(OWNER)
      .files.list({ q, orderBy: 'name', pageSize: 2, pageToken: page.data.nextPageToken ?? '' });
    expect(next.data.files?.map((file) => file.name)).toEqual(['3', '4']);
    expect(ids).toHaveLength(4);
  });

  test('refuses a page token of another question, a page of none and an unknown order', async () => {
    await make('1');
    await make('2');
    const api = drive.as(OWNER);
    const { data } = await api.files.list({ pageSize: 1 });
    expect(
      await refusal(
        api.files.list({ pageSize: 1, pageToken: data.nextPageToken ?? '', q: 'trashed = false' }),
      ),
    ).toBe('400 invalid');
    expect(await refusal(api.files.list({ pageToken: 'nonsense' }))).toBe('400 invalid');
    expect(await refusal(api.files.list({ pageSize: 0 }))).toBe('400 invalid');
    expect(await refusal(api.files.list({ orderBy: 'colour' }))).toBe('400 invalid');
  });

  test('is ordered as asked: folders first, then the newest, numbers by their value', async () => {
    await make('รอบ 10');
    pass(1);
    await make('รอบ 9');
    pass(1);
    await make('แฟ้ม', { mimeType: FOLDER });
    const ordered = async (orderBy: string) => {
      const { data } = await drive.as(OWNER).files.list({ q: `'${folderId}' in parents`, orderBy });
      return data.files?.map((file) => file.name);
    };
    expect(await ordered('folder,name_natural')).toEqual(['แฟ้ม', 'รอบ 9', 'รอบ 10']);
    expect(await ordered('folder desc,modifiedTime desc')).toEqual(['รอบ 9', 'รอบ 10', 'แฟ้ม']);
    expect(await ordered('createdTime')).toEqual(['รอบ 10', 'รอบ 9', 'แฟ้ม']);
  });
});
