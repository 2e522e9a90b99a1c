import { idOfLink } from '../../domain/links';
import { decideMarks } from '../../domain/marks';
import { serialOfMoment } from '../../domain/moments';
import { isCalculated, type Report } from '../../domain/report';
import type { Office } from '../office';
import { type MarkChanges, markChanges } from './accept-marks';
import { markedReport, reportContent } from './marked-report';
import type { RoundSources } from './round-sources';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/**
 * The office's marks for what staff have ticked and typed in these reports; parents and reports of rounds that are not open
 * are passed over. Evidence folders are listed only where a decision hangs on them, in one wave.
 */
export function answerMarks(office: Office, reports: readonly Report[], sources: RoundSources): MarkChanges {
  const states = new Map(sources.rounds.map((round) => [round.id, round.state]));
  const takesMarks = ({ roundId, closedAt }: Report) =>
    states.get(roundId) === 'เปิด' || (states.get(roundId) === 'ปิด' && closedAt === undefined);
  const live = reports.filter((report) => takesMarks(report) && !isCalculated(report) && isTouched(report));
  if (live.length === 0) return { changes: [], log: [] };
  const needsEvidence = (report: Report) =>
    sources.indicators.some(({ code, needsEvidence }) => code === report.indicatorCode && needsEvidence);
  const now = office.now();
  const marked = (report: Report, evidence: number | undefined) =>
    markedReport(report, () => needsEvidence(report), evidence, hashOf(office, report));
  const asking = live.filter(
    (report) => decideMarks(marked(report, undefined), serialOfMoment(now)) !== undefined,
  );
  const evidence = countEvidence(office, asking.filter(needsEvidence));
  const answers = asking.map((report) => {
    const counted = evidence.get(report.id);
    const answer = markChanges(
      marked(report, counted),
      { typed: report.result, submitted: report.submittedResult },
      now,
    );
    return counted === undefined || counted === report.evidenceCount
      ? answer
      : withCount(answer, report.id, counted);
  });
  return {
    changes: answers.flatMap((answer) => answer.changes),
    log: answers.flatMap((answer) => answer.log),
  };
}

/** Nothing ticked and nothing sent: most reports of most sweeps, and there is nothing to answer. */
function isTouched(report: Report): boolean {
  return report.submitTick || report.certifyTick || report.submittedAt !== undefined;
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
