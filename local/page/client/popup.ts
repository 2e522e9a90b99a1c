/** Short messages: a toast that goes by itself, and a box that waits for a click. */
import { element } from './element';

const toasts = element('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

/** A message that still stands is not said twice. */
export function showToast(message: string, title = '', seconds = 5): void {
  if (!toasts.isConnected) document.body.append(toasts);
  const said = `${title}\n${message}`;
  if ([...toasts.children].some((toast) => toast.getAttribute('data-said') === said)) return;
  const toast = element(
    'div',
    { class: 'toast', 'data-said': said },
    title === '' ? undefined : element('b', {}, title),
    element('span', {}, message),
  );
  toasts.append(toast);
  setTimeout(() => toast.remove(), Math.max(1, seconds) * 1000);
}

/** Answers when the person has closed the box. */
export async function showBox(title: string, message: string): Promise<void> {
  await pressedIn(title, message, element('button', { class: 'primary', autofocus: true }, 'ตกลง'));
}

/** Asks before something that cannot be taken back: true where the person says yes. */
export async function askBox(title: string, message: string, yes: string): Promise<boolean> {
  const pressed = await pressedIn(
    title,
    message,
    element('button', { class: 'quiet', value: '', autofocus: true }, 'ยกเลิก'),
    element('button', { class: 'primary', value: 'yes' }, yes),
  );
  return pressed === 'yes';
}

/** The value of the button by which a box was closed; '' where Esc did. */
function pressedIn(
  title: string,
  message: string,
  ...buttons: readonly HTMLButtonElement[]
): Promise<string> {
  return new Promise((resolve) => {
    const box = element(
      'dialog',
      { class: 'box', 'aria-label': title },
      element('h2', {}, title),
      element('p', {}, message),
      element('form', { method: 'dialog' }, ...buttons),
    );
    box.addEventListener('close', () => {
      box.remove();
      resolve(box.returnValue);
    });
    document.body.append(box);
    box.showModal();
  });
}

export type Wait = {
  readonly close: () => void;
  /** What goes on now, and how much of it is done, 0 to 1. */
  readonly tell: (message: string, share: number) => void;
};

/** Stands over the page until it is closed. */
export function showWait(message: string): Wait {
  const words = element('p', { role: 'status' }, message);
  const bar = element('progress', { 'aria-label': message });
  const box = element('dialog', { class: 'box', 'aria-label': message }, words, bar);
  box.addEventListener('cancel', (event) => event.preventDefault());
  document.body.append(box);
  box.showModal();
  return {
    close: () => box.remove(),
    tell: (now, share) => {
      words.textContent = now;
      bar.value = share;
    },
  };
}

/** Tells a person what could not be done, in the words of whoever refused it. */
export function report(error: unknown): void {
  void showBox('ทำไม่สำเร็จ', error instanceof Error ? error.message : String(error));
}
