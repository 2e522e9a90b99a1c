import { Refusal } from '../domain/refusal';
import { LOG_EVENT } from '../messages/log-event';
import { STEP_TEXT } from '../messages/office/step-text';
import { googleFaultIn } from '../ports/value-from';
import type { Change, LogLine } from '../register/change';
import { layInHalves, mayBeAboutEditors, type Tried } from '../register/protection/refused-editors';
import { foreignProtections, formsKept, protectionRequests } from '../register/protection/repair';
import type { WantedProtection } from '../register/protection/wanted';
import type { Snapshot } from '../register/register-port';
import { systemChanges } from '../register/system-changes';
import { SYSTEM } from '../register/system-names';
import type { Workbook } from '../register/workbook';
import { type FailedStep, tryStep } from './failed-step';
import type { Office } from './office';
import {
  type ProtectionPlan,
  type ProtectionState,
  protectionPlan,
  refusedEditors,
} from './protect-register';

/**
 * Commits `others`, then lays the protections apart from it: what stands in their way never stands in the way of data. What
 * could not be laid is told; the next sweep tries again.
 */
export function commitWithProtection(
  office: Office,
  snapshot: Snapshot,
  workbook: Workbook,
  state: ProtectionState,
  others: readonly Change[],
  log: readonly LogLine[],
): readonly FailedStep[] {
  office.register.commit(snapshot, others, log);
  return tryStep(office, STEP_TEXT.protect, () => layProtection(office, snapshot, workbook, state));
}

/**
 * Lays what `protectionPlan` asks for, in commits of its own. Where Google refuses the batch it is laid for the owner, the caller
 * and whoever is an editor already, then for the others as far as Google takes them. Where its answer does not say that an editor
 * is the cause, the first of that is still done, so that no cell stays open meanwhile, and the next sweep tries the whole again.
 */
export function layProtection(
  office: Office,
  snapshot: Snapshot,
  workbook: Workbook,
  state: ProtectionState,
): void {
  const plan = protectionPlan(office, snapshot, workbook, state);
  const requests = protectionRequests(plan.wanted, plan.present);
  const taken = foreignProtections(plan.wanted, workbook).map(
    ({ description }): LogLine => ({ event: LOG_EVENT.protectionTaken, subject: description }),
  );
  if (requests.length === 0) {
    layViews(office, snapshot, plan);
    return;
  }
  const fault = orForCertain(office, snapshot, plan, taken, () =>
    commitRequests(office, snapshot, [...requests, ...plan.views], taken),
  );
  const refused = fault === undefined ? [] : layForSome(office, snapshot, plan, taken);
  remember(office, snapshot, plan, refused);
  if (fault !== undefined) layViews(office, snapshot, plan);
}

type Fault = NonNullable<ReturnType<typeof googleFaultIn>>;

/** undefined where it is laid; Google's refusal where an editor may be its cause. Anything else is thrown. */
function commitRequests(
  office: Office,
  snapshot: Snapshot,
  requests: ReturnType<typeof protectionRequests>,
  log: readonly LogLine[],
): Fault | undefined {
  if (requests.length === 0) return undefined;
  try {
    office.register.commit(snapshot, [{ kind: 'requests', requests }], log);
    return undefined;
  } catch (cause) {
    const fault = googleFaultIn(cause);
    if (fault === undefined || !mayBeAboutEditors(fault)) throw cause;
    return fault;
  }
}

/** What `work` throws goes on, but for whom it is certain the protection is laid first. */
function orForCertain<T>(
  office: Office,
  snapshot: Snapshot,
  plan: ProtectionPlan,
  taken: readonly LogLine[],
  work: () => T,
): T {
  try {
    return work();
  } catch (cause) {
    if (isDoubtful(cause) && office.mayStartWork()) {
      try {
        layForCertain(office, snapshot, plan, taken);
      } catch (again) {
        office.logFault('protect for the owner', again);
      }
    }
    throw cause;
  }
}

/** An answer that was lost, or a refusal that would be another's affair: it may be an editor's all the same. */
function isDoubtful(cause: unknown): boolean {
  const fault = googleFaultIn(cause);
  if (fault === undefined) return cause instanceof Refusal && cause.code === 'google-unavailable';
  return fault.kind === 'storage-full' || fault.kind === 'too-large';
}

type Certain = { readonly base: ReadonlySet<string>; lay(emails: ReadonlySet<string>): Fault | undefined };

/** For the owner, the caller and whoever is an editor already; `lay` goes on from there. */
function layForCertain(
  office: Office,
  snapshot: Snapshot,
  plan: ProtectionPlan,
  taken: readonly LogLine[],
): Certain {
  const { owner, workbook } = plan.present;
  const certain = [owner, office.caller].map((email) => email.trim().toLowerCase());
  const standing = workbook.sheets
    .flatMap(({ protectedRanges }) => protectedRanges)
    .flatMap(({ editors }) => editors.map((email) => email.toLowerCase()));
  const lay = (emails: ReadonlySet<string>): Fault | undefined => {
    const wanted = plan.wanted.map((one) => onlyFor(one, emails));
    const present = { ...plan.present, workbook: office.register.workbook() };
    return commitRequests(office, snapshot, protectionRequests(wanted, present), taken);
  };
  const base = new Set([...certain, ...standing]);
  if (lay(base) !== undefined) {
    // Somebody who was an editor is none for Google any more.
    for (const email of standing) if (!certain.includes(email)) base.delete(email);
    const fault = lay(base);
    if (fault !== undefined) throw new Error(`protection refused even for the owner: ${fault.message}`);
  }
  return { base, lay };
}

/** Gives the addresses that Google does not take. */
function layForSome(
  office: Office,
  snapshot: Snapshot,
  plan: ProtectionPlan,
  taken: readonly LogLine[],
): readonly string[] {
  const { base, lay } = layForCertain(office, snapshot, plan, taken);
  const others = [...new Set(plan.wanted.flatMap(({ editors }) => editors))].filter(
    (email) => !base.has(email),
  );
  return layInHalves(others, (emails): Tried => {
    if (!office.mayStartWork()) return { kind: 'late' };
    const fault = lay(new Set([...base, ...emails]));
    return fault === undefined ? { kind: 'laid' } : { kind: 'refused', fault };
  }).refused;
}

function onlyFor(wanted: WantedProtection, emails: ReadonlySet<string>): WantedProtection {
  return { ...wanted, editors: wanted.editors.filter((email) => emails.has(email)) };
}

/** Reads back once what was laid, so that a form of Google's own and a refused address are known to the next look. */
function remember(
  office: Office,
  snapshot: Snapshot,
  plan: ProtectionPlan,
  refused: readonly string[],
): void {
  const out = new Set(refused);
  const laid = plan.wanted.map((one) => ({
    ...one,
    editors: one.editors.filter((email) => !out.has(email)),
  }));
  const forms = formsKept(laid, { ...plan.present, workbook: office.register.workbook() });
  const changes = systemChanges(snapshot, {
    ...(forms.length > 0 || plan.present.kept.size > 0 ? { [SYSTEM.keptForms]: forms.join(' ') } : {}),
    ...(refused.length > 0
      ? { [SYSTEM.refusedEditors]: [...new Set([...refusedEditors(snapshot), ...refused])].join(', ') }
      : {}),
  });
  const log = refused.map((email): LogLine => ({ event: LOG_EVENT.editorRefused, subject: email }));
  if (changes.length > 0) office.register.commit(snapshot, changes, log);
}

function layViews(office: Office, snapshot: Snapshot, { views }: ProtectionPlan): void {
  if (views.length > 0) office.register.commit(snapshot, [{ kind: 'requests', requests: views }]);
}
