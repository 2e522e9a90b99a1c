import type { ClosingPlan } from '../../../commands/closing/plan-closing';
import type { RoundOverview } from '../../../commands/overview';
import type { ReportOverview } from '../../../commands/report-overview';
import { CHANGES_SCREEN } from '../../../messages/screens/screen-round-changes-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { actionButton } from '../action-button';
import { confirmButton } from '../confirm-button';
import { element, fill } from '../element';
import type { OverviewShown } from '../overview-shown';
import { reportLinks } from '../report-links';
import { call } from '../server';
import { tellDone } from '../tell-failed';

/** Before a round is closed: who has not reported and what is unchecked, by name; then the button that closes it. */
export function closingPart(
  round: RoundOverview,
  reports: readonly ReportOverview[],
  shown: OverviewShown,
  look: 'primary' | 'secondary',
): HTMLElement {
  const found = element('section', { 'aria-live': 'polite' });
  const button = actionButton(
    CHANGES_SCREEN.closing,
    shown.alerts,
    async () => {
      const plan = await call('planClosing', { roundId: round.id });
      button.textContent = CHANGES_SCREEN.closingAgain;
      button.className = 'secondary';
      fill(found, ...planView(plan, reports), closeButton(round, plan, shown));
    },
    look,
  );
  return element('section', {}, button, found);
}

function planView(plan: ClosingPlan, reports: readonly ReportOverview[]): readonly HTMLElement[] {
  const lists = [
    [CHANGES_SCREEN.unreported, plan.unreported],
    [CHANGES_SCREEN.withoutEvidence, plan.withoutEvidence],
    [CHANGES_SCREEN.unchecked, plan.unchecked],
    [CHANGES_SCREEN.uncertified, plan.uncertified],
  ] as const;
  const lacking = lists.filter(([, ids]) => ids.length > 0);
  if (lacking.length === 0)
    return [element('p', { class: 'alert good' }, CHANGES_SCREEN.closingFine(plan.reports))];
  return [
    element('p', { class: 'alert' }, CHANGES_SCREEN.closingLacks),
    ...lacking.map(([title, ids]) =>
      reportLinks(
        title,
        reports.filter(({ id }) => ids.includes(id)),
        ids.length <= 3,
      ),
    ),
  ];
}

function closeButton(round: RoundOverview, plan: ClosingPlan, shown: OverviewShown): HTMLElement {
  const question = CHANGES_SCREEN.closeQuestion(round.number, plan.unreported.length);
  return confirmButton(CHANGES_SCREEN.close, { question, yes: ROUNDS_SCREEN.confirm }, shown.alerts, () =>
    closeWhole(round, shown),
  );
}

/** What was opened again of a closed round is locked and sealed anew. */
export function sealAgainButton(round: RoundOverview, shown: OverviewShown): HTMLElement {
  return confirmButton(
    CHANGES_SCREEN.sealAgain,
    { question: CHANGES_SCREEN.sealAgainQuestion, yes: ROUNDS_SCREEN.confirm },
    shown.alerts,
    () => closeWhole(round, shown),
  );
}

async function closeWhole({ id, number }: RoundOverview, { alerts, refresh }: OverviewShown): Promise<void> {
  let closed = await call('closeRound', { roundId: id });
  while (closed.more) closed = await call('closeRound', { roundId: id });
  await refresh();
  tellDone(alerts, CHANGES_SCREEN.closed(number, closed.reports), closed.failed);
}
