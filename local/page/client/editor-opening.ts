/**
 * What a person types between the first key in a cell and the arrival of its field: the grid keeps the letters of the first line, and
 * this the lines that follow and the Enter or Tab at the end. Of a Tab the grid would leave the cell, and the letters with it.
 */
export type EditorOpening = {
  /** The first key has been typed. */
  readonly begin: () => void;
  /** From the first key until the field has the keyboard. */
  readonly waits: () => boolean;
  /** The field has the keyboard now: it is given the lines and the key that came before it, once. */
  readonly arrived: (field: HTMLTextAreaElement) => void;
  /** There will be no field. */
  readonly giveUp: () => void;
};

/** Enter with one of these begins a line within the cell. */
export function beginsLine(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey);
}

function isLetter({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey;
}

/** A field that has not come by then never will: the grid has let go of the cell. */
const MOST_WAIT_MS = 5000;

export function createEditorOpening(grid: HTMLElement): EditorOpening {
  let begun: number | undefined;
  let lines = '';
  let held: KeyboardEvent | undefined;
  const keep = (since: number | undefined): void => {
    begun = since;
    lines = '';
    held = undefined;
  };
  const giveUp = (): void => keep(undefined);
  const waits = (): boolean => begun !== undefined && Date.now() - begun < MOST_WAIT_MS;
  document.addEventListener(
    'keydown',
    (event) => {
      if (!waits()) return;
      if (event.key === 'Escape') giveUp();
      if (held !== undefined) return;
      if (beginsLine(event)) lines += '\n';
      else if (event.key === 'Enter' || event.key === 'Tab') held = event;
      else if (lines !== '' && isLetter(event)) lines += event.key;
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  grid.addEventListener('pointerdown', giveUp, { passive: true });
  return {
    begin: () => keep(Date.now()),
    waits,
    arrived: (field) => {
      const ending = held;
      if (lines !== '') {
        field.setRangeText(lines, field.value.length, field.value.length, 'end');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
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
