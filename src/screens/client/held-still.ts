type Control = HTMLButtonElement | HTMLInputElement | HTMLSelectElement;

/**
 * Does `work` while nothing of a part can be chosen or pressed: an answer that is under way is of what stood when it was asked for. The
 * focus comes back to where it was, if that still stands.
 */
export async function heldStill(part: HTMLElement, work: () => Promise<void>): Promise<void> {
  const focused = document.activeElement;
  const controls = [...part.querySelectorAll<Control>('button, input, select')].filter(
    ({ disabled }) => !disabled,
  );
  for (const control of controls) control.disabled = true;
  try {
    await work();
  } finally {
    for (const control of controls) control.disabled = false;
    if (document.activeElement === document.body && focused instanceof HTMLElement && part.contains(focused))
      focused.focus({ preventScroll: true });
  }
}
