import { LETTER_TITLE } from '../../messages/documents/letter-title';
import type { LetterDefinition } from './letter-definition';

/** After signing day: the office's agreement goes to whoever received it. */
export const AGREEMENT_COVER: LetterDefinition = {
  kind: 'หนังสือนำส่งคำรับรอง',
  letters: ({ fiscalYearBe, recipients, director }, { text }) =>
    recipients.map(({ id, position }) => ({
      name: 'นำส่งคำรับรอง',
      part: id,
      title: LETTER_TITLE.agreementCover(fiscalYearBe, position),
      signer: director,
      tags: { เรียน: text(position) },
    })),
};
