import type { RoundOverview } from '../../../commands/overview';
import { ROUNDS_SCREEN } from '../../../messages/screen-rounds-text';
import { confirmButton } from '../confirm-button';
import { makeButton } from '../documents/make-button';
import { element, fileLink } from '../element';
import { figures } from '../figures';
import { call } from '../server';
import type { OverviewShown } from '../with-overview';

const LOOKS: Readonly<Record<RoundOverview['state'], string>> = {
  ยังไม่เปิด: 'tag',
  กำลังเปิด: 'tag late',
  เปิด: 'tag good',
  ปิด: 'tag',
  ผนึกแล้ว: 'tag',
};

/** One round: its dates, how many reports have come in, and for operators what opens or mends it. */
export function roundCard(round: RoundOverview, operator: boolean, shown: OverviewShown): HTMLElement {
  const title = ROUNDS_SCREEN.title(round.number, round.fiscalYearBe);
  return element(
    'section',
    { class: 'card', 'aria-label': title },
    element(
      'div',
      { class: 'title' },
      element('h2', {}, title),
      element('span', { class: LOOKS[round.state] }, round.state),
    ),
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
    operator ? openButton(round, shown) : undefined,
    operator && round.reports > 0
      ? makeButton(ROUNDS_SCREEN.sarCard, shown.alerts, () => call('makeSarCard', { roundId: round.id }))
      : undefined,
  );
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

function openButton(round: RoundOverview, { alerts, refresh }: OverviewShown): HTMLElement | undefined {
  const words = openWords(round);
  if (words === undefined) return undefined;
  const open = async (): Promise<void> => {
    let opened = await call('openRound', { roundId: round.id });
    while (opened.more) opened = await call('openRound', { roundId: round.id });
    await refresh();
    alerts.done(ROUNDS_SCREEN.opened(round.number, opened.reports));
  };
  const look = round.state === 'กำลังเปิด' ? 'primary' : 'secondary';
  return confirmButton(words.label, { ...words, yes: ROUNDS_SCREEN.confirm }, alerts, open, look);
}

function openWords({ state, number, opens }: RoundOverview) {
  switch (state) {
    case 'ยังไม่เปิด':
      return { label: ROUNDS_SCREEN.open, question: ROUNDS_SCREEN.openQuestion(number, opens) };
    case 'กำลังเปิด':
      return { label: ROUNDS_SCREEN.continue, question: ROUNDS_SCREEN.continueQuestion };
    case 'เปิด':
      return { label: ROUNDS_SCREEN.mend, question: ROUNDS_SCREEN.mendQuestion };
    case 'ปิด':
    case 'ผนึกแล้ว':
      return undefined;
  }
}
