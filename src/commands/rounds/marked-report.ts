import type { IsoDate } from '../../domain/dates/dates';
import { typedDay } from '../../domain/dates/typed-day';
import { unprovenLevel } from '../../domain/evidence/evidence-levels';
import { readRoundId } from '../../domain/keys';
import type { ReportRoles } from '../../domain/rounds/mark-actor';
import type { MarkedReport, ReadResult } from '../../domain/rounds/marks';
import type { Report } from '../../domain/rounds/report';
import { readResult } from '../../domain/rounds/reported-result';
import { readTickMemory } from '../../domain/rounds/tick-memory';
import { criteriaOf } from '../../domain/scores/office-score';
import { scoreOf } from '../../domain/scores/score';
import type { ReportEvidence } from '../evidence/look-at-evidence';

/** What the rules of ticks need besides the row. */
export type MarkedGround = {
  needsEvidence(): boolean;
  /** What the report's folder holds; undefined where nobody has looked. */
  readonly evidence: ReportEvidence | undefined;
  /** หลักฐานตามระดับ, by level. */
  proofs(): ReadonlyMap<number, string>;
  readonly refusesUnproven: boolean;
  /** Of `reportContent`. */
  contentHash(): string;
  readonly roles: ReportRoles;
  readonly closed: boolean;
};

/**
 * One report as the rules of ticks see it. What only a new submission asks for is found out when it is asked for: sweeps look
 * at every report of the year, and hardly any of them is new.
 */
export function markedReport(report: Report, ground: MarkedGround): MarkedReport {
  return {
    reportId: report.id,
    get result() {
      return readableResult(report);
    },
    narrative: report.narrative,
    get contentHash() {
      return ground.contentHash();
    },
    ticked: report.submitTick,
    submitted: report.submittedAt !== undefined,
    verdict: report.verdict ?? '',
    checked: report.checkedAt !== undefined,
    certifyTicked: report.certifyTick,
    certified: report.certifiedAt !== undefined,
    edited: report.editedAt !== undefined,
    closed: ground.closed,
    returns: report.returns,
    memory: readTickMemory(report),
    get needsEvidence() {
      return ground.needsEvidence();
    },
    evidenceFiles: ground.evidence?.files ?? report.evidenceCount,
    unusable: ground.evidence?.unusable ?? [],
    get unproven() {
      if (ground.evidence === undefined) return undefined;
      return unprovenLevel(claimedLevel(report), ground.proofs(), ground.evidence.levels);
    },
    refusesUnproven: ground.refusesUnproven,
    get looksLikeFraction() {
      return looksLikeFraction(report);
    },
    get looksLikeDate() {
      return looksLikeDate(report);
    },
    roles: ground.roles,
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

/** The level that the typed result reaches; 0 below the first, and where there is none. */
function claimedLevel(report: Report): number {
  const criteria = criteriaOf(report);
  const score = criteria === undefined ? undefined : scoreOf(criteria, readResult(report.result));
  if (score?.kind !== 'scored') return 0;
  const { how } = score;
  if (how.rule === 'between') return how.lower.number;
  return how.rule === 'below-first' || how.rule === 'not-applicable' ? 0 : how.level.number;
}

function looksLikeFraction(report: Report): boolean {
  const read = readResult(report.result);
  if (report.unit !== 'ร้อยละ' || read.kind !== 'number' || read.value.abs().gt(1)) return false;
  const thresholds = report.thresholds.filter((threshold) => threshold !== undefined);
  return thresholds.length > 0 && thresholds.every((threshold) => threshold.gt(1));
}

/** How far above every threshold a day's number lies that nobody can have meant. */
const FAR_ABOVE = 10;

function looksLikeDate(report: Report): IsoDate | undefined {
  const { result, roundId, thresholds } = report;
  const known = thresholds.filter((threshold) => threshold !== undefined);
  if (typeof result !== 'number' || !Number.isInteger(result) || known.length === 0) return undefined;
  if (!known.every((threshold) => threshold.abs().times(FAR_ABOVE).lt(result))) return undefined;
  const year = readRoundId(roundId)?.year;
  return year === undefined ? undefined : typedDay(result, year);
}
