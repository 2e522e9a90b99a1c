import type { Overview } from '../../../commands/overview';
import type { YearSetUp } from '../../../commands/set-up-year';
import { YEAR_SCREEN } from '../../../messages/screens/screen-year-text';
import { actionButton } from '../action-button';
import { confirmButton } from '../confirm-button';
import { element, fileLink, fill } from '../element';
import { figures } from '../figures';
import type { OverviewShown } from '../overview-shown';
import { call, ServerError } from '../server';

/** On a register that stands, puts back what is missing; on a copied workbook, makes it a register of its own. */
export function setUpPart({ fiscalYearBe }: Overview, { alerts, refresh }: OverviewShown): HTMLElement {
  const made = element('section', {});
  const setUp = async (adopt: boolean): Promise<void> => {
    const done = await call('setUpYear', { fiscalYearBe, ...(adopt ? { adopt } : {}) });
    await refresh();
    alerts.done(YEAR_SCREEN.repaired, madeView(done));
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
    YEAR_SCREEN.repair,
    alerts,
    async () => {
      try {
        await setUp(false);
      } catch (cause) {
        if (cause instanceof ServerError && cause.code === 'register-copied') offerAdoption();
        throw cause;
      }
    },
    'secondary',
  );
  return element(
    'section',
    {},
    element('h2', {}, YEAR_SCREEN.current(String(fiscalYearBe))),
    element('p', {}, YEAR_SCREEN.repairHint),
    button,
    made,
  );
}

function madeView({ tabs, rounds, templates, folderId }: YearSetUp): HTMLElement {
  return element(
    'section',
    {},
    figures([
      { name: YEAR_SCREEN.tabs, value: tabs },
      { name: YEAR_SCREEN.rounds, value: rounds },
      { name: YEAR_SCREEN.templates, value: templates },
    ]),
    fileLink(YEAR_SCREEN.folder, `https://drive.google.com/drive/folders/${folderId}`),
  );
}
