import type { PartStanding } from '../../../commands/dashboard/part-standing';
import { DASHBOARD_SCREEN } from '../../../messages/screens/screen-dashboard-text';
import { barLine } from '../bar-line';
import { element, fileLink } from '../element';

/** So many, and whoever is late, stand without being unfolded. */
const SHOWN = 8;

/** Reports that came in, by group or by person, with the mean of their scores; who is late, with links to the cells. */
export function partsCard(title: string, parts: readonly PartStanding[], nameless: string): HTMLElement {
  const late = parts.filter((part) => part.late.length > 0).length;
  const shown = Math.max(late, parts.length > SHOWN + 1 ? SHOWN : parts.length);
  const line = (part: PartStanding): HTMLElement => partLine(part, nameless);
  const rest = parts.slice(shown);
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, title),
    ...parts.slice(0, shown).map(line),
    rest.length === 0
      ? undefined
      : element(
          'details',
          {},
          element('summary', {}, DASHBOARD_SCREEN.others(rest.length)),
          element('div', {}, ...rest.map(line)),
        ),
  );
}

function partLine({ name, reports, accepted, late, score }: PartStanding, nameless: string): HTMLElement {
  return barLine(
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
  );
}
