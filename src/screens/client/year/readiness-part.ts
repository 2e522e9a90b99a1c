import { YEAR_SCREEN } from '../../../messages/screens/screen-year-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { loading } from '../loading';
import { pause } from '../pause';
import { call } from '../server';

const LOOK_EVERY_MS = 3000;

/** ตรวจความพร้อม: what the system takes for granted of Google, tried on this account; what is amiss comes first. */
export function readinessPart(alerts: Alerts, look: 'primary' | 'secondary'): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });

  async function test(): Promise<void> {
    let running = true;
    const watching = watch(() => running);
    try {
      const tested = await call('selfTest');
      running = false;
      await watching;
      const amiss = tested.filter(({ ok }) => !ok);
      const fine = tested.filter(({ ok }) => ok);
      fill(
        shown,
        element(
          'p',
          { class: amiss.length === 0 ? 'alert good' : 'alert bad' },
          YEAR_SCREEN.readinessCount(fine.length, tested.length),
        ),
        element('dl', { class: 'facts' }, ...[...amiss, ...fine].flatMap(lines)),
      );
    } catch (cause) {
      running = false;
      fill(shown);
      throw cause;
    }
  }

  async function watch(isRunning: () => boolean): Promise<void> {
    fill(shown, loading(YEAR_SCREEN.readinessRunning(0, 0)));
    while (isRunning()) {
      await pause(LOOK_EVERY_MS);
      if (!isRunning()) return;
      const progress = await call('selfTestProgress').catch(() => undefined);
      if (isRunning() && progress !== undefined)
        fill(shown, loading(YEAR_SCREEN.readinessRunning(progress.done, progress.total)));
    }
  }

  return element(
    'section',
    { class: 'card' },
    element('h2', {}, YEAR_SCREEN.readiness),
    element('p', { class: 'soft' }, YEAR_SCREEN.readinessDoes),
    actionButton(YEAR_SCREEN.readinessNow, alerts, test, look),
    shown,
  );
}

function lines({
  assumption,
  ok,
  message,
}: {
  readonly assumption: string;
  readonly ok: boolean;
  readonly message: string;
}): readonly HTMLElement[] {
  return [element('dt', {}, `${ok ? '✓' : '✗'} ${assumption}`), element('dd', {}, message)];
}
