import type { Overview } from '../../../commands/overview';
import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import type { Alerts } from '../action-button';
import { element, fill } from '../element';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import type { TotalledPart } from '../part-with-total';
import { call } from '../server';
import { withOverview } from '../with-overview';
import { baselinePart } from './baseline-part';
import { kpiPart } from './kpi-part';
import { lettersPart } from './letters-part';
import { notesPart } from './notes-part';
import { orderPart } from './order-part';

/** คำสั่ง ปีฐาน และ KPI Template: the manual's steps 1–5; of what operators make, the first that is not done stands unfolded. */
export function documentsPanel(screen: HTMLElement): void {
  withOverview(screen, documentsView);
}

function documentsView({ operator, rounds }: Overview, { alerts }: OverviewShown): readonly HTMLElement[] {
  const opened = rounds.filter(({ reports }) => reports > 0);
  const latest = opened[opened.length - 1]?.id ?? '';
  // Some parts tell of the same documents: they share the first answer.
  let first: Promise<Acknowledgements> | undefined = call('acknowledgements');
  const standing = (): Promise<Acknowledgements> => first ?? call('acknowledgements');
  const steps = [
    orderPart(operator, alerts, standing),
    baselinePart(operator, alerts),
    kpiPart(operator, alerts, standing),
  ];
  const parts = [notesPart(operator, alerts), ...steps, lettersPart(operator, latest, alerts, standing)].map(
    (part) => part.element,
  );
  first = undefined;
  if (!operator) return [...parts, panelButton('mine', alerts)];
  const after = element('section', {});
  void unfoldNext(steps, after, alerts);
  return [...parts, after];
}

/** Of what is left the first stands unfolded, now and whenever one is done. */
async function unfoldNext(steps: readonly TotalledPart[], after: HTMLElement, alerts: Alerts): Promise<void> {
  const show = (): void => {
    const next = steps.find((step) => !step.isDone());
    if (next !== undefined) next.element.setAttribute('open', '');
    else
      fill(
        after,
        element('p', { class: 'note' }, DOCUMENTS_SCREEN.allDone),
        panelButton('agreements', alerts),
      );
  };
  await Promise.all(steps.map((step) => step.known));
  show();
  for (const step of steps)
    step.element.addEventListener('told', () => {
      if (step.isDone()) show();
    });
}
