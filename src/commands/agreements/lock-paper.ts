import { LOCK_REASON } from '../../messages/documents/agreement-text';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import type { LogLine } from '../../register/change';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';

/** Property of a signed document that has been locked. */
const LOCKED_PROPERTY = 'locked';

/** What was signed when the sweep last found every lock as it should be. */
export const LOCKS_MEMO = 'ล็อกเอกสารที่ลงนาม';

/** Papers that are locked between two looks at the clock. */
const WAVE = 12;

type Paper = { readonly key: string; readonly fileId: string };

export function isLocked({ properties }: DriveFile): boolean {
  return properties[LOCKED_PROPERTY] === 'yes';
}

/**
 * Signed papers can no longer be edited by anybody, the office's own program included. True where each was tried and none is worth
 * trying again; else a later run locks the others. The next sweep looks at them: the signature may be taken back before.
 */
export function lockPapers(office: Office, papers: readonly Paper[]): boolean {
  if (papers.length > 0) looseMemo(office).put(LOCKS_MEMO, '');
  return restrict(office, papers, 'lock', {
    properties: { [LOCKED_PROPERTY]: 'yes' },
    contentRestrictions: [{ readOnly: true, reason: LOCK_REASON }],
  });
}

/** For บันทึก, before a paper is locked that a person has signed in the register by hand: by it the signature is known once it is taken back. */
export function lockLine({ key }: Paper): LogLine {
  return { event: LOG_EVENT.agreementLocked, subject: key };
}

/** Papers that are signed no more can be edited again. */
export function unlockPapers(office: Office, papers: readonly Paper[]): boolean {
  return restrict(office, papers, 'unlock', {
    properties: { [LOCKED_PROPERTY]: 'no' },
    contentRestrictions: [{ readOnly: false }],
  });
}

function restrict(
  office: Office,
  papers: readonly Paper[],
  what: string,
  metadata: Readonly<Record<string, unknown>>,
): boolean {
  let isSettled = true;
  for (let at = 0; at < papers.length; at += WAVE) {
    if (!office.mayStartWork()) return false;
    const wave = papers.slice(at, at + WAVE);
    const made = office.drive.updateAll(
      wave.map(({ fileId }) => fileId),
      metadata,
    );
    made.forEach((outcome, index) => {
      if (outcome.kind === 'done') return;
      const cause = outcome.kind === 'refused' ? outcome.fault.message : outcome.cause;
      office.logFault(`${what} ${wave[index]?.key}`, cause);
      // Only who may edit the file can lock it.
      const isFinal = outcome.kind === 'refused' && ['no-right', 'not-found'].includes(outcome.fault.kind);
      if (!isFinal) isSettled = false;
    });
  }
  return isSettled;
}
