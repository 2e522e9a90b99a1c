import { LOCK_REASON } from '../../messages/documents/agreement-text';
import type { Office } from '../office';

/** Property of a signed document that has been locked. */
export const LOCKED_PROPERTY = 'locked';

/** Papers that are locked between two looks at the clock. */
const WAVE = 12;

/** Signed papers can no longer be edited by anybody, the office's own program included. Those for which the time is up are locked by a later run. */
export function lockPapers(
  office: Office,
  papers: readonly { readonly key: string; readonly fileId: string }[],
): void {
  for (let at = 0; at < papers.length && office.mayStartWork(); at += WAVE) {
    const wave = papers.slice(at, at + WAVE);
    const made = office.drive.updateAll(
      wave.map(({ fileId }) => fileId),
      {
        properties: { [LOCKED_PROPERTY]: 'yes' },
        contentRestrictions: [{ readOnly: true, reason: LOCK_REASON }],
      },
    );
    made.forEach((outcome, index) => {
      // Only who may edit the file can lock it: it is tried again with the next run.
      if (outcome.kind !== 'done')
        office.logFault(
          `lock ${wave[index]?.key}`,
          outcome.kind === 'refused' ? outcome.fault.message : outcome.cause,
        );
    });
  }
}
