/** A document as it is put on paper. All lengths are points (1/72 inch). */

export type Look = {
  readonly points: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** `#rrggbb` */
  readonly colour: string;
  /** Where a click on the text leads. */
  readonly link?: string;
};

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'tab'; readonly look: Look }
  | { readonly kind: 'line-break'; readonly look: Look }
  | { readonly kind: 'page-break'; readonly look: Look }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: 'page-number' | 'page-count'; readonly look: Look };

export type Align = 'left' | 'center' | 'right' | 'spread';

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  /** How high a paragraph without text is. */
  readonly look: Look;
  readonly align: Align;
  readonly before: number;
  readonly after: number;
  /** A line's height: a multiple of what its text needs, or points (at least, or exactly). */
  readonly spacing: { readonly rule: 'times' | 'at-least' | 'exactly'; readonly value: number };
  readonly left: number;
  readonly right: number;
  /** Of the first line, from `left`. */
  readonly first: number;
  readonly tabs: readonly { readonly at: number; readonly align: 'left' | 'center' | 'right' }[];
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  /** The bullet or number of a list item. */
  readonly mark: string;
};

export type Border = { readonly width: number; readonly colour: string };

type Sides<T> = { readonly top: T; readonly bottom: T; readonly left: T; readonly right: T };

export type Cell = {
  readonly columns: number;
  /** Goes on with the cell above it. */
  readonly continues: boolean;
  readonly shade: string | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly borders: Sides<Border | null>;
  readonly padding: Sides<number>;
  readonly blocks: readonly Block[];
};

export type Row = {
  /** Repeated on every page. */
  readonly header: boolean;
  readonly whole: boolean;
  readonly height: number;
  readonly cells: readonly Cell[];
};

export type Table = {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly align: 'left' | 'center' | 'right';
  readonly indent: number;
  readonly rows: readonly Row[];
};

export type Block = Paragraph | Table;

export type Page = {
  readonly width: number;
  readonly height: number;
  readonly margin: Sides<number>;
  /** Of header and footer from the paper's edges. */
  readonly header: number;
  readonly footer: number;
};

export type Apart = { readonly header: readonly Block[]; readonly footer: readonly Block[] };

export type Section = Apart & {
  readonly page: Page;
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
  /** Header and footer of its first page, where that has its own. */
  readonly first?: Apart;
};
