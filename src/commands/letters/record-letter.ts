import { type IsoDate, serialOfDate } from '../../domain/dates/dates';
import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import { cellsIf, type NewRow } from '../../register/change';
import { lockPapers } from '../agreements/lock-paper';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { dateField, fieldOf, optionalFigure, optionalText, textField } from '../request';

/**
 * `{key, number?, datedOn?, signedOn?, signedBy?}`: what the office's register of letters and the signature say of an order or a
 * letter of เอกสาร. The sweep carries the dates into ปฏิทิน; a paper that is signed is locked and never written again.
 */
export function recordLetter(office: Office, request: unknown): { readonly key: string } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ['people', 'documents']);
    const key = textField(request, 'key');
    const row = snapshot.table('documents').rows.find((one) => one.key === key);
    const fileId = idOfLink(String(row?.cells.ลิงก์ ?? ''));
    if (row === undefined || fileId === undefined)
      throw new Refusal({ code: 'not-found', thing: 'document', key });
    const number = optionalFigure(request, 'number');
    const signedBy = optionalText(request, 'signedBy');
    const datedOn = optionalDate(request, 'datedOn');
    const signedOn = optionalDate(request, 'signedOn');
    const cells: NewRow<'documents'> = {
      ...cellsIf('documents', number !== '', { เลขที่: number }),
      ...(datedOn === undefined ? {} : { ลงวันที่: serialOfDate(datedOn) }),
      ...(signedOn === undefined ? {} : { ลงนามเมื่อ: serialOfDate(signedOn) }),
      ...cellsIf('documents', signedBy !== '', { ลงนามโดย: signedBy }),
    };
    if (Object.keys(cells).length === 0) return { key };
    const told = [number, datedOn, signedOn, signedBy].filter((one) => one !== undefined && one !== '');
    office.register.commit(
      snapshot,
      [{ kind: 'set', tab: 'documents', key, cells }],
      [{ event: LOG_EVENT.letterRecorded, subject: key, after: told.join(' · ') }],
    );
    if (signedOn !== undefined) lockPapers(office, [{ key, fileId }]);
    return { key };
  });
}

function optionalDate(request: unknown, name: 'datedOn' | 'signedOn'): IsoDate | undefined {
  const value = fieldOf(request, name);
  return value === undefined || value === null || value === '' ? undefined : dateField(request, name);
}
