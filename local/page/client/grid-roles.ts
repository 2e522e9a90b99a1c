/**
 * Header cells stand in a row, row numbers are its headers, the body's rows are a group; the drawn scroll bars are for the mouse.
 */
const UNTOLD = [
  ['.header-rgRow', 'role', 'row'],
  ['revogr-row-headers .rgCell', 'role', 'rowheader'],
  ['revogr-row-headers .rgHeaderCell', 'role', 'columnheader'],
  ['.content-wrapper', 'role', 'rowgroup'],
  ['.content-wrapper, revogr-scroll-virtual', 'tabindex', '-1'],
  ['revogr-scroll-virtual', 'aria-hidden', 'true'],
] as const;

/** Tells who cannot see the grid what it leaves untold. */
export function tellRoles(grid: HTMLElement): void {
  new MutationObserver(() => {
    for (const [parts, attribute, value] of UNTOLD)
      for (const part of grid.querySelectorAll(`:is(${parts}):not([${attribute}])`))
        part.setAttribute(attribute, value);
  }).observe(grid, { childList: true, subtree: true });
}
