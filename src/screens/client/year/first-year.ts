import type { Overview } from '../../../commands/overview';
import { YEAR_SCREEN } from '../../../messages/screens/screen-year-text';
import { actionButton } from '../action-button';
import { agreementsPanel } from '../agreements/agreements-panel';
import { element, fill } from '../element';
import { folded } from '../folded';
import type { OverviewShown } from '../overview-shown';
import { importPart } from '../register/import-part';
import { call } from '../server';
import { type StepName, stepList } from './step-list';

const YEAR = /^2[5-6]\d\d$/;

/**
 * The five minutes from an empty Sheet to the first agreement: the year stands filled in, choosing the office's files sets it up and
 * shows what they bring, one press accepts them, the doctor answers, and the agreements follow underneath.
 */
export function firstYear(overview: Overview, { alerts, refresh }: OverviewShown): HTMLElement {
  const steps = stepList();
  let standing = overview.fiscalYearBe;
  const year = element('input', {
    type: 'text',
    inputmode: 'numeric',
    maxlength: 4,
    value: overview.currentYearBe,
  });
  /** The year that stands now; undefined where what was typed is none, which has been said. */
  const setUp = async (): Promise<number | undefined> => {
    if (standing > 0) return standing;
    const typed = year.value.trim();
    if (!YEAR.test(typed)) {
      alerts.error(YEAR_SCREEN.yearWrong);
      year.focus();
      return undefined;
    }
    await call('setUpYear', { fiscalYearBe: Number(typed) });
    standing = Number(typed);
    fill(choice, element('p', { class: 'alert good' }, YEAR_SCREEN.standing(typed)));
    return standing;
  };
  const later = actionButton(
    YEAR_SCREEN.setUp(year.value),
    alerts,
    async () => {
      if ((await setUp()) === undefined) return;
      await refresh();
      alerts.done(YEAR_SCREEN.done);
    },
    'secondary',
  );
  year.addEventListener('input', () => {
    if (YEAR.test(year.value.trim())) later.textContent = YEAR_SCREEN.setUp(year.value.trim());
  });
  const choice = element('section', {});
  fill(
    choice,
    ...(standing > 0
      ? []
      : [
          element('p', {}, YEAR_SCREEN.does),
          element('label', { class: 'field' }, element('span', {}, YEAR_SCREEN.year), year),
        ]),
  );
  const files = importPart(alerts, {
    year: setUp,
    brief: true,
    tell: (step: StepName) => steps.show(step),
    afterwards: () => {
      without?.remove();
      const place = element('section', { class: 'card' });
      agreementsPanel(place);
      return place;
    },
  });
  const without =
    standing > 0 ? undefined : folded(YEAR_SCREEN.withoutFiles, YEAR_SCREEN.withoutFilesHint, later);
  return element(
    'section',
    {},
    element('h2', {}, YEAR_SCREEN.firstTitle),
    steps.element,
    choice,
    files,
    without,
  );
}
