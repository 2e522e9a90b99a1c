const SCROLLERS = 'revogr-viewport-scroll, .vertical-inner';

/** Browsers stop the Tab key at whatever scrolls. The grid is one stop, in which arrows scroll: no part of it is another. */
export function makeOneTabStop(grid: HTMLElement): void {
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab') return;
      const scrollers = grid.querySelectorAll(SCROLLERS);
      for (const part of scrollers) part.setAttribute('tabindex', '-1');
      setTimeout(() => {
        for (const part of scrollers) part.removeAttribute('tabindex');
      });
    },
    true,
  );
}
