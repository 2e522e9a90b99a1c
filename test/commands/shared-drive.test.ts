import { USUAL_GOOGLE } from '../../local/google-settings';
import { madeWorkbook } from '../import/made-workbook';
import { blank, loadSmall, type Office } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

const { fiscalYearBe, coHost, owners } = SMALL_OFFICE;
const [owner1 = ''] = owners;

describe('an office whose Sheet lies in a shared drive', () => {
  let office: Office;
  beforeAll(async () => {
    office = await blank(SMALL_OFFICE.host, { ...USUAL_GOOGLE, sharedDrive: true });
    await loadSmall(office.workspace);
  });
  afterAll(() => office.close());

  it('is set up, makes its agreements, opens its round and takes evidence as any other', async () => {
    expect(await office.run('setUpYear', { fiscalYearBe })).toMatchObject({ failed: [] });
    expect(await office.run('createAgreements', { kind: 'สถานศึกษา' })).toMatchObject({
      done: 2,
      made: 2,
      failed: [],
    });
    expect(await office.run('openRound', { roundId: `${fiscalYearBe}-06` })).toMatchObject({ more: false });
    expect(await office.run('sweep', undefined)).toMatchObject({ worked: true, failed: [] });
    const evidence = {
      reportId: `${fiscalYearBe}-06-1.1`,
      fileName: 'หลักฐาน.pdf',
      base64: Buffer.from('%PDF-1.4').toString('base64'),
    };
    expect(await office.run('uploadEvidence', evidence, owner1)).toEqual({ fileId: expect.any(String) });
  });

  it('lets a co-host, who may trash nothing there, read workbooks and print', async () => {
    const rows = [
      ['รหัส', 'ชื่อ-สกุล'],
      ['P007', 'นายสมมติ เจ็ดใหม่'],
    ];
    const book = await madeWorkbook({ title: 'บุคลากร', rows });
    const request = { tab: 'บุคลากร', fileName: 'ก.xlsx', base64: Buffer.from(book).toString('base64') };
    for (const _ of ['first', 'second'])
      expect(await office.run('previewImport', request, coHost)).toMatchObject({ rows: 1, problems: [] });
    expect(await office.run('makePrintSet', { kind: 'สถานศึกษา' }, coHost)).toMatchObject({
      lacking: [],
      more: false,
    });
  });
});
