import { YEAR_SCREEN } from '../../../messages/screens/screen-year-text';
import { element } from '../element';

const STEPS = ['files', 'look', 'check', 'agreements'] as const;
export type StepName = (typeof STEPS)[number];

/** The steps of the first five minutes: which are done, and which one is now. */
export function stepList(): { readonly element: HTMLElement; show(step: StepName): void } {
  const lines = STEPS.map((step) => element('li', {}, YEAR_SCREEN.step[step]));
  const show = (now: StepName): void => {
    const at = STEPS.indexOf(now);
    for (const [index, line] of lines.entries()) {
      line.className = index < at ? 'done' : '';
      if (index === at) line.setAttribute('aria-current', 'step');
      else line.removeAttribute('aria-current');
    }
  };
  show('files');
  return { element: element('ol', { class: 'way', 'aria-label': YEAR_SCREEN.way }, ...lines), show };
}
