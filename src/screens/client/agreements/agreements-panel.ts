import type { AgreementPlan } from '../../../commands/agreements/plan-agreements';
import { AGREEMENT_KINDS, ALL_KINDS, type KindChoice } from '../../../domain/agreements/agreement';
import { AGREEMENTS_SCREEN } from '../../../messages/screens/screen-agreements-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import type { Answer } from '../../endpoints';
import { isOtherAccount } from '../account-warning';
import { actionButton, attempt, createAlerts } from '../action-button';
import { choiceButtons } from '../choice-buttons';
import { element, fill } from '../element';
import { loading } from '../loading';
import { notSetUp } from '../not-set-up';
import { operatorsOnly } from '../operators-only';
import { openedAs, panelHead } from '../panel-head';
import { call } from '../server';
import { type AgreementTotals, makeAgreements } from './make-agreements';
import { planView } from './plan-view';
import { type RunView, runView } from './run-view';
import { summaryView } from './summary-view';
import { tagsPart } from './tags-part';
import { watchProgress } from './watch-progress';

const KINDS: readonly KindChoice[] = [...AGREEMENT_KINDS, ALL_KINDS];
/** Polls without a change after which a run that this sidebar did not start is taken for stopped. */
const STALLED_POLLS = 45;

/** สร้างข้อตกลง: choose a kind, see the plan, make all or some, watch; a run that goes on is shown at once. */
export function agreementsPanel(screen: HTMLElement): void {
  const alerts = createAlerts();
  // What had the focus goes when a run begins and ends: the part that takes its place gets it.
  const body = element('section', { tabindex: -1 });
  const top = element('section', {});
  const choice = choiceButtons(
    AGREEMENTS_SCREEN.kind,
    KINDS.map((kind) => ({ value: kind, text: kind })),
    (kind) => void showPlan(kind),
  );
  const kinds = [element('h2', {}, AGREEMENTS_SCREEN.kind), choice.element];
  fill(top, ...kinds);
  let chosen: KindChoice = KINDS[0] ?? ALL_KINDS;
  const account = element('section', {});
  fill(account, openedAs(screen));
  const tags = tagsPart(() => chosen, alerts);
  fill(screen, account, top, alerts.element, body, tags);
  let latest = 0;
  let counted = 0;

  /** How many there are to be and stand already, on the buttons; the panel works without. */
  function tellCounts(): void {
    counted += 1;
    const asked = counted;
    void call('signingDay', {}).then(
      ({ agreements }) => {
        // Counted before a run and answered after it.
        if (asked !== counted) return;
        // The office may have kinds of its own.
        for (const kind of new Set([...KINDS, ...agreements.map((one) => one.kind)])) {
          const own = agreements.filter((one) => kind === ALL_KINDS || one.kind === kind);
          const made = own.filter(({ state }) => state !== 'missing').length;
          choice.detail(kind, AGREEMENTS_SCREEN.kindCount(own.length, made));
        }
      },
      () => undefined,
    );
  }

  async function showPlan(kind: KindChoice, ...before: readonly HTMLElement[]): Promise<void> {
    latest += 1;
    if (kind !== ALL_KINDS) chosen = kind;
    const asked = latest;
    fill(body, loading(SCREEN_TEXT.loading));
    const plan = await attempt(alerts, () => call('planAgreements', { kind }));
    // The person may have chosen another kind meanwhile.
    if (asked !== latest) return;
    if (plan === undefined) fill(body, retry(kind));
    else
      fill(
        body,
        ...before,
        planView(plan, { create: startRun(kind, plan), check: () => void showPlan(kind), alerts }),
      );
  }

  function retry(kind: KindChoice): HTMLElement {
    return actionButton(SCREEN_TEXT.retry, alerts, () => showPlan(kind));
  }

  function startRun(kind: KindChoice, plan: AgreementPlan) {
    return (count: number, keys: readonly string[] | undefined): void =>
      void run(kind, count, keys, (plan.estimatedSeconds * count) / Math.max(1, plan.toMake + plan.toUpdate));
  }

  async function run(
    kind: KindChoice,
    count: number,
    keys: readonly string[] | undefined,
    estimate: number,
  ): Promise<void> {
    latest += 1;
    top.hidden = true;
    const view = runView(kind);
    fill(body, view.element);
    body.focus();
    view.counting(0, count, Math.ceil(estimate));
    let under = true;
    let waiting = false;
    void watchProgress((progress) => {
      if (under && !waiting && progress.running) tellPart(view, progress, count);
      return under;
    });
    const choice = keys === undefined ? { kind } : { kind, keys };
    const totals = await attempt(alerts, () =>
      makeAgreements(choice, (isWaiting) => {
        waiting = isWaiting;
        if (isWaiting) view.waiting();
      }),
    );
    under = false;
    top.hidden = false;
    if (totals === undefined) fill(body, retry(kind));
    else await showSummary(kind, keys, totals);
    body.focus();
  }

  async function showSummary(
    kind: KindChoice,
    keys: readonly string[] | undefined,
    totals: AgreementTotals,
  ): Promise<void> {
    tellCounts();
    const asked = latest;
    const plan = await attempt(alerts, () =>
      call('planAgreements', keys === undefined ? { kind } : { kind, keys }),
    );
    if (asked !== latest) return;
    if (plan === undefined) fill(body, retry(kind));
    else
      fill(
        body,
        summaryView(totals, plan, alerts, () => void showPlan(kind)),
      );
  }

  /** A run that was started before: by this person in a sidebar since closed, by a colleague or by the sweep. */
  async function rejoin(progress: Answer<'agreementProgress'>): Promise<void> {
    top.hidden = true;
    const view = runView(progress.kind);
    fill(body, view.element);
    view.startedBy(progress);
    view.counting(progress.done, progress.total, progress.secondsLeft);
    let same = 0;
    let last = progress;
    await watchProgress((now) => {
      same = now.done === last.done && now.startedAt === last.startedAt ? same + 1 : 0;
      last = now;
      if (now.running) view.counting(now.done, now.total, now.secondsLeft);
      return now.running && same < STALLED_POLLS;
    });
    top.hidden = false;
    const stalled = last.running ? [element('p', { class: 'note' }, AGREEMENTS_SCREEN.stalled)] : [];
    fill(body, ...stalled);
    if (last.kind === '') return;
    choice.press(last.kind);
    await showPlan(last.kind, ...stalled);
  }

  tellCounts();
  const showHead = async (): Promise<void> => {
    const overview = await call('overview');
    fill(account, ...panelHead(screen, overview, { alerts, refresh: showHead }));
    // A kind is chosen, or a run goes on, already.
    if (latest > 0 || top.hidden) return;
    if (isOtherAccount(screen, overview.caller)) fill(top, actionButton(SCREEN_TEXT.retry, alerts, showHead));
    else if (overview.fiscalYearBe === 0) fill(top, ...notSetUp(alerts));
    else if (!overview.operator) fill(top, ...operatorsOnly(alerts));
    else if (!top.contains(choice.element)) {
      fill(top, ...kinds);
      tellCounts();
    }
    tags.hidden = !top.contains(choice.element);
  };
  const loadHead = async (): Promise<void> => {
    const shown = await attempt(alerts, async () => {
      await showHead();
      return true;
    });
    if (latest > 0 || top.hidden) return;
    fill(body, shown === undefined ? actionButton(SCREEN_TEXT.retry, alerts, loadHead) : undefined);
    if (shown === undefined) fill(top);
  };
  void loadHead();
  void attempt(alerts, () => call('agreementProgress')).then((progress) => {
    if (progress?.running === true && latest === 0) void rejoin(progress);
  });
}

/** A call counts from where it began: what is still open is open in the whole run too. */
function tellPart(view: RunView, progress: Answer<'agreementProgress'>, count: number): void {
  const open = progress.total - progress.done;
  view.counting(Math.max(0, count - open), count, progress.secondsLeft);
}
