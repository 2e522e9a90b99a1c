import { isAtWork, type Person } from '../../domain/people/person';
import { LETTER_TITLE } from '../../messages/documents/letter-title';
import type { LetterDefinition, LetterSources } from './letter-definition';

/** Step 5: everybody with a part in the indicators is asked to the briefing; the list behind the letter is signed there. */
export const BRIEFING: LetterDefinition = {
  kind: 'หนังสือเชิญประชุม',
  letters: (sources, { text, date, ink, number }) => {
    const invited = invitedTo(sources);
    return [
      {
        name: 'เชิญประชุม',
        title: LETTER_TITLE.briefing(sources.fiscalYearBe),
        signer: sources.director,
        addressees: invited.map(({ id }) => id),
        tags: {
          วันประชุม: date(sources.meeting.on),
          เวลาประชุม: ink(sources.meeting.at),
          สถานที่ประชุม: ink(sources.meeting.place),
          จำนวนผู้เข้าประชุม: number(invited.length),
          ผู้เข้าประชุม: invited.map(({ name, position, group }, at) => ({
            ลำดับ: number(at + 1),
            ชื่อ: text(name),
            ตำแหน่ง: text(position),
            กลุ่ม: text(group),
          })),
        },
      },
    ];
  },
};

/** Owners, supervisors and members of working groups at work, in the order of บุคลากร. */
function invitedTo({ people, indicators, assignments }: LetterSources): readonly Person[] {
  const asked = new Set([
    ...indicators.flatMap(({ owners, supervisor }) => [...owners, supervisor]),
    ...assignments.map(({ personId }) => personId),
  ]);
  return people.filter((person) => isAtWork(person) && asked.has(person.id));
}
