import type { RoundStanding } from '../../../commands/dashboard/round-standing';
import { DASHBOARD_SCREEN } from '../../../messages/screens/screen-dashboard-text';
import { element } from '../element';
import { plainNumber } from '../plain-number';
import { legend, scoreBar } from './score-bar';

/** The office's one total with what it is counted from, and the rounds side by side. */
export function officeCard(chosen: RoundStanding, rounds: readonly RoundStanding[]): HTMLElement {
  const { office, accepted, reports, weightUsed, top } = chosen;
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, DASHBOARD_SCREEN.office),
    element('div', { class: office.self === '' ? 'soft' : 'big' }, DASHBOARD_SCREEN.outOf(office.self, top)),
    element('small', {}, DASHBOARD_SCREEN.basis(accepted, reports, plainNumber(weightUsed))),
    legend(),
    ...rounds.map((round) => scoreBar(nameAmong(round, rounds), round.office, round.top)),
  );
}

/** Each dimension in the chosen round, and what it was in the rounds before. */
export function dimensionsCard(chosen: RoundStanding, rounds: readonly RoundStanding[]): HTMLElement {
  const earlier = rounds.filter(({ id }) => id !== chosen.id);
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, DASHBOARD_SCREEN.byDimension),
    ...chosen.dimensions.map((dimension) => {
      const own = chosen.indicators.filter((one) => one.dimension === dimension.name && one.accepted);
      const reached = own.filter((one) => one.reached === 'reached').length;
      const compared = own.filter((one) => one.reached !== '').length;
      const others = earlier.flatMap((round) => {
        const same = round.dimensions.find(({ name }) => name === dimension.name);
        return same === undefined || same.self === ''
          ? []
          : [DASHBOARD_SCREEN.inRound(nameAmong(round, rounds), same.self)];
      });
      return scoreBar(
        dimension.name,
        dimension,
        chosen.top,
        compared === 0
          ? undefined
          : element('div', { class: 'soft' }, DASHBOARD_SCREEN.reached(reached, compared)),
        others.length === 0 ? undefined : element('div', { class: 'soft' }, others.join(' · ')),
      );
    }),
  );
}

/** Rounds of several years are told apart by their year too. */
function nameAmong({ number, fiscalYearBe }: RoundStanding, rounds: readonly RoundStanding[]): string {
  const several = new Set(rounds.map((round) => round.fiscalYearBe)).size > 1;
  return DASHBOARD_SCREEN.roundName(number, several ? fiscalYearBe : '');
}
