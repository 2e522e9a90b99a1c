import { Readable } from 'node:stream';
import { DOCUMENT, DOCX, FOLDER, SPREADSHEET } from '../../local/drive/drive-file';
import { textToDocx } from '../../local/drive/text-to-docx';
import { type DriveUnderTest, OWNER, openDrive, refusal, STAFF } from './drive-under-test';

let drive: DriveUnderTest;
beforeEach(async () => {
  drive = await openDrive();
});
afterEach(() => drive.close());

async function folder(name: string, parent?: string, email = OWNER): Promise<string> {
  const { data } = await drive.as(email).files.create({
    requestBody: { name, mimeType: FOLDER, ...(parent ? { parents: [parent] } : {}) },
  });
  return data.id ?? '';
}

function share(fileId: string, emailAddress: string, role: string) {
  return drive.as(OWNER).permissions.create({
    fileId,
    sendNotificationEmail: false,
    requestBody: { type: 'user', role, emailAddress },
  });
}

async function upload(email: string, name: string, body: Uint8Array, parent?: string, mimeType?: string) {
  const { data } = await drive.as(email).files.create(
    {
      requestBody: { name, ...(parent ? { parents: [parent] } : {}), ...(mimeType ? { mimeType } : {}) },
      media: { mimeType: mimeType ? DOCX : 'application/pdf', body: Readable.from([Buffer.from(body)]) },
      fields: '*',
    },
    { rootUrl: drive.rootUrl },
  );
  return data;
}

describe('a file', () => {
  test('made without fields answers kind, id, name and type only', async () => {
    const { data } = await drive
      .as(OWNER)
      .files.create({ requestBody: { name: 'รอบ 6 เดือน', mimeType: FOLDER } });
    expect(data).toEqual({
      kind: 'drive#file',
      id: expect.any(String),
      name: 'รอบ 6 เดือน',
      mimeType: FOLDER,
    });
  });

  test('uploaded as multipart comes back byte for byte with its checksums', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);
    const made = await upload(OWNER, 'หลักฐาน ๑.pdf', bytes);
    expect(made).toMatchObject({
      name: 'หลักฐาน ๑.pdf',
      mimeType: 'application/pdf',
      size: '3000',
      fileExtension: 'pdf',
    });
    expect(made.md5Checksum).toMatch(/^[0-9a-f]{32}$/);
    expect(made.webViewLink).toBe(`https://drive.google.com/file/d/${made.id}/view`);
    const { data } = await drive
      .as(OWNER)
      .files.get({ fileId: made.id ?? '', alt: 'media' }, { responseType: 'arraybuffer' });
    expect(new Uint8Array(data as unknown as ArrayBuffer)).toEqual(bytes);
  });

  test('is handed out as an attachment, never as a page', async () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    const { id } = await upload(OWNER, 'หน้า.html', page);
    const answer = await drive.fetch(OWNER, `drive/v3/files/${id}?alt=media`);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('keep the day on which they were made, if there is such a day', async () => {
    const made = (createdTime: string) =>
      drive.as(OWNER).files.create({ requestBody: { name: 'เก่า', createdTime }, fields: 'createdTime' });
    expect((await made('2024-02-29T08:00:00+07:00')).data.createdTime).toBe('2024-02-29T01:00:00.000Z');
    expect(await refusal(made('2027-02-29T08:00:00+07:00'))).toBe('400 invalid');
  });

  test.each([
    ['bytes=0-3', 206, 'bytes 0-3/10', '0123'],
    ['bytes=7-', 206, 'bytes 7-9/10', '789'],
    ['bytes=-2', 206, 'bytes 8-9/10', '89'],
    ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=3-1', 200, null, '0123456789'],
    ['lines=1-2', 200, null, '0123456789'],
  ])('asked for %s is %i', async (range, status, contentRange, text) => {
    const { id } = await upload(OWNER, 'ตัวเลข.txt', new TextEncoder().encode('0123456789'));
    const answer = await drive.fetch(OWNER, `drive/v3/files/${id}?alt=media`, { headers: { range } });
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      status,
      contentRange,
      text,
    ]);
  });

  test('is no folder: a folder takes no content and stays one', async () => {
    const id = await folder('รอบ 6 เดือน');
    const { part } = drive;
    const put = await part.handle(
      {
        method: 'PATCH',
        path: `/upload/drive/v3/files/${id}`,
        query: new URLSearchParams({ uploadType: 'media' }),
        headers: { 'content-type': 'text/plain' },
        body: new TextEncoder().encode('ก'),
      },
      { email: OWNER, now: drive.clock.now },
    );
    expect(put.status).toBe(400);
    expect((await drive.as(OWNER).files.get({ fileId: id })).data.mimeType).toBe(FOLDER);
    expect(await refusal(upload(OWNER, 'โฟลเดอร์', new Uint8Array(2), undefined, FOLDER))).toBe(
      '400 badRequest',
    );
  });

  test('two of one name may lie in one folder', async () => {
    const parent = await folder('ปี 2570');
    await folder('เหมือนกัน', parent);
    await folder('เหมือนกัน', parent);
    const { data } = await drive.as(OWNER).files.list({ q: `'${parent}' in parents` });
    expect(data.files?.map((file) => file.name)).toEqual(['เหมือนกัน', 'เหมือนกัน']);
  });

  test('with a generated id is made once: a repeat is 409', async () => {
    const api = drive.as(OWNER);
    const { data } = await api.files.generateIds({ count: 3 });
    const id = data.ids?.[0] ?? '';
    const requestBody = { id, name: 'โฟลเดอร์', mimeType: FOLDER };
    expect((await api.files.create({ requestBody })).data.id).toBe(id);
    expect(await refusal(api.files.create({ requestBody }))).toBe('409 fileIdInUse');
    expect(data.ids).toHaveLength(3);
  });

  test('with a generated id is made once though two calls come together', async () => {
    const api = drive.as(OWNER);
    const { data } = await api.files.generateIds({ count: 1 });
    const create = (name: string) =>
      drive.part.handle(
        {
          method: 'POST',
          path: '/drive/v3/files',
          query: new URLSearchParams(),
          headers: {},
          body: new TextEncoder().encode(JSON.stringify({ id: data.ids?.[0], name, mimeType: 'text/plain' })),
        },
        { email: OWNER, now: drive.clock.now },
      );
    const answers = await Promise.all([create('หนึ่ง'), create('สอง')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await api.files.get({ fileId: data.ids?.[0] ?? '' })).data.name).toBe('หนึ่ง');
  });

  test('shows of its properties only the one that is asked for', async () => {
    const { data } = await drive.as(OWNER).files.create({
      requestBody: { name: 'x', properties: { a: '1', b: '2' } },
      fields: 'properties/b,owners(emailAddress,me)',
    });
    expect(data).toEqual({ properties: { b: '2' }, owners: [{ emailAddress: OWNER, me: true }] });
  });

  test('takes no id that was not generated, and none at all as a Doc or Sheet', async () => {
    const api = drive.as(OWNER);
    const { data } = await api.files.generateIds({ count: 1 });
    const id = data.ids?.[0] ?? '';
    expect(await refusal(api.files.create({ requestBody: { id: 'own', mimeType: FOLDER } }))).toBe(
      '400 invalid',
    );
    expect(await refusal(api.files.create({ requestBody: { id, mimeType: DOCUMENT } }))).toBe('400 invalid');
    expect(await refusal(api.files.create({ requestBody: { id, mimeType: SPREADSHEET } }))).toBe(
      '400 invalid',
    );
  });

  test('keeps properties of 124 bytes and refuses one more', async () => {
    const api = drive.as(OWNER);
    const fits = 'ก'.repeat(41); // 123 bytes, and a key of one
    const made = await api.files.create({
      requestBody: { name: 'x', properties: { k: fits } },
      fields: 'properties',
    });
    expect(made.data.properties).toEqual({ k: fits });
    expect(await refusal(api.files.create({ requestBody: { properties: { kk: fits } } }))).toBe(
      '400 invalid',
    );
  });

  test('loses a property that is set to null', async () => {
    const api = drive.as(OWNER);
    const { data } = await api.files.create({ requestBody: { name: 'x', properties: { a: '1', b: '2' } } });
    const cleared = await api.files.update({
      fileId: data.id ?? '',
      requestBody: { properties: { a: null as unknown as string } },
      fields: 'properties',
    });
    expect(cleared.data.properties).toEqual({ b: '2' });
  });

  test('shows appProperties only to the project that set them', async () => {
    const { data } = await drive
      .as(OWNER)
      .files.create({ requestBody: { name: 'x', appProperties: { a: '1' } } });
    const path = `drive/v3/files/${data.id}?fields=appProperties`;
    const mine = await drive.fetch(OWNER, path);
    const theirs = await drive.fetch(OWNER, path, { headers: { 'x-goog-user-project': 'another' } });
    expect([await mine.json(), await theirs.json()]).toEqual([{ appProperties: { a: '1' } }, {}]);
  });

  test('moves to another folder only when it leaves the one it was in', async () => {
    const api = drive.as(OWNER);
    const [from, to] = [await folder('จาก'), await folder('ไป')];
    const fileId = await folder('ของ', from);
    expect(await refusal(api.files.update({ fileId, addParents: to }))).toBe('403 cannotAddParent');
    const { data } = await api.files.update({
      fileId,
      addParents: to,
      removeParents: from,
      fields: 'parents',
    });
    expect(data.parents).toEqual([to]);
    expect(await refusal(api.files.update({ fileId, addParents: from, removeParents: from }))).toBe(
      '404 notFound',
    );
  });

  test('cannot be moved below itself', async () => {
    const api = drive.as(OWNER);
    const outer = await folder('นอก');
    const inner = await folder('ใน', outer);
    const root = (await api.files.get({ fileId: 'root' })).data.id ?? '';
    expect(await refusal(api.files.update({ fileId: outer, addParents: inner, removeParents: root }))).toBe(
      '400 badRequest',
    );
  });

  test('that is read-only keeps its name and content until it is unlocked', async () => {
    const api = drive.as(OWNER);
    const made = await upload(OWNER, 'ข้อตกลง', await textToDocx('คำรับรอง'), undefined, DOCUMENT);
    const fileId = made.id ?? '';
    await api.files.update({
      fileId,
      requestBody: { contentRestrictions: [{ readOnly: true, reason: 'ลงนามแล้ว' }] },
    });
    expect(await refusal(api.files.update({ fileId, requestBody: { name: 'ใหม่' } }))).toBe(
      '403 insufficientFilePermissions',
    );
    const media = { mimeType: 'text/plain', body: 'แก้' };
    expect(await refusal(api.files.update({ fileId, media }, { rootUrl: drive.rootUrl }))).toBe(
      '403 insufficientFilePermissions',
    );
    const { data } = await api.files.get({
      fileId,
      fields: 'name,capabilities/canEdit,contentRestrictions(readOnly,reason)',
    });
    expect(data).toEqual({
      name: 'ข้อตกลง',
      capabilities: { canEdit: false },
      contentRestrictions: [{ readOnly: true, reason: 'ลงนามแล้ว' }],
    });
    await api.files.update({
      fileId,
      requestBody: { contentRestrictions: [{ readOnly: false }], name: 'ใหม่' },
    });
    expect((await api.files.get({ fileId })).data.name).toBe('ใหม่');
  });

  test('is copied with its properties and content, not with its shares', async () => {
    const parent = await folder('ปี');
    const made = await upload(OWNER, 'หลักฐาน.pdf', new Uint8Array([1, 2, 3]), parent);
    const fileId = made.id ?? '';
    await drive.as(OWNER).files.update({ fileId, requestBody: { properties: { k: 'v' } } });
    await share(fileId, STAFF, 'writer');
    const { data } = await drive
      .as(OWNER)
      .files.copy({ fileId, fields: 'name,parents,properties,size,shared' });
    expect(data).toEqual({
      name: 'Copy of หลักฐาน.pdf',
      parents: [parent],
      properties: { k: 'v' },
      size: '3',
      shared: false,
    });
    expect(await refusal(drive.as(OWNER).files.copy({ fileId: parent }))).toBe('403 cannotCopyFile');
  });
});
