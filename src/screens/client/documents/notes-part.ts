import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import type { Alerts } from '../action-button';
import { element } from '../element';
import { partWithTotal, type TotalledPart } from '../part-with-total';
import { call } from '../server';
import { missingCells, toFirstMissing } from './missing-cells';

/** Step 1: indicators without a PSA target or a note on their criteria. */
export function notesPart(operator: boolean, alerts: Alerts): TotalledPart {
  return partWithTotal(DOCUMENTS_SCREEN.notesTitle, DOCUMENTS_SCREEN.notesHint, alerts, async () => {
    const { missing, total } = await call('criteriaNotes');
    const done = missing.length === 0;
    return {
      total: DOCUMENTS_SCREEN.complete(total - missing.length, total),
      done,
      shown: done
        ? [element('p', { class: 'alert good' }, DOCUMENTS_SCREEN.notesDone(total))]
        : [
            element('p', {}, DOCUMENTS_SCREEN.notesMissing(missing.length, total)),
            ...(operator ? toFirstMissing(missing) : []),
            missingCells(missing),
          ],
    };
  });
}
