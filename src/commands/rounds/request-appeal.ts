import { Refusal } from '../../domain/refusal';
import { isCalculated } from '../../domain/rounds/report';
import { decodeReports } from '../../register/decode/report';
import { refuseCopy, requireStaff } from '../authority';
import type { Office } from '../office';
import { invalidField, textField } from '../request';

/**
 * `{reportId, reason}` → an owner asks for another look at the result of a report (ทบทวนผล): the text goes into ขอทบทวน, a cell of
 * the owner's own, with the owner's own account. The day of the answer comes with the next sweep.
 */
export function requestAppeal(office: Office, request: unknown): { readonly reportId: string } {
  const snapshot = office.register.read(['people', 'reports']);
  const me = requireStaff(office, snapshot);
  refuseCopy(office, snapshot);
  const reportId = textField(request, 'reportId');
  const text = textField(request, 'reason');
  const report = decodeReports(snapshot.table('reports')).reports.find(({ id }) => id === reportId);
  if (report !== undefined && (me === undefined || !report.owners.includes(me.id)))
    throw new Refusal({ code: 'not-owner' });
  if (report === undefined) throw new Refusal({ code: 'not-found', thing: 'report', key: reportId });
  if (isCalculated(report)) throw invalidField('reportId', reportId, { kind: 'scored-report' });
  if (report.closedAt !== undefined) throw new Refusal({ code: 'round-closed', roundId: report.roundId });
  office.register.commit(snapshot, [
    { kind: 'set', tab: 'reports', key: reportId, cells: { ขอทบทวน: text } },
  ]);
  return { reportId };
}
