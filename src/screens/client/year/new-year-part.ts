import type { Overview } from '../../../commands/overview';
import type { RolledOver } from '../../../commands/roll-over/roll-over';
import { YEAR_SCREEN } from '../../../messages/screen-year-text';
import { actionButton } from '../action-button';
import { confirmButton } from '../confirm-button';
import { element, fileLink } from '../element';
import { figures } from '../figures';
import type { OverviewShown } from '../overview-shown';
import { call } from '../server';

/** The next year from this register; and rounds that stayed behind when the year was turned. */
export function newYearPart(overview: Overview, { alerts, refresh }: OverviewShown): HTMLElement {
  const year = overview.fiscalYearBe;
  const next = String(year + 1);
  const turn = async (toFiscalYearBe: number, words: string): Promise<void> => {
    const done = await rollOver(toFiscalYearBe);
    await refresh();
    alerts.done(words, rolledView(done));
  };
  const past = overview.rounds.filter((round) => round.fiscalYearBe < year);
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, YEAR_SCREEN.rollOver(next)),
    element('p', {}, YEAR_SCREEN.rollOverDoes),
    past.length === 0
      ? undefined
      : element(
          'p',
          { class: 'note' },
          YEAR_SCREEN.pastRounds(
            past.map((round) => YEAR_SCREEN.pastRound(round.number, round.fiscalYearBe)).join(', '),
          ),
        ),
    past.length === 0
      ? undefined
      : actionButton(
          YEAR_SCREEN.archivePast,
          alerts,
          () => turn(year, YEAR_SCREEN.pastArchived),
          'secondary',
        ),
    confirmButton(
      YEAR_SCREEN.rollOver(next),
      { question: YEAR_SCREEN.rollOverQuestion(String(year), next), yes: YEAR_SCREEN.confirm },
      alerts,
      () => turn(year + 1, YEAR_SCREEN.rolled(next)),
      'secondary',
    ),
  );
}

/** Calls again while there is more; adds the calls up. */
async function rollOver(toFiscalYearBe: number): Promise<RolledOver> {
  let whole = await call('rollOver', { toFiscalYearBe });
  while (whole.more) {
    const part = await call('rollOver', { toFiscalYearBe });
    whole = {
      ...part,
      carried: whole.carried + part.carried,
      archived: whole.archived + part.archived,
      archive: part.archive === '' ? whole.archive : part.archive,
    };
  }
  return whole;
}

function rolledView({ carried, archived, archive, withoutBaseline }: RolledOver): HTMLElement {
  return element(
    'section',
    {},
    figures([
      { name: YEAR_SCREEN.carried, value: carried },
      { name: YEAR_SCREEN.archived, value: archived },
    ]),
    archive === '' ? undefined : fileLink(YEAR_SCREEN.archive, archive),
    withoutBaseline.length === 0
      ? undefined
      : element(
          'details',
          {},
          element('summary', {}, YEAR_SCREEN.withoutBaseline(withoutBaseline.length)),
          element('p', {}, withoutBaseline.join(', ')),
        ),
  );
}
