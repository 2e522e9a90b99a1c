import { type IsoDate, serialOfDate } from '../../domain/dates/dates';
import { type Moment, serialOfMoment } from '../../domain/dates/moments';
import type { Actor } from '../../domain/rounds/mark-actor';
import { decideMarks, type Mark, type MarkedReport, memoryAfter } from '../../domain/rounds/marks';
import type { Report } from '../../domain/rounds/report';
import { writeTickMemory } from '../../domain/rounds/tick-memory';
import { LOG_EVENT } from '../../messages/log-event';
import {
  ANSWER,
  type ReturnSlip,
  slipRecord,
  slipText,
  standingAnswer,
} from '../../messages/reports/answer-text';
import { markNote } from '../../messages/reports/mark-note';
import type { Change, LogLine, NewRow } from '../../register/change';

export type MarkChanges = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

/** What the cells that answer a mark are made of. */
export type MarkGround = {
  readonly report: Report;
  readonly marked: MarkedReport;
  readonly now: Moment;
  /** Until when the report is expected again if it goes back now. */
  readonly returnDueOn: IsoDate;
  /** As ผู้ส่ง, ผู้ตรวจ, ผู้รับรอง and บันทึก name them. */
  nameOf(actor: Actor): string;
};

/** The changes that answer what stands in one report now. */
export function markChanges(ground: MarkGround): MarkChanges {
  const { report, marked } = ground;
  const marks = decideMarks(marked);
  const cells: NewRow<'reports'> = Object.assign(
    {},
    ...marks.flatMap((mark) => [markCells(mark, ground), memoryCells(mark, marked)]),
  );
  return {
    changes: [
      ...(Object.keys(cells).length > 0
        ? [{ kind: 'set', tab: 'reports', key: report.id, cells } as const]
        : []),
      ...marks.flatMap((mark) => noteChanges(mark, report.id)),
    ],
    log: marks.flatMap((mark) => logLine(mark, ground)),
  };
}

function markCells(mark: Mark, ground: MarkGround): NewRow<'reports'> {
  const { report, marked, now } = ground;
  const serial = serialOfMoment(now);
  const { submitter, checker, certifier } = marked.roles;
  switch (mark.kind) {
    case 'accepted':
      return {
        ส่งเมื่อ: serial,
        ผลที่ส่ง: report.result,
        ผู้ส่ง: ground.nameOf(submitter),
        คำตอบ: ANSWER.accepted(now),
        ผลการตรวจ: '',
        ตรวจเมื่อ: '',
        ผู้ตรวจ: '',
        แก้ไขหลังรับเมื่อ: '',
      };
    case 'refused':
      return { ส่งรายงาน: false, คำตอบ: ANSWER.missing(mark.missing) };
    case 'asked':
      return { ส่งรายงาน: false, คำตอบ: ANSWER.asked(mark.questions) };
    case 'returned': {
      const slip = slipOf(mark, ground);
      return {
        ส่งรายงาน: false,
        ส่งเมื่อ: '',
        ผลที่ส่ง: '',
        ผู้ส่ง: '',
        ตรวจเมื่อ: '',
        ผู้ตรวจ: ground.nameOf(checker),
        แก้ไขหลังรับเมื่อ: '',
        ส่งคืนครั้งที่: slip.times,
        ใบส่งคืน: [...report.slips, slipRecord(slip, now, ground.nameOf(checker))].join('\n'),
        กำหนดส่ง: serialOfDate(slip.dueOn),
        คำตอบ: ANSWER.returned(slipText(slip)),
      };
    }
    case 'checked':
      return { ตรวจเมื่อ: serial, ผู้ตรวจ: ground.nameOf(checker), คำตอบ: ANSWER.checked(now) };
    case 'certified':
      return {
        รับรองเมื่อ: serial,
        ผลที่รับรอง: report.submittedResult,
        ผู้รับรอง: ground.nameOf(certifier),
        คำตอบ: ANSWER.certified(now),
      };
    case 'verdict-undone':
      return { ผลการตรวจ: mark.back, ...verdictAnswer(mark.why, report) };
    case 'certification-undone':
      return { รับรอง: false, คำตอบ: ANSWER.missing(mark.missing) };
    case 'late-tick':
      return { [mark.header]: false, คำตอบ: ANSWER.closed };
    case 'edited':
      return { แก้ไขหลังรับเมื่อ: serial };
    case 'edit-undone':
      return { แก้ไขหลังรับเมื่อ: '' };
    case 'unticked':
    case 'ticked-again':
      return {};
  }
}

function verdictAnswer(
  why: Extract<Mark, { readonly kind: 'verdict-undone' }>['why'],
  report: Report,
): NewRow<'reports'> {
  switch (why) {
    case 'not-submitted':
      return { คำตอบ: ANSWER.missing([{ code: 'not-submitted' }]) };
    case 'other-checker':
      return { คำตอบ: ANSWER.missing([{ code: 'other-checker' }]) };
    case 'certified-already':
    case 'closed':
      return { คำตอบ: standingAnswer(report) };
    case 'submitted-again':
      return {};
  }
}

function slipOf(
  mark: Extract<Mark, { readonly kind: 'returned' }>,
  { report, returnDueOn }: MarkGround,
): ReturnSlip {
  return {
    comment: report.comment,
    missing: mark.missing,
    dueOn: returnDueOn,
    times: report.returns + 1,
  };
}

function memoryCells(mark: Mark, marked: MarkedReport): NewRow<'reports'> {
  const memory = memoryAfter(mark, marked);
  if (memory === undefined) return {};
  const { fingerprint, remembered } = writeTickMemory(memory);
  return { ลายนิ้วมือ: fingerprint, จำการติ๊ก: remembered };
}

const NOTED: Readonly<Partial<Record<Mark['kind'], 'ส่งรายงาน' | 'ผลการตรวจ' | 'รับรอง'>>> = {
  accepted: 'ส่งรายงาน',
  refused: 'ส่งรายงาน',
  asked: 'ส่งรายงาน',
  returned: 'ส่งรายงาน',
  checked: 'ผลการตรวจ',
  'verdict-undone': 'ผลการตรวจ',
  certified: 'รับรอง',
  'certification-undone': 'รับรอง',
};

/** A note on the cell that was ticked, or its end. */
function noteChanges(mark: Mark, key: string): readonly Change[] {
  const header = mark.kind === 'late-tick' ? mark.header : NOTED[mark.kind];
  if (header === undefined) return [];
  const note: Change = { kind: 'note', tab: 'reports', key, header, note: markNote(mark) };
  return asksForResult(mark)
    ? // After 85% a cell reads 85 as 85% again, and shows 80 as 00:00 after 12:30: what is asked to be typed anew must be read as it is typed.
      [note, { kind: 'format', tab: 'reports', key, header: 'ผลการดำเนินงาน' }]
    : [note];
}

function asksForResult(mark: Mark): boolean {
  if (mark.kind === 'refused') return mark.missing.some(({ code }) => code === 'result-unreadable');
  return mark.kind === 'asked' && mark.questions.some(({ code }) => code !== 'unproven');
}

function logLine(mark: Mark, ground: MarkGround): readonly LogLine[] {
  const { report, marked } = ground;
  const { submitter, checker, certifier } = marked.roles;
  const line = (event: string, actor: Actor, more: Pick<LogLine, 'before' | 'after'> = {}): LogLine[] => [
    { event, subject: report.id, by: ground.nameOf(actor), ...more },
  ];
  switch (mark.kind) {
    case 'accepted':
      return line(LOG_EVENT.reportAccepted, submitter, { after: String(report.result) });
    case 'refused':
      return line(LOG_EVENT.reportRefused, submitter, { after: ANSWER.missing(mark.missing) });
    case 'asked':
      return line(LOG_EVENT.reportRefused, submitter, { after: ANSWER.asked(mark.questions) });
    case 'returned':
      return line(LOG_EVENT.reportReturned, checker, {
        before: String(report.submittedResult),
        after: slipText(slipOf(mark, ground)),
      });
    case 'checked':
      return line(LOG_EVENT.reportChecked, checker, { after: report.comment });
    case 'certified':
      return line(LOG_EVENT.reportCertified, certifier, { after: String(report.submittedResult) });
    case 'verdict-undone':
      return line(LOG_EVENT.verdictUndone, checker, {
        before: report.verdict ?? '',
        after: markNote(mark),
      });
    case 'certification-undone':
      return line(LOG_EVENT.certificationRefused, certifier, { after: ANSWER.missing(mark.missing) });
    case 'late-tick':
      return line(LOG_EVENT.reportRefused, mark.header === 'รับรอง' ? certifier : submitter, {
        before: mark.header,
        after: ANSWER.closed,
      });
    case 'edited':
      return line(LOG_EVENT.reportEdited, submitter);
    case 'edit-undone':
    case 'unticked':
    case 'ticked-again':
      return [];
  }
}
