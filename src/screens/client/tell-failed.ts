import type { FailedStep } from '../../commands/failed-step';
import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import type { Alerts } from './action-button';
import { element } from './element';

/** Says that work is done, and what it stands without: the sweeps try again. */
export function tellDone(alerts: Alerts, words: string, failed: readonly FailedStep[]): void {
  if (failed.length === 0) {
    alerts.done(words);
    return;
  }
  alerts.done(
    words,
    element('p', {}, SCREEN_TEXT.doneWithout),
    element(
      'ul',
      { class: 'plain' },
      ...failed.map(({ step, message }) => element('li', { class: 'wrong' }, `${step}: ${message}`)),
    ),
  );
}
