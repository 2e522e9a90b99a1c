import { handedOver } from '../../domain/handed-over';
import { dateOfMoment } from '../../domain/moments';
import { isAtWork, type Person } from '../../domain/person';
import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import { requireOperator } from '../authority';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import { mailLines } from '../mail/pending-mail';
import type { Office } from '../office';
import { invalidField, textField, textsField } from '../request';
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
 * `{from, to, indicators?}` → one person takes over what another owns or supervises, or some indicators of it: the register, reports that
 * are still open with their cells and filter view, and one mail. Closed reports keep the old name, and บันทึก tells who had what.
 */
export function handOver(office: Office, request: unknown): HandedOver {
  return office.locked(() => {
    const snapshot = office.register.read(ROUND_TABS);
    requireOperator(office, snapshot);
    const sources = roundSources(snapshot);
    const from = personOf(sources, textField(request, 'from'));
    const to = personOf(sources, textField(request, 'to'));
    if (from.id === to.id || !isAtWork(to)) throw invalidField('to', to.id, { kind: 'colleague-at-work' });
    const codes = textsField(request, 'indicators');
    const unknown = codes?.find((code) => !sources.indicators.some((one) => one.code === code));
    if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: unknown });
    const chosen = (code: string) => codes === undefined || codes.includes(code);
    const indicators = sources.indicators.flatMap((indicator) => {
      const duties = chosen(indicator.code) ? handedOver(indicator, from.id, to.id) : undefined;
      return duties === undefined ? [] : [{ key: indicator.code, duties }];
    });
    const reports = sources.reports.flatMap((report) => {
      const open = report.closedAt === undefined && chosen(report.indicatorCode);
      const duties = open ? handedOver(report, from.id, to.id) : undefined;
      return duties === undefined ? [] : [{ key: report.id, duties }];
    });
    if (indicators.length + reports.length === 0) return { indicators: 0, reports: 0, failed: [] };
    const changes: readonly Change[] = [
      ...indicators.map(
        ({ key, duties }): Change => ({
          kind: 'set',
          tab: 'indicators',
          key,
          cells: { ผู้รับผิดชอบ: duties.owners.join(', '), ผู้กำกับดูแล: duties.supervisor },
        }),
      ),
      ...reports.map(
        ({ key, duties }): Change => ({
          kind: 'set',
          tab: 'reports',
          key,
          cells: { ผู้รับผิดชอบ: duties.owners.join(', '), ผู้กำกับดูแล: duties.supervisor },
        }),
      ),
      ...mailLines(
        [handOverMailKey(from.id, to.id, dateOfMoment(office.now()))],
        snapshot,
        office.now(),
        office.caller,
      ),
    ];
    office.register.commit(snapshot, changes, [logLine(from, to, indicators, reports)]);
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
    return { indicators: indicators.length, reports: reports.length, failed };
  });
}

function personOf({ people }: RoundSources, id: string): Person {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Refusal({ code: 'not-found', thing: 'person', key: id });
  return person;
}

function logLine(
  from: Person,
  to: Person,
  indicators: readonly { readonly key: string }[],
  reports: readonly { readonly key: string }[],
): LogLine {
  return {
    event: LOG_EVENT.handedOver,
    subject: [...indicators, ...reports].map(({ key }) => key).join(', '),
    before: `${from.id} ${from.name}`,
    after: `${to.id} ${to.name}`,
  };
}
