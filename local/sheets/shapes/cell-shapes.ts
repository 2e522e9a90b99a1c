import { boolean, int32, list, message, number, oneOf, struct, type TypeOf, text } from './shape';

/** The messages of one cell: its value, format, validation. Names and fields are those of Sheets v4. */

export const color = message('Color', { red: number, green: number, blue: number, alpha: number });
export const colorStyle = message('ColorStyle', {
  rgbColor: color,
  themeColor: oneOf(
    'THEME_COLOR_TYPE_UNSPECIFIED',
    'TEXT',
    'BACKGROUND',
    'ACCENT1',
    'ACCENT2',
    'ACCENT3',
    'ACCENT4',
    'ACCENT5',
    'ACCENT6',
    'LINK',
  ),
});

export const border = message('Border', {
  style: oneOf(
    'STYLE_UNSPECIFIED',
    'DOTTED',
    'DASHED',
    'SOLID',
    'SOLID_MEDIUM',
    'SOLID_THICK',
    'NONE',
    'DOUBLE',
  ),
  width: int32,
  color,
  colorStyle,
});
const borders = message('Borders', { top: border, bottom: border, left: border, right: border });

const link = message('Link', { uri: text });
const textFormat = message('TextFormat', {
  foregroundColor: color,
  foregroundColorStyle: colorStyle,
  fontFamily: text,
  fontSize: int32,
  bold: boolean,
  italic: boolean,
  strikethrough: boolean,
  underline: boolean,
  link,
});

export const numberFormat = message('NumberFormat', {
  type: oneOf(
    'NUMBER_FORMAT_TYPE_UNSPECIFIED',
    'TEXT',
    'NUMBER',
    'PERCENT',
    'CURRENCY',
    'DATE',
    'TIME',
    'DATE_TIME',
    'SCIENTIFIC',
  ),
  pattern: text,
});

export const cellFormat = message('CellFormat', {
  numberFormat,
  backgroundColor: color,
  backgroundColorStyle: colorStyle,
  borders,
  padding: message('Padding', { top: int32, right: int32, bottom: int32, left: int32 }),
  horizontalAlignment: oneOf('HORIZONTAL_ALIGN_UNSPECIFIED', 'LEFT', 'CENTER', 'RIGHT'),
  verticalAlignment: oneOf('VERTICAL_ALIGN_UNSPECIFIED', 'TOP', 'MIDDLE', 'BOTTOM'),
  wrapStrategy: oneOf('WRAP_STRATEGY_UNSPECIFIED', 'OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP'),
  textDirection: oneOf('TEXT_DIRECTION_UNSPECIFIED', 'LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'),
  textFormat,
  hyperlinkDisplayType: oneOf('HYPERLINK_DISPLAY_TYPE_UNSPECIFIED', 'LINKED', 'PLAIN_TEXT'),
  textRotation: message('TextRotation', { angle: int32, vertical: boolean }),
});

const conditionValue = message('ConditionValue', {
  relativeDate: oneOf(
    'RELATIVE_DATE_UNSPECIFIED',
    'PAST_YEAR',
    'PAST_MONTH',
    'PAST_WEEK',
    'YESTERDAY',
    'TODAY',
    'TOMORROW',
  ),
  userEnteredValue: text,
});

export const booleanCondition = message('BooleanCondition', {
  type: oneOf(
    'CONDITION_TYPE_UNSPECIFIED',
    'NUMBER_GREATER',
    'NUMBER_GREATER_THAN_EQ',
    'NUMBER_LESS',
    'NUMBER_LESS_THAN_EQ',
    'NUMBER_EQ',
    'NUMBER_NOT_EQ',
    'NUMBER_BETWEEN',
    'NUMBER_NOT_BETWEEN',
    'TEXT_CONTAINS',
    'TEXT_NOT_CONTAINS',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'TEXT_EQ',
    'TEXT_IS_EMAIL',
    'TEXT_IS_URL',
    'DATE_EQ',
    'DATE_BEFORE',
    'DATE_AFTER',
    'DATE_ON_OR_BEFORE',
    'DATE_ON_OR_AFTER',
    'DATE_BETWEEN',
    'DATE_NOT_BETWEEN',
    'DATE_IS_VALID',
    'ONE_OF_RANGE',
    'ONE_OF_LIST',
    'BLANK',
    'NOT_BLANK',
    'CUSTOM_FORMULA',
    'BOOLEAN',
    'TEXT_NOT_EQ',
    'DATE_NOT_EQ',
    'FILTER_EXPRESSION',
  ),
  values: list(conditionValue),
});

export const dataValidationRule = message('DataValidationRule', {
  condition: booleanCondition,
  inputMessage: text,
  strict: boolean,
  showCustomUi: boolean,
});

const errorValue = message('ErrorValue', {
  type: oneOf(
    'ERROR_TYPE_UNSPECIFIED',
    'ERROR',
    'NULL_VALUE',
    'DIVIDE_BY_ZERO',
    'VALUE',
    'REF',
    'NAME',
    'NUM',
    'N_A',
    'LOADING',
  ),
  message: text,
});

export const extendedValue = message('ExtendedValue', {
  numberValue: number,
  stringValue: text,
  boolValue: boolean,
  formulaValue: text,
  errorValue,
});

export const cellData = message(
  'CellData',
  {
    userEnteredValue: extendedValue,
    effectiveValue: extendedValue,
    formattedValue: text,
    userEnteredFormat: cellFormat,
    effectiveFormat: cellFormat,
    hyperlink: text,
    note: text,
    dataValidation: dataValidationRule,
  },
  ['textFormatRuns', 'pivotTable', 'dataSourceTable', 'dataSourceFormula', 'chipRuns'],
);

export const rowData = message('RowData', { values: list(cellData) });

export const dimensionProperties = message(
  'DimensionProperties',
  { hiddenByFilter: boolean, hiddenByUser: boolean, pixelSize: int32 },
  ['developerMetadata', 'dataSourceColumnReference'],
);

export const gridData = message('GridData', {
  startRow: int32,
  startColumn: int32,
  rowData: list(rowData),
  rowMetadata: list(dimensionProperties),
  columnMetadata: list(dimensionProperties),
});

export const valueRange = message('ValueRange', {
  range: text,
  majorDimension: oneOf('DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'),
  values: list(list(struct)),
});

export type Color = TypeOf<typeof color>;
export type CellFormat = TypeOf<typeof cellFormat>;
export type NumberFormat = TypeOf<typeof numberFormat>;
export type BooleanCondition = TypeOf<typeof booleanCondition>;
export type DataValidationRule = TypeOf<typeof dataValidationRule>;
export type ExtendedValue = TypeOf<typeof extendedValue>;
export type CellData = TypeOf<typeof cellData>;
export type RowData = TypeOf<typeof rowData>;
export type DimensionProperties = TypeOf<typeof dimensionProperties>;
export type ValueRange = TypeOf<typeof valueRange>;
