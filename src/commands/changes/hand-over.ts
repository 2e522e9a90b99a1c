import { dateOfMoment } from '../../domain/dates/moments';
import { isAtWork, type Person } from '../../domain/people/person';
import { Refusal } from '../../domain/refusal';
import { type Duties, endsSeparation, handedOver } from '../../domain/rounds/handed-over';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import { freshMailKey, mailLines } from '../mail/pending-mail';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { invalidField, optionalText, textField, textsField } from '../request';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { handOverMailKey } from './hand-over-letters';

export type HandedOver = {
  /** Rows of ตัวชี้วัด, and open rows of รายงานผล, that changed hands. */
  readonly indicators: number;
  readonly reports: number;
  /** The new owner's cells could not be laid; the sweeps try again. */
  readonly failed: readonly FailedStep[];
};

/**
 * `{from, to, indicators?, supervisor?}` → one person takes over what another owns or supervises, or some indicators of it: the register, reports that
 * are still open with their cells and filter view, and one mail. Closed reports keep the old name, and บันทึก tells who had what. Nobody comes to
 * supervise what he owns (`แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง`): `supervisor` takes that part, and is told as well.
 */
export function handOver(office: Office, request: unknown): HandedOver {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const sources = roundSources(snapshot);
    const from = personOf(sources, textField(request, 'from'));
    const to = personOf(sources, textField(request, 'to'));
    if (from.id === to.id || !isAtWork(to)) throw invalidField('to', to.id, { kind: 'colleague-at-work' });
    const codes = textsField(request, 'indicators');
    const unknown = codes?.find((code) => !sources.indicators.some((one) => one.code === code));
    if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: unknown });
    const chosen = (code: string) => codes === undefined || codes.includes(code);
    const open = sources.reports.filter(({ closedAt }) => closedAt === undefined);
    const passed: readonly Passed[] = [
      ...sources.indicators.flatMap((one) => passedOn('indicators', one.code, one.code, one, from, to)),
      ...open.flatMap((one) => passedOn('reports', one.id, one.indicatorCode, one, from, to)),
    ].filter(({ code }) => chosen(code));
    if (passed.length === 0) return { indicators: 0, reports: 0, failed: [] };
    const unsupervised = sources.settings.separateRoles
      ? passed.filter(({ before, duties }) => endsSeparation(before, duties))
      : [];
    const supervisor = anotherSupervisor(sources, request, unsupervised);
    const settled = passed.map((one) =>
      unsupervised.includes(one)
        ? { ...one, duties: { ...one.duties, supervisor: supervisor?.id ?? '' } }
        : one,
    );
    const today = dateOfMoment(office.now());
    const tell = ({ id }: Person, parts: readonly Passed[]) =>
      freshMailKey(snapshot, handOverMailKey(from.id, id, today, codesOf(parts)));
    // Who hands over and goes on supervising takes over nothing.
    const takes = supervisor === undefined || supervisor.id === from.id ? [] : [supervisor];
    const told = [tell(to, settled), ...takes.map((one) => tell(one, unsupervised))];
    const changes: readonly Change[] = [
      ...settled.map(
        ({ tab, key, duties }): Change => ({
          kind: 'set',
          tab,
          key,
          cells: { ผู้รับผิดชอบ: duties.owners.join(', '), ผู้กำกับดูแล: duties.supervisor },
        }),
      ),
      ...mailLines(told, snapshot, office.now(), office.caller),
    ];
    office.register.commit(snapshot, changes, [
      logLine(from, to, settled),
      ...takes.map((one) => supervisorLine(one, unsupervised)),
    ]);
    const after = office.register.read(ROUND_TABS);
    const failed = commitWithProtection(
      office,
      after,
      office.register.workbook(),
      roundSources(after),
      [],
      [],
    );
    sendDueMails(office, office.register.read(ROUND_TABS));
    const countOf = (tab: Passed['tab']) => settled.filter((one) => one.tab === tab).length;
    return { indicators: countOf('indicators'), reports: countOf('reports'), failed };
  });
}

function personOf({ people }: RoundSources, id: string): Person {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Refusal({ code: 'not-found', thing: 'person', key: id });
  return person;
}

type Passed = {
  readonly tab: 'indicators' | 'reports';
  readonly key: string;
  readonly code: string;
  readonly before: Duties;
  readonly duties: Duties;
};

function passedOn(
  tab: Passed['tab'],
  key: string,
  code: string,
  before: Duties,
  from: Person,
  to: Person,
): readonly Passed[] {
  const duties = handedOver(before, from.id, to.id);
  return duties === undefined ? [] : [{ tab, key, code, before, duties }];
}

function codesOf(passed: readonly Passed[]): readonly string[] {
  return [...new Set(passed.map(({ code }) => code))];
}

/** Who supervises what the successor would both own and supervise: named in the request, else it is refused with the indicators. */
function anotherSupervisor(
  sources: RoundSources,
  request: unknown,
  unsupervised: readonly Passed[],
): Person | undefined {
  if (unsupervised.length === 0) return undefined;
  const id = optionalText(request, 'supervisor');
  const codes = codesOf(unsupervised);
  if (id === '') throw invalidField('supervisor', '', { kind: 'another-supervisor', codes });
  const person = personOf(sources, id);
  if (!isAtWork(person) || unsupervised.some(({ duties }) => duties.owners.includes(id)))
    throw invalidField('supervisor', id, { kind: 'another-supervisor', codes });
  return person;
}

function logLine(from: Person, to: Person, passed: readonly Passed[]): LogLine {
  return {
    event: LOG_EVENT.handedOver,
    subject: passed.map(({ key }) => key).join(', '),
    before: `${from.id} ${from.name}`,
    after: `${to.id} ${to.name}`,
  };
}

function supervisorLine({ id, name }: Person, passed: readonly Passed[]): LogLine {
  const before = [...new Set(passed.map((one) => one.before.supervisor))].join(', ');
  const subject = passed.map(({ key }) => key).join(', ');
  return { event: LOG_EVENT.supervisorChanged, subject, before, after: `${id} ${name}` };
}
