/**
 * What a person types between the first key in a cell and the arrival of its field: the grid keeps letters, and this keeps the
 * Enter or Tab that followed them. Of a Tab the grid would leave the cell, and the letters with it.
 */
export type EditorOpening = {
  /** The first key has been typed. */
  readonly begin: () => void;
  /** From the first key until the field has the keyboard. */
  readonly waits: () => boolean;
  /** The field has the keyboard now: it is given the key that came before it, once. */
  readonly arrived: (field: HTMLElement) => void;
  /** There will be no field. */
  readonly giveUp: () => void;
};

/** A field that has not come by then never will: the grid has let go of the cell. */
const MOST_WAIT_MS = 5000;

export function createEditorOpening(grid: HTMLElement): EditorOpening {
  let begun: number | undefined;
  let held: KeyboardEvent | undefined;
  const giveUp = (): void => {
    begun = undefined;
    held = undefined;
  };
  const waits = (): boolean => begun !== undefined && Date.now() - begun < MOST_WAIT_MS;
  document.addEventListener(
    'keydown',
    (event) => {
      if (!waits()) return;
      if (event.key === 'Escape') giveUp();
      if ((event.key !== 'Enter' && event.key !== 'Tab') || held !== undefined) return;
      held = event;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  grid.addEventListener('pointerdown', giveUp, { passive: true });
  return {
    begin: () => {
      begun = Date.now();
      held = undefined;
    },
    waits,
    arrived: (field) => {
      const ending = held;
      giveUp();
      if (ending === undefined) return;
      const { key, code, shiftKey } = ending;
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
      );
    },
    giveUp,
  };
}
