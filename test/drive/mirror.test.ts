import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENT, DOCX, FOLDER, SPREADSHEET } from '../../local/drive/drive-file';
import { type DriveUnderTest, OWNER, openDrive, STAFF } from './drive-under-test';

let drive: DriveUnderTest;
let dir: string;
beforeEach(async () => {
  drive = await openDrive();
  dir = await mkdtemp(join(tmpdir(), 'mirror-'));
});
afterEach(async () => {
  await drive.close();
  await rm(dir, { recursive: true });
});

async function make(name: string, mimeType: string, parent?: string, email = OWNER): Promise<string> {
  const { data } = await drive
    .as(email)
    .files.create({ requestBody: { name, mimeType, ...(parent ? { parents: [parent] } : {}) } });
  drive.clock.now += 1;
  return data.id ?? '';
}

function tree(): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .map(
      (entry) => join(entry.parentPath, entry.name).slice(dir.length + 1) + (entry.isDirectory() ? '/' : ''),
    )
    .filter((path) => !path.startsWith('.'))
    .sort();
}

describe('the folder on this machine', () => {
  test('holds Drive’s folders, Docs as .docx, Sheets as .xlsx and files as they are', async () => {
    const office = await make('รับรอง', FOLDER);
    const year = await make('2570', FOLDER, office);
    await make('คำรับรอง', DOCUMENT, year);
    await make('ทะเบียน', SPREADSHEET, office);
    await make('ตราครุฑ.png', 'image/png', office);
    await drive.part.mirror(dir);
    expect(tree()).toEqual(
      ['รับรอง/', 'รับรอง/2570/', 'รับรอง/2570/คำรับรอง.docx', 'รับรอง/ตราครุฑ.png', 'รับรอง/ทะเบียน.xlsx'].sort(),
    );
    expect(readFileSync(join(dir, 'รับรอง/2570/คำรับรอง.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('gives equal names a number and takes letters that no file may have', async () => {
    const folder = await make('ปี 2570/2571: "ร่าง"', FOLDER);
    await make('เหมือน', DOCUMENT, folder);
    await make('เหมือน', DOCUMENT, folder);
    await make('เหมือน.docx', DOCX, folder);
    await make('..', FOLDER, folder);
    await make('.ซ่อน', 'text/plain', folder);
    await make('ก'.repeat(300), DOCUMENT, folder);
    await drive.part.mirror(dir);
    const names = tree().map((path) => path.replace('ปี 2570_2571_ _ร่าง_/', ''));
    expect(names).toContain('เหมือน.docx');
    expect(names).toContain('เหมือน (2).docx');
    expect(names).toContain('เหมือน (3).docx');
    expect(names).toContain('__/');
    expect(names).toContain('_.ซ่อน');
    expect(names).toContain(`${'ก'.repeat(66)}.docx`);
  });

  test('follows renames, moves and new content, and leaves out the trash', async () => {
    const [from, to] = [await make('จาก', FOLDER), await make('ไป', FOLDER)];
    const doc = await make('ร่าง', DOCUMENT, from);
    const gone = await make('ทิ้ง', DOCUMENT, to);
    await drive.part.mirror(dir);
    const api = drive.as(OWNER);
    await api.files.update({
      fileId: doc,
      requestBody: { name: 'จริง' },
      addParents: to,
      removeParents: from,
    });
    await api.files.update({ fileId: gone, requestBody: { trashed: true } });
    await api.files.update({ fileId: from, requestBody: { trashed: true } });
    await drive.part.mirror(dir);
    expect(tree()).toEqual(['ไป/', 'ไป/จริง.docx'].sort());
  });

  test('takes a file in the place of a folder of its name, and the other way round', async () => {
    const [folder, file] = [await make('ก', FOLDER), await make('ข', 'text/plain')];
    await make('ใน', DOCUMENT, folder);
    await drive.part.mirror(dir);
    await drive.as(OWNER).files.update({ fileId: folder, requestBody: { name: 'ข' } });
    await drive.as(OWNER).files.update({ fileId: file, requestBody: { name: 'ก' } });
    await drive.part.mirror(dir);
    expect(tree()).toEqual(['ก', 'ข/', 'ข/ใน.docx']);
  });

  test('is written only where something changed', async () => {
    await make('ร่าง', DOCUMENT);
    await make('ทะเบียน', SPREADSHEET);
    await drive.part.mirror(dir);
    const written = () => ['ร่าง.docx', 'ทะเบียน.xlsx'].map((name) => statSync(join(dir, name)).ino);
    const before = written();
    await drive.part.mirror(dir);
    expect(written()).toEqual(before);
    await rm(join(dir, 'ร่าง.docx'));
    await drive.part.mirror(dir);
    expect(existsSync(join(dir, 'ร่าง.docx'))).toBe(true);
  });

  test('keeps what people put there, and whole folders around it', async () => {
    const folder = await make('แฟ้ม', FOLDER);
    await drive.part.mirror(dir);
    writeFileSync(join(dir, 'แฟ้ม', 'ของฉัน.txt'), 'ของฉัน');
    await drive.as(OWNER).files.delete({ fileId: folder });
    await drive.part.mirror(dir);
    expect(tree()).toEqual(['แฟ้ม/', 'แฟ้ม/ของฉัน.txt']);
  });

  test('never reaches out of its directory, whatever its manifest says', async () => {
    const outside = join(dir, '..', `outside-${process.pid}.txt`);
    writeFileSync(outside, 'สำคัญ');
    writeFileSync(
      join(dir, '.drive-mirror.json'),
      JSON.stringify([
        [`../outside-${process.pid}.txt`, 'x'],
        [outside, 'x'],
      ]),
    );
    await drive.part.mirror(dir);
    expect(readFileSync(outside, 'utf8')).toBe('สำคัญ');
    await rm(outside);
  });

  test('keeps the My Drives of other people in folders of their own, and skips what others write', async () => {
    await make('ของฉัน', DOCUMENT, undefined, STAFF);
    const register = await make('ทะเบียน', SPREADSHEET);
    await drive.part.mirror(dir, { skip: new Set([register]) });
    expect(tree()).toEqual([`${STAFF}/`, `${STAFF}/ของฉัน.docx`]);
  });
});
