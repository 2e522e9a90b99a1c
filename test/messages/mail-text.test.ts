import { writeMail } from '../../src/messages/mails/mail-text';
import { openingMail } from '../../src/messages/mails/opening-mail';

const MAIL = openingMail({
  officeShortName: 'สพม. เขต 13',
  personName: 'นายสมมติ <ตัวอย่าง> & คณะ',
  roundNumber: 6,
  fiscalYearBe: 2570,
  indicators: [
    {
      code: '1.1',
      name: 'ร้อยละ "ตัวอย่าง"',
      dueOn: '30 เมษายน 2570',
      folder: 'https://drive.google.com/a',
      needsEvidence: true,
    },
    {
      code: '1.2',
      name: 'ระดับ',
      dueOn: '30 เมษายน 2570',
      folder: 'https://drive.google.com/b',
      needsEvidence: false,
    },
  ],
  workLink: 'https://docs.google.com/x#gid=1&fvid=2&range=E5',
  hosts: ['นางเจ้าภาพ (host@spm13.example)'],
});

describe('a mail', () => {
  it('says the same as plain text and as HTML', () => {
    expect(MAIL.subject).toBe('[รับรอง] รายงานผลรอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570: 2 ตัวชี้วัดของท่าน');
    for (const said of [
      'ตัวชี้วัดที่ 1.1',
      'กำหนดส่ง: 30 เมษายน 2570',
      'ต้องแนบหลักฐาน',
      '1 พิมพ์ผล 2 เขียนคำชี้แจง 3 ใส่ไฟล์หลักฐาน (เฉพาะที่ต้องแนบ) 4 ติ๊กส่งรายงาน',
      'https://drive.google.com/a',
      'host@spm13.example',
    ]) {
      expect(MAIL.body).toContain(said);
      expect(MAIL.html).toContain(said);
    }
    expect(MAIL.body.match(/ต้องแนบหลักฐาน/g)?.length).toBe(1);
    expect(MAIL.body).toContain('เปิดแถวของท่านในทะเบียน: https://docs.google.com/x#gid=1&fvid=2&range=E5');
  });

  it('names an indicator on one line, however its name was typed', () => {
    const { body } = writeMail({
      subject: 'เรื่อง',
      to: 'นายสมมติ',
      lead: [],
      sections: [{ heading: 'ตัวชี้วัดของท่าน', items: [{ title: 'ตัวชี้วัดที่ 1.1 ร้อยละ\nของผู้เรียน  ทั้งหมด' }] }],
      button: { label: 'เปิด', url: 'https://docs.google.com/x' },
      hosts: [],
      from: 'สพม. เขต 13',
    });
    expect(body).toContain('1. ตัวชี้วัดที่ 1.1 ร้อยละ ของผู้เรียน ทั้งหมด\n');
  });

  it('shows names of people and indicators as text, never as markup', () => {
    expect(MAIL.html).toContain('นายสมมติ &lt;ตัวอย่าง&gt; &amp; คณะ');
    expect(MAIL.html).toContain('ร้อยละ &quot;ตัวอย่าง&quot;');
    expect(MAIL.html).toContain('href="https://docs.google.com/x#gid=1&amp;fvid=2&amp;range=E5"');
    expect(MAIL.html).not.toMatch(/<(?:script|img|style|link)\b/);
  });

  it('is never more than Google takes: the first items, and how many there are besides', () => {
    const items = Array.from({ length: 2000 }, (_, at) => ({
      title: `ตัวชี้วัดที่ ${at + 1} ${'ร้อยละของผู้เรียนที่มีผลสัมฤทธิ์ '.repeat(at === 0 ? 5000 : 3)}`,
      details: ['ผู้รับผิดชอบ นายสมมติ ตัวอย่าง'],
    }));
    const mail = writeMail({
      subject: `[รับรอง] ${'ระบบทำงานไม่ได้ '.repeat(30)}`,
      to: 'เจ้าภาพ',
      lead: [],
      sections: [
        { heading: 'เลยกำหนด', items },
        { heading: 'รอตรวจ', items: items.slice(0, 3) },
      ],
      button: { label: 'เปิด', url: 'https://x' },
      hosts: [],
      from: 'สพม.',
    });
    expect(mail.subject).toHaveLength(250);
    for (const text of [mail.body, mail.html]) {
      expect(Buffer.byteLength(text)).toBeLessThan(200 * 1024);
      const [, more] = /และอีก (\d+) รายการ ดูทั้งหมดในทะเบียน/.exec(text) ?? [];
      expect(text.match(/ตัวชี้วัดที่ \d+/g)).toHaveLength(2000 - Number(more) + 3);
    }
  });

  it('leaves out what there is nothing of', () => {
    const { body, html } = writeMail({
      subject: 's',
      to: 'นาย',
      lead: ['ก'],
      sections: [{ heading: 'ว่าง', items: [] }],
      button: { label: 'เปิด', url: 'https://x' },
      hosts: [],
      from: 'สพม.',
    });
    expect(body).not.toContain('ว่าง');
    expect(html).not.toContain('ว่าง');
  });
});
