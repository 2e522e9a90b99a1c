import type { Indicator } from '../../domain/indicator';
import { reportIdOf } from '../../domain/keys';
import { folderLink } from '../../domain/links';
import { indicatorsOfRound } from '../../domain/opening';
import { Refusal } from '../../domain/refusal';
import type { Round } from '../../domain/round';
import { LOG_EVENT } from '../../messages/log-event';
import { STEP_TEXT } from '../../messages/step-text';
import type { Change, NewRow } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { reportFormulaCells } from '../../register/report-formula-cells';
import { levelScoresOfRound, roundScalesEntry, roundScalesText } from '../../register/round-scales';
import { systemChanges } from '../../register/system-changes';
import { pastYearFolderEntry, SYSTEM } from '../../register/system-names';
import { admit } from '../access/admitted';
import { bringUp } from '../access/settle-access';
import { roundAccess } from '../access/wanted-access';
import { type FailedStep, tryStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import { lostReports } from '../lost-reports/lost-reports';
import { mailLines } from '../mail/pending-mail';
import type { Office } from '../office';
import { standingFolder } from '../year/standing-folders';
import { dashboardChanges } from './dashboard-change';
import { refuseFaultyIndicators } from './opening-faults';
import { openingMailKey, reportersOf } from './opening-letters';
import { frozenCells, type ReportToOpen } from './report-rows';
import { wantedFolders } from './round-folders';
import { ROUND_TABS, type RoundSources, roundSources } from './round-sources';

/**
 * Opens a round, or goes on with one whose opening was cut short (under the lock, with a fresh snapshot); refused where what it
 * would freeze has faults. First commit: the
 * rows with frozen criteria, formulas and the links of folders whose ids are known already. Then the folders. Second commit: the
 * mails that are due, แดชบอร์ด, the state. Then each person's own cells, and the folders' shares as far as the time allows: what
 * of these Google refuses is given back, and the sweeps go on with it.
 */
export function completeOpening(office: Office, snapshot: Snapshot, round: Round): readonly FailedStep[] {
  if (round.state === 'ปิด' || round.state === 'ผนึกแล้ว')
    throw new Refusal({ code: 'round-closed', roundId: round.id });
  const lost = new Set(lostReports(snapshot));
  // What was accepted is put back as it was, not begun anew.
  const missing = indicatorsToOpen(round, roundSources(snapshot)).filter(
    ({ code }) => !lost.has(reportIdOf(round.id, code)),
  );
  if (missing.length > 0) {
    refuseFaultyIndicators(office, missing);
    standingFolder(office, snapshot, yearFolderEntry(snapshot, round));
  }
  const first = missing.length > 0 ? layRows(office, snapshot, round, missing) : snapshot;
  const sources = roundSources(first);
  if (!sources.reports.some((report) => report.roundId === round.id))
    throw new Refusal({ code: 'no-indicators', roundId: round.id });
  const opening = sources.rounds.find((one) => one.id === round.id) ?? round;
  if (opening.state !== 'กำลังเปิด') return [];
  const folderId = makeFolders(office, first, opening, sources);
  const reports = sources.reports.filter((report) => report.roundId === opening.id);
  const mails = reportersOf(reports).map((personId) => openingMailKey(opening.id, personId));
  const workbook = office.register.workbook();
  const done: Change[] = [
    { kind: 'set', tab: 'rounds', key: opening.id, cells: { สถานะ: 'เปิด' } },
    ...mailLines(mails, first, office.now(), office.caller),
    ...dashboardChanges(first, workbook, sources),
  ];
  const opened = { event: LOG_EVENT.roundOpened, subject: opening.id, after: `${reports.length} รายงาน` };
  const rounds = sources.rounds.map((one) =>
    one.id === opening.id ? { ...one, state: 'เปิด' as const } : one,
  );
  const unlaid = commitWithProtection(office, first, workbook, { ...sources, rounds }, done, [opened]);
  const unshared = tryStep(office, STEP_TEXT.access, () => {
    const { people } = admit(first, sources.people, sources.settings.shareLimit);
    const { marks, log } = bringUp(office, roundAccess(opening.id, folderId), people);
    office.register.commit(first, systemChanges(first, marks), log);
  });
  return [...unlaid, ...unshared];
}

/** The first commit; gives the register as it stands after it. An open round gets the rows of indicators that came later. */
function layRows(office: Office, snapshot: Snapshot, round: Round, missing: readonly Indicator[]): Snapshot {
  const sources = roundSources(snapshot);
  const [newFolderId = '', ...folderIds] = office.drive.generateIds(1 + missing.length);
  const reports = missing.map(
    (indicator, index): ReportToOpen => ({ indicator, folderId: folderIds[index] ?? '' }),
  );
  office.register.commit(snapshot, [
    { kind: 'add', tab: 'reports', rows: reportRows(snapshot, reports, round, sources) },
    {
      kind: 'set',
      tab: 'rounds',
      key: round.id,
      cells: { สถานะ: 'กำลังเปิด', โฟลเดอร์: round.folder || folderLink(newFolderId) },
    },
    ...frozenScales(snapshot, round, sources),
  ]);
  return office.register.read(ROUND_TABS);
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

function reportRows(
  snapshot: Snapshot,
  reports: readonly ReportToOpen[],
  round: Round,
  { settings }: RoundSources,
): readonly NewRow<'reports'>[] {
  const { headers, rows } = snapshot.table('reports');
  const firstRow = (rows[rows.length - 1]?.rowNumber ?? 1) + 1;
  const lastRow = firstRow + reports.length - 1;
  const scores = levelScoresOfRound(snapshot.system, round.id, settings.levelScores);
  const formulasOf = reportFormulaCells(headers, lastRow, scores);
  return reports.map((report, index) => ({
    ...frozenCells(report, round, settings),
    ...formulasOf(firstRow + index),
  }));
}

/** A round that ends in the next year belongs to its own. */
function yearFolderEntry(snapshot: Snapshot, { fiscalYearBe }: Round): string {
  const past = pastYearFolderEntry(fiscalYearBe);
  return snapshot.system(past) === '' ? SYSTEM.yearFolder : past;
}

/** Folders have ids from the first commit: making one again answers that it exists. Gives the round's own. */
function makeFolders(office: Office, snapshot: Snapshot, round: Round, { reports }: RoundSources): string {
  const yearFolder = snapshot.system(yearFolderEntry(snapshot, round));
  const folders = wantedFolders(round, reports, yearFolder);
  if (yearFolder === '' || folders === undefined)
    throw new Refusal({ code: 'register-missing', entry: SYSTEM.yearFolder });
  office.drive.createFolders([folders.own]);
  office.drive.createFolders(folders.ofReports);
  return folders.own.id;
}
