import type { ReportOverview } from '../../commands/report-overview';
import { CHANGES_SCREEN } from '../../messages/screens/screen-round-changes-text';
import { element, fileLink } from './element';

/** Reports by name with who owes them; each leads to its cell. */
export function reportLinks(title: string, reports: readonly ReportOverview[], open = false): HTMLElement {
  return element(
    'details',
    { open },
    element('summary', {}, title, ' ', element('span', { class: 'count' }, `(${reports.length})`)),
    element('ul', { class: 'plain lines' }, ...reports.map(reportLine)),
  );
}

function reportLine({ indicator, name, owner, cell }: ReportOverview): HTMLElement {
  return element(
    'li',
    {},
    fileLink(CHANGES_SCREEN.toCell(indicator, name), cell),
    element('div', { class: 'soft' }, CHANGES_SCREEN.ownedBy(owner)),
  );
}
