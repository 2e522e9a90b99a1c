import { Readable } from 'node:stream';
import { FOLDER } from '../../local/drive/drive-file';
import { type DriveUnderTest, OTHER, OWNER, openDrive, refusal, STAFF } from './drive-under-test';

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

async function upload(email: string, name: string, body: Uint8Array, parent: string) {
  const { data } = await drive.as(email).files.create(
    {
      requestBody: { name, parents: [parent] },
      media: { mimeType: 'application/pdf', body: Readable.from([Buffer.from(body)]) },
    },
    { rootUrl: drive.rootUrl },
  );
  return data;
}

describe('trash', () => {
  test('takes a folder with everything in it, and gives it back', async () => {
    const api = drive.as(OWNER);
    const outer = await folder('นอก');
    const inner = await folder('ใน', outer);
    await api.files.update({ fileId: outer, requestBody: { trashed: true } });
    const state = async () =>
      (await api.files.get({ fileId: inner, fields: 'trashed,explicitlyTrashed' })).data;
    expect(await state()).toEqual({ trashed: true, explicitlyTrashed: false });
    expect((await api.files.list({ q: `'${outer}' in parents and trashed = false` })).data.files).toEqual([]);
    await api.files.update({ fileId: outer, requestBody: { trashed: false } });
    expect(await state()).toEqual({ trashed: false, explicitlyTrashed: false });
  });

  test('takes an upload from its uploader and from nobody else', async () => {
    const parent = await folder('หลักฐาน');
    await share(parent, STAFF, 'writer');
    await share(parent, OTHER, 'writer');
    const made = await upload(STAFF, 'ภาพ.pdf', new Uint8Array([1]), parent);
    const trash = (email: string) =>
      refusal(drive.as(email).files.update({ fileId: made.id ?? '', requestBody: { trashed: true } }));
    expect([await trash(OTHER), await trash(OWNER), await trash(STAFF)]).toEqual([
      '403 insufficientFilePermissions',
      '403 insufficientFilePermissions',
      'done',
    ]);
  });

  test('once emptied holds nothing, and what others owned inside is in their own My Drive', async () => {
    const parent = await folder('หลักฐาน');
    await share(parent, STAFF, 'writer');
    const kept = await upload(STAFF, 'ภาพ.pdf', new Uint8Array([1]), parent);
    await drive.as(OWNER).files.update({ fileId: parent, requestBody: { trashed: true } });
    await drive.as(OWNER).files.emptyTrash();
    expect(await refusal(drive.as(OWNER).files.get({ fileId: parent }))).toBe('404 notFound');
    const { data } = await drive.as(STAFF).files.list({ q: "'root' in parents" });
    expect(data.files?.map((file) => file.id)).toEqual([kept.id]);
  });

  test('is passed over by delete, which is for the owner alone', async () => {
    const parent = await folder('หลักฐาน');
    await share(parent, STAFF, 'writer');
    expect(await refusal(drive.as(STAFF).files.delete({ fileId: parent }))).toBe(
      '403 insufficientFilePermissions',
    );
    const deleted = await drive.as(OWNER).files.delete({ fileId: parent });
    expect(deleted.status).toBe(204);
    expect(await refusal(drive.as(OWNER).files.get({ fileId: parent }))).toBe('404 notFound');
  });
});
