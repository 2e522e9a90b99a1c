import type { Overview } from '../../../commands/overview';
import { YEAR_SCREEN } from '../../../messages/screen-year-text';
import { element } from '../element';
import { type OverviewShown, withOverview } from '../with-overview';
import { newYearPart } from './new-year-part';
import { readinessPart } from './readiness-part';
import { setUpPart } from './set-up-part';
import { sweepPart } from './sweep-part';

/** ตั้งต้นปีงบประมาณ: the first set-up of an empty Sheet, repair, and the next year. */
export function yearPanel(screen: HTMLElement): void {
  withOverview(screen, yearView);
}

function yearView(overview: Overview, shown: OverviewShown): readonly HTMLElement[] {
  if (!overview.operator) return [element('p', { class: 'note' }, YEAR_SCREEN.operatorsOnly)];
  if (overview.fiscalYearBe === 0) return [setUpPart(overview, shown)];
  return [
    setUpPart(overview, shown),
    sweepPart(overview, shown),
    readinessPart(shown.alerts),
    newYearPart(overview, shown),
  ];
}
