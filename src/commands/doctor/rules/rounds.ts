import { BE_OFFSET, isFiscalYear } from '../../../domain/dates/fiscal-year';
import { thaiDate } from '../../../domain/dates/thai-dates';
import { readRoundId } from '../../../domain/keys';
import { planRounds } from '../../../domain/rounds/plan-rounds';
import type { Round } from '../../../domain/rounds/round';
import { textOf } from '../../../register/decode/row-reader';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Common era years that somebody may write for a fiscal year. */
const CE_YEARS = { from: 1900, to: 2399 } as const;

/** รหัสรอบ names the year and the round once more than their own columns do: all three must say the same. */
export function roundKeyFindings(view: RegisterView): readonly Finding[] {
  return view.table('rounds').rows.flatMap(({ rowNumber, key: id, cells }): readonly Finding[] => {
    if (id === '') return [];
    const parts = readRoundId(id);
    if (!parts) {
      return [finding('rounds', rowNumber, 'รหัสรอบ', { code: 'round-key-differs', id, value: id })];
    }
    const { year, number } = parts;
    return [
      ...yearFindings(rowNumber, id, year, cells.ปีงบประมาณ ?? ''),
      ...(cells.รอบ === '' || Number(cells.รอบ) === number
        ? []
        : [
            finding(
              'rounds',
              rowNumber,
              'รอบ',
              { code: 'round-key-differs', id, value: textOf(cells.รอบ ?? '') },
              number,
            ),
          ]),
    ];
  });
}

function yearFindings(
  row: number,
  id: string,
  year: number,
  cell: string | number | boolean,
): readonly Finding[] {
  const typed = Number(cell);
  if (cell === '' || typed === year) return [];
  const value = textOf(cell);
  const isCe = typed >= CE_YEARS.from && typed <= CE_YEARS.to && typed + BE_OFFSET === year;
  const problem = isCe
    ? ({ code: 'ce-year-as-be', value, meant: String(year) } as const)
    : ({ code: 'round-key-differs', id, value } as const);
  return [finding('rounds', row, 'ปีงบประมาณ', problem, year)];
}

/** The year's three rounds, and due dates that ตั้งค่า gives another day; รอบรายงาน wins, so it is only said. */
export function roundSettingFindings(view: RegisterView): readonly Finding[] {
  const { fiscalYearBe: year, dueDates } = view.settings;
  if (year === undefined || !isFiscalYear(year)) return [];
  const rounds = new Map(view.rounds.map((round) => [round.value.id, round] as const));
  const keys = new Set(view.table('rounds').rows.map(({ key }) => key));
  return planRounds(year, dueDates, view.holidays).flatMap((plan): readonly Finding[] => {
    const round = rounds.get(plan.id);
    if (!keys.has(plan.id)) return [finding('rounds', 0, 'รหัสรอบ', { code: 'round-missing', id: plan.id })];
    if (round === undefined || isOver(round.value) || dueDates[plan.number] === undefined) return [];
    if (round.value.dueOn === plan.dueOn) return [];
    const problem = {
      code: 'differs-from-settings',
      value: thaiDate(round.value.dueOn),
      setting: `กำหนดส่งรอบ ${plan.number}`,
      wanted: thaiDate(plan.dueOn),
    } as const;
    return [finding('rounds', round.row.rowNumber, 'กำหนดส่ง', problem)];
  });
}

function isOver({ state }: Round): boolean {
  return state === 'ปิด' || state === 'ผนึกแล้ว';
}
