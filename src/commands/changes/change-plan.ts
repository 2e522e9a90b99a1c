import { agreementSet } from '../../documents/agreement/agreement-set';
import { dateOfMoment } from '../../domain/dates/moments';
import { fixed } from '../../domain/decimal';
import type { Indicator } from '../../domain/indicator';
import { reportIdOf } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import { changedPlan, type PlanChange } from '../../domain/rounds/changed-plan';
import { indicatorsOfRound } from '../../domain/rounds/opening';
import type { Report } from '../../domain/rounds/report';
import { reweighedPlan } from '../../domain/rounds/reweighed-plan';
import type { Round } from '../../domain/rounds/round';
import { weightsByRound } from '../../domain/scores/main-weights';
import { LOG_EVENT } from '../../messages/log-event';
import { planLine } from '../../messages/reports/plan-line';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { isSigned } from '../agreements/agreement-action';
import { AGREEMENT_TABS, agreementRegister } from '../agreements/agreement-sources';
import type { FailedStep } from '../failed-step';
import { copyReports } from '../lost-reports/report-copies';
import { freshMailKey, mailLines } from '../mail/pending-mail';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { flagField, invalidField, textField, textsField } from '../request';
import { completeOpening } from '../rounds/complete-opening';
import { restoreFormulas } from '../rounds/restore-formulas';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { figuresOf, figureTexts, inRegister, refrozenRows } from './plan-figures';
import { planMailKey } from './plan-letters';

export type ChangedPlan = {
  /** Σ weights of the main indicators by round (`6`, `9`, `12`), four decimals. */
  readonly weights: Readonly<Record<string, string>>;
  /** Signed agreements that need an addendum. */
  readonly agreements: readonly string[];
  /** First owners who are told. */
  readonly mails: number;
  /** Rows of the open round that come or go. */
  readonly reports: number;
  /** What the round stands without: the sweeps try again. */
  readonly failed: readonly FailedStep[];
};

const TABS = [...new Set([...ROUND_TABS, ...AGREEMENT_TABS])];

/**
 * `{roundId, add?, drop?, weights?, targets?, reason, approver, check?}` → indicators come in or go out, weigh or aim at something else
 * (`{"1.1": 8}`) from a round on, with who approved it and why in บันทึก.
 * Earlier rounds keep what they had. With `check` nothing is written: the weights of every round are shown before they hold.
 */
export function changePlan(office: Office, request: unknown): ChangedPlan {
  return office.locked(() => {
    const snapshot = readAsOperator(office, TABS);
    const sources = roundSources(snapshot);
    const round = openableRound(sources, textField(request, 'roundId'));
    const add = codesField(request, 'add', sources);
    const drop = codesField(request, 'drop', sources);
    const twice = add.find((code) => drop.includes(code));
    if (twice !== undefined) throw invalidField('add', twice, { kind: 'not-dropped' });
    const figures = figuresOf(request, round, sources);
    if (add.length + drop.length + figures.weights.size + figures.targets.size === 0)
      throw invalidField('add', '', { kind: 'texts' });
    const reason = textField(request, 'reason');
    const approver = textField(request, 'approver');
    const change: PlanChange = { round: round.number, add, drop };
    const after = reweighedPlan(changedPlan(sources.indicators, change), figures);
    const plan: DecidedPlan = {
      round,
      change,
      after,
      touched: after.filter((indicator, at) => indicator !== sources.indicators[at]),
      rows: changedRows(sources, round, after),
      refrozen: refrozenRows(sources, round, after),
    };
    const { touched, rows, refrozen } = plan;
    const told = [...new Set(touched.flatMap(({ owners }) => owners.slice(0, 1)))];
    const isWritten = !flagField(request, 'check') && touched.length > 0;
    const why = `${reason} (ผู้อนุมัติ: ${approver})`;
    const failed = isWritten ? bringAbout(office, snapshot, sources, plan, told, why) : [];
    return {
      weights: Object.fromEntries(
        [...weightsByRound(after)].map(([number, weight]) => [String(number), fixed(weight)]),
      ),
      agreements: signedWith(office, snapshot, new Set(touched.map(({ code }) => code))),
      mails: told.length,
      reports: rows.gone.length + rows.come + refrozen.length,
      failed,
    };
  });
}

type DecidedPlan = {
  readonly round: Round;
  readonly change: PlanChange;
  /** All indicators as they are to be, and those of them that change. */
  readonly after: readonly Indicator[];
  readonly touched: readonly Indicator[];
  readonly rows: ReturnType<typeof changedRows>;
  /** Rows of the open round that weigh or aim at something else. */
  readonly refrozen: readonly Change[];
};

/** One commit with the mails to those who are `told`, then what the open round needs. Gives what it stands without. */
function bringAbout(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  { round, change, after, touched, rows, refrozen }: DecidedPlan,
  told: readonly string[],
  why: string,
): readonly FailedStep[] {
  const { add, drop } = change;
  const today = dateOfMoment(office.now());
  const keys = told.map((id) => freshMailKey(snapshot, planMailKey(round.id, id, today)));
  const leaving = drop.map((code) => reportIdOf(round.id, code));
  const copies = copyReports(office, snapshot, refrozen, leaving);
  const gone = rows.gone.map(({ id }) => id);
  const figures = figureTexts(round.number, sources.indicators, after);
  office.register.commit(
    snapshot,
    [
      ...touched.map((indicator) => inRegister(indicator, sources.indicators)),
      ...refrozen,
      ...copies.changes,
      ...(gone.length === 0 ? [] : [{ kind: 'remove', tab: 'reports', keys: gone } as const]),
      ...mailLines(keys, snapshot, office.now(), office.caller),
    ],
    [
      ...copies.log,
      {
        event: LOG_EVENT.planChanged,
        subject: round.id,
        before: planLine({ add, drop, figures }),
        after: why,
      },
      ...rows.gone.map(goneLine),
    ],
  );
  const failed = rows.open ? settleRound(office, round.id) : [];
  sendDueMails(office, office.register.read(ROUND_TABS));
  return failed;
}

/** A round that has not been closed: it may be open, or still to come. */
function openableRound({ rounds }: RoundSources, roundId: string): Round {
  const round = rounds.find(({ id }) => id === roundId);
  if (round === undefined) throw new Refusal({ code: 'not-found', thing: 'round', key: roundId });
  if (round.state === 'ปิด' || round.state === 'ผนึกแล้ว') throw new Refusal({ code: 'round-closed', roundId });
  return round;
}

function codesField(request: unknown, name: 'add' | 'drop', { indicators }: RoundSources): readonly string[] {
  const codes = textsField(request, name) ?? [];
  const unknown = codes.find((code) => !indicators.some((indicator) => indicator.code === code));
  if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: unknown });
  return codes;
}

/** Rows of an open round that are no longer used, and how many come; a round that is still to come has none yet. */
function changedRows({ reports }: RoundSources, round: Round, after: readonly Indicator[]) {
  const own = reports.filter(({ roundId }) => roundId === round.id);
  const used = new Set(indicatorsOfRound(after, round.number).map(({ code }) => code));
  const known = new Set(own.map(({ indicatorCode }) => indicatorCode));
  const open = own.length > 0;
  return {
    open,
    gone: own.filter(({ indicatorCode }) => !used.has(indicatorCode)),
    come: open ? [...used].filter((code) => !known.has(code)).length : 0,
  };
}

/** What leaves an open round stays readable in บันทึก. */
function goneLine({ id, result, narrative }: Report): LogLine {
  return { event: LOG_EVENT.reportDropped, subject: id, before: `${result} ${narrative}`.trim() };
}

/** New rows with their folders and cells, then every formula of the round over all of its rows, at once. */
function settleRound(office: Office, roundId: string): readonly FailedStep[] {
  const before = office.register.read(ROUND_TABS);
  const round = roundSources(before).rounds.find(({ id }) => id === roundId);
  const failed = round === undefined ? [] : completeOpening(office, before, round).failed;
  const after = office.register.read(ROUND_TABS);
  const rows = after.table('reports').rows.filter(({ cells }) => cells.รหัสรอบ === roundId);
  const { changes } = restoreFormulas(office, after, roundSources(after), rows);
  if (changes.length > 0) office.register.commit(after, changes);
  return failed;
}

/** Signed agreements in which one of the indicators stands, as they are planned now. */
function signedWith(office: Office, snapshot: Snapshot, codes: ReadonlySet<string>): readonly string[] {
  const { sources } = agreementRegister(snapshot, dateOfMoment(office.now()));
  const signed = new Set(
    snapshot
      .table('agreements')
      .rows.filter(isSigned)
      .map(({ key }) => key),
  );
  const byCode = new Map(sources.indicators.map((indicator) => [indicator.code, indicator]));
  return sources.kinds.flatMap(({ name }) =>
    agreementSet(name, sources).planned.flatMap((agreement) => {
      const touched = agreement.codes.some(
        (code) => codes.has(code) || codes.has(byCode.get(code)?.parent ?? ''),
      );
      return signed.has(agreement.key) && touched ? [agreement.key] : [];
    }),
  );
}
