import { a1WithTab } from './a1';
import type { Bounds } from './bounds';
import { isError, type ReadEffective } from './effective';
import { errorWithReason } from './error-reason';
import { formattedText, isDateFormat } from './format-value';
import type { ValueRange } from './shapes/cell-shapes';
import type { DateTimeRender, ValueRender } from './shapes/request-shapes';
import { type Book, contentAt, isFormula, styleAt, type Tab } from './state';

export type ReadOptions = {
  readonly render: ValueRender;
  readonly dateTime: DateTimeRender;
  readonly columns: boolean;
};

type Json = string | number | boolean;

/** One cell as the values methods give it; a blank one is "". */
function renderCell(
  book: Book,
  tab: Tab,
  row: number,
  column: number,
  options: ReadOptions,
  read: ReadEffective,
): Json {
  if (options.render === 'FORMULA') {
    const content = contentAt(tab, row, column);
    if (isFormula(content)) return content.f;
  }
  const value = read(tab, row, column);
  if (value === null) return '';
  if (isError(value)) {
    if (options.render !== 'UNFORMATTED_VALUE') return value.e;
    const content = contentAt(tab, row, column);
    return errorWithReason(value.e, isFormula(content) ? content.f : undefined);
  }
  if (options.render === 'FORMATTED_VALUE') {
    return formattedText(value, styleAt(book, tab, row, column), book.locale);
  }
  if (typeof value === 'number' && options.dateTime === 'FORMATTED_STRING') {
    const style = styleAt(book, tab, row, column);
    if (isDateFormat(style)) return formattedText(value, style, book.locale);
  }
  return value;
}

/** The values of a rectangle, trailing blanks missing as Google leaves them out. */
export function readValues(
  book: Book,
  tab: Tab,
  bounds: Bounds,
  options: ReadOptions,
  read: ReadEffective,
): ValueRange {
  const lines: Json[][] = [];
  const plain = options.render === 'UNFORMATTED_VALUE' && options.dateTime === 'SERIAL_NUMBER';
  const [outerStart, outerEnd, innerStart, innerEnd] = options.columns
    ? [bounds.left, bounds.right, bounds.top, Math.min(bounds.bottom, tab.rows.length)]
    : [bounds.top, Math.min(bounds.bottom, tab.rows.length), bounds.left, bounds.right];
  for (let outer = outerStart; outer < outerEnd; outer += 1) {
    const line: Json[] = [];
    const known = options.columns ? undefined : tab.rows[outer]?.v;
    const end = options.columns ? innerEnd : Math.min(innerEnd, known?.length ?? 0);
    for (let inner = innerStart; inner < end; inner += 1) {
      const content = known === undefined ? (tab.rows[inner]?.v[outer] ?? null) : (known[inner] ?? null);
      if (content === null) continue;
      while (line.length < inner - innerStart) line.push('');
      const seen = typeof content === 'string' && options.render === 'FORMATTED_VALUE';
      const asIs = !seen && (typeof content === 'string' || (typeof content !== 'object' && plain));
      line.push(
        asIs
          ? content
          : renderCell(
              book,
              tab,
              known === undefined ? inner : outer,
              known === undefined ? outer : inner,
              options,
              read,
            ),
      );
    }
    lines.push(line);
  }
  while (lines.at(-1)?.length === 0) lines.pop();
  return {
    range: a1WithTab(tab, bounds),
    majorDimension: options.columns ? 'COLUMNS' : 'ROWS',
    ...(lines.length === 0 ? {} : { values: lines }),
  };
}
