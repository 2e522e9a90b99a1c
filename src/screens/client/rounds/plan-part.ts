import type { ChangedPlan } from '../../../commands/changes/change-plan';
import type { IndicatorOverview, RoundOverview } from '../../../commands/overview';
import { CHANGES_SCREEN } from '../../../messages/screens/screen-round-changes-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { actionButton } from '../action-button';
import { confirmButton } from '../confirm-button';
import { element, fill } from '../element';
import { figures } from '../figures';
import { folded } from '../folded';
import type { OverviewShown } from '../overview-shown';
import { pickList } from '../pick-list';
import { plainNumber } from '../plain-number';
import { call } from '../server';
import { tellDone } from '../tell-failed';
import { textField } from '../text-field';

/** Indicators come in or go out from a round on: the weights of every round are shown before it is accepted. */
export function planPart(
  round: RoundOverview,
  indicators: readonly IndicatorOverview[],
  { alerts, refresh }: OverviewShown,
): HTMLElement {
  const used = ({ startsAt, cancelledAt }: IndicatorOverview): boolean =>
    startsAt <= round.number && (cancelledAt === 0 || cancelledAt > round.number);
  // Every round has these lists: a name tells them apart for ears too.
  const inRound = `(${CHANGES_SCREEN.roundNumber(String(round.number))})`;
  const preview = element('section', { 'aria-live': 'polite' });
  let changes = 0;
  const stale = (): void => {
    changes += 1;
    fill(preview);
  };
  const drop = pickList(
    `${CHANGES_SCREEN.drop} ${inRound}`,
    indicators.filter(used).map(pickable),
    stale,
    false,
  );
  const rest = indicators.filter((one) => !used(one));
  const add = pickList(`${CHANGES_SCREEN.add} ${inRound}`, rest.map(pickable), stale, false);
  const weights = textField(CHANGES_SCREEN.newWeights);
  const targets = textField(CHANGES_SCREEN.newTargets);
  const reason = textField(CHANGES_SCREEN.reason);
  const approver = textField(CHANGES_SCREEN.approver);
  for (const { input } of [weights, targets, reason, approver]) input.addEventListener('input', stale);
  const request = () => ({
    roundId: round.id,
    add: add.chosen(),
    drop: drop.chosen(),
    weights: figuresByCode(weights.value()),
    targets: figuresByCode(targets.value()),
    reason: reason.value(),
    approver: approver.value(),
  });
  const accept = async (asked: ReturnType<typeof request>): Promise<void> => {
    const { reports, failed } = await call('changePlan', asked);
    await refresh();
    tellDone(alerts, CHANGES_SCREEN.planned(reports), failed);
  };
  const check = async (): Promise<void> => {
    const asked = request();
    const seen = changes;
    const figures = Object.keys(asked.weights).length + Object.keys(asked.targets).length;
    const chosen = asked.add.length + asked.drop.length + figures;
    if (chosen === 0 || asked.reason === '' || asked.approver === '') {
      alerts.error(CHANGES_SCREEN.nothingChosen);
      return;
    }
    const plan = await call('changePlan', { ...asked, check: true });
    // Of what has been chosen since it says nothing.
    if (seen !== changes) return;
    const words = { question: CHANGES_SCREEN.planQuestion, yes: ROUNDS_SCREEN.confirm };
    fill(
      preview,
      ...planView(plan),
      confirmButton(CHANGES_SCREEN.acceptPlan, words, alerts, () => accept(asked)),
    );
  };
  return folded(
    CHANGES_SCREEN.plan,
    CHANGES_SCREEN.planHint,
    drop.element,
    rest.length === 0 ? element('p', { class: 'soft' }, CHANGES_SCREEN.noneToAdd) : add.element,
    weights.element,
    targets.element,
    reason.element,
    approver.element,
    actionButton(CHANGES_SCREEN.checkPlan, alerts, check, 'secondary'),
    preview,
  );
}

/** `1.1 = 8, 1.2 = 7`: what each code is to be. */
function figuresByCode(text: string): Readonly<Record<string, string>> {
  const parts = text.split(/[,;\n]/).map((part) => part.split('='));
  return Object.fromEntries(
    parts.flatMap(([code = '', ...rest]) =>
      code.trim() === '' ? [] : [[code.trim(), rest.join('=').trim()]],
    ),
  );
}

function pickable({ code, name }: IndicatorOverview) {
  return { key: code, name: CHANGES_SCREEN.toCell(code, name), detail: '' };
}

function planView({
  weights,
  agreements,
  mails,
  reports,
}: ChangedPlan): readonly (HTMLElement | undefined)[] {
  return [
    element(
      'dl',
      { class: 'facts', 'aria-label': CHANGES_SCREEN.weights },
      ...Object.entries(weights).flatMap(([round, weight]) => weightLine(round, plainNumber(weight))),
    ),
    figures([
      { name: CHANGES_SCREEN.planRows, value: reports },
      { name: CHANGES_SCREEN.planMails, value: mails },
    ]),
    agreements.length === 0
      ? undefined
      : element(
          'details',
          {},
          element('summary', {}, CHANGES_SCREEN.addenda(agreements.length)),
          element('ul', { class: 'plain scroll' }, ...agreements.map((key) => element('li', {}, key))),
        ),
  ];
}

function weightLine(round: string, weight: string): readonly HTMLElement[] {
  const full = weight === '100';
  return [
    element('dt', {}, CHANGES_SCREEN.roundNumber(round)),
    element(
      'dd',
      {},
      element('strong', { class: 'number' }, `${weight} `),
      element(
        'span',
        { class: full ? 'soft' : 'wrong' },
        full ? CHANGES_SCREEN.full : CHANGES_SCREEN.notFull,
      ),
    ),
  ];
}
