import { partyTags } from '../../src/documents/tags/agreement-tags';
import { wholeNameTags } from '../../src/documents/tags/whole-name-tags';

const LONG = 'ว่าที่ร้อยตรีหญิง ดร.สมมติทิพย์วิมลรัตน์ พงศ์พิพัฒน์ธนาวัฒนกุล';

test('a signer’s name that is longer than its line is torn at spaces only; a shorter one and other texts are as typed', () => {
  const tags = wholeNameTags({
    ชื่อผู้ลงนาม: LONG,
    ผู้สรุป: 'นายสมมติ นามตัวอย่าง',
    ตำแหน่งผู้ลงนาม: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต ๑๓',
    คณะทำงานมิติ: [{ ชื่อ: LONG }],
  });
  const surname = String(tags.ชื่อผู้ลงนาม).split(' ')[2] ?? '';
  expect(String(tags.ชื่อผู้ลงนาม).replaceAll('\u2060', '')).toBe(LONG);
  expect(surname.replaceAll('\u2060', '·')).toBe('พ·ง·ศ์·พิ·พั·ฒ·น์·ธ·นา·วั·ฒ·น·กุ·ล');
  expect({ ...tags, ชื่อผู้ลงนาม: '' }).toEqual({
    ชื่อผู้ลงนาม: '',
    ผู้สรุป: 'นายสมมติ นามตัวอย่าง',
    ตำแหน่งผู้ลงนาม: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต ๑๓',
    คณะทำงานมิติ: [{ ชื่อ: LONG }],
  });
});

test('a column of names tears those that are longer than it at spaces only, name by name', () => {
  const LONG = 'ว่าที่ร้อยตรีหญิงสมมติทิพย์ พงศ์พิพัฒน์ธนากุล';
  const SHORT = 'นายสมมติ นามตัวอย่าง';
  const tags = wholeNameTags({
    ผู้เข้าประชุม: [{ ชื่อ: LONG, ตำแหน่ง: LONG }, { ชื่อ: SHORT }],
    มิติ: [{ ตัวชี้วัด: [{ ผู้รับผิดชอบ: `${SHORT}\n${LONG}`, ชื่อตัวชี้วัด: LONG, เป็นหัวข้อ: false }] }],
  });
  const [invited, other] = tags.ผู้เข้าประชุม as readonly Record<string, string>[];
  const [dimension] = tags.มิติ as readonly { readonly ตัวชี้วัด: readonly Record<string, unknown>[] }[];
  const [row] = dimension?.ตัวชี้วัด ?? [];
  const [short, long] = String(row?.ผู้รับผิดชอบ).split('\n');
  expect(invited?.ชื่อ).toContain('พ\u2060ง\u2060ศ์');
  expect([invited?.ตำแหน่ง, other?.ชื่อ]).toEqual([LONG, SHORT]);
  expect([short, long]).toEqual([SHORT, invited?.ชื่อ]);
  expect([row?.ชื่อตัวชี้วัด, row?.เป็นหัวข้อ]).toEqual([LONG, false]);
});

test('in clause 1 a name of more than twenty letters ends its line at the space, as the widest of them have to', () => {
  const party = (name: string) => ({ name, position: 'เจ้าพนักงานธุรการ' });
  const tags = partyTags(
    { makers: [party('นายปฏิภาณ ลมกลางกระดาษ')], receivers: [party('นายสมมติ นามตัวอย่าง')], coSigners: [] },
    { digits: 'thai', wholeWords: true },
  );
  const nameOf = (side: string) => {
    const [first] = tags[`${side}คำรับรอง`] as readonly Record<string, unknown>[];
    return String(first?.[`ชื่อ${side}`]).replaceAll('\u2060', '·');
  };
  expect(nameOf('ผู้ทำ')).toBe('นา·ย·ป·ฏิ·ภา·ณ ล·ม·ก·ลา·ง·ก·ระ·ดา·ษ');
  expect(nameOf('ผู้รับ')).toBe('นายสมมติ นามตัวอย่าง');
});
