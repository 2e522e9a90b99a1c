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
export function showBox(title: string, message: string): Promise<void> {
  return new Promise((resolve) => {
    const box = element(
      'dialog',
      { class: 'box', 'aria-label': title },
      element('h2', {}, title),
      element('p', {}, message),
      element('form', { method: 'dialog' }, element('button', { class: 'primary', autofocus: true }, 'ตกลง')),
    );
    box.addEventListener('close', () => {
      box.remove();
      resolve();
    });
    document.body.append(box);
    box.showModal();
  });
}

/** Tells a person what could not be done, in the words of whoever refused it. */
export function report(error: unknown): void {
  void showBox('ทำไม่สำเร็จ', error instanceof Error ? error.message : String(error));
}
