import { serialOfDate } from '../../domain/dates/dates';
import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change } from '../../register/change';
import { isSigned } from '../agreements/agreement-action';
import { AGREEMENT_TABS } from '../agreements/agreement-sources';
import { lockPapers } from '../agreements/lock-paper';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { dateField, invalidField, textsField } from '../request';

export type MarkedSigned = {
  /** Agreements that were marked with this call. */
  readonly signed: number;
};

/**
 * `{keys, on}` → agreements that were signed on that day: ลงนามเมื่อ, สถานะ, and their papers locked so that nobody edits what was signed.
 * Those that are signed already stay as they are; a key without a paper is refused, and nothing is marked.
 */
export function markSigned(office: Office, request: unknown): MarkedSigned {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    const keys = textsField(request, 'keys') ?? [];
    if (keys.length === 0) throw invalidField('keys', '', { kind: 'texts' });
    const on = dateField(request, 'on');
    const { rows } = snapshot.table('agreements');
    const papers = [...new Set(keys)].map((key) => {
      const row = rows.find((one) => one.key === key || one.key.split('-').slice(2).join('-') === key);
      const fileId = idOfLink(String(row?.cells.เอกสาร ?? ''));
      if (row === undefined || fileId === undefined)
        throw new Refusal({ code: 'not-found', thing: 'agreement', key });
      return { row, fileId };
    });
    const fresh = papers.filter(({ row }) => !isSigned(row));
    if (fresh.length === 0) return { signed: 0 };
    office.register.commit(
      snapshot,
      fresh.map(
        ({ row: { key } }): Change => ({
          kind: 'set',
          tab: 'agreements',
          key,
          cells: { ลงนามเมื่อ: serialOfDate(on), สถานะ: 'ลงนามแล้ว' },
        }),
      ),
      fresh.map(({ row: { key } }) => ({ event: LOG_EVENT.agreementSigned, subject: key, after: on })),
    );
    lockPapers(
      office,
      fresh.map(({ row: { key }, fileId }) => ({ key, fileId })),
    );
    return { signed: fresh.length };
  });
}
