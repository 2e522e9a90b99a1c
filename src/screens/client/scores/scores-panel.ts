import type { Overview, RoundOverview } from '../../../commands/overview';
import { SCORES_SCREEN } from '../../../messages/screens/screen-scores-text';
import { element, fill } from '../element';
import { nextRoundNote } from '../next-round-note';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { selectField } from '../select-field';
import { withOverview } from '../with-overview';
import { gapsPart } from './gaps-part';
import { officePart } from './office-part';
import { reportPart } from './report-part';
import { stepsPart } from './steps-part';

/** คะแนนและการคาดการณ์: why a report has its score, what if, the office's total and what pays next. */
export function scoresPanel(screen: HTMLElement): void {
  withOverview(screen, scoresView);
}

function scoresView(overview: Overview, shown: OverviewShown): readonly HTMLElement[] {
  const rounds = overview.rounds.filter(({ reports }) => reports > 0);
  const latest = rounds[rounds.length - 1];
  if (latest === undefined)
    return [
      element('p', { class: 'note' }, SCORES_SCREEN.none),
      nextRoundNote(overview),
      panelButton('rounds', shown.alerts),
    ].filter((part) => part !== undefined);
  const parts = element('section', {});
  const round = selectField(
    SCORES_SCREEN.round,
    rounds.map(({ id, number, fiscalYearBe }) => ({
      value: id,
      text: SCORES_SCREEN.roundName(number, fiscalYearBe),
    })),
    latest.id,
  );
  const show = (chosen: RoundOverview): void => {
    const reports = overview.reports.filter(({ roundId }) => roundId === chosen.id);
    const report = reportPart(reports, shown.alerts);
    fill(
      parts,
      report.element,
      officePart(chosen.id, shown.alerts),
      gapsPart(chosen.id, reports, overview.operator, shown.alerts),
      stepsPart(chosen.id, shown.alerts, report.tryResult),
    );
  };
  round.select.addEventListener('change', () =>
    show(rounds.find(({ id }) => id === round.value()) ?? latest),
  );
  show(latest);
  const next = panelButton(overview.operator ? 'rounds' : 'mine', shown.alerts);
  return rounds.length > 1 ? [round.element, parts, next] : [parts, next];
}
