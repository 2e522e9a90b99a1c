import { type Office, smallAtWork } from '../office/office';

const SHORTCUT = 'application/vnd.google-apps.shortcut';
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const KIND = { kind: 'สถานศึกษา' };

let office: Office;
beforeAll(async () => {
  office = await smallAtWork();
});
afterAll(() => office.close());

async function folderOf(of: Office, entry: string): Promise<string> {
  return String((await of.rows('ระบบ')).get(entry)?.ค่า);
}

async function notesOf(of: Office): Promise<readonly string[]> {
  return ((await of.run('planAgreements', KIND)) as { readonly notes: readonly string[] }).notes;
}

describe('ตราครุฑ.png that is no picture', () => {
  it.each(['shortcut', 'folder', 'document', 'photo'])(
    'stops no document, and is told: a %s',
    async (what) => {
      const copy = await office.fork();
      const place = { name: 'ตราครุฑ.png', parents: [await folderOf(copy, 'โฟลเดอร์หลัก')] };
      if (what === 'photo') await copy.person.upload(place, 'image/png', Uint8Array.from([0xff, 0xd8, 0xff]));
      else {
        const targetId = await copy.person.upload({ name: 'จริง.png' }, 'image/png', PNG);
        const mimeType = `application/vnd.google-apps.${what}`;
        const body = { ...place, mimeType, ...(mimeType === SHORTCUT && { shortcutDetails: { targetId } }) };
        await copy.person.json('POST', '/drive/v3/files', {}, body);
      }
      expect(await notesOf(copy)).toEqual([expect.stringContaining('ตราครุฑ.png ในโฟลเดอร์หลักไม่ใช่ภาพ PNG')]);
      expect(await copy.run('createAgreements', KIND)).toMatchObject({ failed: [] });
      expect(await copy.run('makeOrder', undefined)).toMatchObject({ made: 1, failed: [] });
      await copy.close();
    },
  );

  it('gives way to the picture beside it', async () => {
    const copy = await office.fork();
    const place = { name: 'ตราครุฑ.png', parents: [await folderOf(copy, 'โฟลเดอร์หลัก')] };
    const targetId = await copy.person.upload(place, 'image/png', PNG);
    const body = { ...place, mimeType: SHORTCUT, shortcutDetails: { targetId } };
    await copy.person.json('POST', '/drive/v3/files', {}, body);
    expect(await notesOf(copy)).toEqual([]);
    await copy.close();
  });
});

describe('a file that is called like a template and cannot be one', () => {
  it('is told: a shortcut, however its name is written', async () => {
    const copy = await office.fork();
    const parents = [await folderOf(copy, 'โฟลเดอร์/แม่แบบ')];
    const names = ['แม่แบบ สถานศึกษา', 'แม่แบบ สถานศึกษา.docx', 'สถานศึกษา.DOCX'];
    for (const name of names) {
      const targetId = await copy.person.upload({ name }, 'application/pdf', PNG);
      const body = { name, parents, mimeType: SHORTCUT, shortcutDetails: { targetId } };
      await copy.person.json('POST', '/drive/v3/files', {}, body);
    }
    const notes = await notesOf(copy);
    for (const name of names)
      expect(notes).toContainEqual(expect.stringContaining(`"${name}" ในโฟลเดอร์แม่แบบใช้เป็นแม่แบบไม่ได้`));
    await copy.close();
  });

  it('is told: a PDF; another file, or a folder of former ones, is nobody’s matter', async () => {
    const copy = await office.fork();
    const parents = [await folderOf(copy, 'โฟลเดอร์/แม่แบบ')];
    const notes = (await notesOf(copy)).length;
    await copy.person.upload({ name: 'ตัวอย่างของปีก่อน.pdf', parents }, 'application/pdf', PNG);
    const former = { name: 'แม่แบบ สถานศึกษา', parents, mimeType: 'application/vnd.google-apps.folder' };
    await copy.person.json('POST', '/drive/v3/files', {}, former);
    expect(await notesOf(copy)).toHaveLength(notes);
    await copy.person.upload({ name: 'แม่แบบ สถานศึกษา.pdf', parents }, 'application/pdf', PNG);
    expect(await notesOf(copy)).toHaveLength(notes + 1);
    await copy.close();
  });
});
