import type { Overview, RoundOverview } from '../../../commands/overview';
import { SUMMARY_SCREEN } from '../../../messages/screens/screen-summary-text';
import { element } from '../element';
import { notSetUp } from '../not-set-up';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { withOverview } from '../with-overview';
import { exportPart } from './export-part';
import { handOverPart } from './hand-over-part';
import { lostPart } from './lost-part';
import { roundCard } from './round-card';
import { sealsPart } from './seals-part';
import { summaryPart } from './summary-part';

/** รอบรายงาน: how far each round is, opening one by hand, and its results as a file. */
export function roundsPanel(screen: HTMLElement): void {
  withOverview(screen, roundsView);
}

function roundsView(overview: Overview, shown: OverviewShown): readonly HTMLElement[] {
  if (overview.rounds.length === 0) return notSetUp(shown.alerts);
  // What is far off or over stands folded, and the next step is one button.
  const { rounds } = overview;
  const coming = rounds.find(({ state }) => state === 'ยังไม่เปิด');
  const latest = rounds.filter(({ reports }) => reports > 0).pop();
  const next = rounds.find(({ state }) => state === 'กำลังเปิด' || state === 'เปิด') ?? latest;
  const isFar = (round: RoundOverview): boolean =>
    (round.state === 'ยังไม่เปิด' && round !== coming) || (round.state === 'ผนึกแล้ว' && round !== latest);
  const cards = rounds.map((round) =>
    roundCard(round, overview, shown, round === next ? 'next' : isFar(round) ? 'folded' : 'open'),
  );
  if (!overview.operator) return [...cards, panelButton('mine', shown.alerts)];
  const opened = overview.rounds.filter(({ reports }) => reports > 0);
  const sealed = overview.rounds.some(({ state }) => state === 'ปิด' || state === 'ผนึกแล้ว');
  return [
    ...(overview.lost.length > 0 ? [lostPart(overview.lost, shown)] : []),
    ...cards,
    ...(opened.length > 0 ? [yearPart(overview.fiscalYearBe, shown)] : []),
    handOverPart(overview.people, shown),
    ...(sealed ? [sealsPart(overview.reports, shown.alerts)] : []),
    // Rounds open by themselves: until the first has, the year's next step is the signing.
    opened.length > 0 ? exportPart(opened, shown.alerts) : panelButton('signing', shown.alerts),
  ];
}

function yearPart(fiscalYearBe: number, { alerts }: OverviewShown): HTMLElement {
  return element(
    'details',
    { class: 'card' },
    element('summary', {}, SUMMARY_SCREEN.year(fiscalYearBe)),
    summaryPart('', alerts, fiscalYearBe),
  );
}
