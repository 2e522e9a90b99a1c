import type { Overview } from '../../../commands/overview';
import { DOCUMENTS_SCREEN } from '../../../messages/screen-documents-text';
import { element } from '../element';
import type { OverviewShown } from '../overview-shown';
import { call } from '../server';
import { withOverview } from '../with-overview';
import { baselinePart } from './baseline-part';
import { kpiPart } from './kpi-part';
import { makeButton } from './make-button';
import { notesPart } from './notes-part';

/** คำสั่ง ปีฐาน และ KPI Template: the manual's steps 1–5, each unfolded when it is wanted. */
export function documentsPanel(screen: HTMLElement): void {
  withOverview(screen, documentsView);
}

function documentsView({ operator }: Overview, { alerts }: OverviewShown): readonly HTMLElement[] {
  return [
    notesPart(alerts),
    element(
      'details',
      { class: 'card' },
      element('summary', {}, DOCUMENTS_SCREEN.orderTitle),
      element(
        'section',
        {},
        element('small', {}, DOCUMENTS_SCREEN.orderHint),
        operator ? makeButton(DOCUMENTS_SCREEN.makeOrder, alerts, () => call('makeOrder')) : undefined,
      ),
    ),
    baselinePart(alerts),
    kpiPart(operator, alerts),
  ];
}
