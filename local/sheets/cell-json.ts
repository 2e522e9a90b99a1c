import { type Effective, errorType, isError, type ReadEffective } from './effective';
import { errorWithReason } from './error-reason';
import { type Mask, maskWants } from './field-mask';
import { formattedText } from './format-value';
import type { CellData, CellFormat, ExtendedValue } from './shapes/cell-shapes';
import { type Book, contentAt, isFormula, styleAt, type Tab } from './state';
import { ruleAt } from './stored-rule';

function effectiveJson(value: Effective, formula?: string): ExtendedValue | undefined {
  if (value === null) return undefined;
  if (isError(value)) {
    const message = errorWithReason(value.e, formula);
    return { errorValue: { type: errorType(value.e), message: /\((.*)\)$/s.exec(message)?.[1] ?? value.e } };
  }
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

const white = { red: 1, green: 1, blue: 1 };
const black = {};

/** What a cell looks like where nothing was set. */
const defaultFormat: CellFormat = {
  backgroundColor: white,
  backgroundColorStyle: { rgbColor: white },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: black,
    foregroundColorStyle: { rgbColor: black },
    fontFamily: 'Arial',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
  },
  hyperlinkDisplayType: 'PLAIN_TEXT',
};

function effectiveFormat(style: CellFormat): CellFormat {
  return {
    ...defaultFormat,
    ...style,
    textFormat: { ...defaultFormat.textFormat, ...style.textFormat },
  };
}

/** The address that a click on the cell opens. */
export function hyperlinkOf(
  value: Effective,
  formula: string | undefined,
  style: CellFormat,
): string | undefined {
  const linked = style.textFormat?.link?.uri;
  if (linked !== undefined) return linked;
  const byFormula = formula === undefined ? null : /^=HYPERLINK\(\s*"([^"]+)"/i.exec(formula);
  if (byFormula?.[1] !== undefined) return byFormula[1];
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : undefined;
}

/** One cell as `spreadsheets.get` gives it; only what the mask wants is worked out. */
export function cellJson(
  book: Book,
  tab: Tab,
  place: { readonly row: number; readonly column: number },
  read: ReadEffective,
  mask: Mask,
): CellData {
  const { row, column } = place;
  const content = contentAt(tab, row, column);
  const style = styleAt(book, tab, row, column);
  const hasStyle = Object.keys(style).length > 0;
  const wants = (field: keyof CellData) => maskWants(mask, field);
  const rule = wants('dataValidation') ? ruleAt(book, tab, place) : undefined;
  const note = tab.rows[row]?.n?.[column];
  const base: CellData = {
    ...(note === undefined ? {} : { note }),
    ...(rule === undefined ? {} : { dataValidation: rule }),
    ...(hasStyle ? { userEnteredFormat: style } : {}),
  };
  if (content === null) {
    return hasStyle && wants('effectiveFormat') ? { ...base, effectiveFormat: effectiveFormat(style) } : base;
  }
  const needsValue =
    wants('effectiveValue') || wants('formattedValue') || wants('hyperlink') || !isFormula(content);
  const value = needsValue ? read(tab, row, column) : null;
  const entered = isFormula(content) ? { formulaValue: content.f } : effectiveJson(value);
  const effective = effectiveJson(value, isFormula(content) ? content.f : undefined);
  const link = hyperlinkOf(value, isFormula(content) ? content.f : undefined, style);
  return {
    ...(entered === undefined ? {} : { userEnteredValue: entered }),
    ...(effective === undefined ? {} : { effectiveValue: effective }),
    ...(wants('formattedValue') ? { formattedValue: formattedText(value, style, book.locale) } : {}),
    ...base,
    ...(wants('effectiveFormat') ? { effectiveFormat: effectiveFormat(style) } : {}),
    ...(link === undefined ? {} : { hyperlink: link }),
  };
}
