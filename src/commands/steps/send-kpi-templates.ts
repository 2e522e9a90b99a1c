import { Refusal } from '../../domain/refusal';
import { MAIL_TEXT } from '../../messages/mails/mail-result-text';
import { decodeDocuments } from '../../register/decode/document';
import type { Snapshot } from '../../register/register-port';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import { countMails, isWaiting, type MailCount, mailLines, waitingMails } from '../mail/pending-mail';
import { missingSetting } from '../missing-setting';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { isKpiMailKey, kpiMailKey } from './kpi-letters';
import { planSending } from './plan-sending';

/** Mails that left in this call, those that wait (the sweep sends them), and those whose address must be mended first. */
export type KpiSending = MailCount & {
  /** Cells รับทราบ that could not be opened to their persons; the sweeps try again. */
  readonly failedSteps: readonly FailedStep[];
};

/**
 * Step 5: every owner gets one mail with the KPI Templates that he has not been sent yet, and a cell รับทราบ of his own for
 * each. First commit: the records and the mails' lines. Second: the cells are opened to their persons. Then the mails.
 */
export function sendKpiTemplates(office: Office): KpiSending {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const unsendable = layRecords(office, snapshot);
    const laid = office.register.read(ROUND_TABS);
    const sources = roundSources(laid);
    const failedSteps = commitWithProtection(office, laid, office.register.workbook(), sources, [], []);
    const waiting = waitingMails(laid).filter(isKpiMailKey);
    sendDueMails(office, laid);
    const mails = countMails(office.register.read(['pending']), waiting);
    return { ...mails, failed: [...mails.failed, ...unsendable], failedSteps };
  });
}

/** Gives what can go to nobody, and why. */
function layRecords(office: Office, snapshot: Snapshot): MailCount['failed'] {
  const { settings, people, indicators } = roundSources(snapshot);
  const { fiscalYearBe } = settings;
  if (fiscalYearBe === undefined) throw missingSetting('ปีงบประมาณ');
  const documents = decodeDocuments(snapshot.table('documents'));
  const plan = planSending({ fiscalYearBe, indicators, people, documents });
  if (plan.documents === 0) throw new Refusal({ code: 'not-found', thing: 'kpi-templates', key: '' });
  const reachable = new Set(people.filter(({ email }) => email !== '').map(({ id }) => id));
  const keys = plan.receivers
    .filter((id) => reachable.has(id))
    .flatMap((id) => nextMailKey(snapshot, fiscalYearBe, id));
  const changes = [...plan.changes, ...mailLines(keys, snapshot, office.now(), office.caller)];
  if (changes.length > 0) office.register.commit(snapshot, changes);
  return [
    ...plan.ownerless.map((key) => ({ key, message: MAIL_TEXT.noOwnerAtWork })),
    ...plan.receivers
      .filter((id) => !reachable.has(id))
      .map((key) => ({ key, message: MAIL_TEXT.noAddress })),
  ];
}

/** None where a mail to the person waits already: it will tell of everything unsent. */
function nextMailKey(snapshot: Snapshot, fiscalYearBe: number, personId: string): readonly string[] {
  const first = kpiMailKey(fiscalYearBe, personId, 1);
  const lines = snapshot
    .table('pending')
    .rows.filter(({ key }) => key === first || key.startsWith(`${first}/`));
  if (lines.some(({ cells }) => isWaiting(String(cells.ผล)))) return [];
  return [kpiMailKey(fiscalYearBe, personId, lines.length + 1)];
}
