/** Where a cell stands on the screen, as the grid has drawn it. */
import type { CellPlace } from './a1';

/** Whether a cell stands within the part of the grid that scrolls it; of one that is larger, its beginning. */
export function standsInSight(grid: HTMLElement, { row, column }: CellPlace): boolean {
  const drawn = grid.querySelector(`[data-cell="${row},${column}"]`);
  const room = drawn?.closest('.vertical-inner')?.getBoundingClientRect();
  const across = drawn?.closest('revogr-viewport-scroll')?.getBoundingClientRect();
  if (drawn === null || room === undefined || across === undefined) return false;
  const { left, right, top, bottom, width, height } = drawn.getBoundingClientRect();
  return (
    left >= across.left - 1 &&
    (right <= across.right + 1 || width > across.width) &&
    top >= room.top - 1 &&
    (bottom <= room.bottom + 1 || height > room.height)
  );
}

/** When what has been given to the grid stands on the screen. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
