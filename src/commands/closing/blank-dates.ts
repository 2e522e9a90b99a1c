import { type IsoDate, parseIsoDate, serialOfDate } from '../../domain/dates/dates';
import { readRoundId } from '../../domain/keys';
import { planRounds, type RoundPlan } from '../../domain/rounds/plan-rounds';
import { plannedClosing } from '../../domain/rounds/planned-closing';
import { isOfYear, mistypedDates } from '../../domain/rounds/round-dates';
import { LOG_EVENT } from '../../messages/log-event';
import { BLANK_DATE_NOTE } from '../../messages/reports/round-state-note';
import type { Change, LogLine } from '../../register/change';
import { decodeRounds } from '../../register/decode/round';
import { codeOf, rowReader, textOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import { laidDeadlineEntry } from '../changes/deadline-changes';
import type { RoundSources } from '../rounds/round-sources';
import { sealChain } from './seal-chain';

/**
 * Dates of rounds whose cell lies far outside its year ("5/4/13"), and of those that have reports where it was emptied or cannot be read, for
 * then the round would not be answered at all. They are put back as they were laid, else as they are planned, with a note.
 */
export function restoredBlankDates(
  snapshot: Snapshot,
  sources: RoundSources,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const { rounds, faults: blank } = decodeRounds(snapshot.table('rounds'));
  const mistyped = mistypedDates(rounds);
  const isBlank = blank.some(({ column }) => isDate(column));
  if (!isBlank && mistyped.length === 0) return { changes: [], log: [] };
  const opened = new Set(snapshot.table('reports').rows.map(({ cells }) => codeOf(cells.รหัสรอบ ?? '')));
  const faults = [
    // A round that is still to come may wait for its dates.
    ...blank.filter(({ key }) => opened.has(key)),
    ...mistyped.map(({ roundId, header, date }) => ({ key: roundId, column: header, value: date })),
  ];
  const restored = faults.flatMap(({ key, column, value }) => {
    const date = isDate(column) ? plannedDates(snapshot, sources, key)?.[column] : undefined;
    return date === undefined || !isDate(column) ? [] : [{ key, header: column, date, before: value }];
  });
  return {
    changes: restored.flatMap(({ key, header, date }): readonly Change[] => [
      { kind: 'set', tab: 'rounds', key, cells: { [header]: serialOfDate(date) } },
      { kind: 'note', tab: 'rounds', key, header, note: BLANK_DATE_NOTE },
    ]),
    log: restored.map(({ key, header, date, before }) => ({
      event: LOG_EVENT.roundStateRestored,
      subject: `${key} ${header}`,
      before: textOf(before),
      after: date,
    })),
  };
}

/** Cells that keep a round from opening although its day has come: emptied, or no date. */
export function awaitedDates(
  snapshot: Snapshot,
  sources: RoundSources,
  today: IsoDate,
): readonly { readonly roundId: string; readonly header: string; readonly value: string }[] {
  const table = snapshot.table('rounds');
  const { faults } = decodeRounds(table);
  const hasCome = (roundId: string): boolean => {
    const row = table.rows.find(({ key }) => codeOf(key) === roundId);
    if (row === undefined || row.cells.สถานะ === 'ปิด' || row.cells.สถานะ === 'ผนึกแล้ว') return false;
    const opensOn = rowReader('rounds', row, []).date('เปิด') ?? plannedDates(snapshot, sources, roundId)?.เปิด;
    return opensOn !== undefined && opensOn <= today;
  };
  return faults
    .filter(({ key, column }) => isDate(column) && hasCome(codeOf(key)))
    .map(({ key, column, value }) => ({ roundId: codeOf(key), header: column, value }));
}

/** Rounds whose day has come and that have no row, of those for which ตั้งค่า names a deadline: an office may do without one. */
export function awaitedRows(
  snapshot: Snapshot,
  { settings, holidays }: RoundSources,
  today: IsoDate,
): readonly RoundPlan[] {
  const { fiscalYearBe, dueDates } = settings;
  if (fiscalYearBe === undefined || snapshot.system(SYSTEM.year) !== String(fiscalYearBe)) return [];
  const standing = new Set(snapshot.table('rounds').rows.map(({ key }) => codeOf(key)));
  const sealed = new Set(sealChain(snapshot).map(({ roundId }) => roundId));
  return planRounds(fiscalYearBe, dueDates, holidays).filter(
    ({ id, number, opensOn }) =>
      dueDates[number] !== undefined && opensOn <= today && !standing.has(id) && !sealed.has(id),
  );
}

const DATES = ['งวดตั้งแต่', 'งวดถึง', 'เปิด', 'กำหนดส่ง', 'ปิด'] as const;
type DateHeader = (typeof DATES)[number];

function isDate(header: string): header is DateHeader {
  return DATES.some((date) => date === header);
}

/** What a round's dates were laid or planned as; undefined for a key that is no round's, and where the plan itself cannot be meant. */
export function plannedDates(
  snapshot: Snapshot,
  { settings, holidays, rounds }: RoundSources,
  roundId: string,
): Readonly<Record<DateHeader, IsoDate>> | undefined {
  const named = readRoundId(roundId);
  if (named === undefined) return undefined;
  const plan = planRounds(named.year, settings.dueDates, holidays).find(({ id }) => id === roundId);
  if (plan === undefined) return undefined;
  const dueOn = parseIsoDate(snapshot.system(laidDeadlineEntry(roundId))) ?? plan.dueOn;
  const year = { fiscalYearBe: named.year };
  if (!isOfYear(dueOn, year)) return undefined;
  const own = rounds.find(({ id }) => id === roundId)?.dueOn;
  const closesAfter = own !== undefined && isOfYear(own, year) ? own : dueOn;
  return {
    งวดตั้งแต่: plan.periodFrom,
    งวดถึง: plan.periodTo,
    เปิด: plan.opensOn,
    กำหนดส่ง: dueOn,
    ปิด: plannedClosing(closesAfter, holidays),
  };
}
