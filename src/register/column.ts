import type { ColumnKind } from '../domain/column-kind';

/** Who may write a cell: operators by hand, the script alone, or the row's own people. */
export type ColumnWriter = 'operator' | 'script' | 'owner' | 'supervisor' | 'formula';

export type Column = {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly writer: ColumnWriter;
  /** Pixels. */
  readonly width: number;
  readonly choices?: readonly string[];
  /** May be absent from the tab. */
  readonly optional?: boolean;
  /** A blank cell is a fault. */
  readonly required?: boolean;
  /** A step between other formulas, or a note of the script's to itself: hidden in a new tab, and left as the office has it afterwards. */
  readonly helper?: boolean;
};

export type Tab = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly hidden?: boolean;
  readonly frozenColumns: number;
};

type Extra = Partial<Omit<Column, 'header' | 'kind'>>;

export function column(header: string, kind: ColumnKind, width: number, extra: Extra = {}): Column {
  return { header, kind, width, writer: kind === 'formula' ? 'formula' : 'operator', ...extra };
}
