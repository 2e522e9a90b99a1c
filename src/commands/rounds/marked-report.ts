import { type MarkedReport, type ReadResult, readTickMemory } from '../../domain/marks';
import { serialOfMoment } from '../../domain/moments';
import { criteriaOf } from '../../domain/office-score';
import type { Report } from '../../domain/report';
import { readResult } from '../../domain/reported-result';
import { scoreOf } from '../../domain/score';

/** Files in a report's evidence folder; undefined where nobody needs to know. */
export type EvidenceCount = number | undefined;

/**
 * One report as the rules of ticks see it. `contentHash` is of `reportContent`. What only a new submission asks for is found
 * out when it is asked for: sweeps look at every report of the year, and hardly any of them is new.
 */
export function markedReport(
  report: Report,
  needsEvidence: () => boolean,
  evidence: EvidenceCount,
  contentHash: string,
): MarkedReport {
  return {
    reportId: report.id,
    get result() {
      return readableResult(report);
    },
    narrative: report.narrative,
    contentHash,
    ticked: report.submitTick,
    submittedAt: serialOrZero(report.submittedAt),
    verdict: report.review ?? '',
    checkedAt: serialOrZero(report.reviewedAt),
    certifyTicked: report.certifyTick,
    certifiedAt: serialOrZero(report.certifiedAt),
    editedAt: serialOrZero(report.editedAt),
    memory: readTickMemory(report),
    get needsEvidence() {
      return needsEvidence();
    },
    evidenceFiles: evidence ?? report.evidenceCount,
    get looksLikeFraction() {
      return looksLikeFraction(report);
    },
  };
}

/** What an owner has reported: a change of any of it after acceptance is an edit. */
export function reportContent(report: Report): string {
  return JSON.stringify([String(report.result), report.narrative, report.support, report.obstacles]);
}

/** Readable means that the criteria give it a score: part of a milestone step reads as a number and still has none. */
function readableResult(report: Report): ReadResult {
  const read = readResult(report.result);
  if (read.kind === 'blank' || read.kind === 'not-applicable') return { kind: read.kind };
  if (read.kind === 'unreadable') return { kind: 'unreadable' };
  const criteria = criteriaOf(report);
  const score = criteria === undefined ? undefined : scoreOf(criteria, read);
  if (score?.kind === 'unreadable') return { kind: 'unreadable' };
  return { kind: 'number', text: read.value.toFixed() };
}

function looksLikeFraction(report: Report): boolean {
  const read = readResult(report.result);
  if (report.unit !== 'ร้อยละ' || read.kind !== 'number' || read.value.abs().gt(1)) return false;
  const thresholds = report.thresholds.filter((threshold) => threshold !== undefined);
  return thresholds.length > 0 && thresholds.every((threshold) => threshold.gt(1));
}

function serialOrZero(moment: number | undefined): number {
  return moment === undefined ? 0 : serialOfMoment(moment);
}
