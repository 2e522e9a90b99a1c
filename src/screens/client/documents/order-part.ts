import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import type { Alerts } from '../action-button';
import { looksNext } from '../looks-next';
import { partWithTotal, type TotalledPart } from '../part-with-total';
import { call } from '../server';
import { documentLinks } from './document-links';
import { makeButton } from './make-button';

const KIND = 'คำสั่ง';

/** Steps 2–3: the order that names the working groups. */
export function orderPart(
  operator: boolean,
  alerts: Alerts,
  standing: () => Promise<Acknowledgements>,
): TotalledPart {
  const actions = operator
    ? [
        makeButton(
          DOCUMENTS_SCREEN.makeOrder,
          alerts,
          () => call('makeOrder'),
          () => part.reload(),
        ),
      ]
    : [];
  const part: TotalledPart = partWithTotal(
    DOCUMENTS_SCREEN.orderTitle,
    DOCUMENTS_SCREEN.orderHint,
    alerts,
    async () => {
      const made = (await standing()).made.filter(({ kind }) => kind === KIND);
      looksNext(actions[0], made.length === 0);
      return {
        total: DOCUMENTS_SCREEN.madeCount(made.length),
        done: made.length > 0,
        shown: documentLinks(made),
      };
    },
    ...actions,
  );
  return part;
}
