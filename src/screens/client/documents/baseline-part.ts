import type { LinkedBaselines } from '../../../commands/steps/check-baselines';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import type { Alerts } from '../action-button';
import { element } from '../element';
import { partWithTotal, type TotalledPart } from '../part-with-total';
import { call } from '../server';
import { missingCells, toFirstMissing } from './missing-cells';

/** Step 4: what each owner still owes of baselines and targets. */
export function baselinePart(operator: boolean, alerts: Alerts): TotalledPart {
  return partWithTotal(DOCUMENTS_SCREEN.baselineTitle, DOCUMENTS_SCREEN.baselineHint, alerts, async () => {
    const { owners, complete, total } = await call('baselineChecklist');
    const done = complete === total;
    return {
      total: DOCUMENTS_SCREEN.complete(complete, total),
      done,
      shown: done
        ? [element('p', { class: 'alert good' }, DOCUMENTS_SCREEN.baselineDone(total))]
        : [
            element('p', {}, DOCUMENTS_SCREEN.baselineMissing(complete, total)),
            ...(operator ? toFirstMissing(owners.flatMap(({ missing }) => missing)) : []),
            ...owners.filter(({ missing }) => missing.length > 0).map(ownerPart),
          ],
    };
  });
}

function ownerPart({ name, missing }: LinkedBaselines['owners'][number]): HTMLElement {
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      name === '' ? DOCUMENTS_SCREEN.noOwner : name,
      element('span', { class: 'count' }, ` (${missing.length})`),
    ),
    missingCells(missing),
  );
}
