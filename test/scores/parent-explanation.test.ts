import { smallAtWork } from '../office/office';

test('what is told of a parent names its sub-indicators in the order of their codes', async () => {
  const office = await smallAtWork();
  const { text } = (await office.run('explainScore', { reportId: '2570-06-2.1' })) as {
    readonly text: string;
  };
  expect(text).toContain('ไม่นับ 2.1.1 (น้ำหนัก 20), 2.1.2 (น้ำหนัก 10)');
  await office.close();
});
