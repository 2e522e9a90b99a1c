import type { Drift } from '../../../commands/drift/check-drift';
import { ALL_KINDS } from '../../../domain/agreement';
import { SIGNING_SCREEN } from '../../../messages/screen-signing-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { folded } from '../folded';
import { loading } from '../loading';
import { call } from '../server';

type Differing = Drift['differing'];

/** Whether the papers still say what the register says; one click brings those that are not signed back to it. */
export function driftPart(alerts: Alerts): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const check = async (): Promise<void> => {
    fill(shown, loading(SIGNING_SCREEN.comparing));
    const differing: Differing[number][] = [];
    let checked = 0;
    try {
      for (let more = true; more; ) {
        const run = await call('checkDrift', { kind: ALL_KINDS });
        differing.push(...run.differing);
        checked += run.checked;
        more = run.more && run.checked > 0;
      }
      fill(shown, ...comparedView(checked, differing, correct, alerts));
    } catch (cause) {
      fill(shown);
      throw cause;
    }
  };
  const correct = async (keys: readonly string[]): Promise<void> => {
    const { corrected, failed } = await call('correctPapers', { keys });
    fill(
      shown,
      element('p', { class: 'alert good' }, SIGNING_SCREEN.corrected(corrected)),
      ...failed.map(({ key, message }) =>
        element('p', { class: 'alert bad' }, element('span', { class: 'place' }, `${key} `), message),
      ),
    );
  };
  return folded(
    SIGNING_SCREEN.driftTitle,
    SIGNING_SCREEN.driftHint,
    actionButton(SIGNING_SCREEN.compare, alerts, check, 'secondary'),
    shown,
  );
}

function comparedView(
  checked: number,
  differing: Differing,
  correct: (keys: readonly string[]) => Promise<void>,
  alerts: Alerts,
): readonly HTMLElement[] {
  const keys = [...new Set(differing.map(({ key }) => key))];
  if (keys.length === 0) return [element('p', { class: 'alert good' }, SIGNING_SCREEN.allAgree(checked))];
  return [
    element('p', { class: 'alert bad' }, SIGNING_SCREEN.differ(keys.length, checked)),
    element(
      'ul',
      { class: 'plain scroll lines' },
      ...differing.map(({ key, field, paper, register }) =>
        element(
          'li',
          {},
          element('span', { class: 'place' }, `${key} ${field}`),
          element('div', {}, SIGNING_SCREEN.sides(paper, register)),
        ),
      ),
    ),
    element('small', {}, SIGNING_SCREEN.driftChoices),
    actionButton(SIGNING_SCREEN.correct(keys.length), alerts, () => correct(keys), 'secondary'),
  ];
}
