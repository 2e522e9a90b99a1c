import type { Round } from '../../domain/rounds/round';
import { latestSealOf } from '../../domain/seal/seal-entry';
import { LOG_EVENT } from '../../messages/log-event';
import { STEP_TEXT } from '../../messages/office/step-text';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import type { FailedStep } from '../failed-step';
import type { Office } from '../office';
import { SAR_TABS, sarDocument } from '../rounds/make-sar-card';
import { makeStepDocuments } from '../steps/make-step-documents';
import { stepSources } from '../steps/step-sources';
import { sealChain } from './seal-chain';

/** In ระบบ: SHA-256 of the record that the round's book of SAR Cards was made after. */
function bookEntry(roundId: string): string {
  return `เล่ม SAR/${roundId}`;
}

/** Sealed rounds whose book of SAR Cards is still to be made, or was made before a report was opened again. */
export function roundsWithoutBook(
  snapshot: Pick<Snapshot, 'table' | 'system'>,
  rounds: readonly Pick<Round, 'id' | 'state'>[],
): readonly string[] {
  const chain = sealChain(snapshot);
  return rounds
    .filter(({ state }) => state === 'ผนึกแล้ว')
    .filter(({ id }) => {
      const sealed = latestSealOf(chain, id)?.sha256 ?? '';
      return sealed !== '' && snapshot.system(bookEntry(id)) !== sealed;
    })
    .map(({ id }) => id);
}

/**
 * The book of a sealed round, made or brought up to date (under the lock). Killed anywhere, the next run finds by its key what there
 * is; only when it stands, or บันทึก says that the round has too many reports for one, is the record noted that it was made after.
 */
export function makeClosingBook(office: Office, roundId: string): readonly FailedStep[] {
  const snapshot = office.register.read(SAR_TABS);
  const sealed = latestSealOf(sealChain(snapshot), roundId)?.sha256 ?? '';
  const sources = stepSources(snapshot);
  const document = sarDocument(office, snapshot, sources, roundId);
  if (document !== undefined && document !== 'too-long') {
    const { failed, more } = makeStepDocuments(office, snapshot, sources, [document]);
    if (failed.length > 0) return failed.map(({ message }) => ({ step: STEP_TEXT.book(roundId), message }));
    if (more) return [];
  }
  const after = office.register.read(SAR_TABS);
  const log = document === 'too-long' ? [{ event: LOG_EVENT.bookTooLong, subject: roundId }] : [];
  office.register.commit(after, systemChanges(after, { [bookEntry(roundId)]: sealed }), log);
  return [];
}
