import type { ReportOverview } from '../../../commands/report-overview';
import type { OfficeScoreAnswer } from '../../../commands/scores/office-score';
import { DASHBOARD_SCREEN } from '../../../messages/screen-dashboard-text';
import { SCREEN_TEXT } from '../../../messages/screen-text';
import { type Alerts, actionButton, attempt } from '../action-button';
import { barLine } from '../bar-line';
import { element, fill } from '../element';
import { loading } from '../loading';
import { reportLinks } from '../report-links';
import { call } from '../server';

/** The office's score and each dimension's, with how many indicators reach their ค่าเป้าหมาย. */
export function dimensionsPart(
  roundId: string,
  set: 'self' | 'committee',
  reports: readonly ReportOverview[],
  alerts: Alerts,
): HTMLElement {
  const part = element('section', { class: 'card', 'aria-live': 'polite' });
  const load = async (): Promise<void> => {
    fill(part, loading(SCREEN_TEXT.loading));
    const score = await attempt(alerts, () => call('officeScore', { roundId, set }));
    if (score === undefined) fill(part, actionButton(SCREEN_TEXT.retry, alerts, load, 'secondary'));
    else fill(part, ...scoreView(score, reports));
  };
  void load();
  return part;
}

function scoreView(
  { score, accepted, missing, dimensions }: OfficeScoreAnswer,
  reports: readonly ReportOverview[],
): readonly HTMLElement[] {
  const top = topOf([score, ...dimensions.map((dimension) => dimension.score)]);
  const named = [...dimensions].sort((left, right) =>
    left.name.localeCompare(right.name, 'th', { numeric: true }),
  );
  return [
    element('h2', {}, DASHBOARD_SCREEN.office),
    element('div', { class: score === '' ? 'soft' : 'big' }, DASHBOARD_SCREEN.outOf(score, String(top))),
    element('small', {}, DASHBOARD_SCREEN.basis(accepted, accepted + missing)),
    element('h3', {}, DASHBOARD_SCREEN.byDimension),
    ...named.map((dimension) => {
      const own = reports.filter((report) => report.dimension === dimension.name && report.accepted);
      const below = own.filter(({ target }) => target === 'below');
      const reached = own.filter(({ target }) => target === 'reached').length;
      return barLine(
        dimension.name,
        dimension.score === '' ? 0 : Number(dimension.score) / top,
        DASHBOARD_SCREEN.outOf(dimension.score, String(top)),
        own.length === 0
          ? undefined
          : element('div', { class: 'soft' }, DASHBOARD_SCREEN.reached(reached, reached + below.length)),
        below.length === 0 ? undefined : reportLinks(DASHBOARD_SCREEN.below(below.length), below),
      );
    }),
  ];
}

/** Scores go to 5, or to 100 on the scale 50-75-100. */
function topOf(scores: readonly string[]): number {
  return scores.some((score) => Number(score) > 5) ? 100 : 5;
}
