import Big from 'big.js';
import type { SarSources } from '../../src/documents/content/sar-card-content';
import { dateOf } from '../../src/domain/dates/dates';
import { momentAt } from '../../src/domain/dates/moments';
import type { Report } from '../../src/domain/rounds/report';
import type { Round } from '../../src/domain/rounds/round';
import { presetScores } from '../../src/domain/scores/level-scores';
import { sampleOffice } from './sample-office';

function day(year: number, month: number, date: number) {
  const found = dateOf(year, month, date);
  if (found === undefined) throw new Error(`no date ${year}-${month}-${date}`);
  return found;
}

const ROUND: Round = {
  id: '2570-06',
  fiscalYearBe: 2570,
  number: 6,
  periodFrom: day(2026, 10, 1),
  periodTo: day(2027, 3, 31),
  opensOn: day(2027, 4, 1),
  dueOn: day(2027, 4, 30),
  closesOn: day(2027, 5, 31),
  state: 'เปิด',
  folder: 'https://drive.google.com/drive/folders/round2570-06',
  fingerprint: '',
};

export const SUBMITTED = momentAt(day(2027, 4, 20), 600);
const CERTIFIED = momentAt(day(2027, 5, 4), 600);

/** A report on 1–5 with thresholds 60, 65 … 80 and weight 5, nothing typed. */
export function blankReport(code: string, changes: Partial<Report> = {}): Report {
  return {
    id: `2570-06-${code}`,
    roundId: '2570-06',
    indicatorCode: code,
    parent: undefined,
    dimension: 'มิติที่ 1 ประสิทธิผล',
    name: `ตัวชี้วัดที่ ${code}`,
    unit: 'ร้อยละ',
    weight: new Big(5),
    method: 'เชิงเส้น',
    direction: 'มากดี',
    scale: '1-5',
    belowFirst: undefined,
    notApplicable: undefined,
    thresholds: [undefined, new Big(60), new Big(65), new Big(70), new Big(75), new Big(80)],
    dueOn: undefined,
    owners: ['P032', 'P034'],
    supervisor: 'P003',
    folder: `https://drive.google.com/drive/folders/report-${code}`,
    result: '',
    narrative: '',
    support: '',
    obstacles: '',
    submitTick: false,
    verdict: undefined,
    comment: '',
    committeeResult: '',
    adjustment: undefined,
    reason: '',
    certifyTick: false,
    submittedAt: undefined,
    submittedResult: '',
    checkedAt: undefined,
    certifiedAt: undefined,
    certifiedResult: '',
    editedAt: undefined,
    closedAt: undefined,
    fingerprint: '',
    remembered: '',
    evidenceCount: 0,
    answer: '',
    submittedBy: '',
    checkedBy: '',
    certifiedBy: '',
    returns: 0,
    slips: [],
    appeal: '',
    appealDueOn: undefined,
    appealOutcome: undefined,
    appealReason: '',
    appealAnsweredAt: undefined,
    target: '',
    ...changes,
  };
}

export function submittedReport(
  code: string,
  result: string | number,
  changes: Partial<Report> = {},
): Report {
  return blankReport(code, {
    result,
    submittedResult: result,
    submittedAt: SUBMITTED,
    narrative: `คำชี้แจง ${code}`,
    ...changes,
  });
}

/** One round: a certified report, a parent with two subs (one N/A), one typed only, one blank of another dimension. */
export function sarSources(changes: Partial<SarSources> = {}): SarSources {
  const calculated = {
    method: undefined,
    direction: undefined,
    thresholds: [undefined, undefined, undefined, undefined, undefined, undefined],
  } as const;
  return {
    round: ROUND,
    reports: [
      submittedReport('1.10', 80, { weight: new Big(2.5) }),
      submittedReport('1.1', '72.50', {
        certifiedResult: '72.50',
        certifiedAt: CERTIFIED,
        verdict: 'ผ่าน',
        checkedAt: SUBMITTED,
        slips: ['20 เม.ย. 2570 นายผู้ตรวจ: ขอรายชื่อ · ส่งใหม่ภายใน 30 เม.ย. 2570 · ครั้งที่ 1'],
      }),
      blankReport('1.2', { ...calculated, weight: new Big(10) }),
      submittedReport('1.2.1', 'N/A', { parent: '1.2' }),
      submittedReport('1.2.2', 61, { parent: '1.2' }),
      blankReport('1.3', { result: 77 }),
      blankReport('2.1', { dimension: 'มิติที่ 2 คุณภาพ', owners: [], supervisor: '' }),
    ],
    people: sampleOffice().sources.people,
    levelScores: presetScores(),
    evidence: new Map([
      [
        '2570-06-1.1',
        [
          { name: 'คำสั่ง.pdf', level: undefined },
          { name: 'ระดับ4 ภาพกิจกรรม.pdf', level: 4 },
          { name: 'รายงาน.pdf', level: undefined },
        ],
      ],
    ]),
    earlier: [],
    ...changes,
  };
}
