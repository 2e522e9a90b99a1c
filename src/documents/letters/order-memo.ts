import { LETTER_TITLE } from '../../messages/documents/letter-title';
import type { LetterDefinition } from './letter-definition';

/** Step 2: the host lays คำสั่งแต่งตั้งคณะทำงาน before the director. */
export const ORDER_MEMO: LetterDefinition = {
  kind: 'บันทึกเสนอคำสั่ง',
  letters: ({ fiscalYearBe, director, host }, { text }) => [
    {
      name: 'เสนอคำสั่ง',
      title: LETTER_TITLE.orderMemo(fiscalYearBe),
      signer: host,
      tags: { เรียน: text(director.position), ชื่อผู้อำนวยการ: text(director.name) },
    },
  ],
};
