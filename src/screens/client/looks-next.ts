/** Fills the button of the one next step, or takes that look from it where another step is next. */
export function looksNext(control: HTMLElement | undefined, next: boolean): void {
  const button = control instanceof HTMLButtonElement ? control : control?.querySelector('button');
  if (button) button.className = next ? 'primary' : 'secondary';
}
