import type { Indicator } from '../../domain/indicator';
import { reportIdOf } from '../../domain/keys';
import { folderLink, idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { indicatorsOfRound } from '../../domain/rounds/opening';
import type { Round } from '../../domain/rounds/round';
import { LOG_EVENT } from '../../messages/log-event';
import { STEP_TEXT } from '../../messages/office/step-text';
import { openedBeforeText } from '../../messages/refusals/set-back-text';
import type { Change, NewRow } from '../../register/change';
import { reportKind } from '../../register/formulas/report-formulas';
import type { Snapshot } from '../../register/register-port';
import { reportFormulaCells } from '../../register/report-formula-cells';
import { levelScoresOfRound, roundScalesEntry, roundScalesText } from '../../register/round-scales';
import { systemChanges } from '../../register/system-changes';
import { admit } from '../access/admitted';
import { bringUp } from '../access/settle-access';
import { roundAccess } from '../access/wanted-access';
import { type FailedStep, tryStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import { lostReports } from '../lost-reports/lost-reports';
import { mailLines } from '../mail/pending-mail';
import type { Office } from '../office';
import { requireCells } from '../require-cells';
import { dashboardChanges } from './dashboard-change';
import { type FoundFolders, foundFolders } from './found-folders';
import {
  announceFolders,
  foldersAreMade,
  makeRoundFolders,
  waitsForFolders,
  yearFolderEntry,
} from './make-round-folders';
import { refuseFaultyIndicators } from './opening-faults';
import { openingMailKey, reportersOf } from './opening-letters';
import { frozenCells, type ReportToOpen } from './report-rows';
import { ROUND_TABS, type RoundSources, roundSources } from './round-sources';

/** `failed`: what the round stands open without. `more`: folders are left for another run, and with them mails and shares. */
export type Opening = { readonly failed: readonly FailedStep[]; readonly more: boolean };

/**
 * Opens a round, or goes on with one whose opening was cut short (under the lock, with a fresh snapshot); refused where what it
 * would freeze has faults. First commit: the rows with frozen criteria, formulas and the links of folders whose ids are known
 * already. Second commit: the state and แดชบอร์ด; then each person's own cells: the round is open and safe. Then the folders,
 * the lines of the mails that are due, and the folders' shares as far as the time allows: what of these Google refuses is given
 * back, and the sweeps go on with it.
 */
export function completeOpening(office: Office, snapshot: Snapshot, round: Round): Opening {
  if (round.state === 'ปิด' || round.state === 'ผนึกแล้ว')
    throw new Refusal({ code: 'round-closed', roundId: round.id });
  const lost = new Set(lostReports(snapshot));
  // What was accepted is put back as it was, not begun anew.
  const missing = indicatorsToOpen(round, roundSources(snapshot)).filter(
    ({ code }) => !lost.has(reportIdOf(round.id, code)),
  );
  const found =
    missing.length > 0 ? foundFolders(office, snapshot, yearFolderEntry(snapshot, round), round) : undefined;
  const first = found === undefined ? snapshot : layRows(office, snapshot, round, missing, found);
  const told = round.folder === '' && found?.link ? [foundBefore(round)] : [];
  const sources = roundSources(first);
  if (!sources.reports.some((report) => report.roundId === round.id))
    throw new Refusal({ code: 'no-indicators', roundId: round.id });
  const opening = sources.rounds.find((one) => one.id === round.id) ?? round;
  const begun = waitsForFolders(first, round);
  if (opening.state !== 'กำลังเปิด' && !begun) return { failed: [], more: false };
  const unlaid = opening.state === 'กำลังเปิด' ? letIn(office, first, opening, sources, begun) : [];
  const reports = sources.reports.filter((report) => report.roundId === opening.id);
  if (!makeRoundFolders(office, first, opening, reports, begun || missing.length === 0))
    return { failed: [...told, ...unlaid], more: true };
  const mails = reportersOf(reports).map((personId) => openingMailKey(opening.id, personId));
  const lines = office.register.read(['pending']);
  office.register.commit(lines, [
    ...mailLines(mails, lines, office.now(), office.caller),
    ...foldersAreMade(opening),
  ]);
  const unshared = tryStep(office, STEP_TEXT.access, () => {
    const { people } = admit(first, sources.people, sources.settings.shareLimit);
    const folderId = idOfLink(opening.folder) ?? '';
    const access = roundAccess(first, opening.id, folderId, sources.settings.roundAudience);
    const { marks, log } = bringUp(office, access, people);
    office.register.commit(first, systemChanges(first, marks), log);
  });
  return { failed: [...told, ...unlaid, ...unshared], more: false };
}

function foundBefore({ id }: Round): FailedStep {
  return { step: STEP_TEXT.open(id), message: openedBeforeText(id) };
}

/** The second commit: from now on people type and tick. Gives what of their own cells could not be laid. */
function letIn(
  office: Office,
  first: Snapshot,
  opening: Round,
  sources: RoundSources,
  announced: boolean,
): readonly FailedStep[] {
  const count = sources.reports.filter((report) => report.roundId === opening.id).length;
  const workbook = office.register.workbook();
  const done: Change[] = [
    { kind: 'set', tab: 'rounds', key: opening.id, cells: { สถานะ: 'เปิด' } },
    ...(announced ? [] : announceFolders(office, opening)),
    ...dashboardChanges(first, workbook, sources),
  ];
  const opened = { event: LOG_EVENT.roundOpened, subject: opening.id, after: `${count} รายงาน` };
  const rounds = sources.rounds.map((one) =>
    one.id === opening.id ? { ...one, state: 'เปิด' as const } : one,
  );
  return commitWithProtection(office, first, workbook, { ...sources, rounds }, done, [opened]);
}

/** A row weighs some 5 KB (its formulas are laid for all rows at once), and Sheets takes 10 MB in one request. */
const ROWS_A_COMMIT = 1200;

/**
 * The first commit, or for more indicators than one takes several; gives the register as it stands after it. Cut short between
 * two of them the round stands in กำลังเปิด, and what is missing follows. An open round gets the rows of indicators that came later.
 */
function layRows(
  office: Office,
  snapshot: Snapshot,
  round: Round,
  missing: readonly Indicator[],
  found: FoundFolders,
): Snapshot {
  const [newFolderId = '', ...folderIds] = office.drive.generateIds(1 + missing.length);
  const reports = missing.map(
    (indicator, index): ReportToOpen => ({
      indicator,
      folderId: found.ofReports.get(reportIdOf(round.id, indicator.code)) ?? folderIds[index] ?? '',
    }),
  );
  const folder = found.link || folderLink(newFolderId);
  if (reports.length > ROWS_A_COMMIT) requireCells(office, snapshot, new Map([['reports', reports.length]]));
  const sources = roundSources(snapshot);
  const begins: readonly Change[] = [
    { kind: 'set', tab: 'rounds', key: round.id, cells: { สถานะ: 'กำลังเปิด', โฟลเดอร์: folder } },
    // What a note says of the state before holds no more.
    { kind: 'note', tab: 'rounds', key: round.id, header: 'สถานะ', note: '' },
    ...frozenScales(snapshot, round, sources),
  ];
  // Looked at last of all, so that the rows stand where they were seen a second ago.
  let now = refuseFaultyIndicators(office, missing);
  for (let from = 0; from < reports.length; from += ROWS_A_COMMIT) {
    const left = reports.slice(from);
    const rows = reportRows(now, left.slice(0, ROWS_A_COMMIT), left.length, round, sources);
    office.register.commit(now, [{ kind: 'add', tab: 'reports', rows }, ...(from === 0 ? begins : [])]);
    // Between two commits only where the next rows begin: less to read is read within the second in which it may be relied on.
    now = office.register.read(left.length > ROWS_A_COMMIT ? ['reports'] : ROUND_TABS);
  }
  return now;
}

/** The level scores of today stay the round's own. */
function frozenScales(snapshot: Snapshot, round: Round, { settings }: RoundSources): readonly Change[] {
  const entry = roundScalesEntry(round.id);
  if (snapshot.system(entry) !== '') return [];
  return systemChanges(snapshot, { [entry]: roundScalesText(settings.levelScores) });
}

function indicatorsToOpen(round: Round, { indicators, reports }: RoundSources): readonly Indicator[] {
  const known = new Set(reports.map((report) => report.id));
  return indicatorsOfRound(indicators, round.number).filter(
    (indicator) => !known.has(reportIdOf(round.id, indicator.code)),
  );
}

/** `toFollow`: rows that come below those that stand, these and the next commits' together. */
function reportRows(
  snapshot: Snapshot,
  reports: readonly ReportToOpen[],
  toFollow: number,
  round: Round,
  { settings }: RoundSources,
): readonly NewRow<'reports'>[] {
  const { headers, rows } = snapshot.table('reports');
  const firstRow = (rows[rows.length - 1]?.rowNumber ?? 1) + 1;
  const lastRow = firstRow + toFollow - 1;
  const scores = levelScoresOfRound(snapshot.system, round.id, settings.levelScores);
  const formulasOf = reportFormulaCells(headers, lastRow, scores);
  return reports.map((report, index) => {
    const frozen = frozenCells(report, round, settings);
    return { ...frozen, ...formulasOf(firstRow + index, reportKind(frozen.วิธีให้คะแนน)) };
  });
}
