import { folderEntry } from '../../src/register/system-names';
import { type Office, small, smallAtWork } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

const { coHost, fiscalYearBe } = SMALL_OFFICE;

describe('what another operator has made, and only that one may trash,', () => {
  let office: Office;
  beforeAll(async () => {
    office = await small();
  });
  afterAll(() => office.close());

  it('stays and holds no import back', async () => {
    const parent = String((await office.rows('ระบบ')).get(folderEntry('นำเข้า'))?.ค่า);
    await office.person.json(
      'POST',
      '/drive/v3/files',
      {},
      {
        name: 'ค้างจากรอบที่ถูกหยุด',
        mimeType: 'application/vnd.google-apps.spreadsheet',
        parents: [parent],
        properties: { temporary: 'yes' },
      },
    );
    await office.workspace.setClock(office.workspace.clock() + 3_600_000);
    const content = 'รหัส,ชื่อ-สกุล\nP007,นายสมมติ เจ็ดใหม่\n';
    const request = { tab: 'บุคลากร', fileName: 'ก.csv', base64: Buffer.from(content).toString('base64') };
    expect(await office.run('previewImport', request, coHost)).toMatchObject({ rows: 1 });
  });

  it('stays, and a summary is brought up to date all the same', async () => {
    const atWork = await smallAtWork();
    const request = { roundId: `${fiscalYearBe}-06` };
    expect(await atWork.run('makeSummary', request)).toMatchObject({ made: 1, failed: [] });
    await atWork.set('ตั้งค่า', 'ชื่อสำนักงาน', { ค่า: 'สพม. ตัวอย่างใหม่' });
    expect(await atWork.run('makeSummary', request, coHost)).toMatchObject({ failed: [] });
    await atWork.close();
  });
});
