import { stoppingFaults } from '../../documents/templates/template-faults';
import { Refusal } from '../../domain/refusal';
import { documentFailureText, SIGNED_TEXT, skipText } from '../../messages/documents/agreement-text';
import { isSigned } from '../agreements/agreement-action';
import { AGREEMENT_WORK, agreementJobs, agreementOfJob } from '../agreements/agreement-jobs';
import { AGREEMENT_TABS, kindNames } from '../agreements/agreement-sources';
import { agreementsByName } from '../agreements/asked-agreements';
import { kindOfKey, prepareAgreements } from '../agreements/prepare-agreements';
import { makeDocuments } from '../documents/make-documents';
import { requireRoom } from '../documents/require-room';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { invalidField, textsField } from '../request';

export type CorrectedPapers = {
  readonly corrected: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  /** Call again: the time of one execution was up. */
  readonly more: boolean;
};

/**
 * `{keys}` → papers that say something else than the register say again what it says: same file, same link; what a person wrote on
 * them stays in Drive's versions. Signed ones are never touched: what differs there goes into a บันทึกแก้ไข.
 */
export function correctPapers(office: Office, request: unknown): CorrectedPapers {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    const keys = textsField(request, 'keys') ?? [];
    if (keys.length === 0) throw invalidField('keys', '', { kind: 'texts' });
    const rows = [...new Set(keys.flatMap(agreementsByName(snapshot)))];
    const kinds = kindNames(snapshot).filter((kind) => rows.some(({ cells }) => cells.ประเภท === kind));
    const asked = rows.map(({ key }) => key);
    const prepared = prepareAgreements(office, snapshot, kinds, asked);
    for (const { kind, templateFaults } of prepared.kinds) {
      const faults = stoppingFaults(templateFaults);
      if (faults.length > 0) throw new Refusal({ code: 'template-fault', template: kind, faults });
    }
    const papers = prepared.kinds.flatMap((of) =>
      of.items.flatMap((item) => (item.file === undefined ? [] : [{ of, item }])),
    );
    const without = asked.filter((key) => !papers.some(({ item: { planned } }) => planned.key === key));
    const makerless = prepared.skipped.filter(({ key }) => without.includes(key));
    const missing = without.filter((key) => !makerless.some((one) => one.key === key));
    if (missing.length > 0)
      throw new Refusal({ code: 'not-found', thing: 'paper-gone', key: missing.join(', ') });
    const signed = papers.filter(({ item: { row } }) => row !== undefined && isSigned(row));
    const open = papers
      .filter((paper) => !signed.includes(paper))
      .map(({ of, item }) => ({
        of,
        item: { ...item, action: 'update' as const, version: Math.max(1, Number(item.row?.cells.ฉบับที่) || 0) },
      }));
    requireRoom(prepared.room, open.length);
    const run = makeDocuments(
      office,
      snapshot,
      AGREEMENT_WORK,
      agreementJobs(office, open, prepared),
      () => undefined,
    );
    return {
      corrected: run.done.length,
      failed: [
        ...makerless.map(({ key, why }) => ({ key, message: skipText(why, kindOfKey(prepared, key)) })),
        ...signed.map(({ item }) => ({ key: item.planned.key, message: SIGNED_TEXT })),
        ...run.failed.map(({ key, cause }) => ({
          key: agreementOfJob(key),
          message: documentFailureText(cause),
        })),
      ],
      more: run.more,
    };
  });
}
