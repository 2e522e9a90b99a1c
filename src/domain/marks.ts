import type { Review } from './report';

/**
 * What staff have ticked and typed in one report, and the marks that the office's script answers with: a tick is a
 * request, the mark is the office's. Times are serials of the office's wall clock; '' and 0 mean "not set".
 */
export type MarkedReport = {
  readonly reportId: string;
  readonly result: ReadResult;
  readonly narrative: string;
  /** Fingerprint of result and texts as they stand now. */
  readonly contentHash: string;
  readonly ticked: boolean;
  readonly submittedAt: number;
  readonly verdict: Review | '';
  readonly checkedAt: number;
  readonly certifyTicked: boolean;
  readonly certifiedAt: number;
  readonly editedAt: number;
  readonly memory: TickMemory;
  readonly needsEvidence: boolean;
  readonly evidenceFiles: number;
  /** ร้อยละ typed as a fraction: |value| ≤ 1 while every threshold is > 1. */
  readonly looksLikeFraction: boolean;
};

export type ReadResult =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** What a report remembers between two looks: the fingerprint in ลายนิ้วมือ, the rest in จำการติ๊ก. */
export type TickMemory = {
  /** Hash of what was accepted, '' before. */
  readonly accepted: string;
  /** The value that was questioned once. */
  readonly questioned: string;
  /** The tick has been taken off since acceptance: the next one submits again. */
  readonly unticked: boolean;
};

export type Missing =
  | 'result'
  | 'result-unreadable'
  | 'narrative'
  | 'evidence'
  | 'looks-like-fraction'
  | 'not-submitted'
  | 'not-checked'
  | 'certified-already';

export type MarkEvent =
  | 'accepted'
  | 'refused'
  | 'returned'
  | 'checked'
  | 'certified'
  | 'certification-refused'
  | 'return-refused'
  | 'edited';

/** Marks to write; an absent field stays as it is. `submit` copies the typed result, `certify` the submitted one. */
export type MarkDecision = {
  readonly events: readonly MarkEvent[];
  readonly submit?: 'set' | 'clear';
  readonly untick?: boolean;
  readonly clearVerdict?: boolean;
  /** The verdict that was certified stands again. */
  readonly restoreVerdict?: boolean;
  readonly checkedAt?: number;
  readonly certify?: boolean;
  readonly untickCertify?: boolean;
  readonly editedAt?: number;
  readonly memory?: TickMemory;
  /** What a note on ส่งรายงาน must name; empty clears the note. */
  readonly missing?: readonly Missing[];
  readonly certifyMissing?: readonly Missing[];
  readonly verdictMissing?: readonly Missing[];
};

/** What to do about one report now; undefined where every mark stands as it should. `now` is a serial. */
export function decideMarks(report: MarkedReport, now: number): MarkDecision | undefined {
  if (report.verdict === 'ส่งคืน' && report.submittedAt > 0 && report.certifiedAt === 0)
    return returned(report);
  const wantsSubmission =
    report.ticked && report.certifiedAt === 0 && (report.submittedAt === 0 || report.memory.unticked);
  if (wantsSubmission) return submission(report);
  return following(report, now);
}

function returned(report: MarkedReport): MarkDecision {
  const memory: TickMemory = { accepted: '', questioned: '', unticked: false };
  return {
    events: ['returned'],
    submit: 'clear',
    untick: report.ticked,
    checkedAt: 0,
    editedAt: 0,
    memory,
    missing: [],
  };
}

function submission(report: MarkedReport): MarkDecision {
  const missing = missingOf(report);
  const unticked = report.submittedAt > 0;
  if (missing.length > 0)
    return { events: ['refused'], untick: true, missing, memory: { ...report.memory, unticked } };
  const value = report.result.kind === 'number' ? report.result.text : '';
  if (report.looksLikeFraction && report.memory.questioned !== value) {
    const memory: TickMemory = { ...report.memory, questioned: value, unticked };
    return { events: ['refused'], untick: true, missing: ['looks-like-fraction'], memory };
  }
  const memory: TickMemory = { accepted: report.contentHash, questioned: '', unticked: false };
  return {
    events: ['accepted'],
    submit: 'set',
    clearVerdict: report.verdict !== '',
    checkedAt: 0,
    editedAt: 0,
    memory,
    missing: [],
  };
}

function missingOf(report: MarkedReport): readonly Missing[] {
  const missing: Missing[] = [];
  if (report.result.kind === 'blank') missing.push('result');
  if (report.result.kind === 'unreadable') missing.push('result-unreadable');
  if (report.narrative.trim() === '') missing.push('narrative');
  if (report.needsEvidence && report.result.kind !== 'not-applicable' && report.evidenceFiles === 0)
    missing.push('evidence');
  return missing;
}

/** Marks of a report that is submitted already, or has nothing to submit. */
function following(report: MarkedReport, now: number): MarkDecision | undefined {
  const events: MarkEvent[] = [];
  let decision: MarkDecision = { events };
  if (report.submittedAt > 0) {
    if (report.memory.unticked === report.ticked) {
      decision = { ...decision, memory: { ...report.memory, unticked: !report.ticked } };
    }
    const edited = report.contentHash !== report.memory.accepted;
    if (edited && report.editedAt === 0) {
      events.push('edited');
      decision = { ...decision, editedAt: now };
    }
    if (!edited && report.editedAt > 0) decision = { ...decision, editedAt: 0 };
    if (report.verdict === 'ผ่าน' && report.checkedAt === 0 && report.certifiedAt === 0) {
      events.push('checked');
      decision = { ...decision, checkedAt: now };
    }
  }
  if (report.verdict === 'ส่งคืน' && report.certifiedAt > 0) {
    events.push('return-refused');
    decision = { ...decision, restoreVerdict: true, verdictMissing: ['certified-already'] };
  }
  if (report.certifyTicked && report.certifiedAt === 0)
    decision = { ...decision, ...certification(report, events) };
  return Object.keys(decision).length > 1 ? decision : undefined;
}

function certification(report: MarkedReport, events: MarkEvent[]): Partial<MarkDecision> {
  const missing: Missing[] = [];
  if (report.submittedAt === 0) missing.push('not-submitted');
  if (report.verdict !== 'ผ่าน') missing.push('not-checked');
  if (missing.length > 0) {
    events.push('certification-refused');
    return { untickCertify: true, certifyMissing: missing };
  }
  events.push('certified');
  return { certify: true, certifyMissing: [] };
}

const QUESTION = '?';
const UNTICKED = '↺';

/** The two cells that hold it: a row that was never accepted has no fingerprint. */
export type RememberedCells = { readonly fingerprint: string; readonly remembered: string };

/** `?value` of a question, `↺` where the tick has been taken off. */
export function writeTickMemory(memory: TickMemory): RememberedCells {
  const question = memory.questioned === '' ? '' : `${QUESTION}${memory.questioned}`;
  const parts = [question, memory.unticked ? UNTICKED : ''];
  return { fingerprint: memory.accepted, remembered: parts.filter((part) => part !== '').join(' ') };
}

export function readTickMemory({ fingerprint, remembered }: RememberedCells): TickMemory {
  const parts = remembered.split(' ');
  return {
    accepted: fingerprint,
    questioned: parts.find((part) => part.startsWith(QUESTION))?.slice(QUESTION.length) ?? '',
    unticked: parts.includes(UNTICKED),
  };
}
