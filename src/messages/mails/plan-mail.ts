import { type WrittenMail, writeMail } from './mail-text';

/** What one person gains or loses by a change of the plan in the middle of the year. */
export type PlanMail = {
  readonly officeShortName: string;
  readonly personName: string;
  readonly roundNumber: number;
  readonly fiscalYearBe: number;
  readonly added: readonly { readonly code: string; readonly name: string }[];
  readonly dropped: readonly { readonly code: string; readonly name: string }[];
  /** All that the person owns from the round on, with what each weighs and aims at. */
  readonly standing: readonly {
    readonly code: string;
    readonly name: string;
    readonly weight: string;
    readonly target: string;
  }[];
  readonly workLink: string;
  readonly hosts: readonly string[];
};

export function planMail(mail: PlanMail): WrittenMail {
  const titles = (list: PlanMail['added']) =>
    list.map(({ code, name }) => ({ title: `ตัวชี้วัดที่ ${code} ${name}` }));
  const from = `ตั้งแต่รอบ ${mail.roundNumber} เดือน ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe}`;
  return writeMail({
    subject: `[รับรอง] เปลี่ยนตัวชี้วัดของท่าน${from}`,
    to: mail.personName,
    lead: [`${mail.officeShortName} เปลี่ยนตัวชี้วัดที่ท่านรับผิดชอบ${from}`],
    sections: [
      { heading: 'ตัวชี้วัดที่เพิ่ม', items: titles(mail.added) },
      { heading: 'ตัวชี้วัดที่ยกเลิก', items: titles(mail.dropped) },
      {
        heading: `ตัวชี้วัดของท่าน${from}`,
        items: mail.standing.map(({ code, name, weight, target }) => ({
          title: `ตัวชี้วัดที่ ${code} ${name}`,
          details: [`น้ำหนัก ${weight || '-'} ค่าเป้าหมาย ${target || '-'}`],
        })),
      },
    ],
    button: { label: 'เปิดแถวของท่านในทะเบียน', url: mail.workLink },
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}
