import type { Overview, RoundOverview } from '../../../commands/overview';
import { CHANGES_SCREEN } from '../../../messages/screens/screen-round-changes-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { confirmButton } from '../confirm-button';
import { makeButton } from '../documents/make-button';
import { element, fileLink } from '../element';
import { figures } from '../figures';
import { looksNext } from '../looks-next';
import type { OverviewShown } from '../overview-shown';
import { call } from '../server';
import { tellDone } from '../tell-failed';
import { closingPart, sealAgainButton } from './closing-part';
import { deadlinePart } from './deadline-part';
import { owedPart } from './owed-part';
import { planPart } from './plan-part';
import { reopenPart } from './reopen-part';
import { summaryPart } from './summary-part';

const LOOKS: Readonly<Record<RoundOverview['state'], string>> = {
  ยังไม่เปิด: 'tag',
  กำลังเปิด: 'tag',
  เปิด: 'tag good',
  ปิด: 'tag',
  ผนึกแล้ว: 'tag',
};

/** One round: its dates, how many reports have come in, and for operators the one `next` step and what else there is to do. */
export function roundCard(
  round: RoundOverview,
  overview: Overview,
  shown: OverviewShown,
  look: 'next' | 'open' | 'folded',
): HTMLElement {
  const title = ROUNDS_SCREEN.title(round.number, round.fiscalYearBe);
  const state = element('span', { class: LOOKS[round.state] }, round.state);
  const parts = roundParts(round, overview, shown, look === 'next');
  return look === 'folded'
    ? element(
        'details',
        { class: 'card' },
        element('summary', {}, title, ' ', state),
        element('section', {}, ...parts),
      )
    : element(
        'section',
        { class: 'card', 'aria-label': title },
        element('div', { class: 'title' }, element('h2', {}, title), state),
        ...parts,
      );
}

function roundParts(
  round: RoundOverview,
  overview: Overview,
  shown: OverviewShown,
  next: boolean,
): readonly (HTMLElement | undefined)[] {
  return [
    element(
      'dl',
      { class: 'facts' },
      ...fact(ROUNDS_SCREEN.period, ROUNDS_SCREEN.range(round.period.from, round.period.to)),
      ...fact(ROUNDS_SCREEN.opens, round.opens),
      ...fact(ROUNDS_SCREEN.due, round.due),
      ...fact(ROUNDS_SCREEN.closes, round.closes),
    ),
    round.reports === 0 ? undefined : reportFigures(round),
    round.folder === '' ? undefined : fileLink(ROUNDS_SCREEN.folder, round.folder),
    ...(overview.operator ? operatorParts(round, overview, shown, next) : []),
  ];
}

function operatorParts(
  round: RoundOverview,
  overview: Overview,
  shown: OverviewShown,
  next: boolean,
): readonly HTMLElement[] {
  const reports = overview.reports.filter(({ roundId }) => roundId === round.id);
  const roundId = round.id;
  const sarCard = () =>
    element(
      'section',
      {},
      makeButton(ROUNDS_SCREEN.sarCard, shown.alerts, () => call('makeSarCard', { roundId })),
      makeButton(ROUNDS_SCREEN.sarCards, shown.alerts, () =>
        call('makeSarCard', { roundId, indicators: [] }),
      ),
    );
  const summary = () => summaryPart(round.id, shown.alerts);
  const sealedSummary = (): HTMLElement => {
    const part = summary();
    looksNext(part, next);
    return part;
  };
  const more = (...parts: readonly HTMLElement[]): HTMLElement =>
    element('details', {}, element('summary', {}, CHANGES_SCREEN.more), element('section', {}, ...parts));
  const plan = () => planPart(round, overview.indicators, shown);
  switch (round.state) {
    case 'ยังไม่เปิด':
      return [openButton(round, shown), more(plan())];
    case 'กำลังเปิด':
      return [openButton(round, shown)];
    case 'เปิด':
      return [
        closingPart(round, reports, shown, next ? 'primary' : 'secondary'),
        owedPart(round, overview.today, reports),
        more(deadlinePart(round, reports, shown), plan(), sarCard(), summary(), openButton(round, shown)),
      ];
    case 'ปิด':
      return [sealAgainButton(round, shown), more(reopenPart(round, reports, shown), sarCard(), summary())];
    case 'ผนึกแล้ว':
      return [sealedSummary(), more(sarCard(), reopenPart(round, reports, shown))];
  }
}

function fact(name: string, value: string): readonly HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, value)];
}

function reportFigures({ reports, accepted, late, certified }: RoundOverview): HTMLElement {
  return figures([
    { name: ROUNDS_SCREEN.accepted, value: accepted },
    { name: ROUNDS_SCREEN.waiting, value: reports - accepted },
    { name: ROUNDS_SCREEN.late, value: late, ...(late > 0 ? { look: 'bad' } : {}) },
    { name: ROUNDS_SCREEN.certified, value: certified },
  ]);
}

function openButton(round: RoundOverview, { alerts, refresh }: OverviewShown): HTMLElement {
  const { label, question } = openWords(round);
  const open = async (): Promise<void> => {
    let opened = await call('openRound', { roundId: round.id });
    while (opened.more) opened = await call('openRound', { roundId: round.id });
    await refresh();
    tellDone(alerts, ROUNDS_SCREEN.opened(round.number, opened.reports), opened.failed);
  };
  const look = round.state === 'กำลังเปิด' ? 'primary' : 'secondary';
  return confirmButton(label, { question, yes: ROUNDS_SCREEN.confirm }, alerts, open, look);
}

function openWords({ state, number, opens }: RoundOverview) {
  if (state === 'ยังไม่เปิด')
    return { label: ROUNDS_SCREEN.open, question: ROUNDS_SCREEN.openQuestion(number, opens) };
  if (state === 'กำลังเปิด') return { label: ROUNDS_SCREEN.continue, question: ROUNDS_SCREEN.continueQuestion };
  return { label: ROUNDS_SCREEN.mend, question: ROUNDS_SCREEN.mendQuestion };
}
