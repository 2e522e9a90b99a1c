import {
  decideMarks,
  type MarkDecision,
  type MarkEvent,
  type MarkedReport,
  type Missing,
  type TickMemory,
  writeTickMemory,
} from '../../domain/marks';
import { serialOfMoment } from '../../domain/moments';
import { LOG_EVENT } from '../../messages/log-event';
import { missingNote } from '../../messages/mark-note';
import type { CellValue } from '../../ports/sheets';
import { type Change, cellsIf, type LogLine, type NewRow } from '../../register/change';
import type { HeaderOf } from '../../register/tabs';

/** The cells that a decision copies: what is typed when it submits, what was submitted when it certifies. */
export type CopiedResults = { readonly typed: CellValue; readonly submitted: CellValue };

export type MarkChanges = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

const EVENT_NAME: Readonly<Record<MarkEvent, string>> = {
  accepted: LOG_EVENT.reportAccepted,
  refused: LOG_EVENT.reportRefused,
  returned: LOG_EVENT.reportReturned,
  checked: LOG_EVENT.reportChecked,
  certified: LOG_EVENT.reportCertified,
  'certification-refused': LOG_EVENT.certificationRefused,
  'return-refused': LOG_EVENT.returnRefused,
  edited: LOG_EVENT.reportEdited,
};

/** The changes that answer what stands in one report now. `now` in ms since the epoch. */
export function markChanges(report: MarkedReport, copied: CopiedResults, now: number): MarkChanges {
  const serial = serialOfMoment(now);
  const decision = decideMarks(report, serial);
  if (decision === undefined) return { changes: [], log: [] };
  const cells = decidedCells(decision, copied, serial);
  return {
    changes: [
      ...(Object.keys(cells).length > 0 ? [setCells(report.reportId, cells)] : []),
      ...noteChange(report.reportId, 'ส่งรายงาน', decision.missing),
      ...noteChange(report.reportId, 'รับรอง', decision.certifyMissing),
      ...noteChange(report.reportId, 'ผลการตรวจ', decision.verdictMissing),
      ...plainResult(report.reportId, decision.missing),
    ],
    log: decision.events.map((event) => ({
      event: EVENT_NAME[event],
      subject: report.reportId,
      after: afterText(event, decision, copied),
    })),
  };
}

function setCells(key: string, cells: NewRow<'reports'>): Change {
  return { kind: 'set', tab: 'reports', key, cells };
}

function decidedCells(decision: MarkDecision, copied: CopiedResults, serial: number): NewRow<'reports'> {
  return {
    ...cellsIf('reports', decision.submit === 'set', { ส่งเมื่อ: serial, ผลที่ส่ง: copied.typed }),
    ...cellsIf('reports', decision.submit === 'clear', { ส่งเมื่อ: '', ผลที่ส่ง: '' }),
    ...cellsIf('reports', decision.untick === true, { ส่งรายงาน: false }),
    ...cellsIf('reports', decision.clearVerdict === true, { ผลการตรวจ: '' }),
    ...cellsIf('reports', decision.restoreVerdict === true, { ผลการตรวจ: 'ผ่าน' }),
    ...timeCell('ตรวจเมื่อ', decision.checkedAt),
    ...timeCell('แก้ไขหลังรับเมื่อ', decision.editedAt),
    ...cellsIf('reports', decision.certify === true, { รับรองเมื่อ: serial, ผลที่รับรอง: copied.submitted }),
    ...cellsIf('reports', decision.untickCertify === true, { รับรอง: false }),
    ...memoryCell(decision.memory),
  };
}

function timeCell(header: 'ตรวจเมื่อ' | 'แก้ไขหลังรับเมื่อ', serial: number | undefined): NewRow<'reports'> {
  if (serial === undefined) return {};
  return { [header]: serial === 0 ? '' : serial };
}

function memoryCell(memory: TickMemory | undefined): NewRow<'reports'> {
  if (memory === undefined) return {};
  const { fingerprint, remembered } = writeTickMemory(memory);
  return { ลายนิ้วมือ: fingerprint, จำการติ๊ก: remembered };
}

function noteChange(
  key: string,
  header: HeaderOf<'reports'>,
  missing: readonly Missing[] | undefined,
): readonly Change[] {
  if (missing === undefined) return [];
  return [{ kind: 'note', tab: 'reports', key, header, note: missingNote(missing) }];
}

/** After 85% a cell reads 85 as 85% again: what is asked to be typed anew must be read as it is typed. */
function plainResult(key: string, missing: readonly Missing[] = []): readonly Change[] {
  if (!missing.includes('looks-like-fraction')) return [];
  return [{ kind: 'format', tab: 'reports', key, header: 'ผลการดำเนินงาน' }];
}

function afterText(event: MarkEvent, decision: MarkDecision, copied: CopiedResults): string {
  if (event === 'accepted') return String(copied.typed);
  if (event === 'certified') return String(copied.submitted);
  if (event === 'refused') return missingNote(decision.missing ?? []);
  if (event === 'return-refused') return missingNote(decision.verdictMissing ?? []);
  return event === 'certification-refused' ? missingNote(decision.certifyMissing ?? []) : '';
}
