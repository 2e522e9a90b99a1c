import { dateOfMoment } from '../domain/dates/moments';
import { thaiDate } from '../domain/dates/thai-dates';
import { folderLink, sheetLink, workbookLink } from '../domain/links';
import { isCalculated } from '../domain/rounds/report';
import type { Round } from '../domain/rounds/round';
import { CARD_TEXT } from '../messages/card-text';
import type { Snapshot } from '../register/register-port';
import { sheetIdOf } from '../register/sheet-ids';
import { SYSTEM } from '../register/system-names';
import type { Office } from './office';
import { sweepOverview } from './overview';
import { type OwnWork, ownWork } from './own-work';
import { ROUND_TABS, type RoundSources, roundSources } from './rounds/round-sources';

/** What the add-on's home card says: lines of the current round and links to open. */
export type CardContent = {
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
};

/** What waits for the reader, the current round, what is late in it, and links. */
export function statusCard(office: Office): CardContent {
  const snapshot = office.register.read(ROUND_TABS);
  office.noteSeen('card');
  const root = snapshot.system(SYSTEM.rootFolder);
  if (root === '')
    // The menu of an add-on that has just come stands in a Sheet only when that is opened anew.
    return {
      ...troubleCard(CARD_TEXT.setUpFirst),
      links: [{ text: CARD_TEXT.openAnew, url: workbookLink(office.register.spreadsheetId) }],
    };
  const sources = roundSources(snapshot);
  const open = sources.rounds.find((round) => round.state === 'เปิด');
  const own = open && ownWork(office, snapshot, open, sources);
  const lines = open === undefined ? [waitingLine(office, sources)] : openLines(office, open, sources);
  return {
    lines: [
      ...silentLine(office, snapshot),
      ...(own === undefined ? [] : [ownLine(own)]),
      ...lines,
      { label: CARD_TEXT.more, text: CARD_TEXT.hint },
    ],
    links: [
      ...(own === undefined || own.link === '' ? [] : [{ text: CARD_TEXT.toCell, url: own.link }]),
      {
        text: CARD_TEXT.dashboard,
        url: sheetLink(office.register.spreadsheetId, sheetIdOf('dashboard', snapshot.system)),
      },
      ...linksOf(snapshot, open),
    ],
  };
}

/** A card that says one thing only: what is wrong, and what to do. */
export function troubleCard(message: string): CardContent {
  return { lines: [{ label: CARD_TEXT.now, text: message }], links: [] };
}

function silentLine(office: Office, snapshot: Snapshot) {
  const { silent, lastRun, holder } = sweepOverview(office, snapshot);
  if (!silent) return [];
  return [{ label: CARD_TEXT.sweep, text: CARD_TEXT.silent(lastRun, holder) }];
}

function ownLine({ owed, toCheck }: OwnWork) {
  const parts = [
    ...(owed.length === 0 ? [] : [CARD_TEXT.owed(owed)]),
    ...(toCheck.length === 0 ? [] : [CARD_TEXT.toCheck(toCheck)]),
  ];
  return { label: CARD_TEXT.mine, text: parts.length === 0 ? CARD_TEXT.nothing : parts.join('\n') };
}

function waitingLine(office: Office, { rounds }: RoundSources) {
  const today = dateOfMoment(office.now());
  const next = rounds.find((round) => round.state === 'ยังไม่เปิด' && round.opensOn >= today);
  const text =
    next === undefined ? CARD_TEXT.noRound : CARD_TEXT.nextRound(next.number, thaiDate(next.opensOn));
  return { label: CARD_TEXT.round, text };
}

function openLines(office: Office, round: Round, { reports }: RoundSources) {
  const today = dateOfMoment(office.now());
  const own = reports.filter((report) => report.roundId === round.id && !isCalculated(report));
  const waiting = own.filter((report) => report.submittedAt === undefined);
  const late = waiting.filter((report) => (report.dueOn ?? round.dueOn) < today);
  return [
    { label: CARD_TEXT.round, text: CARD_TEXT.openRound(round.number, thaiDate(round.dueOn)) },
    { label: CARD_TEXT.progress, text: CARD_TEXT.sent(own.length - waiting.length, own.length) },
    { label: CARD_TEXT.late, text: CARD_TEXT.lateList(late.map((report) => report.indicatorCode)) },
  ];
}

function linksOf(snapshot: Snapshot, open: Round | undefined) {
  const root = { text: CARD_TEXT.folder, url: folderLink(snapshot.system(SYSTEM.rootFolder)) };
  return open === undefined || open.folder === ''
    ? [root]
    : [root, { text: CARD_TEXT.roundFolder, url: open.folder }];
}
