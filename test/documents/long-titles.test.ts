import { type Office, smallAtWork } from '../office/office';

let office: Office;

beforeAll(async () => {
  office = await smallAtWork();
});
afterAll(() => office.close());

test('a letter to a position of many words has a name that Drive and a disk can bear', async () => {
  const long = await office.fork();
  await long.set('ตั้งค่า', 'ตำแหน่งเลขาธิการ กพฐ.', { ค่า: `เลขาธิการ/คณะกรรมการ ${'ก'.repeat(300)}` });
  await long.run('makeLetters', { kind: 'หนังสือนำส่งคำรับรอง' });
  const title = String((await long.rows('เอกสาร')).get('2570-นำส่งคำรับรอง-สพฐ')?.เรื่อง);
  expect(title).toMatch(/^หนังสือนำส่งคำรับรอง ปีงบประมาณ 2570 เรียน เลขาธิการ คณะกรรมการ ก+…$/);
  expect(Buffer.byteLength(title)).toBeLessThanOrEqual(230);
  await long.close();
});
