import { idOfLink } from '../../domain/links';
import type { Actor, ReportRoles } from '../../domain/mark-actor';
import { decideMarks } from '../../domain/marks';
import { dateOfMoment } from '../../domain/moments';
import { isCalculated, type Report } from '../../domain/report';
import { slipDeadline } from '../../domain/return-slip';
import type { Round } from '../../domain/round';
import { actorText } from '../../messages/actor-text';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { type MarkChanges, markChanges } from './accept-marks';
import type { Cell } from './heard-edits';
import { markedReport, reportContent } from './marked-report';
import { reportActors } from './report-actors';
import type { RoundSources } from './round-sources';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';
const NOBODY: Actor = { kind: 'unknown', allowed: [] };

export type AnsweredMarks = MarkChanges & {
  /** Cells whose edits are answered: to be forgotten when the changes are committed. */
  readonly answered: readonly Cell[];
};

const NOTHING: AnsweredMarks = { changes: [], log: [], answered: [] };

/**
 * The office's marks for what staff have ticked and typed in these reports, in open rounds and closed ones; parents are
 * passed over. Evidence folders are listed only where a decision hangs on them, in one wave. `snapshot` must hold รายงานผล.
 */
export function answerMarks(
  office: Office,
  snapshot: Snapshot,
  reports: readonly Report[],
  sources: RoundSources,
): AnsweredMarks {
  const rounds = new Map(sources.rounds.map((round) => [round.id, round]));
  const live = reports.filter(
    (report) => isRunning(rounds.get(report.roundId)) && !isCalculated(report) && isTouched(report),
  );
  if (live.length === 0) return NOTHING;
  const needsEvidence = (report: Report) =>
    sources.indicators.some(({ code, needsEvidence }) => code === report.indicatorCode && needsEvidence);
  const marked = (report: Report, evidence: number | undefined, roles: ReportRoles) =>
    markedReport(report, {
      needsEvidence: () => needsEvidence(report),
      evidence,
      contentHash: () => hashOf(office, report),
      roles,
      closed: report.closedAt !== undefined,
    });
  const asking = live.filter(
    (report) => decideMarks(marked(report, undefined, rolesOfNobody(report))).length > 0,
  );
  if (asking.length === 0) return NOTHING;
  const evidence = countEvidence(office, asking.filter(needsEvidence));
  const actors = reportActors(office, snapshot, asking, sources);
  const now = office.now();
  const answers = asking.map((report) => {
    const counted = evidence.get(report.id);
    const round = rounds.get(report.roundId);
    const answer = markChanges({
      report,
      marked: marked(report, counted, actors.rolesOf(report)),
      now,
      returnDueOn: slipDeadline({
        comment: report.comment,
        dueOn: report.dueOn ?? round?.dueOn ?? dateOfMoment(now),
        closesOn: round?.closesOn ?? dateOfMoment(now),
        today: dateOfMoment(now),
        holidays: sources.holidays,
      }),
      nameOf: (actor) => actorText(actor, sources.people),
    });
    return counted === undefined || counted === report.evidenceCount
      ? answer
      : withCount(answer, report.id, counted);
  });
  return {
    changes: answers.flatMap((answer) => answer.changes),
    log: answers.flatMap((answer) => answer.log),
    answered: actors.cells,
  };
}

/** A round whose reports are still answered: the closed ones too, where everything is undone. */
function isRunning(round: Round | undefined): boolean {
  return round !== undefined && round.state !== 'ยังไม่เปิด' && round.state !== 'กำลังเปิด';
}

/** Nothing ticked, nothing typed as verdict and nothing sent: most reports of most sweeps, and there is nothing to answer. */
function isTouched(report: Report): boolean {
  return (
    report.submitTick || report.certifyTick || report.review !== undefined || report.submittedAt !== undefined
  );
}

/** Enough to see whether a report asks for anything: who did it is looked up only then. */
function rolesOfNobody({ owners }: Report): ReportRoles {
  return {
    submitter: NOBODY,
    checker: NOBODY,
    certifier: NOBODY,
    owners,
    checkedBy: undefined,
    separate: false,
  };
}

function hashOf(office: Office, report: Report): string {
  return office.sha256(reportContent(report)).slice(0, 16);
}
/** Files in each report's folder, by report id. */
export function countEvidence(office: Office, reports: readonly Report[]): ReadonlyMap<string, number> {
  const folders = reports.flatMap((report) => {
    const id = idOfLink(report.folder);
    return id === undefined ? [] : [{ reportId: report.id, id }];
  });
  if (folders.length === 0) return new Map();
  const listed = office.drive.listChildrenOf(folders.map((folder) => folder.id));
  return new Map(
    folders.map(({ reportId, id }) => {
      const files = (listed.get(id) ?? []).filter((file) => file.mimeType !== FOLDER_TYPE);
      return [reportId, files.length] as const;
    }),
  );
}

function withCount(answer: MarkChanges, key: string, count: number): MarkChanges {
  return {
    ...answer,
    changes: [...answer.changes, { kind: 'set', tab: 'reports', key, cells: { หลักฐาน: count } }],
  };
}
