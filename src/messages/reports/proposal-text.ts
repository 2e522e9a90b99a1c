import type {
  StepLimit,
  StepSource,
  TargetBelowBaseline,
  ThresholdProposal,
} from '../../domain/scores/targets';
import { numberText } from '../number-text';

/** How thresholds were proposed from the baselines, or why none could be. */
export function proposalText(proposal: ThresholdProposal): string {
  switch (proposal.kind) {
    case 'proposed':
      return `ระดับ 3 = ผลปีที่แล้ว ${numberText(proposal.lastYear)} ห่างกันระดับละ ${numberText(proposal.step)} (${sourceText(proposal.from)})${limitText(proposal.limit)}`;
    case 'milestones':
      return 'ตัวชี้วัดขั้นความสำเร็จ: ระดับ n = ทำครบ n ขั้นตอน';
    case 'none':
      return noneText(proposal.why);
  }
}

function sourceText(from: StepSource): string {
  switch (from.source) {
    case 'yearly-progress':
      return `ผลดีขึ้นเฉลี่ยปีละ ${numberText(from.change.abs().round(4, 1))} ใน ${from.years} ปี`;
    case 'yearly-change':
      return `ผลไม่ดีขึ้น จึงใช้การเปลี่ยนแปลงเฉลี่ยปีละ ${numberText(from.change.round(4, 1))}`;
    case 'share-of-last-year':
      return `ไม่มีแนวโน้มให้ใช้ จึงใช้ร้อยละ ${from.percent} ของผลปีที่แล้ว`;
    case 'smallest-step':
      return 'ใช้ช่วงเล็กที่สุดตามทศนิยมของปีฐาน';
  }
}

function limitText(limit: StepLimit | undefined): string {
  if (limit === undefined) return '';
  return limit.kind === 'full' ? ' ลดช่วงลงเพื่อไม่ให้ระดับ 5 เกิน 100' : ' ลดช่วงลงเพื่อไม่ให้ระดับ 5 ต่ำกว่า 0';
}

function noneText(why: Extract<ThresholdProposal, { kind: 'none' }>['why']): string {
  switch (why) {
    case 'parent':
      return 'ตัวชี้วัดนี้คิดคะแนนจากตัวชี้วัดย่อย จึงไม่มีเกณฑ์ของตัวเอง';
    case 'no-last-year':
      return 'ยังไม่มีปีฐาน −1 ที่เป็นตัวเลข จึงเสนอเกณฑ์ไม่ได้';
    case 'no-room':
      return 'ผลปีที่แล้วอยู่ที่ค่าดีที่สุดแล้ว จึงไม่มีช่วงให้แบ่งระดับ';
  }
}

/** The office's scale has three levels, which a step on either side of last year does not fill. */
export function scaleWithoutProposalText(): string {
  return 'มาตรา 50-75-100 ใช้เกณฑ์ 1–3 จึงไม่มีเกณฑ์ 5 ระดับให้เสนอ';
}

/** A target easier than last year's result. */
export function targetBelowBaselineText(fault: TargetBelowBaseline): string {
  return `ค่าเป้าหมาย ${numberText(fault.target)} ด้อยกว่าผลปีที่แล้ว ${numberText(fault.lastYear)}`;
}
