import { drawn } from './stands-in-sight';

/**
 * Keys that a person types faster than the grid follows: between the first letter in a cell and the arrival of its field, and
 * while the selection is on its way to the next cell. The grid would drop them, or write them into the cell that was left. They
 * are held here and given to it in their order, each once the one before has had its effect.
 */
export type TypedAhead = {
  /** A cell's editing has been asked for, by a letter or without one. */
  readonly begin: (byLetter: boolean) => void;
  /** A field is on its way, or the selection, or keys are. */
  readonly waits: () => boolean;
  /** Until all have arrived: what is drawn meanwhile would hold up the grid's selection on its way. */
  readonly atRest: () => Promise<void>;
  /** The field has the keyboard now. */
  readonly arrived: (field: HTMLInputElement) => void;
  readonly giveUp: () => void;
};

const MOVES = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
const ENDS = new Set(['Enter', 'Tab', 'Escape']);
const HELD = new Set([...MOVES, ...ENDS, 'Backspace', 'Delete', 'F2']);
const DOWN = { key: 'ArrowDown', code: 'ArrowDown' };
/** The grid waits so long before it moves its selection (RESIZE_INTERVAL + 30), and two frames after. */
const MOVE_MS = 70;
/** A field that has not come by then never will: the grid has let go of the cell. */
const FIELD_MS = 5000;

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

export function createTypedAhead(grid: HTMLRevoGridElement): TypedAhead {
  let opening: 'by letter' | 'by key' | undefined;
  let held: KeyboardEvent[] = [];
  let moving = 0;
  /** A field is being left. */
  let leaves = false;
  let field: HTMLInputElement | undefined;
  const given = new WeakSet<Event>();
  let lastMove: Promise<void> = Promise.resolve();
  let patience: ReturnType<typeof setTimeout> | undefined;

  /** The cell to which the selection has come last. */
  let selected: string | undefined;
  const giveUp = (): void => {
    opening = undefined;
    held = [];
    selected = undefined;
    clearTimeout(patience);
  };
  const give = (target: EventTarget, { key, code, shiftKey, ctrlKey, metaKey }: KeyboardEvent): void => {
    const again = new KeyboardEvent('keydown', {
      key,
      code,
      shiftKey,
      ctrlKey,
      metaKey,
      bubbles: true,
      cancelable: true,
    });
    given.add(again);
    target.dispatchEvent(again);
  };
  /** Ends after the grid's own move, which waits and draws the same, begun a little before. What it draws meanwhile may have kept it. */
  const move = (by: KeyboardEvent, isSecond = false): void => {
    moving += 1;
    const before = selected;
    const waited = new Promise<void>((resolve) => setTimeout(() => setTimeout(resolve, MOVE_MS), 0));
    lastMove = Promise.all([lastMove, waited])
      .then(drawn)
      .then(() => {
        moving -= 1;
        if (moving === 0) leaves = false;
        const stays =
          before !== undefined && selected === before && grid.querySelector('.cell-field') === null;
        if (moving > 0 || !stays || isSecond || by.key === 'Escape') {
          giveHeld();
          return;
        }
        const step = by.key === 'Enter' ? new KeyboardEvent('keydown', DOWN) : by;
        move(step, true);
        give(grid, step);
      });
  };
  const write = (into: HTMLInputElement, event: KeyboardEvent): void => {
    into.value = event.key === 'Backspace' ? into.value.slice(0, -1) : into.value + event.key;
    into.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const giveHeld = (): void => {
    while (moving === 0 && opening === undefined) {
      const next = held.shift();
      if (next === undefined) return;
      const into = field?.isConnected === true ? field : undefined;
      if (into !== undefined && (isLetter(next) || next.key === 'Backspace')) {
        write(into, next);
        continue;
      }
      if (into !== undefined ? ENDS.has(next.key) : MOVES.has(next.key)) {
        leaves = into !== undefined;
        move(next);
      }
      give(into ?? grid, next);
    }
  };

  document.addEventListener(
    'keydown',
    (event) => {
      const { target, key } = event;
      if (given.has(event) || event.isComposing || !(target instanceof Node)) return;
      // With no field, the grid listens at the document.
      const aimedHere = target === document || target === document.body || grid.contains(target);
      if (grid.offsetParent === null || !aimedHere) return;
      const letter = isLetter(event);
      if (!letter && !HELD.has(key)) return;
      const inField = target === field;
      const passes =
        held.length === 0 &&
        (opening === 'by letter' ? letter : opening === undefined) &&
        // Arrows in a row go on together; the end of an edit would stop one.
        (moving === 0 || (MOVES.has(key) && !inField && !leaves));
      if (!passes) {
        held.push(event);
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (inField ? ENDS.has(key) : opening === undefined && MOVES.has(key)) {
        leaves = inField;
        move(event);
      }
    },
    true,
  );
  grid.addEventListener('beforecellfocus', ({ detail }) => {
    selected = `${String(detail.model?.row)},${String(detail.prop)}`;
  });
  grid.addEventListener('pointerdown', giveUp, { passive: true });

  const waits = (): boolean => opening !== undefined || moving > 0 || held.length > 0;

  return {
    waits,
    atRest: async () => {
      while (waits()) await drawn();
    },
    begin: (byLetter) => {
      opening = byLetter ? 'by letter' : 'by key';
      clearTimeout(patience);
      patience = setTimeout(giveUp, FIELD_MS);
    },
    arrived: (made) => {
      field = made;
      if (opening === undefined) return;
      opening = undefined;
      clearTimeout(patience);
      giveHeld();
    },
    giveUp,
  };
}
