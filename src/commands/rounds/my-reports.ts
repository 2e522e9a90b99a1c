import { readLevelProofs } from '../../domain/evidence/evidence-levels';
import { compareCodes } from '../../domain/indicator-code';
import { sameEmail } from '../../domain/people/person';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { type ReportState, reportState } from '../../domain/rounds/report-state';
import { scoreOffice } from '../../domain/scores/office-score';
import { appealText } from '../../messages/reports/appeal-text';
import { explanationText } from '../../messages/reports/explanation-text';
import { decodeEvidence, type EvidenceRow } from '../../register/decode/evidence';
import { decodeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { decodeRounds } from '../../register/decode/round';
import { requireStaff } from '../authority';
import type { Office } from '../office';
import { thresholdTexts } from '../report-overview';
import { scoreField } from '../scores/score-answer';
import { type ScoreSources, scoreSources } from '../scores/score-sources';

/** One report as its owner or supervisor sees it. Dates are ISO; scores have four decimals, '' for none. */
export type MyReport = {
  readonly reportId: string;
  readonly roundId: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly part: 'owner' | 'supervisor';
  /** False once its row is locked. */
  readonly open: boolean;
  /** For the caller: to be sent as owner, to be checked as supervisor. */
  readonly waits: boolean;
  readonly state: ReportState;
  /** คำตอบ: what the office last answered. */
  readonly answer: string;
  /** '' where the row has none. */
  readonly due: string;
  readonly result: string;
  /** คำชี้แจง. */
  readonly narrative: string;
  readonly score: string;
  readonly weighted: string;
  /** How the score came about. */
  readonly explanation: string;
  /** เกณฑ์ that are set, lowest level first. */
  readonly levels: readonly string[];
  readonly returns: number;
  /** ความเห็น of the supervisor. */
  readonly comment: string;
  /** A request for review and what came of it; '' where nobody asked. */
  readonly appeal: string;
  readonly folder: string;
  readonly evidence: {
    readonly needed: boolean;
    readonly files: number;
    /** Needed, and none is there. */
    readonly missing: boolean;
    readonly problems: readonly { readonly name: string; readonly note: string }[];
    /** หลักฐานตามระดับ: what each level asks for; none where files need not be told apart. */
    readonly levels: readonly { readonly level: number; readonly proof: string }[];
  };
};

/**
 * The caller's reports of rounds that were opened, what waits first: as owner all of them, as supervisor those that were
 * submitted or returned. Reads only.
 */
export function myReports(office: Office): readonly MyReport[] {
  const sources = scoreSources(office, ['indicators', 'rounds', 'evidence']);
  const { snapshot, reports } = sources;
  requireStaff(office, snapshot);
  const { people } = decodePeople(snapshot.table('people'));
  const me = people.find(({ email }) => sameEmail(email, office.caller))?.id;
  if (me === undefined) return [];
  const { indicators } = decodeIndicators(snapshot.table('indicators'));
  const proofsOf = new Map(indicators.map((one) => [one.code, readLevelProofs(one.evidenceByLevel)]));
  const needing = new Set(indicators.flatMap(({ code, needsEvidence }) => (needsEvidence ? [code] : [])));
  const evidence = decodeEvidence(snapshot.table('evidence'));
  const running = new Set(
    decodeRounds(snapshot.table('rounds'))
      .rounds.filter(({ state }) => state === 'เปิด' || state === 'ปิด')
      .map(({ id }) => id),
  );
  const explain = explainer(sources);
  return reports
    .flatMap((report): readonly MyReport[] => {
      const part = partOf(report, me);
      if (part === undefined) return [];
      const open = running.has(report.roundId) && report.closedAt === undefined;
      const files = evidence.filter(({ reportId }) => reportId === report.id);
      return [
        {
          ...reportFields(report),
          part,
          open,
          waits: open && waitsFor(part, reportState(report)),
          ...explain(report),
          evidence: {
            ...evidenceFields(files, report, needing.has(report.indicatorCode)),
            levels: [...(proofsOf.get(report.indicatorCode) ?? [])].map(([level, proof]) => ({
              level,
              proof,
            })),
          },
        },
      ];
    })
    .sort(waitingFirst);
}

function partOf(report: Report, personId: string): MyReport['part'] | undefined {
  if (isCalculated(report)) return undefined;
  if (report.owners.includes(personId)) return 'owner';
  if (report.supervisor !== personId) return undefined;
  return report.submittedAt !== undefined || report.returns > 0 ? 'supervisor' : undefined;
}

function reportFields(report: Report) {
  return {
    reportId: report.id,
    roundId: report.roundId,
    indicator: report.indicatorCode,
    name: report.name,
    unit: report.unit,
    state: reportState(report),
    answer: report.answer,
    due: report.dueOn ?? '',
    result: String(report.result),
    narrative: report.narrative,
    levels: thresholdTexts(report),
    returns: report.returns,
    comment: report.comment,
    appeal: appealText(report),
    folder: report.folder,
  };
}

function evidenceFields(
  files: readonly EvidenceRow[],
  report: Report,
  needed: boolean,
): Omit<MyReport['evidence'], 'levels'> {
  return {
    needed,
    files: report.evidenceCount,
    missing: needed && report.evidenceCount === 0,
    problems: files.filter(({ note }) => note !== '').map(({ name, note }) => ({ name, note })),
  };
}

/** A round is scored once for all of its reports. */
function explainer({ reports, levelScoresOf }: ScoreSources) {
  const scored = new Map<string, readonly [ReturnType<typeof scoreOffice>, ReturnType<typeof scoreOffice>]>();
  return (report: Report) => {
    const { roundId } = report;
    const round = reports.filter((one) => one.roundId === roundId);
    const scales = levelScoresOf(roundId);
    const [self, committee] = scored.get(roundId) ?? [
      scoreOffice(round, 'self', 'all', scales),
      scoreOffice(round, 'committee', 'all', scales),
    ];
    scored.set(roundId, [self, committee]);
    const rolled = self.rows.get(report.indicatorCode);
    return {
      score: scoreField(rolled?.score),
      weighted: scoreField(rolled?.weighted),
      explanation: rolled === undefined ? '' : explanationText(report, self, committee),
    };
  };
}

/** Open ones before closed ones, what waits for the caller before what does not, then by due date and code. */
function waitingFirst(left: MyReport, right: MyReport): number {
  return (
    rank(left) - rank(right) ||
    left.due.localeCompare(right.due) ||
    compareCodes(left.indicator, right.indicator)
  );
}

function rank({ open, waits }: MyReport): number {
  if (!open) return 2;
  return waits ? 0 : 1;
}

function waitsFor(part: MyReport['part'], state: ReportState): boolean {
  return part === 'owner' ? state === 'ร่าง' || state === 'ส่งคืน' : state === 'ส่งแล้ว' || state === 'แก้ไขหลังส่ง';
}
