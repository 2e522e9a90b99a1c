import { dateOfMoment } from '../../domain/dates/moments';
import { readLevelProofs } from '../../domain/evidence/evidence-levels';
import type { Actor, ReportRoles } from '../../domain/rounds/mark-actor';
import { decideMarks } from '../../domain/rounds/marks';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { slipDeadline } from '../../domain/rounds/return-slip';
import type { Round } from '../../domain/rounds/round';
import { actorText } from '../../messages/reports/actor-text';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { lookAtEvidence, type ReportEvidence, type SeenEvidence } from '../evidence/look-at-evidence';
import type { Office } from '../office';
import { type MarkChanges, markChanges } from './accept-marks';
import type { Cell } from './heard-edits';
import { lateComment } from './late-comment';
import { markedReport, reportContent } from './marked-report';
import { undoneOnParents } from './parent-marks';
import { reportActors } from './report-actors';
import type { RoundSources } from './round-sources';

const NOBODY: Actor = { kind: 'unknown', allowed: [] };

export type AnsweredMarks = MarkChanges & {
  /** Cells whose edits are answered: to be forgotten when the changes are committed. */
  readonly answered: readonly Cell[];
  /** A tick was among them that no doorbell has told of. */
  readonly unheard: boolean;
};

const NOTHING: AnsweredMarks = { changes: [], log: [], answered: [], unheard: false };

/**
 * The office's marks for what staff have ticked and typed in these reports, in open rounds and closed ones; on parents it is undone. The folders of reports that ask for something are looked into,
 * unless they have been `seen` and are answered for elsewhere. `snapshot` must hold รายงานผล and หลักฐาน.
 */
export function answerMarks(
  office: Office,
  snapshot: Snapshot,
  reports: readonly Report[],
  sources: RoundSources,
  seen?: SeenEvidence,
): AnsweredMarks {
  const rounds = new Map(sources.rounds.map((round) => [round.id, round]));
  const touched = reports.filter((report) => isRunning(rounds.get(report.roundId)) && isTouched(report));
  const undone = undoneOnParents(touched);
  const live = touched.filter((report) => !isCalculated(report));
  const answered = live.length === 0 ? NOTHING : answerLive(office, snapshot, live, sources, seen);
  const comments = live.map((report) => lateComment(office, report, sources));
  return {
    ...answered,
    changes: [...undone, ...answered.changes, ...comments.flatMap(({ changes }) => changes)],
    log: [...answered.log, ...comments.flatMap(({ log }) => log)],
  };
}

function answerLive(
  office: Office,
  snapshot: Snapshot,
  live: readonly Report[],
  sources: RoundSources,
  seen: SeenEvidence | undefined,
): AnsweredMarks {
  const rounds = new Map(sources.rounds.map((round) => [round.id, round]));
  const now = office.now();
  const indicatorOf = new Map(sources.indicators.map((indicator) => [indicator.code, indicator]));
  const marked = (report: Report, evidence: ReportEvidence | undefined, roles: ReportRoles) =>
    markedReport(report, {
      needsEvidence: () => indicatorOf.get(report.indicatorCode)?.needsEvidence === true,
      evidence,
      proofs: () => readLevelProofs(indicatorOf.get(report.indicatorCode)?.evidenceByLevel ?? ''),
      refusesUnproven: sources.settings.unprovenClaim === 'ไม่รับ',
      contentHash: () => hashOf(office, report),
      roles,
      closed: report.closedAt !== undefined,
    });
  const asking = live.filter(
    (report) => decideMarks(marked(report, undefined, rolesOfNobody(report))).length > 0,
  );
  if (asking.length === 0) return NOTHING;
  const open = asking.filter(({ closedAt }) => closedAt === undefined);
  const evidence = seen ?? lookAtEvidence(office, snapshot, open, sources);
  const actors = reportActors(office, snapshot, asking, sources);
  const answers = asking.map((report) => {
    const round = rounds.get(report.roundId);
    return markChanges({
      report,
      marked: marked(report, evidence.of.get(report.id), actors.rolesOf(report)),
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
  });
  return {
    changes: [
      ...answers.flatMap((answer) => answer.changes),
      ...(seen === undefined ? [...evidence.changes, ...countChanges(open, evidence)] : []),
    ],
    log: [...(seen === undefined ? evidence.log : []), ...answers.flatMap((answer) => answer.log)],
    answered: actors.cells,
    unheard: asking.some(actors.isUnheard),
  };
}

/** หลักฐาน of รายงานผล follows what was seen. */
export function countChanges(reports: readonly Report[], { of }: SeenEvidence): readonly Change[] {
  return reports.flatMap(({ id, evidenceCount }): readonly Change[] => {
    const files = of.get(id)?.files;
    if (files === undefined || files === evidenceCount) return [];
    return [{ kind: 'set', tab: 'reports', key: id, cells: { หลักฐาน: files } }];
  });
}

/** A round whose reports are still answered: the closed ones too, where everything is undone. */
function isRunning(round: Round | undefined): boolean {
  return round !== undefined && round.state !== 'ยังไม่เปิด' && round.state !== 'กำลังเปิด';
}

/** Nothing ticked, nothing typed as verdict and nothing sent: most reports of most sweeps, and there is nothing to answer. */
function isTouched(report: Report): boolean {
  return (
    report.submitTick ||
    report.certifyTick ||
    report.verdict !== undefined ||
    report.submittedAt !== undefined
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
