import { type AgreementFacts, type FactChange, factChanges } from '../../domain/agreements/agreement-facts';
import type { DriveFile } from '../../ports/drive';
import { type Row, says } from '../../register/cells';
import { type DocumentAction, documentAction } from '../documents/document-action';

/** `addendum`: the paper is signed and stays; what the register says otherwise now goes into a บันทึกแก้ไข. */
export type AgreementAction = DocumentAction | 'addendum';

/** What is to be done about one agreement, and what differs from its paper. */
export type AgreementDecision = {
  readonly action: AgreementAction;
  readonly changes: readonly FactChange[];
};

/**
 * An unchanged paper is never touched. A signed one counts only what comes from the register, never who would sign today, the
 * template or the program; `kept` is what the paper says, undefined where that was not noted yet. Where `missing`, the paper
 * stands somewhere else: a second one of it would be one too many.
 */
export function agreementAction(
  row: Row<'agreements'> | undefined,
  file: DriveFile | undefined,
  fingerprint: string,
  kept: AgreementFacts | undefined,
  facts: AgreementFacts,
  missing: boolean,
): AgreementDecision {
  if (row !== undefined && isSigned(row)) {
    const changes = kept === undefined ? [] : factChanges(kept, facts, { parties: false });
    return { action: changes.length > 0 ? 'addendum' : 'none', changes };
  }
  if (missing) return { action: 'none', changes: [] };
  const seen = documentAction(file, fingerprint);
  // What was found typed over is kept, however little time lay between.
  const isTypedOver = row !== undefined && says('agreements', row, 'สถานะ', 'มีผู้แก้ไข');
  const action = seen === 'update' && isTypedOver ? 'version' : seen;
  const differs = (action === 'update' || action === 'version') && kept !== undefined;
  return { action, changes: differs ? factChanges(kept, facts) : [] };
}

export function isSigned(row: Row<'agreements'>): boolean {
  return says('agreements', row, 'สถานะ', 'ลงนามแล้ว') || row.cells.ลงนามเมื่อ !== '';
}
