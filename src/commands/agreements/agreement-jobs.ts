import { documentName } from '../../documents/agreement/document-name';
import { fillDocument, type PreparedTemplate, prepareTemplate } from '../../documents/filling/fill-document';
import { firstPagePoints } from '../../documents/filling/first-page-fit';
import { addendumTags } from '../../documents/tags/addendum-tags';
import { writtenFacts } from '../../domain/agreements/agreement-facts';
import { dateOfMoment, serialOfMoment } from '../../domain/dates/moments';
import { addendumName, IN_REGISTER } from '../../messages/documents/agreement-text';
import { factFieldText, factSideText } from '../../messages/documents/fact-change-text';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import type { Change, LogLine, NewRow } from '../../register/change';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import type { DocumentJob } from '../documents/document-job';
import type { OfficeTemplate } from '../documents/office-template';
import type { Office } from '../office';
import { type AgreementItem, paperOf } from './agreement-items';
import type { PreparedAgreements, PreparedKind } from './prepare-agreements';

/** งาน of an agreement's intent in งานค้าง. */
export const AGREEMENT_WORK = 'ข้อตกลง';

/** Lines of บันทึก that one change of a paper may take. */
const MOST_LINES = 20;

/** One key for each paper that ever exists: the agreement and its version, or its บันทึกแก้ไข. */
export function jobKey(item: AgreementItem): string {
  return item.action === 'addendum'
    ? `${item.planned.key}+${item.addendum}#1`
    : `${item.planned.key}#${item.version}`;
}

/** รหัสข้อตกลง of a job's key. */
export function agreementOfJob(key: string): string {
  return key.replace(/(?:\+\d+)?#\d+$/, '');
}

export function partyCells({ planned }: AgreementItem): NewRow<'agreements'> {
  return { ผู้ทำคำรับรอง: planned.maker.name, ผู้รับคำรับรอง: planned.receiver.name };
}

/** Each template is made ready once, and only where a document is made from it. */
export function agreementJobs(
  office: Office,
  open: readonly { readonly item: AgreementItem; readonly of: PreparedKind }[],
  prepared: PreparedAgreements,
): readonly DocumentJob[] {
  const { settings } = prepared.register;
  const ready = new Map<OfficeTemplate, PreparedTemplate>();
  const readyOf = (template: OfficeTemplate): PreparedTemplate => {
    const known = ready.get(template);
    if (known !== undefined) return known;
    const made = prepareTemplate(template.docx, {
      digits: settings.thaiDigits ? 'thai' : 'western',
      wholeWords: settings.wholeWords,
      crest: template.crest,
    });
    ready.set(template, made);
    return made;
  };
  return open.map(({ item, of }): DocumentJob => {
    const base = {
      key: jobKey(item),
      folderId: of.folderId,
      properties: { [FINGERPRINT_PROPERTY]: item.fingerprint },
      // Any operator hands it out, also one who has not made it.
      writersCanShare: true,
    };
    const set = (cells: NewRow<'agreements'>) => setRow(item, cells);
    if (item.action === 'addendum') {
      const edition = { number: item.addendum, on: dateOfMoment(office.now()) };
      const tags = addendumTags(item.planned, item.changes, edition, paperOf(prepared.register));
      return {
        ...base,
        name: addendumName(documentName(item.planned, item.version), item.addendum),
        build: () => fillDocument(readyOf(prepared.addendum), tags),
        recorded: (file) => ({ changes: [set(addendumCells(item, file))], log: logOf(item, file) }),
        failed: () => [],
      };
    }
    return {
      ...base,
      name: documentName(item.planned, item.version),
      ...(item.action === 'update' && item.file !== undefined ? { replaces: item.file.id } : {}),
      build: () =>
        fillDocument(readyOf(of.template), item.tags, {
          firstSectionPoints: firstPagePoints(item.planned, prepared.register.settings.officeName),
        }),
      recorded: (file) => recordedPaper(office, item, file),
      failed: () => [set({ สถานะ: 'ผิดพลาด' })],
    };
  });
}

/** What the register says of a paper that was made or got new content. */
export function recordedPaper(
  office: Office,
  item: AgreementItem,
  file: DriveFile,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  return { changes: [setRow(item, madeCells(office, item, file))], log: logOf(item, file) };
}

function setRow({ planned }: AgreementItem, cells: NewRow<'agreements'>): Change {
  return { kind: 'set', tab: 'agreements', key: planned.key, cells };
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
    เนื้อหา: writtenFacts(item.facts),
  };
}

/** The signed paper's own cells stay; what it says together with its บันทึกแก้ไข is what counts from now on. */
function addendumCells(item: AgreementItem, file: DriveFile): NewRow<'agreements'> {
  const links = String(item.row?.cells.บันทึกแก้ไข ?? '');
  return {
    บันทึกแก้ไข: links === '' ? file.webViewLink : `${links}\n${file.webViewLink}`,
    เนื้อหา: writtenFacts(item.facts),
  };
}

/** What was done, and of a paper that stood each field that changed, before and after. */
function logOf(item: AgreementItem, file: DriveFile): readonly LogLine[] {
  const { key } = item.planned;
  const told = item.changes.slice(0, MOST_LINES).map(
    (change): LogLine => ({
      event: LOG_EVENT.agreementChanged,
      subject: `${key}: ${factFieldText(change)}`,
      before: factSideText(change, change.before),
      after: factSideText(change, change.after),
    }),
  );
  if (item.action === 'version') {
    const before = String(item.row?.cells.เอกสาร ?? '');
    return [{ event: LOG_EVENT.agreementVersion, subject: key, before, after: file.webViewLink }, ...told];
  }
  const event =
    item.action === 'addendum'
      ? LOG_EVENT.agreementAddendum
      : item.action === 'update'
        ? LOG_EVENT.agreementUpdated
        : LOG_EVENT.agreementMade;
  return [{ event, subject: key, after: file.webViewLink }, ...told];
}
