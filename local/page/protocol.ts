/**
 * What the page and the server say to each other beside Google's REST, as JSON. `as` is a person's e-mail address.
 *
 * | request | answer |
 * |---|---|
 * | `GET /local/sheet?as=&sheetId=&filterViewId=` | `SheetView`; without a filter view when that is empty |
 * | `GET /local/changes` | server-sent events; each `data:` is a `Change` |
 * | `GET /local/mail?file=` | `MailView` (`file` as in the outbox of `/local/state`) |
 * | `GET /local/executions` | `ExecutionLine[]`, newest first |
 * | `POST /local/run` | `RunAnswer`: beside the result, the screens that the function showed |
 */

/** One cell as a person sees it; what is missing has its default (no text, editable, unstyled). */
export type CellView = {
  /** As displayed: formatted by the cell's number format. */
  readonly text?: string;
  /** What editing starts from, where it differs from `text` ("0.85" shown as "85%", a formula). */
  readonly input?: string;
  /** Ticked or not; absent where the cell is no checkbox. */
  readonly checkbox?: boolean;
  /** Index into `SheetView.lists`. */
  readonly list?: number;
  readonly locked?: boolean;
  readonly note?: string;
  /** Index into `SheetView.styles`. */
  readonly style?: number;
  readonly link?: string;
};

/** Conditional formats are already applied. Colours are CSS colours. */
export type StyleView = {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Points. */
  readonly fontSize?: number;
};

export type SheetView = {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels; one for each column; 0 is a hidden column. */
  readonly columnWidths: readonly number[];
  /** Pixels by row index, only where the row is not of the default height; 0 is a hidden row. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Rows from the top; trailing blank rows, and trailing blank cells of a row, are missing. */
  readonly rows: readonly (readonly CellView[])[];
  /** Whether this person may not edit what `rows` does not list. */
  readonly restLocked: boolean;
  /** The tab's filter views, and the one through which it is seen: the rows that it hides have height 0. */
  readonly filterViews: readonly { readonly id: number; readonly title: string }[];
  readonly filterViewId?: number;
  /** Charts that stand on the tab, of the kinds that the page can draw. */
  readonly charts: readonly ChartView[];
  readonly lists: readonly (readonly string[])[];
  readonly styles: readonly StyleView[];
};

/** Bars by category; a cell that holds no number is undefined. `texts` are the figures as the cells show them. */
export type ChartView = {
  readonly title: string;
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color?: string;
    readonly values: readonly (number | undefined)[];
    readonly texts: readonly string[];
  }[];
};

export type MailView = {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
};

export type ExecutionLine = {
  readonly at: string;
  readonly function: string;
  readonly as: string;
  readonly kind: string;
  /** Virtual time. */
  readonly virtualMs: number;
  readonly outcome: string;
  readonly lines: readonly string[];
};

export type Screen =
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly html: string;
      readonly width?: number;
      readonly height?: number;
      readonly modal: boolean;
    }
  | { readonly kind: 'alert'; readonly title?: string; readonly message: string }
  | { readonly kind: 'toast'; readonly title?: string; readonly message: string; readonly seconds?: number };

export type RunError = { readonly code: string; readonly message: string; readonly incident?: string };

export type RunAnswer = {
  readonly result?: unknown;
  readonly error?: RunError;
  readonly screens?: readonly Screen[];
};

export type MenuEntry =
  | { readonly kind: 'command'; readonly caption: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };
