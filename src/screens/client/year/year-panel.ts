import type { Overview } from '../../../commands/overview';
import { YEAR_SCREEN } from '../../../messages/screen-year-text';
import { createAlerts } from '../action-button';
import { agreementsPanel } from '../agreements/agreements-panel';
import { element } from '../element';
import type { OverviewShown } from '../overview-shown';
import { importPart } from '../register/import-part';
import { withOverview } from '../with-overview';
import { newYearPart } from './new-year-part';
import { readinessPart } from './readiness-part';
import { setUpPart } from './set-up-part';
import { sweepPart } from './sweep-part';

/** ตั้งต้นปีงบประมาณ: the first set-up of an empty Sheet, repair, and the next year. */
export function yearPanel(screen: HTMLElement): void {
  const begun = { now: false };
  withOverview(screen, (overview, shown) => yearView(overview, shown, begun));
}

/** `begun` is an empty Sheet that has been set up here: the office goes on to its files and its first agreements. */
function yearView(overview: Overview, shown: OverviewShown, begun: { now: boolean }): readonly HTMLElement[] {
  if (!overview.operator) return [element('p', { class: 'note' }, YEAR_SCREEN.operatorsOnly)];
  if (overview.fiscalYearBe === 0) {
    begun.now = true;
    return [setUpPart(overview, shown)];
  }
  const first = begun.now ? [firstImport(overview)] : [];
  return [
    ...first,
    setUpPart(overview, shown),
    sweepPart(overview, shown),
    readinessPart(shown.alerts),
    newYearPart(overview, shown),
  ];
}

function firstImport({ fiscalYearBe }: Overview): HTMLElement {
  const alerts = createAlerts();
  const afterwards = (): HTMLElement => {
    const place = element('section', { class: 'card' });
    agreementsPanel(place);
    return place;
  };
  return element(
    'section',
    {},
    element('h2', {}, YEAR_SCREEN.firstFiles),
    alerts.element,
    importPart(alerts, { fiscalYearBe, afterwards }),
  );
}
