import { USUAL_GOOGLE } from '../../local/google-settings';
import { blank, type Office, small, smallAtWork } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

const FULL = { ...USUAL_GOOGLE, storageBytes: 1 };
const ROUND = { roundId: `${SMALL_OFFICE.fiscalYearBe}-06` };

/** Every tab as it stands, and every file with its name and place. */
async function everything(office: Office): Promise<unknown> {
  const { workspace, person } = office;
  const { spreadsheetId } = await workspace.state();
  const book = (await person.json('GET', `/v4/spreadsheets/${spreadsheetId}`, {
    fields: 'sheets(properties(title))',
  })) as { readonly sheets: readonly { readonly properties: { readonly title: string } }[] };
  const tabs = await Promise.all(book.sheets.map(({ properties }) => office.grid(properties.title)));
  const { files } = (await person.json('GET', '/drive/v3/files', {
    pageSize: '1000',
    fields: 'files(id,name,parents,trashed)',
  })) as { readonly files: readonly unknown[] };
  return { tabs, files };
}

describe('storage that is full', () => {
  let office: Office;
  beforeAll(async () => {
    office = await smallAtWork(FULL);
    // Folders that take no storage may come before the documents in them.
    for (const name of ['makePrintSet', 'makeSummary', 'makeOrder'] as const)
      await office.call(name, name === 'makePrintSet' ? { kind: 'ทั้งหมด' } : ROUND);
    await office.set('ตัวชี้วัด', '1.1', { 'เกณฑ์ 5': 99 });
  });
  afterAll(() => office.close());

  it.each([
    ['createAgreements', { kind: 'ทั้งหมด' }],
    ['correctPapers', { keys: ['2570-สพฐ-OBEC'] }],
    ['makePrintSet', { kind: 'ทั้งหมด' }],
    ['makeSarCard', ROUND],
    ['makeSummary', ROUND],
    ['makeOrder', undefined],
    ['makeKpiTemplates', undefined],
    ['makeLetters', { kind: 'บันทึกเสนอคำสั่ง' }],
    ['closeRound', ROUND],
    [
      'previewImport',
      {
        tab: 'บุคลากร',
        fileName: 'a.csv',
        base64: Buffer.from('รหัส,ชื่อ-สกุล\nP009,นางสมมติ ใหม่').toString('base64'),
      },
    ],
    ['exportResults', { ...ROUND, format: 'xlsx' }],
    ['uploadEvidence', { reportId: '2570-06-1.1', fileName: 'ก.pdf', base64: 'JVBERi0=' }],
  ])('%s is refused before anything is written', async (name, request) => {
    const before = await everything(office);
    const { error } = await office.call(name, request);
    expect(error).toMatchObject({
      code: 'storage-full',
      message: expect.stringContaining('พื้นที่จัดเก็บของ Google Drive'),
    });
    expect(await everything(office)).toEqual(before);
  });

  it('is told in the plan, with what is left and what is needed', async () => {
    const plan = await office.run('planAgreements', { kind: 'ทั้งหมด' });
    expect(plan).toMatchObject({
      faults: [
        {
          code: 'storage-full',
          stops: true,
          message: expect.stringMatching(/เต็มแล้ว แต่งานนี้ต้องใช้ราว 0\.\d เมกะไบต์ จึงยังไม่ได้สร้างสิ่งใด/),
        },
      ],
    });
  });

  it('begins no register either', async () => {
    const empty = await blank(undefined, FULL);
    expect(await empty.refusal('setUpYear', { fiscalYearBe: 2570 })).toBe('storage-full');
    // Nothing but the blank Sheet.
    expect(await everything(empty)).toMatchObject({ tabs: [[]], files: [{ trashed: false }] });
    await empty.close();
  });
});

type Grids = {
  readonly sheets: readonly {
    readonly properties: {
      readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
    };
  }[];
};

describe('ten million cells', () => {
  it('are foreseen by an import that takes several commits: none of them is written', async () => {
    const office = await small();
    const { spreadsheetId } = await office.workspace.state();
    const book = `/v4/spreadsheets/${spreadsheetId}`;
    const { sheets } = (await office.person.json('GET', book, {
      fields: 'sheets(properties(gridProperties(rowCount,columnCount)))',
    })) as Grids;
    const cells = sheets
      .map(({ properties }) => properties.gridProperties)
      .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
    const gridProperties = { rowCount: 10_000_000 - cells - 1000, columnCount: 1 };
    const requests = [{ addSheet: { properties: { title: 'ของสำนักงาน', gridProperties } } }];
    await office.person.json('POST', `${book}:batchUpdate`, {}, { requests });
    const position = 'x'.repeat(2000);
    const rows = Array.from({ length: 1300 }, (_, at) => `X${at},นายสมมติ คนที่${at},${position}`);
    const file = ['รหัส,ชื่อ-สกุล,ตำแหน่ง', ...rows].join('\n');
    const before = await office.grid('บุคลากร');
    const request = { tab: 'บุคลากร', fileName: 'คน.csv', base64: Buffer.from(file).toString('base64') };
    const { error } = await office.call('previewImport', request);
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining('10 ล้านเซลล์') });
    expect(await office.grid('บุคลากร')).toEqual(before);
    await office.close();
  });
});
