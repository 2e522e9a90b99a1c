import type { IsoDate } from '../dates/dates';
import type { UnusableFile } from '../evidence/evidence-file';
import { mayCertify, mayCheck, type ReportRoles } from './mark-actor';
import type { Verdict } from './report';
import { NO_MEMORY, type TickMemory } from './tick-memory';

/**
 * What staff have ticked and typed in one report, and the marks that the office's script answers with: a tick is a
 * request, the mark is the office's.
 */
export type MarkedReport = {
  readonly reportId: string;
  readonly result: ReadResult;
  readonly narrative: string;
  /** Fingerprint of result and texts as they stand now. */
  readonly contentHash: string;
  readonly ticked: boolean;
  readonly submitted: boolean;
  readonly verdict: Verdict | '';
  readonly checked: boolean;
  readonly certifyTicked: boolean;
  readonly certified: boolean;
  /** Marked as edited after acceptance. */
  readonly edited: boolean;
  /** The row's round has been closed: nothing is taken any more. */
  readonly closed: boolean;
  /** How often it was returned. */
  readonly returns: number;
  readonly memory: TickMemory;
  readonly needsEvidence: boolean;
  /** Files that are evidence. */
  readonly evidenceFiles: number;
  /** Files that are none. */
  readonly unusable: readonly UnusableFile[];
  /** The level that the result claims beyond what its evidence proves; undefined where nothing is missing. */
  readonly unproven: UnprovenLevel | undefined;
  /** An unproven level is refused instead of questioned. */
  readonly refusesUnproven: boolean;
  /** ร้อยละ typed as a fraction: |value| ≤ 1 while every threshold is > 1. */
  readonly looksLikeFraction: boolean;
  /** The day that Sheets has made of 1/2 typed for a half: its number lies far above every threshold. */
  readonly looksLikeDate: IsoDate | undefined;
  readonly roles: ReportRoles;
};

export type UnprovenLevel = { readonly claimed: number; readonly proven: number };

export type ReadResult =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** What a mark that was undone lacks. */
export type Missing =
  | {
      readonly code:
        | 'result'
        | 'result-unreadable'
        | 'narrative'
        | 'not-submitted'
        | 'not-checked'
        | 'other-checker'
        | 'other-certifier';
    }
  /** `unusable`: what lies there and does not count. */
  | { readonly code: 'evidence'; readonly unusable?: readonly UnusableFile[] }
  | ({ readonly code: 'proof' } & UnprovenLevel);

/** What is asked once before a report is taken. */
export type Question =
  | { readonly code: 'looks-like-fraction'; readonly value: string }
  | { readonly code: 'looks-like-date'; readonly value: string; readonly date: IsoDate }
  | ({ readonly code: 'unproven' } & UnprovenLevel);

/** One thing to do about a report. */
export type Mark =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly missing: readonly Missing[] }
  | { readonly kind: 'asked'; readonly questions: readonly Question[] }
  | { readonly kind: 'returned'; readonly missing: readonly Missing[] }
  | { readonly kind: 'checked' }
  | { readonly kind: 'certified' }
  /** `back` stands again instead of the verdict that was typed. */
  | { readonly kind: 'verdict-undone'; readonly back: Verdict | ''; readonly why: VerdictFault }
  | { readonly kind: 'certification-undone'; readonly missing: readonly Missing[] }
  /** A tick of either kind in a round that is closed. */
  | { readonly kind: 'late-tick'; readonly header: 'ส่งรายงาน' | 'รับรอง' }
  | { readonly kind: 'edited' }
  /** The content is again what was accepted. */
  | { readonly kind: 'edit-undone' }
  | { readonly kind: 'unticked' }
  | { readonly kind: 'ticked-again' };

export type VerdictFault =
  | 'not-submitted'
  | 'submitted-again'
  | 'other-checker'
  | 'certified-already'
  | 'closed';

/** What to do about one report now; nothing where every mark stands as it should. */
export function decideMarks(report: MarkedReport): readonly Mark[] {
  if (report.closed) return closedMarks(report);
  const verdict = verdictMarks(report);
  if (verdict.some(({ kind }) => kind === 'returned')) return verdict;
  const submits = report.ticked && !report.certified && (!report.submitted || report.memory.unticked);
  const own = submits ? submission(report) : followingMarks(report);
  if (own.some(({ kind }) => kind === 'accepted')) return [...own, ...marksBeforeCheck(report)];
  return [...own, ...verdict, ...certificationMarks(report)];
}

/** What was ticked for a report that has only now been taken: the check begins anew. */
function marksBeforeCheck({
  verdict,
  checked,
  submitted,
  returns,
  certifyTicked,
}: MarkedReport): readonly Mark[] {
  const stood = checked || (verdict === 'ส่งคืน' && !submitted && returns > 0);
  const why = submitted ? 'submitted-again' : 'not-submitted';
  return [
    ...(verdict !== '' && !stood ? [{ kind: 'verdict-undone', back: '', why } as const] : []),
    ...(certifyTicked ? [{ kind: 'certification-undone', missing: [{ code: 'not-checked' }] } as const] : []),
  ];
}

/** What a report remembers after a mark; undefined where nothing changes. */
export function memoryAfter(mark: Mark, report: MarkedReport): TickMemory | undefined {
  switch (mark.kind) {
    case 'accepted':
      return { ...NO_MEMORY, accepted: report.contentHash };
    case 'refused':
      return { ...report.memory, unticked: report.submitted };
    case 'asked':
      return {
        ...report.memory,
        questioned: [...report.memory.questioned, ...mark.questions.map(questionKey)],
        unticked: report.submitted,
      };
    case 'returned':
      return NO_MEMORY;
    case 'unticked':
      return { ...report.memory, unticked: true };
    case 'ticked-again':
      return { ...report.memory, unticked: false };
    default:
      return undefined;
  }
}

/** In a closed round every request is undone; what the office marked before stands. */
function closedMarks(report: MarkedReport): readonly Mark[] {
  const passed = report.checked || report.certified;
  const stands: Verdict | '' = passed ? 'ผ่าน' : !report.submitted && report.returns > 0 ? 'ส่งคืน' : '';
  const typed = report.verdict !== '' && report.verdict !== stands;
  return [
    ...(report.ticked && !report.submitted ? [{ kind: 'late-tick', header: 'ส่งรายงาน' } as const] : []),
    ...(typed ? [{ kind: 'verdict-undone', back: stands, why: 'closed' } as const] : []),
    ...(report.certifyTicked && !report.certified ? [{ kind: 'late-tick', header: 'รับรอง' } as const] : []),
  ];
}

function verdictMarks(report: MarkedReport): readonly Mark[] {
  const { verdict, certified, checked, submitted, returns } = report;
  if (certified) {
    return verdict === 'ส่งคืน' ? [{ kind: 'verdict-undone', back: 'ผ่าน', why: 'certified-already' }] : [];
  }
  if (verdict === '') return [];
  if (!submitted) {
    if (verdict === 'ส่งคืน' && returns > 0) return [];
    return [{ kind: 'verdict-undone', back: returns > 0 ? 'ส่งคืน' : '', why: 'not-submitted' }];
  }
  if (verdict === 'ผ่าน' && checked) return [];
  if (!mayCheck(report.roles))
    return [{ kind: 'verdict-undone', back: checked ? 'ผ่าน' : '', why: 'other-checker' }];
  return verdict === 'ผ่าน' ? [{ kind: 'checked' }] : [{ kind: 'returned', missing: missingProof(report) }];
}

function submission(report: MarkedReport): readonly Mark[] {
  const missing = missingOf(report);
  if (missing.length > 0) return [{ kind: 'refused', missing }];
  const asked = questionsOf(report).filter((one) => !report.memory.questioned.includes(questionKey(one)));
  return asked.length > 0 ? [{ kind: 'asked', questions: asked }] : [{ kind: 'accepted' }];
}

function missingOf(report: MarkedReport): readonly Missing[] {
  const missing: Missing[] = [];
  if (report.result.kind === 'blank') missing.push({ code: 'result' });
  if (report.result.kind === 'unreadable') missing.push({ code: 'result-unreadable' });
  if (report.narrative.trim() === '') missing.push({ code: 'narrative' });
  missing.push(...missingProof(report).filter(({ code }) => code === 'evidence' || report.refusesUnproven));
  return missing;
}

function missingProof(report: MarkedReport): readonly Missing[] {
  if (report.result.kind === 'not-applicable') return [];
  const { unusable } = report;
  if (report.needsEvidence && report.evidenceFiles === 0)
    return [{ code: 'evidence', ...(unusable.length > 0 && { unusable }) }];
  return report.unproven === undefined ? [] : [{ code: 'proof', ...report.unproven }];
}

function questionsOf(report: MarkedReport): readonly Question[] {
  const { result, unproven, looksLikeFraction, looksLikeDate } = report;
  if (result.kind !== 'number') return [];
  const fraction = looksLikeFraction ? [{ code: 'looks-like-fraction', value: result.text } as const] : [];
  const proof = unproven === undefined ? [] : [{ code: 'unproven', ...unproven } as const];
  const date =
    looksLikeDate === undefined
      ? []
      : [{ code: 'looks-like-date', value: result.text, date: looksLikeDate } as const];
  return [...fraction, ...date, ...proof];
}

/** The same question is not asked twice. */
function questionKey(question: Question): string {
  return question.code === 'unproven' ? `${question.claimed}>${question.proven}` : question.value;
}

/** Marks of a report that is submitted already. */
function followingMarks(report: MarkedReport): readonly Mark[] {
  if (!report.submitted) return [];
  const marks: Mark[] = [];
  if (report.memory.unticked === report.ticked)
    marks.push({ kind: report.ticked ? 'ticked-again' : 'unticked' });
  const edited = report.contentHash !== report.memory.accepted;
  if (edited && !report.edited) marks.push({ kind: 'edited' });
  if (!edited && report.edited) marks.push({ kind: 'edit-undone' });
  return marks;
}

function certificationMarks(report: MarkedReport): readonly Mark[] {
  if (!report.certifyTicked || report.certified) return [];
  const missing: Missing[] = [];
  if (!report.submitted) missing.push({ code: 'not-submitted' });
  if (report.verdict !== 'ผ่าน' || !report.submitted) missing.push({ code: 'not-checked' });
  if (missing.length === 0 && !mayCheck(report.roles) && !report.checked)
    missing.push({ code: 'not-checked' });
  if (missing.length === 0 && !mayCertify(certifierRoles(report))) missing.push({ code: 'other-certifier' });
  return missing.length > 0 ? [{ kind: 'certification-undone', missing }] : [{ kind: 'certified' }];
}

/** Where the verdict and รับรอง are answered in one look, the checker of this look counts. */
function certifierRoles(report: MarkedReport): ReportRoles {
  const { roles, checked } = report;
  if (checked || roles.checker.kind === 'unknown') return roles;
  return { ...roles, checkedBy: roles.checker.personId };
}
