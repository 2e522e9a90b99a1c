import { FOLDER } from '../../local/drive/drive-file';
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

describe('a call', () => {
  test('without a bearer token is 401 in the shape of Google', async () => {
    const answer = await drive.fetch(null, 'drive/v3/files');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      error: { code: 401, errors: [{ domain: 'global', reason: 'required' }] },
    });
  });

  test('for a file that is not there, or not the caller’s to see, is 404 with its id', async () => {
    const fileId = await folder('ลับ');
    const answer = await drive.fetch(STAFF, `drive/v3/files/${fileId}`);
    expect(await answer.json()).toEqual({
      error: {
        code: 404,
        message: `File not found: ${fileId}.`,
        errors: [
          {
            message: `File not found: ${fileId}.`,
            domain: 'global',
            reason: 'notFound',
            location: 'fileId',
            locationType: 'parameter',
          },
        ],
      },
    });
  });

  test.each([
    ['GET', 'drive/v3/changes', 'changes'],
    ['GET', 'drive/v3/drives', 'drives'],
    ['GET', 'drive/v3/apps/1', 'apps'],
    ['GET', 'drive/v3/files/x/comments', 'comments'],
    ['GET', 'drive/v3/files/x/revisions', 'revisions'],
    ['POST', 'drive/v3/files/x/watch', 'files.watch'],
    ['POST', 'upload/drive/v3/files?uploadType=resumable', 'uploadType=resumable'],
    ['GET', 'drive/v3/files?spaces=appDataFolder', 'spaces=appDataFolder'],
    ['GET', "drive/v3/files?q=fullText contains 'x'", 'q term fullText'],
    ['GET', 'drive/v3/files?fields=files(thumbnailLink)', 'field files/thumbnailLink'],
  ])('%s %s is 501 naming %s', async (method, path, name) => {
    const answer = await drive.fetch(OWNER, path, { method });
    expect(answer.status).toBe(501);
    expect(JSON.stringify(await answer.json())).toContain(`Not available in the local workspace: ${name}`);
  });

  test('with an unknown parameter, field or mask is 400 and changes nothing', async () => {
    const count = drive.journal.lines.length;
    const post = (path: string, body: unknown) =>
      drive.fetch(OWNER, path, { method: 'POST', body: JSON.stringify(body) });
    const answers = [
      await drive.fetch(OWNER, 'drive/v3/files?colour=red'),
      await post('drive/v3/files', { name: 'x', colour: 'red' }),
      await post('drive/v3/files?fields=colour', { name: 'x' }),
      await post('drive/v3/files?fields=id)', { name: 'x' }),
      await drive.fetch(OWNER, 'drive/v3/files?fields=files(id'),
      await drive.fetch(OWNER, 'drive/v3/files?fields=files(name/first)'),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(await answers[2]?.json()).toMatchObject({ error: { message: 'Invalid field selection colour' } });
    expect(drive.journal.lines).toHaveLength(count);
  });

  test('that sets what is Drive’s to set is 403', async () => {
    const api = drive.as(OWNER);
    const fileId = await folder('ของ');
    expect(await refusal(api.files.create({ requestBody: { version: '7' } }))).toBe('403 fieldNotWritable');
    expect(await refusal(api.files.update({ fileId, requestBody: { parents: ['root'] } }))).toBe(
      '403 fieldNotWritable',
    );
  });

  test('to about needs fields and says who asks', async () => {
    const api = drive.as(STAFF);
    expect(await refusal(api.about.get({}))).toBe('400 required');
    const { data } = await api.about.get({ fields: 'user(emailAddress,me),storageQuota/usage' });
    expect(data).toEqual({ user: { emailAddress: STAFF, me: true }, storageQuota: { usage: '0' } });
  });
});
