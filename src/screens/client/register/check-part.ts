import type { RegisterFault } from '../../../commands/doctor/check-register';
import { REGISTER_SCREEN } from '../../../messages/screens/screen-register-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { faultList } from '../fault-list';
import { loading } from '../loading';
import { looksNext } from '../looks-next';
import { panelButton } from '../panel-button';
import { call } from '../server';

/** The doctor: every fault with its place, what can be mended safely, and the way back. */
export function checkPart(alerts: Alerts): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });

  async function check(): Promise<void> {
    fill(shown, loading(REGISTER_SCREEN.checking));
    try {
      const { faults } = await call('checkRegister');
      looksNext(button, false);
      fill(
        shown,
        ...(faults.length === 0
          ? [cleanView(), panelButton('agreements', alerts)]
          : faultsView(faults, repairButton(faults))),
      );
    } catch (cause) {
      fill(shown);
      throw cause;
    }
  }

  function repairButton(faults: readonly RegisterFault[]): HTMLElement | undefined {
    const repairable = faults.filter((fault) => fault.repairable);
    if (repairable.length === 0) return undefined;
    return element(
      'div',
      { class: 'foot' },
      actionButton(REGISTER_SCREEN.repair(repairable.length), alerts, async () => {
        const { repaired } = await call('repairRegister', {});
        await check();
        alerts.done(REGISTER_SCREEN.repaired(repaired.length), undoButton());
      }),
    );
  }

  function undoButton(): HTMLElement {
    return actionButton(
      REGISTER_SCREEN.undo,
      alerts,
      async () => {
        const { restored, kept } = await call('undoRepair');
        await check();
        alerts.done(REGISTER_SCREEN.undone(restored, kept.length));
      },
      'quiet',
    );
  }

  const button = actionButton(REGISTER_SCREEN.checkNow, alerts, check);
  return element('section', {}, button, shown);
}

function cleanView(): HTMLElement {
  return element('p', { class: 'alert good' }, REGISTER_SCREEN.clean);
}

function faultsView(
  faults: readonly RegisterFault[],
  repair: HTMLElement | undefined,
): readonly (HTMLElement | undefined)[] {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  return [
    errors.length === 0 ? undefined : faultBox(REGISTER_SCREEN.found(errors.length), 'faults', errors),
    warnings.length === 0 ? undefined : faultBox(REGISTER_SCREEN.warned(warnings.length), 'card', warnings),
    repair,
  ];
}

function faultBox(title: string, look: string, faults: readonly RegisterFault[]): HTMLElement {
  return element(
    'div',
    { class: look },
    element('h2', { class: 'total' }, title),
    faultList(faults, (fault) =>
      fault.repairable ? element('span', { class: 'tag good' }, REGISTER_SCREEN.canRepair) : undefined,
    ),
  );
}
