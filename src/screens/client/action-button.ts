import { type Child, element } from './element';
import { messageOf } from './server';

/** Where a panel says what went wrong or well; screen readers hear it at once. */
export type Alerts = {
  readonly element: HTMLElement;
  error(message: string): void;
  done(message: string, ...more: readonly Child[]): void;
  clear(): void;
};

export function createAlerts(): Alerts {
  const region = element('div', { class: 'alerts', role: 'alert', tabindex: -1 });
  const show = (kind: string, message: string, more: readonly Child[] = []): void => {
    region.replaceChildren(element('div', { class: `alert ${kind}` }, element('p', {}, message), ...more));
    // A long panel may have been scrolled past it.
    region.scrollIntoView({ block: 'nearest' });
    // What was pressed may have gone with what it changed: the keyboard goes on from here.
    if (document.activeElement === document.body) region.focus({ preventScroll: true });
  };
  return {
    element: region,
    error: (message) => show('bad', message),
    done: (message, ...more) => show('good', message, more),
    clear: () => region.replaceChildren(),
  };
}

/** Does `work` and shows what it was refused for; undefined where it was. */
export async function attempt<T>(alerts: Alerts, work: () => Promise<T>): Promise<T | undefined> {
  alerts.clear();
  try {
    return await work();
  } catch (cause) {
    alerts.error(messageOf(cause));
    return undefined;
  }
}

/** A button that cannot be pressed twice: it stays busy until its work has ended, and keeps the focus. */
export function actionButton(
  label: string,
  alerts: Alerts,
  work: () => Promise<void>,
  look: 'primary' | 'secondary' | 'quiet' = 'primary',
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: look }, label);
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    await attempt(alerts, work);
    button.removeAttribute('aria-busy');
  });
  return button;
}
