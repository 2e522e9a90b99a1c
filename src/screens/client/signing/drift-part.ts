import type { Drift } from '../../../commands/drift/check-drift';
import { ALL_KINDS } from '../../../domain/agreements/agreement';
import { paperPlace } from '../../../domain/agreements/paper-field';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { folded } from '../folded';
import { loading } from '../loading';
import { call } from '../server';

type Differing = Drift['differing'];

/**
 * Whether the papers still say what the register says. What differs is corrected on the papers, taken into the register, or, where it
 * is signed, goes into a บันทึกแก้ไข.
 */
export function driftPart(alerts: Alerts, signed: ReadonlySet<string>): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const check = async (): Promise<void> => {
    fill(shown, loading(SIGNING_SCREEN.comparing));
    const differing: Differing[number][] = [];
    const unread: Drift['failed'][number][] = [];
    let checked = 0;
    try {
      for (let more = true; more; ) {
        const run = await call('checkDrift', { kind: ALL_KINDS });
        differing.push(...run.differing);
        unread.push(...run.failed);
        checked += run.checked;
        more = run.more && run.checked > 0;
      }
      fill(
        shown,
        ...failedLines(unread),
        ...comparedView(checked, differing, { signed, correct, alerts, shown }),
      );
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
      ...failedLines(failed),
    );
  };
  return folded(
    SIGNING_SCREEN.driftTitle,
    SIGNING_SCREEN.driftHint,
    actionButton(SIGNING_SCREEN.compare, alerts, check, 'secondary'),
    shown,
  );
}

function failedLines(failed: Drift['failed']): readonly HTMLElement[] {
  return failed.map(({ key, message }) =>
    element('p', { class: 'alert bad' }, element('span', { class: 'place' }, `${key} `), message),
  );
}

function comparedView(
  checked: number,
  differing: Differing,
  { signed, correct, alerts, shown }: Offer,
): readonly HTMLElement[] {
  const keys = [...new Set(differing.map(({ key }) => key))];
  const signedKeys = keys.filter((key) => signed.has(key));
  const open = keys.filter((key) => !signed.has(key));
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
          ...(paper === '' || paperPlace(field) === undefined
            ? []
            : [takeButton({ key, field, paper }, { alerts, shown })]),
        ),
      ),
    ),
    element('small', {}, SIGNING_SCREEN.driftChoices),
    ...(open.length === 0
      ? []
      : [actionButton(SIGNING_SCREEN.correct(open.length), alerts, () => correct(open), 'secondary')]),
    ...(signedKeys.length === 0 ? [] : [addendumButton(signedKeys, { alerts, shown })]),
  ];
}

type Shown = { readonly alerts: Alerts; readonly shown: HTMLElement };

type Offer = Shown & {
  /** Agreements that are signed. */
  readonly signed: ReadonlySet<string>;
  readonly correct: (keys: readonly string[]) => Promise<void>;
};

/** The paper is right: the register takes its value, and can be brought back. */
function takeButton(
  taken: { readonly key: string; readonly field: string; readonly paper: string },
  { alerts, shown }: Shown,
): HTMLElement {
  const take = async (): Promise<void> => {
    const { tab, column, before, after } = await call('takeFromPaper', taken);
    const undo = async (): Promise<void> => {
      await call('undoRepair');
      fill(shown, element('p', { class: 'alert good' }, SIGNING_SCREEN.untaken));
    };
    fill(
      shown,
      element('p', { class: 'alert good' }, SIGNING_SCREEN.taken(tab, column, before, after)),
      actionButton(SIGNING_SCREEN.undoTaken, alerts, undo, 'secondary'),
    );
  };
  return actionButton(SIGNING_SCREEN.take, alerts, take, 'secondary');
}

/** What is signed stays; the register's values go into a numbered บันทึกแก้ไข. */
function addendumButton(keys: readonly string[], { alerts, shown }: Shown): HTMLElement {
  const make = async (): Promise<void> => {
    const { made } = await call('createAgreements', { kind: ALL_KINDS, keys });
    fill(shown, element('p', { class: 'alert good' }, SIGNING_SCREEN.addenda(made)));
  };
  return actionButton(SIGNING_SCREEN.addendum(keys.length), alerts, make, 'secondary');
}
