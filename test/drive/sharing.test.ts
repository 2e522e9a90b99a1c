import { FOLDER } from '../../local/drive/drive-file';
import { type DriveUnderTest, NOBODY, OTHER, OWNER, openDrive, refusal, STAFF } from './drive-under-test';

let drive: DriveUnderTest;
let folderId: string;
let fileId: string;

beforeEach(async () => {
  drive = await openDrive();
  const api = drive.as(OWNER);
  folderId = (await api.files.create({ requestBody: { name: 'ปี', mimeType: FOLDER } })).data.id ?? '';
  fileId =
    (
      await api.files.create({
        requestBody: { name: 'ของ.txt', mimeType: 'text/plain', parents: [folderId] },
      })
    ).data.id ?? '';
});
afterEach(() => drive.close());

function share(
  id: string,
  requestBody: Record<string, unknown>,
  email = OWNER,
  more: Record<string, unknown> = {},
) {
  return drive.as(email).permissions.create({ fileId: id, requestBody, fields: '*', ...more });
}

describe('a share', () => {
  test.each([
    // read, rename, add to folder, share, trash, delete, list permissions
    ['none', '404', '404', '404', '404', '404', '404', '404'],
    ['reader', 'done', '403', '403', '403', '403', '403', '403'],
    ['commenter', 'done', '403', '403', '403', '403', '403', '403'],
    ['writer', 'done', 'done', 'done', 'done', '403', '403', 'done'],
  ])('of a folder as %s reaches the files in it', async (role, ...expected) => {
    if (role !== 'none') await share(folderId, { type: 'user', role, emailAddress: STAFF });
    const api = drive.as(STAFF);
    const outcomes = [
      await refusal(api.files.get({ fileId })),
      await refusal(api.files.update({ fileId, requestBody: { name: 'ใหม่' } })),
      await refusal(api.files.create({ requestBody: { name: 'x', parents: [folderId] } })),
      await refusal(share(fileId, { type: 'user', role: 'reader', emailAddress: OTHER }, STAFF)),
      await refusal(api.files.update({ fileId, requestBody: { trashed: true } })),
      await refusal(api.files.delete({ fileId })),
      await refusal(api.permissions.list({ fileId })),
    ];
    expect(outcomes.map((outcome) => outcome.split(' ')[0])).toEqual(expected);
    expect(drive.part.rights(fileId, STAFF)).toBe(role === 'commenter' ? 'reader' : role);
  });

  test('given at the same moment as another of the same file is lost: only the last stands', async () => {
    const reader = (emailAddress: string) => ({ type: 'user', role: 'reader', emailAddress });
    await share(fileId, reader(OTHER));
    drive.clock.runs = false;
    const statuses = [
      (await share(fileId, reader(STAFF))).status,
      (await share(fileId, reader('second@office.example'))).status,
      (await share(folderId, reader('third@office.example'))).status,
    ];
    expect(statuses).toEqual([200, 200, 200]);
    expect(drive.part.rights(fileId, STAFF)).toBe('none');
    expect(drive.part.rights(fileId, 'second@office.example')).toBe('reader');
    expect(drive.part.rights(fileId, OTHER)).toBe('reader');
    expect(drive.part.rights(folderId, 'third@office.example')).toBe('reader');
  });

  test('is not for writers to give where the owner keeps it', async () => {
    await share(folderId, { type: 'user', role: 'writer', emailAddress: STAFF });
    await drive.as(OWNER).files.update({ fileId: folderId, requestBody: { writersCanShare: false } });
    const further = (id: string) =>
      refusal(share(id, { type: 'user', role: 'reader', emailAddress: OTHER }, STAFF));
    expect([await further(folderId), await further(fileId)]).toEqual([
      '403 insufficientFilePermissions',
      'done',
    ]);
    expect(
      await refusal(
        drive.as(STAFF).files.update({ fileId: folderId, requestBody: { writersCanShare: true } }),
      ),
    ).toBe('403 insufficientFilePermissions');
  });

  test('counts the strongest of what reaches a person', async () => {
    await share(folderId, { type: 'domain', role: 'reader', domain: 'office.example' });
    expect(drive.part.rights(fileId, STAFF)).toBe('reader');
    await share(fileId, { type: 'user', role: 'writer', emailAddress: STAFF.toUpperCase() });
    await share(fileId, { type: 'user', role: 'reader', emailAddress: STAFF });
    expect(drive.part.rights(fileId, STAFF)).toBe('writer');
    expect(drive.part.rights(fileId, 'someone@elsewhere.example')).toBe('none');
    await share(fileId, { type: 'anyone', role: 'reader' });
    expect(drive.part.rights(fileId, 'someone@elsewhere.example')).toBe('reader');
  });

  test('says where it comes from, and is taken back only there', async () => {
    const given = await share(folderId, { type: 'user', role: 'writer', emailAddress: STAFF });
    const permissionId = given.data.id ?? '';
    const { data } = await drive.as(OWNER).permissions.get({ fileId, permissionId, fields: '*' });
    expect(data).toMatchObject({
      emailAddress: STAFF,
      role: 'writer',
      permissionDetails: [
        { permissionType: 'file', role: 'writer', inherited: true, inheritedFrom: folderId },
      ],
    });
    expect(await refusal(drive.as(OWNER).permissions.delete({ fileId, permissionId }))).toBe(
      '403 cannotModifyInheritedPermission',
    );
    expect((await drive.as(OWNER).permissions.delete({ fileId: folderId, permissionId })).status).toBe(204);
    expect(drive.part.rights(fileId, STAFF)).toBe('none');
  });

  test('may be given up by the one who holds it', async () => {
    const given = await share(folderId, { type: 'user', role: 'reader', emailAddress: STAFF });
    await drive.as(STAFF).permissions.delete({ fileId: folderId, permissionId: given.data.id ?? '' });
    expect(drive.part.rights(folderId, STAFF)).toBe('none');
  });

  test('changes its role', async () => {
    const given = await share(folderId, { type: 'user', role: 'reader', emailAddress: STAFF });
    await drive.as(OWNER).permissions.update({
      fileId: folderId,
      permissionId: given.data.id ?? '',
      requestBody: { role: 'writer' },
    });
    expect(drive.part.rights(folderId, STAFF)).toBe('writer');
  });

  test('of ownership must be meant, and leaves the former owner a writer', async () => {
    const wanted = { type: 'user', role: 'owner', emailAddress: STAFF };
    expect(await refusal(share(fileId, wanted))).toBe('403 forbidden');
    await share(fileId, wanted, OWNER, { transferOwnership: true });
    expect([drive.part.rights(fileId, STAFF), drive.part.rights(fileId, OWNER)]).toEqual(['owner', 'writer']);
    expect(await refusal(share(fileId, wanted, OWNER, { transferOwnership: true }))).toBe(
      '403 insufficientFilePermissions',
    );
  });

  test.each([
    [{ role: 'reader', emailAddress: STAFF }, '400 required'],
    [{ type: 'user', emailAddress: STAFF }, '400 required'],
    [{ type: 'user', role: 'reader' }, '400 required'],
    [{ type: 'user', role: 'reader', emailAddress: 'not an address' }, '400 invalidSharingRequest'],
    [{ type: 'user', role: 'editor', emailAddress: STAFF }, '400 invalid'],
    [{ type: 'robot', role: 'reader', emailAddress: STAFF }, '400 invalid'],
    [{ type: 'user', role: 'reader', emailAddress: STAFF, colour: 'red' }, '400 badRequest'],
    [{ type: 'user', role: 'reader', emailAddress: STAFF, id: '7' }, '403 fieldNotWritable'],
    [
      { type: 'user', role: 'reader', emailAddress: STAFF, expirationTime: '2027-01-01T00:00:00Z' },
      '501 notImplemented',
    ],
  ])('asked for as %j is %s', async (requestBody, expected) => {
    expect(await refusal(share(folderId, requestBody))).toBe(expected);
  });

  test('with an address that has no account is refused, and every second refusal does not name it', async () => {
    const told = (): Promise<string> =>
      share(fileId, { type: 'user', role: 'reader', emailAddress: NOBODY }).then(
        () => 'shared',
        ({ status, message }: { status: number; message: string }) => `${status} ${message}`,
      );
    const refused = [await told(), await told(), await told(), await told()];
    expect(refused.map((text) => text.slice(0, 3))).toEqual(['400', '400', '400', '400']);
    expect(refused.map((text) => text.includes(NOBODY))).toEqual([true, false, true, false]);
    const { data } = await drive.as(OWNER).files.get({ fileId, fields: 'permissions/emailAddress' });
    expect(data.permissions).toEqual([{ emailAddress: OWNER }]);
  });

  test('list names the owner and everyone it reaches', async () => {
    await share(folderId, { type: 'user', role: 'writer', emailAddress: STAFF });
    await share(fileId, { type: 'user', role: 'reader', emailAddress: OTHER });
    const { data } = await drive
      .as(OWNER)
      .permissions.list({ fileId, fields: 'permissions(emailAddress,role)' });
    expect(data.permissions).toEqual([
      { emailAddress: OWNER, role: 'owner' },
      { emailAddress: OTHER, role: 'reader' },
      { emailAddress: STAFF, role: 'writer' },
    ]);
  });

  test('of a folder above ends where access is limited to a folder’s own shares', async () => {
    await share(folderId, { type: 'user', role: 'writer', emailAddress: STAFF });
    await share(folderId, { type: 'user', role: 'reader', emailAddress: OTHER });
    const api = drive.as(OWNER);
    const requestBody = { name: 'ของผู้บริหาร', mimeType: FOLDER, parents: [folderId] };
    const { data: inner } = await api.files.create({
      requestBody,
      fields: 'id,inheritedPermissionsDisabled',
    });
    expect(inner.inheritedPermissionsDisabled).toBe(false);
    const id = inner.id ?? '';
    const below = await api.files.create({ requestBody: { name: 'ใน.txt', parents: [id] } });
    const limit = (inheritedPermissionsDisabled: boolean, email = OWNER) =>
      drive
        .as(email)
        .files.update({ fileId: id, requestBody: { inheritedPermissionsDisabled }, fields: '*' });
    expect(await refusal(limit(true, STAFF))).toBe('403 insufficientFilePermissions');
    const { data } = await limit(true);
    expect(data).toMatchObject({
      inheritedPermissionsDisabled: true,
      permissions: [{ emailAddress: OWNER }],
      capabilities: { canEnableInheritedPermissions: true },
    });
    await share(id, { type: 'user', role: 'reader', emailAddress: OTHER });
    const rightsBelow = () => [STAFF, OTHER].map((email) => drive.part.rights(below.data.id ?? '', email));
    expect(rightsBelow()).toEqual(['none', 'reader']);
    expect(await refusal(drive.as(STAFF).files.get({ fileId: id }))).toBe('404 notFound');
    await limit(false);
    expect(rightsBelow()).toEqual(['writer', 'reader']);
  });

  test('does not let anybody write a spreadsheet that is locked', async () => {
    const sheet = { name: 'ทะเบียน', mimeType: 'application/vnd.google-apps.spreadsheet' };
    const { data } = await drive.as(OWNER).files.create({ requestBody: sheet });
    const fileId = data.id ?? '';
    await share(fileId, { type: 'user', role: 'writer', emailAddress: STAFF });
    const lock = { contentRestrictions: [{ readOnly: true, ownerRestricted: true, reason: 'ปิดรอบแล้ว' }] };
    await drive.as(OWNER).files.update({ fileId, requestBody: lock });
    expect([OWNER, STAFF].map((email) => drive.part.rights(fileId, email))).toEqual(['reader', 'reader']);
    const unlock = { contentRestrictions: [{ readOnly: false }] };
    expect(await refusal(drive.as(STAFF).files.update({ fileId, requestBody: unlock }))).toBe(
      '403 insufficientFilePermissions',
    );
    await drive.as(OWNER).files.update({ fileId, requestBody: unlock });
    expect([OWNER, STAFF].map((email) => drive.part.rights(fileId, email))).toEqual(['owner', 'writer']);
  });

  test('of a folder makes the uploads of others in it writable for the folder’s owner, who does not own them', async () => {
    await share(folderId, { type: 'user', role: 'writer', emailAddress: STAFF });
    const { data } = await drive
      .as(STAFF)
      .files.create({ requestBody: { name: 'ภาพ.png', mimeType: 'image/png', parents: [folderId] } });
    const seen = await drive.as(OWNER).files.get({
      fileId: data.id ?? '',
      fields: 'ownedByMe,owners/emailAddress,capabilities(canEdit,canTrash,canShare)',
    });
    expect(seen.data).toEqual({
      ownedByMe: false,
      owners: [{ emailAddress: STAFF }],
      capabilities: { canEdit: true, canTrash: false, canShare: true },
    });
  });
});
