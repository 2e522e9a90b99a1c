import type { PartStanding } from '../../../commands/dashboard/part-standing';
import { DASHBOARD_SCREEN } from '../../../messages/screens/screen-dashboard-text';
import { barLine } from '../bar-line';
import { element, fileLink } from '../element';

/** Reports that came in, by group or by person, with the mean of their scores; who is late, with links to the cells. */
export function partsCard(title: string, parts: readonly PartStanding[], nameless: string): HTMLElement {
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, title),
    ...parts.map(({ name, reports, accepted, late, score }) =>
      barLine(
        name === '' ? nameless : name,
        accepted / reports,
        DASHBOARD_SCREEN.sent(accepted, reports, score),
        late.length === 0
          ? undefined
          : element(
              'details',
              {},
              element('summary', { class: 'wrong' }, DASHBOARD_SCREEN.lateCount(late.length)),
              element(
                'ul',
                { class: 'plain lines' },
                ...late.map((one) => element('li', {}, fileLink(`${one.indicator} ${one.name}`, one.cell))),
              ),
            ),
      ),
    ),
  );
}
