import { LETTER_TITLE, reportedPeriod } from '../../messages/documents/letter-title';
import type { LetterDefinition } from './letter-definition';

/** Their keys: `2570-นำส่งรายงาน-12-สพฐ`, and of the year `2570-นำส่งรายงาน-ปี-สพฐ`. */
export const REPORT_COVER_NAME = 'นำส่งรายงาน';
export const YEAR_PART = 'ปี';

/** Steps 8 to 10: สรุปผล of a round or of the year goes to สพฐ. and to the provinces. */
export const REPORT_COVER: LetterDefinition = {
  kind: 'หนังสือนำส่งรายงาน',
  letters: ({ fiscalYearBe, recipients, director, period }, { text, date }) => {
    if (period === undefined) return [];
    const round = period.number === undefined ? YEAR_PART : String(period.number).padStart(2, '0');
    return recipients.map(({ id, position }) => ({
      name: REPORT_COVER_NAME,
      part: `${round}-${id}`,
      title: LETTER_TITLE.reportCover(fiscalYearBe, period.number, position),
      signer: director,
      tags: {
        เรียน: text(position),
        ชื่อรอบ: text(reportedPeriod(period.number)),
        งวดตั้งแต่: date(period.from),
        งวดถึง: date(period.to),
      },
    }));
  },
};
