import type { StepRun } from '../../../commands/steps/make-step-documents';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { loading } from '../loading';
import { looksNext } from '../looks-next';
import { documentLinks } from './document-links';

/** So many calls in a row that made nothing mean that more calls will not help. */
const IDLE_CALLS = 3;

/**
 * A button that makes documents, calling again while there is more, and lists them under itself; with `onMade` the part around it
 * lists what stands, then.
 */
export function makeButton(
  label: string,
  alerts: Alerts,
  make: () => Promise<StepRun>,
  onMade?: () => Promise<void>,
): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const button = actionButton(
    label,
    alerts,
    async () => {
      fill(shown);
      const whole = await makeAll(make, (run) =>
        fill(shown, loading(DOCUMENTS_SCREEN.making(run.done, run.total))),
      );
      fill(shown, ...madeView(whole), ...(onMade === undefined ? documentLinks(whole.links) : []));
      looksNext(button, false);
      await onMade?.();
    },
    'secondary',
  );
  return element('section', {}, button, shown);
}

async function makeAll(make: () => Promise<StepRun>, onPart: (run: StepRun) => void): Promise<StepRun> {
  let made = 0;
  let updated = 0;
  let idle = 0;
  for (;;) {
    const run = await make();
    made += run.made;
    updated += run.updated;
    idle = run.made + run.updated > 0 ? 0 : idle + 1;
    if (!run.more || idle >= IDLE_CALLS) return { ...run, made, updated };
    onPart(run);
  }
}

function madeView(run: StepRun): readonly HTMLElement[] {
  const whole = run.done === run.total;
  const words = whole
    ? DOCUMENTS_SCREEN.made(run.made, run.updated, run.total)
    : DOCUMENTS_SCREEN.partly(run.done, run.total);
  return [
    element('p', { class: whole ? 'alert good' : 'alert' }, words),
    ...run.failed.map(({ key, message }) =>
      element('p', { class: 'alert bad' }, element('span', { class: 'place' }, `${key} `), message),
    ),
  ];
}
