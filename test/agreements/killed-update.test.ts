import { bodyText } from '../../local/text-answer';
import { idOfLink } from '../../src/domain/links';
import { smallAtWork } from '../office/office';

it('a paper that got its new content before the run died is recorded by the next sweep, with what changed', async () => {
  const office = await smallAtWork();
  await office.set('สถานศึกษา', 'S02', { ผู้อำนวยการ: 'นายใหม่ ตัวอย่าง' });
  const { เอกสาร } = (await office.rows('ข้อตกลง')).get('2570-สถ-S02') ?? {};
  const file = `/drive/v3/files/${idOfLink(String(เอกสาร))}/export`;
  // The first write puts the intents; the second would tell what was done.
  office.workspace.faults.add({ call: 'sheets.write', after: 2, how: 'kill-before' });
  await office.call('createAgreements', { kind: 'สถานศึกษา' });
  const text = bodyText(await office.person.call('GET', file, { mimeType: 'text/plain' }));
  expect(text).toContain('นายใหม่ ตัวอย่าง');
  expect((await office.rows('ข้อตกลง')).get('2570-สถ-S02')?.ผู้ทำคำรับรอง).toBe('นางสมมติ เก้าตัวอย่าง');

  await office.run('sweep', undefined);
  const row = (await office.rows('ข้อตกลง')).get('2570-สถ-S02');
  expect(row).toMatchObject({ ผู้ทำคำรับรอง: 'นายใหม่ ตัวอย่าง', เอกสาร, ฉบับที่: 1, สถานะ: 'สร้างแล้ว' });
  expect([...(await office.rows('งานค้าง')).keys()].filter((key) => key.includes('2570-สถ'))).toEqual([]);
  const log = (await office.grid('บันทึก')).map((cells) => cells.slice(2, 6));
  expect(log.filter(([, subject]) => String(subject).startsWith('2570-สถ-S02:'))).toEqual([
    [
      'ข้อตกลงเปลี่ยน',
      '2570-สถ-S02: ผู้ทำคำรับรอง',
      'นางสมมติ เก้าตัวอย่าง ผู้อำนวยการโรงเรียนตัวอย่างสองวิทยา',
      'นายใหม่ ตัวอย่าง ผู้อำนวยการโรงเรียนตัวอย่างสองวิทยา',
    ],
  ]);
  await office.close();
});
