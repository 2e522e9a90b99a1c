import { wholeNameTags } from '../../src/documents/tags/whole-name-tags';

const LONG = 'ว่าที่ร้อยตรีหญิง ดร.สมมติทิพย์วิมลรัตน์ พงศ์พิพัฒน์ธนาวัฒนกุล';

test('a signer’s name that is longer than its line is torn at spaces only; a shorter one and other texts are as typed', () => {
  const tags = wholeNameTags({
    ชื่อผู้ลงนาม: LONG,
    ผู้สรุป: 'นายสมมติ นามตัวอย่าง',
    ตำแหน่งผู้ลงนาม: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต ๑๓',
    คณะอำนวยการ: [{ ชื่อ: LONG }],
  });
  const surname = String(tags.ชื่อผู้ลงนาม).split(' ')[2] ?? '';
  expect(String(tags.ชื่อผู้ลงนาม).replaceAll('\u2060', '')).toBe(LONG);
  expect(surname.replaceAll('\u2060', '·')).toBe('พ·ง·ศ์·พิ·พั·ฒ·น์·ธ·นา·วั·ฒ·น·กุ·ล');
  expect({ ...tags, ชื่อผู้ลงนาม: '' }).toEqual({
    ชื่อผู้ลงนาม: '',
    ผู้สรุป: 'นายสมมติ นามตัวอย่าง',
    ตำแหน่งผู้ลงนาม: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต ๑๓',
    คณะอำนวยการ: [{ ชื่อ: LONG }],
  });
});
