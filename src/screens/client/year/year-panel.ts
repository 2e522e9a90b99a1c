import type { Overview } from '../../../commands/overview';
import { operatorsOnly } from '../operators-only';
import type { OverviewShown } from '../overview-shown';
import { withOverview } from '../with-overview';
import { firstYear } from './first-year';
import { newYearPart, turnsYear } from './new-year-part';
import { readinessPart } from './readiness-part';
import { setUpPart } from './set-up-part';
import { sweepPart } from './sweep-part';

/** ตั้งต้นปีงบประมาณ: the first set-up of an empty Sheet, repair, and the next year. */
export function yearPanel(screen: HTMLElement): void {
  withOverview(screen, yearView);
}

function yearView(overview: Overview, shown: OverviewShown): readonly HTMLElement[] {
  if (!overview.operator) return operatorsOnly(shown.alerts);
  // Whoever closed the sidebar in the middle finds the rest of the way again.
  const first = overview.indicators.length === 0 ? [firstYear(overview, shown)] : [];
  if (overview.fiscalYearBe === 0) return first;
  return [
    ...first,
    setUpPart(overview, shown),
    sweepPart(overview, shown),
    readinessPart(shown.alerts, turnsYear(overview) ? 'secondary' : 'primary'),
    newYearPart(overview, shown),
  ];
}
