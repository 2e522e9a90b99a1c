import type { Overview } from '../../../commands/overview';
import type { YearSetUp } from '../../../commands/set-up-year';
import { YEAR_SCREEN } from '../../../messages/screen-year-text';
import { actionButton } from '../action-button';
import { confirmButton } from '../confirm-button';
import { element, fileLink, fill } from '../element';
import { figures } from '../figures';
import type { OverviewShown } from '../overview-shown';
import { call, ServerError } from '../server';

const YEAR = /^2[5-6]\d\d$/;

/** Sets the year up on an empty Sheet; on a register that stands, puts back what is missing. */
export function setUpPart(overview: Overview, { alerts, refresh }: OverviewShown): HTMLElement {
  const fresh = overview.fiscalYearBe === 0;
  const year = element('input', {
    type: 'text',
    inputmode: 'numeric',
    maxlength: 4,
    value: fresh ? overview.currentYearBe : overview.fiscalYearBe,
  });
  const made = element('section', {});
  const setUp = async (adopt: boolean): Promise<void> => {
    const typed = year.value.trim();
    if (!YEAR.test(typed)) {
      alerts.error(YEAR_SCREEN.yearWrong);
      year.focus();
      return;
    }
    const done = await call('setUpYear', { fiscalYearBe: Number(typed), ...(adopt ? { adopt } : {}) });
    await refresh();
    alerts.done(fresh ? YEAR_SCREEN.done : YEAR_SCREEN.repaired, madeView(done, fresh));
  };
  const offerAdoption = (): void =>
    fill(
      made,
      confirmButton(
        YEAR_SCREEN.adopt,
        { question: YEAR_SCREEN.adoptQuestion, yes: YEAR_SCREEN.confirm },
        alerts,
        () => setUp(true),
        'secondary',
      ),
    );
  const button = actionButton(
    fresh ? YEAR_SCREEN.setUp(year.value) : YEAR_SCREEN.repair,
    alerts,
    async () => {
      try {
        await setUp(false);
      } catch (cause) {
        if (cause instanceof ServerError && cause.code === 'register-copied') offerAdoption();
        throw cause;
      }
    },
    fresh ? 'primary' : 'secondary',
  );
  year.addEventListener('input', () => {
    if (YEAR.test(year.value.trim())) button.textContent = YEAR_SCREEN.setUp(year.value.trim());
  });
  year.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') button.click();
  });
  return element(
    'section',
    {},
    element('h2', {}, fresh ? YEAR_SCREEN.none : YEAR_SCREEN.current(String(overview.fiscalYearBe))),
    element('p', {}, fresh ? YEAR_SCREEN.does : YEAR_SCREEN.repairHint),
    fresh ? element('label', { class: 'field' }, element('span', {}, YEAR_SCREEN.year), year) : undefined,
    button,
    made,
  );
}

function madeView({ tabs, rounds, templates, folderId }: YearSetUp, fresh: boolean): HTMLElement {
  return element(
    'section',
    {},
    figures([
      { name: YEAR_SCREEN.tabs, value: tabs },
      { name: YEAR_SCREEN.rounds, value: rounds },
      { name: YEAR_SCREEN.templates, value: templates },
    ]),
    fileLink(YEAR_SCREEN.folder, `https://drive.google.com/drive/folders/${folderId}`),
    fresh ? element('h3', {}, YEAR_SCREEN.nextTitle) : undefined,
    fresh
      ? element('ol', { class: 'steps' }, ...YEAR_SCREEN.next.map((step) => element('li', {}, step)))
      : undefined,
  );
}
