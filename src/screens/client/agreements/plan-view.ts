import type { AgreementPlan } from '../../../commands/agreements/plan-agreements';
import { AGREEMENTS_SCREEN } from '../../../messages/screens/screen-agreements-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import type { Alerts } from '../action-button';
import { element, fileLink } from '../element';
import { faultList } from '../fault-list';
import { figures } from '../figures';
import { panelButton } from '../panel-button';
import { pickList } from '../pick-list';
import { previewPart } from './preview-part';

type PlannedAgreement = AgreementPlan['agreements'][number];

export type PlanActions = {
  /** `keys` is absent where everything was chosen. */
  readonly create: (count: number, keys: readonly string[] | undefined) => void;
  readonly check: () => void;
  readonly alerts: Alerts;
};

/** Who lacks an agreement, what is wrong, and the button that makes what is ticked. Nothing has been made yet. */
export function planView(plan: AgreementPlan, actions: PlanActions): HTMLElement {
  const open = plan.agreements.filter(({ action }) => isOpen(action));
  const complete = plan.agreements.filter(({ action }) => action === 'none');
  const stopped = plan.faults.some(({ stops }) => stops);
  return element(
    'section',
    {},
    plan.wanted === 0 ? element('p', { class: 'note' }, AGREEMENTS_SCREEN.noOne) : planFigures(plan),
    ...plan.notes.map((note) => element('p', { class: 'note' }, note)),
    faultsPart(plan, stopped),
    open.length === 0 || stopped ? undefined : choosePart(plan, open, actions),
    open.length === 0 && complete.length > 0 && plan.faults.length === 0
      ? element(
          'section',
          {},
          element('p', { class: 'alert good' }, AGREEMENTS_SCREEN.nothingToDo),
          panelButton('signing', actions.alerts),
        )
      : undefined,
    skippedPart(plan),
    completePart(complete),
    element(
      'button',
      { type: 'button', class: 'quiet', onclick: () => actions.check() },
      AGREEMENTS_SCREEN.check,
    ),
  );
}

function isOpen(action: PlannedAgreement['action']): boolean {
  return action !== 'none' && action !== 'blocked';
}

function planFigures(plan: AgreementPlan): HTMLElement {
  return figures([
    { name: AGREEMENTS_SCREEN.wanted, value: plan.wanted },
    { name: AGREEMENTS_SCREEN.existing, value: plan.existing },
    { name: AGREEMENTS_SCREEN.lacking, value: plan.wanted - plan.existing },
    { name: AGREEMENTS_SCREEN.outdated, value: plan.toUpdate },
  ]);
}

function faultsPart({ faults }: AgreementPlan, ofTemplate: boolean): HTMLElement | undefined {
  if (faults.length === 0) return undefined;
  const words = ofTemplate ? AGREEMENTS_SCREEN.templateFaults : AGREEMENTS_SCREEN.faults(faults.length);
  return element('div', { class: 'faults' }, element('p', { class: 'total' }, words), faultList(faults));
}

function choosePart(
  plan: AgreementPlan,
  open: readonly PlannedAgreement[],
  actions: PlanActions,
): HTMLElement {
  const button = element('button', { type: 'button', class: 'primary' });
  const quota = element('p', { class: 'soft' });
  const count = (chosen: number): void => {
    button.textContent = AGREEMENTS_SCREEN.create(chosen);
    button.disabled = chosen === 0;
    quota.textContent = costText(plan, open.length, chosen);
  };
  const list = pickList(AGREEMENTS_SCREEN.choose, open.map(pickable), count);
  count(open.length);
  button.addEventListener('click', () => {
    const keys = list.chosen();
    actions.create(keys.length, keys.length === open.length ? undefined : keys);
  });
  return element(
    'section',
    {},
    list.element,
    previewPart(actions.alerts, () => list.chosen()[0]),
    element('div', { class: 'foot' }, quota, button),
  );
}

function pickable(agreement: PlannedAgreement) {
  const { key, action, party } = agreement;
  return { key, name: party, detail: `${key} · ${AGREEMENTS_SCREEN.action[action]}` };
}

/** The estimate is for everything open: a part of it takes its share. */
function costText(plan: AgreementPlan, open: number, chosen: number): string {
  if (chosen > plan.quotaLeft) return AGREEMENTS_SCREEN.overQuota(SCREEN_TEXT.count(plan.quotaLeft));
  const seconds = Math.ceil((plan.estimatedSeconds * chosen) / open);
  const estimate = AGREEMENTS_SCREEN.estimate(SCREEN_TEXT.duration(seconds));
  return `${estimate} · ${AGREEMENTS_SCREEN.quota(SCREEN_TEXT.count(plan.quotaLeft))}`;
}

function skippedPart({ skipped, agreements }: AgreementPlan): HTMLElement | undefined {
  if (skipped.length === 0) return undefined;
  const names = new Map(agreements.map((agreement) => [agreement.key, agreement.party]));
  return element(
    'details',
    {},
    element('summary', {}, AGREEMENTS_SCREEN.skipped(skipped.length)),
    element(
      'ul',
      { class: 'plain lines' },
      ...skipped.map(({ key, why }) =>
        element(
          'li',
          {},
          names.get(key) ?? '',
          element('span', { class: 'place' }, names.has(key) ? ` ${key}` : key),
          element('div', {}, why),
        ),
      ),
    ),
  );
}

function completePart(complete: readonly PlannedAgreement[]): HTMLElement | undefined {
  if (complete.length === 0) return undefined;
  return element(
    'details',
    {},
    element('summary', {}, AGREEMENTS_SCREEN.complete(complete.length)),
    documentLinks(complete),
  );
}

/** The documents that exist, by the other party's name. */
export function documentLinks(agreements: readonly PlannedAgreement[]): HTMLElement {
  return element(
    'ul',
    { class: 'plain scroll lines' },
    ...agreements
      .filter(({ link }) => link !== '')
      .map((agreement) => element('li', {}, fileLink(agreement.party, agreement.link))),
  );
}
