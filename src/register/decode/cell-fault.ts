import type { HeaderOf, TabName } from '../tabs';

/** Why a cell's content could not be used. The sentence is made in src/messages. */
export type CellFaultCode =
  | 'missing-key'
  | 'missing'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-allowed'
  | 'code-as-number';

/** One cell that could not be read. `row` is the Sheet's (1 = header), `column` the header text. */
export type CellFault = {
  readonly tab: TabName;
  readonly row: number;
  readonly key: string;
  readonly column: HeaderOf<TabName>;
  readonly code: CellFaultCode;
  /** The cell's content as text. */
  readonly value: string;
};
