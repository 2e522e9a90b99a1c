import { factChanges, readFacts } from '../../domain/agreements/agreement-facts';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { WRITTEN_PROPERTY } from '../documents/document-job';
import { dropIntents, type Intent, intentsOf } from '../documents/intents';
import type { Office } from '../office';
import { isSigned } from './agreement-action';
import type { AgreementItem } from './agreement-items';
import { AGREEMENT_WORK, agreementOfJob, jobKey, recordedPaper } from './agreement-jobs';

/** A cell keeps moments to the millisecond, more or less. */
const SLACK_MS = 2000;

/**
 * Of papers that say already what they should, what the register lacks of it: a run died, or somebody moved rows, between the new
 * content and its record. The intents that such a run left have come to their end.
 */
export function lackingRecords(
  office: Office,
  snapshot: Snapshot,
  items: readonly AgreementItem[],
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const byKey = new Map(items.map((item) => [item.planned.key, item]));
  const ended = [...intentsOf(snapshot, AGREEMENT_WORK).values()].flatMap((intent) => {
    const item = byKey.get(agreementOfJob(intent.key));
    const isOpen = item !== undefined && item.action !== 'none' && jobKey(item) === intent.key;
    return item === undefined || isOpen ? [] : [{ item, intent }];
  });
  const records = ended.flatMap(({ item, intent }) => {
    const { file, row, facts, action } = item;
    if (
      action !== 'none' ||
      file === undefined ||
      row === undefined ||
      isSigned(row) ||
      !isWritten(item, intent)
    )
      return [];
    const kept = readFacts(String(row.cells.เนื้อหา));
    const changes = kept === undefined ? [] : factChanges(kept, facts);
    return [recordedPaper(office, { ...item, action: 'update', changes }, file)];
  });
  return {
    changes: [
      ...records.flatMap(({ changes }) => changes),
      ...dropIntents(ended.map(({ intent }) => intent.key)),
    ],
    log: records.flatMap(({ log }) => log),
  };
}

/** The paper got its content under this intent. */
function isWritten({ file }: AgreementItem, { startedAt }: Intent): boolean {
  return Date.parse(file?.properties[WRITTEN_PROPERTY] ?? '') >= startedAt - SLACK_MS;
}
