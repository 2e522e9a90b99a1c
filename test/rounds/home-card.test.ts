import { call, STAFF, sampleOffice } from '../agreements/sample-office';

test('the home card, told its Sheet by the event alone, says which round comes next and links the root folder', async () => {
  const office = await sampleOffice();
  const { result } = await call(office, 'homepageCard', undefined, STAFF);
  const card = JSON.stringify(result);
  expect(card).toContain('รอบ 6 เดือน จะเปิด 1 เมษายน 2570');
  expect(card).toContain(`https://drive.google.com/drive/folders/${(await office.state()).rootFolderId}`);
  await office.close();
});
