/**
 * The grid listens at the whole document: what is pressed, copied or pasted in another part of the page is not for it. Gives whether
 * that is where an event comes from.
 */
export function heedOwnEvents(grid: HTMLRevoGridElement): (target: EventTarget | null) => boolean {
  const isElsewhere = (target: EventTarget | null): boolean =>
    grid.offsetParent === null ||
    (target instanceof Element && !target.contains(grid) && !grid.contains(target));
  for (const kind of ['beforecopy', 'beforecut', 'beforepaste'] as const)
    grid.addEventListener(kind, (event: Event) => {
      // Browsers have events of these names too.
      const told: unknown = event instanceof CustomEvent ? event.detail.event : undefined;
      if (told instanceof Event && isElsewhere(told.target)) event.preventDefault();
    });
  grid.addEventListener('beforekeydown', (event) => {
    if (isElsewhere(event.detail.original.target)) event.preventDefault();
  });
  return isElsewhere;
}
