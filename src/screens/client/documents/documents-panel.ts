import type { Overview } from '../../../commands/overview';
import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { call } from '../server';
import { withOverview } from '../with-overview';
import { baselinePart } from './baseline-part';
import { kpiPart } from './kpi-part';
import { lettersPart } from './letters-part';
import { notesPart } from './notes-part';
import { orderPart } from './order-part';

/** คำสั่ง ปีฐาน และ KPI Template: the manual's steps 1–5, each unfolded when it is wanted. */
export function documentsPanel(screen: HTMLElement): void {
  withOverview(screen, documentsView);
}

function documentsView({ operator, rounds }: Overview, { alerts }: OverviewShown): readonly HTMLElement[] {
  const opened = rounds.filter(({ reports }) => reports > 0);
  const latest = opened[opened.length - 1]?.id ?? '';
  // Some parts tell of the same documents: they share the first answer.
  let first: Promise<Acknowledgements> | undefined = call('acknowledgements');
  const standing = (): Promise<Acknowledgements> => first ?? call('acknowledgements');
  const parts = [
    notesPart(alerts),
    orderPart(operator, alerts, standing),
    baselinePart(alerts),
    kpiPart(operator, alerts, standing),
    lettersPart(operator, latest, alerts, standing),
  ];
  first = undefined;
  return operator ? parts : [...parts, panelButton('mine', alerts, 'secondary')];
}
