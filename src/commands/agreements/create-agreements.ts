import { documentName } from '../../documents/document-name';
import { fillDocument, prepareTemplate } from '../../documents/fill-document';
import { firstPagePoints } from '../../documents/first-page-fit';
import { stoppingFaults } from '../../documents/template-faults';
import { serialOfMoment } from '../../domain/moments';
import { Refusal } from '../../domain/refusal';
import { documentFailureText, FAULTY_ROW_TEXT, IN_REGISTER } from '../../messages/agreement-text';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import type { Change, NewRow } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import { type DocumentJob, makeDocuments } from '../documents/make-documents';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { kindField, textsField } from '../request';
import type { AgreementItem } from './agreement-items';
import { progressTeller } from './agreement-progress';
import { AGREEMENT_TABS } from './agreement-sources';
import { faultsOfAgreement } from './blocked-agreements';
import { type PreparedAgreements, prepareAgreements } from './prepare-agreements';

export type AgreementRun = {
  /** Agreements of this call's choice that stand in Drive and agree with the register. */
  readonly done: number;
  readonly total: number;
  readonly made: number;
  readonly updated: number;
  readonly skipped: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  /** Call again: the time of one execution was up. */
  readonly more: boolean;
};

/** งาน of an agreement's intent in งานค้าง. */
export const AGREEMENT_WORK = 'ข้อตกลง';

export function createAgreements(office: Office, request: unknown): AgreementRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    return runAgreements(
      office,
      snapshot,
      prepareAgreements(office, snapshot, kindField(request), textsField(request, 'keys')),
    );
  });
}

/** Makes what is missing and brings up to date what differs (called under the lock with a fresh snapshot). */
export function runAgreements(
  office: Office,
  snapshot: Snapshot,
  prepared: PreparedAgreements,
): AgreementRun {
  const faults = stoppingFaults(prepared.templateFaults);
  if (faults.length > 0) throw new Refusal({ code: 'template-fault', template: prepared.kind, faults });
  const blocked = prepared.items.filter((item) => faultsOfAgreement(item, prepared.inputFaults).length > 0);
  const free = prepared.items.filter((item) => !blocked.includes(item));
  const open = free.filter((item) => item.action !== 'none');
  const teller = progressTeller(office, prepared.kind);
  teller.tell(0, open.length);
  addRows(office, snapshot, open, prepared);
  const run = makeDocuments(office, snapshot, AGREEMENT_WORK, jobsOf(office, open, prepared), teller.tell);
  teller.end(run.done.length, open.length);
  const done = new Set(run.done);
  const updated = open.filter((item) => item.action === 'update' && done.has(jobKey(item))).length;
  return {
    done: free.length - open.length + run.done.length,
    total: prepared.items.length,
    made: run.done.length - updated,
    updated,
    skipped: prepared.skipped.length + blocked.length,
    failed: [
      ...run.failed.map(({ key, cause }) => ({
        key: key.replace(/#\d+$/, ''),
        message: documentFailureText(cause),
      })),
      ...blocked.map((item) => ({ key: item.planned.key, message: FAULTY_ROW_TEXT })),
    ],
    more: run.more,
  };
}

/** Every agreement that is to be made has its row before its document exists: the register is the queue. */
function addRows(
  office: Office,
  snapshot: Snapshot,
  open: readonly AgreementItem[],
  { kind }: PreparedAgreements,
): void {
  const rows = open
    .filter((item) => item.row === undefined)
    .map(
      (item): NewRow<'agreements'> => ({
        รหัสข้อตกลง: item.planned.key,
        ประเภท: kind,
        ...partyCells(item),
        สถานะ: 'รอสร้าง',
      }),
    );
  if (rows.length > 0) office.register.commit(snapshot, [{ kind: 'add', tab: 'agreements', rows }]);
}

function partyCells({ planned }: AgreementItem): NewRow<'agreements'> {
  return { ผู้ทำคำรับรอง: planned.maker.name, ผู้รับคำรับรอง: planned.receiver.name };
}

/** One key for each paper that ever exists: the agreement and its version. */
function jobKey(item: AgreementItem): string {
  return `${item.planned.key}#${item.version}`;
}

function jobsOf(
  office: Office,
  open: readonly AgreementItem[],
  prepared: PreparedAgreements,
): readonly DocumentJob[] {
  if (open.length === 0) return [];
  const digits = prepared.register.settings.thaiDigits ? 'thai' : 'western';
  const template = prepareTemplate(prepared.template.docx, {
    digits,
    wholeWords: prepared.register.settings.wholeWords,
    crest: prepared.template.crest,
  });
  return open.map((item): DocumentJob => {
    const set = (cells: NewRow<'agreements'>): Change => ({
      kind: 'set',
      tab: 'agreements',
      key: item.planned.key,
      cells,
    });
    return {
      key: jobKey(item),
      folderId: prepared.folderId,
      name: documentName(item.planned, item.version),
      properties: { [FINGERPRINT_PROPERTY]: item.fingerprint },
      ...(item.action === 'update' && item.file !== undefined ? { replaces: item.file.id } : {}),
      build: () => fillDocument(template, item.tags, { firstSectionPoints: firstPagePoints(item.planned) }),
      recorded: (file) => ({ changes: [set(madeCells(office, item, file))], log: [logOf(item, file)] }),
      failed: () => [set({ สถานะ: 'ผิดพลาด' })],
    };
  });
}

function madeCells(office: Office, item: AgreementItem, file: DriveFile): NewRow<'agreements'> {
  return {
    ...partyCells(item),
    จำนวนตัวชี้วัด: item.content.indicatorCount,
    น้ำหนักรวม: Number(item.content.totalWeight.toFixed()),
    สถานะ: 'สร้างแล้ว',
    เอกสาร: file.webViewLink,
    ฉบับที่: item.version,
    สร้างเมื่อ: serialOfMoment(office.now()),
    ตรงกับทะเบียน: IN_REGISTER,
  };
}

function logOf(item: AgreementItem, file: DriveFile) {
  const before = String(item.row?.cells.เอกสาร ?? '');
  if (item.action === 'version') {
    return { event: LOG_EVENT.agreementVersion, subject: item.planned.key, before, after: file.webViewLink };
  }
  const event = item.action === 'update' ? LOG_EVENT.agreementUpdated : LOG_EVENT.agreementMade;
  return { event, subject: item.planned.key, after: file.webViewLink };
}
