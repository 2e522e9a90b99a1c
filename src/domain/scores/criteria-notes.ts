import type { MissingCells } from '../calendar/baseline-checklist';
import type { Indicator } from '../indicator';

export type NoteColumn = 'ค่าเป้าหมาย PSA' | 'หมายเหตุเกณฑ์';

export type CriteriaNotes = {
  readonly missing: readonly MissingCells<NoteColumn>[];
  readonly total: number;
};

/** Step 1: indicators without a PSA target or a note on their criteria. Neither is required: the list says where nobody has looked. */
export function criteriaNotes(indicators: readonly Indicator[]): CriteriaNotes {
  const missing = indicators.flatMap(
    ({ code, name, psaTarget, criteriaNote }): MissingCells<NoteColumn>[] => {
      const columns: readonly NoteColumn[] = [
        ...(psaTarget === '' ? (['ค่าเป้าหมาย PSA'] as const) : []),
        ...(criteriaNote === '' ? (['หมายเหตุเกณฑ์'] as const) : []),
      ];
      return columns.length === 0 ? [] : [{ code, name, columns }];
    },
  );
  return { missing, total: indicators.length };
}
