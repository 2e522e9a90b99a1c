/** Paper cannot be unfolded: what is folded is opened while it is printed. A board takes the place of the one that was shown before it. */
export function unfoldForPrint(board: HTMLElement): void {
  let opened: readonly HTMLDetailsElement[] = [];
  window.onbeforeprint = () => {
    opened = [...board.querySelectorAll('details')].filter(({ open }) => !open);
    for (const folded of opened) folded.open = true;
  };
  window.onafterprint = () => {
    for (const folded of opened) folded.open = false;
  };
}
