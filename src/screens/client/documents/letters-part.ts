import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import { LETTER_KINDS, type LetterKind } from '../../../documents/letters/letter-kinds';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import { LETTERS_SCREEN } from '../../../messages/screens/screen-letters-text';
import type { Alerts } from '../action-button';
import { element } from '../element';
import { partWithTotal, type TotalledPart } from '../part-with-total';
import { call } from '../server';
import { documentLinks } from './document-links';
import { makeButton } from './make-button';
import { recordPart } from './record-part';

/** ประเภท that have a number and a signature of the office. */
const NUMBERED: readonly string[] = ['คำสั่ง', ...LETTER_KINDS];

/** The office's letters: made from the register, and what its register of letters says of them. `roundId`: of the latest round, '' before. */
export function lettersPart(
  operator: boolean,
  roundId: string,
  alerts: Alerts,
  standing: () => Promise<Acknowledgements>,
): TotalledPart {
  const reload = (): Promise<void> => part.reload();
  const make = (kind: LetterKind): HTMLElement =>
    makeButton(
      LETTERS_SCREEN.make(kind),
      alerts,
      () => call('makeLetters', kind === 'หนังสือนำส่งรายงาน' ? { kind, roundId } : { kind }),
      reload,
    );
  const kinds = LETTER_KINDS.filter((kind) => kind !== 'หนังสือนำส่งรายงาน' || roundId !== '');
  const part: TotalledPart = partWithTotal(
    LETTERS_SCREEN.title,
    LETTERS_SCREEN.hint,
    alerts,
    async () => {
      const { made } = await standing();
      const letters = made.filter(({ kind }) => LETTER_KINDS.some((one) => one === kind));
      const numbered = made.filter(({ kind }) => NUMBERED.includes(kind));
      return {
        total: DOCUMENTS_SCREEN.madeCount(letters.length),
        done: letters.length > 0,
        shown: [
          ...documentLinks(letters),
          ...(operator && numbered.length > 0 ? [recordPart(numbered, alerts, reload)] : []),
        ],
      };
    },
    ...(operator ? [element('section', {}, ...kinds.map(make))] : []),
  );
  return part;
}
