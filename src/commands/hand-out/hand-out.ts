import { dateOfMoment } from '../../domain/dates/moments';
import { PAPER_GONE } from '../../messages/documents/print-text';
import { LOG_EVENT } from '../../messages/log-event';
import { HAND_OUT_FAULT } from '../../messages/refusals/hand-out-fault';
import type { GoogleFault } from '../../ports/outcome';
import type { LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import type { TabName } from '../../register/tabs';
import { CALLER_HAS_NO_RIGHT, isAboutAddress } from '../access/grant-access';
import { withoutPaper } from '../agreements/agreement-files';
import { AGREEMENT_TABS, agreementRegister, kindNames } from '../agreements/agreement-sources';
import { countMails, mailLines } from '../mail/pending-mail';
import { missingSetting } from '../missing-setting';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { chosenRows } from '../print/printable-papers';
import { optionalKinds, textsField } from '../request';
import { ROUND_TABS } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { handOutMailKey } from './hand-out-letters';
import { holderless } from './holderless';
import { type HeldPaper, type Holder, holdersOf } from './holders';

export type HandedOut = {
  /** Persons and schools who may open their papers with this call. */
  readonly shared: number;
  /** Who had them already. */
  readonly before: number;
  /** Mails that left, and those that wait for office hours, time or quota: the sweep sends them. */
  readonly sent: number;
  readonly waiting: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  /** Call again: the time of one execution was up. */
  readonly more: boolean;
};

const TABS: readonly TabName[] = [...new Set<TabName>([...AGREEMENT_TABS, ...ROUND_TABS])];
/** Addresses whose papers are shared between two commits. */
const WAVE = 12;

/**
 * `{kind?, keys?}` → every party can open its own papers and nobody else's, and is told by one mail. What was handed out once is
 * not again; a new version or a บันทึกแก้ไข is. A line in งานค้าง stands for a holder whose papers are shared.
 */
export function handOut(office: Office, request: unknown): HandedOut {
  return office.locked(() => {
    const snapshot = readAsOperator(office, TABS);
    const kinds = optionalKinds(request, kindNames(snapshot));
    const keys = textsField(request, 'keys');
    const { settings, sources } = agreementRegister(snapshot, dateOfMoment(office.now()));
    const year = settings.fiscalYearBe;
    if (year === undefined) throw missingSetting('ปีงบประมาณ');
    const chosen = chosenRows(snapshot, year, kinds, keys);
    const made = chosen.filter(({ cells }) => cells.เอกสาร !== '');
    const gone = withoutPaper(office, snapshot, made);
    const { holders, addressless } = holdersOf(
      sources,
      made.filter((row) => !gone.includes(row)),
    );
    const told = (keys === undefined ? made : chosen).filter((row) => !gone.includes(row));
    const known = new Set(snapshot.table('pending').rows.map(({ key }) => key));
    const open = holders.filter((holder) => !known.has(handOutMailKey(office, year, holder)));
    const run = shareAll(office, snapshot, year, open);
    if (run.lines.length > 0) sendDueMails(office, office.register.read(TABS));
    const mails = countMails(office.register.read(['pending']), run.lines);
    return {
      shared: run.lines.length,
      before: holders.length - open.length,
      sent: mails.sent,
      waiting: mails.waiting,
      failed: [
        ...gone.map(({ key }) => ({ key, message: PAPER_GONE })),
        ...holderless(sources, told, keys !== undefined),
        ...addressless.map(({ key, typed }) => ({ key, message: HAND_OUT_FAULT.noAddress(typed) })),
        ...run.failed,
        ...mails.failed,
      ],
      more: run.more,
    };
  });
}

type Sharing = {
  /** Keys in งานค้าง of the holders whose papers are open to them now. */
  readonly lines: readonly string[];
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  readonly more: boolean;
};

/** A paper is shared with one address only, so all of a wave go together; shared again after a kill, it stays as it is. */
function shareAll(office: Office, snapshot: Snapshot, year: number, open: readonly Holder[]): Sharing {
  const lines: string[] = [];
  const failed: { key: string; message: string }[] = [];
  for (let at = 0; at < open.length; at += WAVE) {
    if (!office.mayStartWork()) return { lines, failed, more: true };
    const wave = open.slice(at, at + WAVE);
    const shares = wave.flatMap((holder) => holder.papers.map((paper) => ({ holder, paper })));
    const faults = office.drive.shareEach(
      shares.map(({ holder, paper }) => ({ fileId: paper.fileId, email: holder.email, role: 'reader' })),
    );
    const refused = new Set<Holder>();
    shares.forEach(({ holder, paper }, index) => {
      const fault = faults[index];
      if (fault === undefined || refused.has(holder)) return;
      refused.add(holder);
      failed.push({ key: paper.key, message: whyOf(office, fault, holder, paper) });
    });
    const given = wave.filter((holder) => !refused.has(holder));
    const keys = given.map((holder) => handOutMailKey(office, year, holder));
    const changes = mailLines(keys, snapshot, office.now(), office.caller);
    if (changes.length > 0) office.register.commit(snapshot, changes, given.map(logOf));
    lines.push(...keys);
  }
  return { lines, failed, more: false };
}

function whyOf(office: Office, fault: GoogleFault, { email }: Holder, { fileId }: HeldPaper): string {
  if (fault.reason === CALLER_HAS_NO_RIGHT)
    return HAND_OUT_FAULT.notOwner(office.drive.files([fileId])[0]?.driveOwner ?? '');
  return isAboutAddress(fault) ? HAND_OUT_FAULT.refused(email) : HAND_OUT_FAULT.later(email);
}

function logOf({ email, papers }: Holder): LogLine {
  return {
    event: LOG_EVENT.agreementHandedOut,
    subject: papers.map(({ key }) => key).join(', '),
    after: email,
  };
}
