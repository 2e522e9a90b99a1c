import type { PrintRun } from '../../../commands/print/make-print-set';
import { ALL_KINDS } from '../../../domain/agreements/agreement';
import { fileLink as linkOf } from '../../../domain/links';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fileLink, fill } from '../element';
import { loading } from '../loading';
import { call } from '../server';

/** So many calls in a row that brought no more files mean that more calls will not help. */
const IDLE_CALLS = 3;

/** One click: the PDFs of all kinds, each with a link. */
export function printPart(alerts: Alerts): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const print = async (): Promise<void> => {
    fill(shown, loading(SIGNING_SCREEN.printing));
    try {
      fill(shown, ...printedView(await printAll()));
    } catch (cause) {
      fill(shown);
      throw cause;
    }
  };
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, SIGNING_SCREEN.printTitle),
    element('small', {}, SIGNING_SCREEN.printHint),
    actionButton(SIGNING_SCREEN.print, alerts, print),
    shown,
  );
}

async function printAll(): Promise<PrintRun> {
  let before = -1;
  let idle = 0;
  for (;;) {
    const run = await call('makePrintSet', { kind: ALL_KINDS });
    idle = run.files.length > before ? 0 : idle + 1;
    before = run.files.length;
    if (!run.more || idle >= IDLE_CALLS) return run;
  }
}

function printedView({ files, lacking, more }: PrintRun): readonly HTMLElement[] {
  return [
    element(
      'p',
      { class: more ? 'alert' : 'alert good' },
      more ? SIGNING_SCREEN.printedPartly : SIGNING_SCREEN.printed(files.length),
    ),
    element(
      'ul',
      { class: 'plain lines' },
      ...files.map(({ id, name, agreements }) =>
        element(
          'li',
          {},
          fileLink(name, linkOf(id)),
          ' ',
          element('small', { class: 'number' }, SIGNING_SCREEN.inFile(agreements.length)),
        ),
      ),
    ),
    ...(lacking.length === 0
      ? []
      : [
          element(
            'details',
            {},
            element('summary', {}, SIGNING_SCREEN.lacking(lacking.length)),
            element(
              'ul',
              { class: 'plain scroll lines' },
              ...lacking.map(({ key, message }) =>
                element('li', {}, element('span', { class: 'place' }, `${key} `), message),
              ),
            ),
          ),
        ]),
  ];
}
