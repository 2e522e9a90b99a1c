import { DOCUMENT, FOLDER, SPREADSHEET } from '../../local/drive/drive-file';
import { type DriveUnderTest, OWNER, openDrive, refusal, STAFF } from './drive-under-test';

describe('storage that is full', () => {
  let drive: DriveUnderTest;
  beforeAll(async () => {
    drive = await openDrive(1000);
  });
  afterAll(() => drive.close());

  const put = (name: string, bytes: number) =>
    drive.as(OWNER).files.create(
      {
        requestBody: { name },
        media: { mimeType: 'text/plain', body: 'x'.repeat(bytes) },
        fields: 'id',
      },
      { rootUrl: drive.rootUrl },
    );

  test('takes no file, no Doc, no Sheet, no copy and no longer content, but folders; another account’s is its own', async () => {
    const { data } = await put('แรก', 900);
    const fileId = data.id ?? '';
    const full = '403 storageQuotaExceeded';
    const api = drive.as(OWNER);
    expect(await refusal(put('สอง', 101))).toBe(full);
    expect(await refusal(api.files.copy({ fileId, requestBody: {} }))).toBe(full);
    expect(await refusal(api.files.create({ requestBody: { mimeType: DOCUMENT } }))).toBe(full);
    const longer = { mimeType: 'text/plain', body: 'y'.repeat(1001) };
    expect(await refusal(api.files.update({ fileId, media: longer }, { rootUrl: drive.rootUrl }))).toBe(full);
    await put('สอง', 100);
    expect(await refusal(api.files.create({ requestBody: { mimeType: SPREADSHEET } }))).toBe(full);
    expect(drive.sheets.books.size).toBe(0);
    await api.files.create({ requestBody: { name: 'โฟลเดอร์', mimeType: FOLDER } });
    await drive.as(STAFF).files.create({ requestBody: { name: 'ของผู้อื่น' } });
    const about = await api.about.get({ fields: 'storageQuota(limit,usage)' });
    expect(about.data).toEqual({ storageQuota: { limit: '1000', usage: '1000' } });
    await api.files.update({ fileId, requestBody: { trashed: true } });
    expect(await refusal(put('สาม', 1))).toBe(full);
    await api.files.emptyTrash({});
    await put('สาม', 900);
  });
});
