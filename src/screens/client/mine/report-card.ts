import type { Overview } from '../../../commands/overview';
import type { MyReport } from '../../../commands/rounds/my-reports';
import { parseIsoDate } from '../../../domain/dates/dates';
import { shortThaiDate } from '../../../domain/dates/thai-dates';
import { GAPS_SCREEN } from '../../../messages/screens/screen-gaps-text';
import { MINE_SCREEN, STATE_TEXT } from '../../../messages/screens/screen-mine-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { element, fileLink } from '../element';
import type { OverviewShown } from '../overview-shown';
import { appealPart } from './appeal-part';
import { evidencePart } from './evidence-part';
import { tryPart } from './try-part';

/** One report: when it is due, what is missing, what was said, and the one link that leads to the cell to fill in; filled where it is the `next` thing to do. */
export function reportCard(
  report: MyReport,
  overview: Overview,
  shown: OverviewShown,
  next: boolean,
): HTMLElement {
  const { reportId, indicator, name, unit, result, answer, comment, returns, part, open, waits, state } =
    report;
  const listed = overview.reports.find(({ id }) => id === reportId);
  const cell = listed?.cell ?? '';
  const round = overview.rounds.find(({ id }) => id === report.roundId);
  const inRound = round === undefined ? '' : ROUNDS_SCREEN.title(round.number, round.fiscalYearBe);
  const owed = part === 'owner' && waits;
  const lacks = owed ? lacking(report) : [];
  const toCheck = part === 'supervisor' && waits;
  const words = part === 'supervisor' ? MINE_SCREEN.check : MINE_SCREEN.fillIn;
  return element(
    'section',
    { class: 'card', 'aria-label': `${indicator} ${name} ${inRound}` },
    element('h3', {}, `${indicator} ${name}`),
    element(
      'div',
      { class: 'title' },
      dueView(report, overview.today),
      element('span', { class: looks(state) }, STATE_TEXT[state]),
    ),
    part === 'supervisor' && listed !== undefined && listed.owner !== ''
      ? element('small', {}, MINE_SCREEN.reportedBy(listed.owner))
      : undefined,
    open ? undefined : element('small', {}, inRound),
    result === '' ? undefined : element('p', {}, MINE_SCREEN.result(result, unit)),
    toCheck && report.narrative !== ''
      ? element('p', {}, MINE_SCREEN.narrative(report.narrative))
      : undefined,
    answer === '' ? undefined : answerView(answer, owed),
    comment === '' ? undefined : element('p', {}, MINE_SCREEN.comment(comment)),
    report.appeal === '' ? undefined : element('p', { class: 'note' }, GAPS_SCREEN.asked(report.appeal)),
    returns === 0 ? undefined : element('small', {}, MINE_SCREEN.returned(returns)),
    lacks.length === 0 ? undefined : element('p', { class: 'wrong' }, MINE_SCREEN.lacks(lacks)),
    cell === ''
      ? undefined
      : element(
          'div',
          { class: next ? 'act' : waits ? 'act later' : '' },
          fileLink(open ? words : MINE_SCREEN.look, cell),
        ),
    toCheck && cell !== '' ? element('small', {}, MINE_SCREEN.checkHint) : undefined,
    evidencePart(report),
    tryPart(report, shown.alerts),
    part === 'owner' && open && !owed ? appealPart(report, shown) : undefined,
  );
}

/** What was missing at the last tick may have been filled in since: what is missing now stands below it. */
function answerView(answer: string, owed: boolean): HTMLElement {
  const missed = answer.startsWith('ยังขาด');
  if (missed && owed) return element('p', { class: 'note' }, MINE_SCREEN.lastAnswer(answer));
  return element('p', { class: missed ? 'alert bad' : 'note' }, answer);
}

function lacking({ result, narrative, evidence }: MyReport): readonly string[] {
  return [
    ...(result === '' ? [MINE_SCREEN.lacksResult] : []),
    ...(narrative === '' ? [MINE_SCREEN.lacksNarrative] : []),
    ...(evidence.missing ? [MINE_SCREEN.lacksEvidence] : []),
    ...(result === '' ? [] : [MINE_SCREEN.lacksTick]),
  ];
}

function dueView({ due, waits, part }: MyReport, today: string): HTMLElement {
  const day = parseIsoDate(due);
  if (day === undefined) return element('span', {});
  const late = part === 'owner' && waits && due < today;
  const words = shortThaiDate(day);
  return element(
    'span',
    { class: late ? 'wrong' : 'soft' },
    late ? MINE_SCREEN.late(words) : MINE_SCREEN.due(words),
  );
}

function looks(state: MyReport['state']): string {
  if (state === 'ส่งคืน' || state === 'แก้ไขหลังส่ง' || state === 'แก้ไขหลังรับรอง') return 'tag bad';
  return state === 'ผ่าน' || state === 'รับรองแล้ว' ? 'tag good' : 'tag';
}
