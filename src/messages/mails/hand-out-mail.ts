import { type WrittenMail, writeMail } from './mail-text';

export type HandOutMail = {
  readonly officeShortName: string;
  readonly name: string;
  readonly fiscalYearBe: number;
  /** `addendum` 0 is the agreement itself. */
  readonly papers: readonly { readonly key: string; readonly link: string; readonly addendum: number }[];
  readonly hosts: readonly string[];
};

/** One mail a person: where his own papers can be read. */
export function handOutMail({
  officeShortName,
  name,
  fiscalYearBe,
  papers,
  hosts,
}: HandOutMail): WrittenMail {
  return writeMail({
    subject: `[รับรอง] คำรับรองการปฏิบัติราชการของท่าน ปีงบประมาณ พ.ศ. ${fiscalYearBe}`,
    to: name,
    lead: [
      `${officeShortName} จัดทำคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ${fiscalYearBe} ของท่านแล้ว ท่านเปิดอ่านได้ตามลิงก์ด้านล่าง`,
    ],
    sections: [
      {
        heading: 'เอกสารของท่าน',
        items: papers.map(({ key, link, addendum }) => ({
          title: addendum === 0 ? `คำรับรองเลขที่ ${key}` : `บันทึกแก้ไข ครั้งที่ ${addendum} ของเลขที่ ${key}`,
          link: { label: 'เปิดเอกสาร', url: link },
        })),
      },
    ],
    button: { label: 'เปิดคำรับรองของท่าน', url: papers[0]?.link ?? '' },
    hosts,
    from: officeShortName,
  });
}
