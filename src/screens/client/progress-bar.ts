import { element } from './element';

export type ProgressBar = {
  readonly element: HTMLElement;
  /** `left` is said beside the counts; a total of 0 shows that work has begun and nothing can be counted yet. */
  show(done: number, total: number, counts: string, left: string): void;
};

/** A bar with words under it; screen readers hear every tenth of the way. */
export function progressBar(label: string): ProgressBar {
  const filled = element('div', { style: 'width: 0' });
  const bar = element(
    'div',
    { class: 'progress waiting', role: 'progressbar', 'aria-label': label, 'aria-valuemin': 0 },
    filled,
  );
  const counts = element('span', { class: 'number' });
  const left = element('span', { class: 'soft' });
  const heard = element('div', { class: 'visually-hidden', role: 'status' });
  let lastTenth = -1;
  return {
    element: element('div', {}, bar, element('div', { class: 'progress-words' }, counts, left), heard),
    show: (done, total, countsText, leftText) => {
      bar.classList.toggle('waiting', total === 0);
      bar.setAttribute('aria-valuemax', String(total));
      bar.setAttribute('aria-valuenow', String(done));
      bar.setAttribute('aria-valuetext', countsText);
      filled.style.width = total === 0 ? '0' : `${(100 * done) / total}%`;
      counts.textContent = countsText;
      left.textContent = leftText;
      const tenth = total === 0 ? -1 : Math.floor((10 * done) / total);
      if (tenth !== lastTenth) heard.textContent = `${countsText} ${leftText}`;
      lastTenth = tenth;
    },
  };
}
