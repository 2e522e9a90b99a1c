import { DOCUMENT, FOLDER } from '../../local/drive/drive-file';
import { type DriveUnderTest, OWNER, openDrive, refusal, STAFF } from './drive-under-test';

let drive: DriveUnderTest;
const ALL = { supportsAllDrives: true } as const;

beforeEach(async () => {
  drive = await openDrive(1000, true);
});
afterEach(() => drive.close());

async function make(name: string, more: Record<string, unknown> = {}, as = OWNER): Promise<string> {
  const { data } = await drive.as(as).files.create({
    ...ALL,
    requestBody: { name, mimeType: FOLDER, parents: [drive.rootFolderId], ...more },
  });
  return data.id ?? '';
}

function share(fileId: string, role: string) {
  return drive.as(OWNER).permissions.create({
    ...ALL,
    fileId,
    requestBody: { type: 'user', role, emailAddress: STAFF },
  });
}

describe('in a shared drive', () => {
  test('a file is nobody’s own, takes nobody’s room, and names its drive', async () => {
    const fileId = await make('ข้อตกลง', { mimeType: DOCUMENT });
    const { data } = await drive
      .as(OWNER)
      .files.get({ ...ALL, fileId, fields: 'driveId,parents,owners,ownedByMe,writersCanShare,permissions' });
    expect(data).toEqual({ driveId: drive.rootFolderId, parents: [drive.rootFolderId] });
    const { data: about } = await drive.as(OWNER).about.get({ fields: 'storageQuota(usage)' });
    expect(about.storageQuota?.usage).toBe('0');
  });

  test('who may share a file is not the file’s to say', async () => {
    const fileId = await make('ก');
    for (const writersCanShare of [false, true]) {
      expect(await refusal(make('ข', { writersCanShare }))).toBe(
        '403 teamDrivesSharingRestrictionNotAllowed',
      );
      expect(
        await refusal(drive.as(OWNER).files.update({ ...ALL, fileId, requestBody: { writersCanShare } })),
      ).toBe('403 teamDrivesSharingRestrictionNotAllowed');
    }
    expect(await refusal(share(fileId, 'owner'))).toBe('403 ownerOnTeamDriveItemNotSupported');
  });

  test('what lies there does not exist for a call that does not know of shared drives', async () => {
    const fileId = await make('ก');
    expect(await refusal(drive.as(OWNER).files.get({ fileId }))).toBe('404 notFound');
    const q = `'${drive.rootFolderId}' in parents`;
    const listed = async (more: Record<string, boolean>) =>
      (await drive.as(OWNER).files.list({ q, ...more })).data.files?.length;
    expect(await listed({ ...ALL, includeItemsFromAllDrives: true })).toBe(1);
    expect(await listed(ALL)).toBe(0);
  });

  test('managers reach what is limited too; who writes neither trashes nor shares a folder', async () => {
    const fileId = await make('ก');
    await share(fileId, 'writer');
    const child = await make('ข', { parents: [fileId] }, STAFF);
    expect(
      await refusal(drive.as(STAFF).files.update({ ...ALL, fileId: child, requestBody: { trashed: true } })),
    ).toBe('403 insufficientFilePermissions');
    const limited = { inheritedPermissionsDisabled: true };
    await drive.as(OWNER).files.update({ ...ALL, fileId: child, requestBody: limited });
    expect(await refusal(drive.as(STAFF).files.get({ ...ALL, fileId: child }))).toBe('404 notFound');
    const { data } = await drive.as(OWNER).permissions.list({
      ...ALL,
      fileId: child,
      fields: 'permissions(emailAddress,role,permissionDetails(role,inherited,inheritedFrom,permissionType))',
    });
    expect(data.permissions).toEqual([
      {
        emailAddress: OWNER,
        role: 'organizer',
        permissionDetails: [
          { role: 'organizer', inherited: true, inheritedFrom: drive.rootFolderId, permissionType: 'member' },
        ],
      },
    ]);
  });
});
