import { call, STAFF, sampleOffice } from '../agreements/sample-office';
import { blank } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { openRound, type RoundOffice } from './round-office';

test('the home card, told its Sheet by the event alone, says which round comes next and links the root folder', async () => {
  const office = await sampleOffice();
  const { result } = await call(office, 'homepageCard', undefined, STAFF);
  const card = JSON.stringify(result);
  expect(card).toContain('รอบ 6 เดือน จะเปิด 1 เมษายน 2570');
  expect(card).toContain(`https://drive.google.com/drive/folders/${(await office.state()).rootFolderId}`);
  expect(card).toContain('ดูแดชบอร์ด');
  await office.close();
});

test('on a blank Sheet leads to the Sheet opened anew, where the menu stands', async () => {
  const { workspace } = await blank();
  const card = JSON.stringify(await workspace.run({ as: STAFF, function: 'homepageCard', args: [] }));
  expect(card).toContain('ตั้งต้นปีงบประมาณ');
  expect(card).toContain(`https://docs.google.com/spreadsheets/d/${workspace.spreadsheetId}/edit`);
  await workspace.close();
});

test('tells an owner and a supervisor what waits for them in the open round, first, and leads to the cell', async () => {
  const office = await openRound();
  const { supervisor, owners, director } = SMALL_OFFICE;
  const [owner = ''] = owners;
  const cardOf = async (as: string) => JSON.stringify(await office.run('homepageCard', undefined, as));
  const before = await cardOf(owner);
  expect(before).toContain('รอท่านส่ง');
  expect(before.indexOf('งานของท่าน')).toBeLessThan(before.indexOf('รอบรายงาน'));
  expect(before).toContain(`range=${(await office.cell('1.1', 'ผลการดำเนินงาน')).split('!')[1]}`);
  expect(await cardOf(supervisor)).toContain('ไม่มีรายงานที่รอท่าน');
  expect(await cardOf(director)).not.toContain('งานของท่าน');

  await office.type(SMALL_OFFICE.owners[1], '1.2', {
    ผลการดำเนินงาน: '12',
    คำชี้แจง: 'ตามแผน',
    ส่งรายงาน: 'TRUE',
  });
  const waiting = await cardOf(supervisor);
  expect(waiting).toContain('รอท่านตรวจ 1 รายงาน: 1.2');
  expect(waiting).toContain(`range=${(await office.cell('1.2', 'ผลการตรวจ')).split('!')[1]}`);
  const linked = Number(/fvid=(\d+)/.exec(waiting)?.[1]);
  expect(await viewTitle(office, linked)).toBe('ตรวจของ P004');
  await office.close();
});

async function viewTitle(office: RoundOffice, filterViewId: number): Promise<string | undefined> {
  const path = `/v4/spreadsheets/${office.workspace.spreadsheetId}`;
  const book = (await office.person.json('GET', path, {
    fields: 'sheets.filterViews(filterViewId,title)',
  })) as {
    readonly sheets: readonly { readonly filterViews?: readonly { filterViewId: number; title: string }[] }[];
  };
  const views = book.sheets.flatMap(({ filterViews = [] }) => filterViews);
  return views.find((view) => view.filterViewId === filterViewId)?.title;
}
