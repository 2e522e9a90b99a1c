import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { element } from './element';

/** A wait this long says how long it has been. */
const SAID_FROM_SECONDS = 3;

/** Says what is being waited for, and after a while how long already: nothing ever seems to stand still. */
export function loading(words: string): HTMLElement {
  // Not read out: a count that changes every second would be all that a screen reader says.
  const passed = element('span', { class: 'soft number', 'aria-hidden': 'true' });
  const line = element('p', { class: 'loading', role: 'status' }, words, ' ', passed);
  const begun = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((Date.now() - begun) / 1000);
    if (seconds >= SAID_FROM_SECONDS) {
      if (line.isConnected) passed.textContent = SCREEN_TEXT.passed(SCREEN_TEXT.duration(seconds));
      else clearInterval(timer);
    }
  }, 1000);
  return line;
}
