/** Paper cannot be unfolded: what is folded is opened while it is printed. */
export function unfoldForPrint(board: HTMLElement): void {
  let opened: readonly HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...board.querySelectorAll('details')].filter(({ open }) => !open);
    for (const folded of opened) folded.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const folded of opened) folded.open = false;
  });
}
