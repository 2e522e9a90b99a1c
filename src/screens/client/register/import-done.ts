import { REGISTER_SCREEN } from '../../../messages/screens/screen-register-text';
import { type Alerts, actionButton, attempt } from '../action-button';
import { element, fill } from '../element';
import { faultList } from '../fault-list';
import { loading } from '../loading';
import { call } from '../server';

/** Takes the last import back, puts away what stood for it, and says how much of it. */
export async function takeBack(alerts: Alerts, putAway: () => void = () => undefined): Promise<void> {
  const { restored, kept } = await call('undoImport');
  putAway();
  alerts.done(REGISTER_SCREEN.undone(restored, kept.length));
}

/** After an import: dates and protections are laid, the doctor says what it finds, and the import can be taken back. */
export function importDone(
  alerts: Alerts,
  fiscalYearBe: number,
  afterwards: (() => HTMLElement | undefined) | undefined,
): HTMLElement {
  const shown = element('section', {}, loading(REGISTER_SCREEN.settling));
  const undo = actionButton(
    REGISTER_SCREEN.undoImport,
    alerts,
    () =>
      takeBack(alerts, () => {
        undo.remove();
        fill(shown);
      }),
    'quiet',
  );
  const settle = async (): Promise<void> => {
    if (fiscalYearBe > 0) await call('setUpYear', { fiscalYearBe });
    const { faults } = await call('checkRegister');
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    fill(
      shown,
      element(
        'p',
        { class: errors === 0 ? 'alert good' : 'alert bad' },
        REGISTER_SCREEN.afterwards(errors, faults.length - errors),
      ),
      faults.length === 0
        ? undefined
        : element('details', {}, element('summary', {}, REGISTER_SCREEN.check), faultList(faults)),
    );
  };
  void attempt(alerts, settle).then(() => {
    const more = afterwards?.();
    if (more !== undefined) shown.append(more);
  });
  return element('section', {}, undo, shown);
}
