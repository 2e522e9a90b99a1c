import { calendarMoves } from '../../domain/calendar/calendar-moves';
import { type IsoDate, serialOfDate } from '../../domain/dates/dates';
import { dateOfCellSerial } from '../../domain/dates/thai-dates';
import type { Round } from '../../domain/rounds/round';
import type { CellValue } from '../../ports/sheets';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import type { RoundSources } from '../rounds/round-sources';

/** Planned dates of ปฏิทิน go along with a round's new deadline where they stand as they were planned; what somebody set otherwise stays. */
export function calendarDates(
  snapshot: Snapshot,
  { rounds }: Pick<RoundSources, 'rounds'>,
  round: Round,
  dueOn: IsoDate,
): readonly Change[] {
  const year = round.fiscalYearBe;
  if (Number(snapshot.system(SYSTEM.year)) !== year) return [];
  const before = rounds
    .filter(({ fiscalYearBe }) => fiscalYearBe === year)
    .map((one) => (one.id === round.id ? round : one));
  const steps = new Map(snapshot.table('calendar').rows.map((row) => [Number(row.key), row]));
  return calendarMoves(year, before, { id: round.id, dueOn }).flatMap(({ step, end, ...move }): Change[] => {
    const header = end === 'from' ? 'เริ่ม' : 'สิ้นสุด';
    const row = steps.get(step);
    if (row === undefined || dayOf(row.cells[header]) !== move.before) return [];
    return [{ kind: 'set', tab: 'calendar', key: row.key, cells: { [header]: serialOfDate(move.after) } }];
  });
}

function dayOf(cell: CellValue | undefined): IsoDate | undefined {
  return typeof cell === 'number' ? dateOfCellSerial(cell) : undefined;
}
