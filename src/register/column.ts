import type { ColumnKind } from '../domain/column-kind';

/** Who may write a cell: operators by hand, the script alone, or the row's own people. */
export type ColumnWriter = 'operator' | 'script' | 'owner' | 'supervisor' | 'formula';

export type Column<H extends string = string, W extends string = string> = {
  readonly header: H;
  readonly kind: ColumnKind;
  readonly writer: ColumnWriter;
  /** Pixels. */
  readonly width: number;
  /** The words that the column takes, besides a blank cell. */
  readonly choices?: readonly W[];
  /** Besides its words it takes names of the office's own: the list only offers. */
  readonly open?: boolean;
  /** May be absent from the tab. */
  readonly optional?: boolean;
  /** A blank cell is a fault. */
  readonly required?: boolean;
  /** A step between other formulas, or a note of the script's to itself: hidden in a new tab, and left as the office has it afterwards. */
  readonly helper?: boolean;
  /** A code or record that is looked up, not read: one line, cut off at the cell's edge, so that it makes no row tall. */
  readonly clipped?: boolean;
  /** For the script's own reckoning: stands in the collapsed group of a new tab, helpers in a group within it. */
  readonly folded?: boolean;
  /** The register's version (รุ่นทะเบียน) that brought the column; absent: the first. Older registers do without until it is laid. */
  readonly since?: number;
};

export type Tab = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly hidden?: boolean;
  readonly frozenColumns: number;
};

type Extra<W extends string> = Partial<Omit<Column<string, W>, 'header' | 'kind'>>;

export function column<const H extends string, const W extends string>(
  header: H,
  kind: ColumnKind,
  width: number,
  extra: Extra<W> = {},
): Column<H, W> {
  return { header, kind, width, writer: kind === 'formula' ? 'formula' : 'operator', ...extra };
}
