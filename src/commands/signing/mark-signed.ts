import { dateOfSerial, type IsoDate, serialOfDate } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import type { Row } from '../../register/cells';
import type { Change } from '../../register/change';
import { decodeSettings } from '../../register/decode/settings';
import { isSigned } from '../agreements/agreement-action';
import { withoutPaper } from '../agreements/agreement-files';
import { AGREEMENT_TABS, signingDay } from '../agreements/agreement-sources';
import { agreementByName } from '../agreements/asked-agreements';
import { lockPapers } from '../agreements/lock-paper';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { dateField, flagField, invalidField, textsField } from '../request';

export type MarkedSigned = {
  /** Agreements that were marked with this call. */
  readonly signed: number;
};

type Paper = { readonly row: Row<'agreements'>; readonly fileId: string };

/**
 * `{keys, on, confirm?}` → agreements that were signed on that day: ลงนามเมื่อ, สถานะ, and their papers locked so that nobody edits
 * what was signed. Those that are signed already stay as they are. A key whose paper is missing or in the trash is refused, and so is
 * a day that is still to come; where papers were made after the day, the call is refused until it comes with `confirm`. Nothing is
 * marked then.
 */
export function markSigned(office: Office, request: unknown): MarkedSigned {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    const keys = textsField(request, 'keys') ?? [];
    if (keys.length === 0) throw invalidField('keys', '', { kind: 'texts' });
    const { settings } = decodeSettings(snapshot.table('settings'));
    // A batch that is laid out for the day of signing may be marked with that day.
    const last = signingDay(settings.signingDate, dateOfMoment(office.now()));
    const on = dateField(request, 'on');
    const papers = linkedPapers([...new Set(keys.map(agreementByName(snapshot)))]);
    const fresh = papers.filter(({ row }) => !isSigned(row));
    if (fresh.length === 0) return { signed: 0 };
    if (on > last) throw invalidField('on', on, { kind: 'date-until', to: last });
    // What lies in the trash goes for good one day: no signature may stand for it.
    const gone = withoutPaper(
      office,
      snapshot,
      fresh.map(({ row }) => row),
    );
    refuseUnlessNone('paper-gone', gone);
    if (!flagField(request, 'confirm')) refuseMadeAfter(on, fresh);
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

function linkedPapers(rows: readonly Row<'agreements'>[]): readonly Paper[] {
  const papers = rows.map((row) => ({ row, fileId: idOfLink(String(row.cells.เอกสาร)) }));
  refuseUnlessNone(
    'paper',
    papers.flatMap(({ row, fileId }) => (fileId === undefined ? [row] : [])),
  );
  return papers.map(({ row, fileId = '' }) => ({ row, fileId }));
}

function refuseUnlessNone(thing: 'paper' | 'paper-gone', rows: readonly Row<'agreements'>[]): void {
  if (rows.length > 0)
    throw new Refusal({ code: 'not-found', thing, key: rows.map(({ key }) => key).join(', ') });
}

/** Nobody has signed a paper before it was made: another one was signed, or the day is mistyped. */
function refuseMadeAfter(on: IsoDate, papers: readonly Paper[]): void {
  const later = papers.flatMap(({ row: { key, cells } }) => {
    const made = typeof cells.สร้างเมื่อ === 'number' ? dateOfSerial(Math.floor(cells.สร้างเมื่อ)) : on;
    return made > on ? [{ key, made }] : [];
  });
  if (later.length > 0) throw new Refusal({ code: 'signed-before-made', on, papers: later });
}
