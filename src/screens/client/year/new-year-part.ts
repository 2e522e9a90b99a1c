import type { Overview } from '../../../commands/overview';
import type { RolledOver } from '../../../commands/roll-over/roll-over';
import { YEAR_SCREEN } from '../../../messages/screens/screen-year-text';
import { actionButton } from '../action-button';
import { askedButton } from '../confirm-button';
import { element, fileLink, fill } from '../element';
import { figures } from '../figures';
import { looksNext } from '../looks-next';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { call } from '../server';
import { textField } from '../text-field';

/** The month from which the turn of the year is in season. */
const SEASON = '-09-01';
const CE_OF_BE = 543;

/** In autumn, and while rounds of a past year still stand, the turn of the year is the next step. */
export function turnsYear({ fiscalYearBe, today, rounds }: Overview): boolean {
  return (
    today >= `${fiscalYearBe - CE_OF_BE}${SEASON}` ||
    rounds.some((round) => round.fiscalYearBe < fiscalYearBe)
  );
}

/** The next year from this register, folded until September; and rounds that stayed behind when the year was turned. */
export function newYearPart(overview: Overview, shown: OverviewShown): HTMLElement {
  const { fiscalYearBe: year, rounds } = overview;
  const past = rounds.filter((round) => round.fiscalYearBe < year);
  return element(
    'details',
    { class: 'card', open: turnsYear(overview) },
    element('summary', {}, YEAR_SCREEN.rollOver(String(year + 1))),
    element(
      'section',
      {},
      ...(past.length === 0 ? [] : pastPart(past, year, shown)),
      element('p', {}, YEAR_SCREEN.rollOverDoes),
      turnPart(year, past.length === 0 ? 'primary' : 'secondary', shown),
    ),
  );
}

function pastPart(
  past: Overview['rounds'],
  year: number,
  { alerts, refresh }: OverviewShown,
): readonly HTMLElement[] {
  const names = past.map((round) => YEAR_SCREEN.pastRound(round.number, round.fiscalYearBe)).join(', ');
  const waiting = past.filter(({ state }) => state !== 'ผนึกแล้ว').length;
  const store = async (): Promise<void> => {
    const done = await rollOver({ toFiscalYearBe: year });
    await refresh();
    alerts.done(YEAR_SCREEN.pastArchived, rolledView(done));
  };
  return [
    element('p', { class: 'note' }, YEAR_SCREEN.pastRounds(names)),
    ...(waiting < past.length
      ? [actionButton(YEAR_SCREEN.archivePast, alerts, store, waiting === 0 ? 'primary' : 'secondary')]
      : []),
    ...(waiting > 0 ? [panelButton('rounds', alerts)] : []),
  ];
}

/** First what the turn would do; then the new year typed as its key, so that nobody turns it by a slip of the hand. */
function turnPart(
  year: number,
  look: 'primary' | 'secondary',
  { alerts, refresh }: OverviewShown,
): HTMLElement {
  const next = String(year + 1);
  const shown = element('section', { 'aria-live': 'polite' });
  const typed = textField(YEAR_SCREEN.typeYear(next));
  typed.input.setAttribute('inputmode', 'numeric');
  const turnNow = async (): Promise<void> => {
    const done = await rollOver({ toFiscalYearBe: year + 1, confirmYear: year + 1 });
    await refresh();
    alerts.done(YEAR_SCREEN.rolled(next), rolledView(done));
  };
  const turn = askedButton(
    YEAR_SCREEN.rollOver(next),
    () => {
      if (typed.value() === next)
        return {
          question: YEAR_SCREEN.rollOverQuestion(String(year), next),
          yes: YEAR_SCREEN.confirm,
          work: turnNow,
        };
      alerts.error(YEAR_SCREEN.typeYear(next));
      typed.input.focus();
      return undefined;
    },
    alerts,
    'primary',
  );
  const button = actionButton(
    YEAR_SCREEN.lookFirst,
    alerts,
    async () => {
      looksNext(button, false);
      const would = await call('rollOver', { toFiscalYearBe: year + 1, confirmYear: year + 1, check: true });
      fill(shown, rolledView(would), typed.element, turn);
    },
    look,
  );
  return element('section', {}, button, shown);
}

/** Calls again while there is more; adds the calls up. */
async function rollOver(request: {
  readonly toFiscalYearBe: number;
  readonly confirmYear?: number;
}): Promise<RolledOver> {
  let whole = await call('rollOver', request);
  while (whole.more) {
    const part = await call('rollOver', request);
    whole = {
      ...part,
      carried: whole.carried + part.carried,
      archived: whole.archived + part.archived,
      archive: part.archive === '' ? whole.archive : part.archive,
    };
  }
  return whole;
}

function rolledView({ carried, archived, archive, withoutBaseline, ofSomeRounds }: RolledOver): HTMLElement {
  return element(
    'section',
    {},
    figures([
      { name: YEAR_SCREEN.carried, value: carried },
      { name: YEAR_SCREEN.archived, value: archived },
    ]),
    archive === '' ? undefined : fileLink(YEAR_SCREEN.archive, archive),
    codesView(YEAR_SCREEN.withoutBaseline(withoutBaseline.length), withoutBaseline),
    codesView(YEAR_SCREEN.ofSomeRounds(ofSomeRounds.length), ofSomeRounds, YEAR_SCREEN.ofSomeRoundsHint),
  );
}

function codesView(title: string, codes: readonly string[], hint?: string): HTMLElement | undefined {
  if (codes.length === 0) return undefined;
  return element(
    'details',
    {},
    element('summary', {}, title),
    element('p', {}, codes.join(', ')),
    hint === undefined ? undefined : element('p', { class: 'soft' }, hint),
  );
}
