import type ExcelJS from 'exceljs';
import { asXmlText } from '../../xml-characters';
import { a1OfBounds } from '../a1';
import { boundsOf } from '../bounds';
import { closedFormula } from '../engine-formula';
import type { BooleanCondition, DataValidationRule } from '../shapes/cell-shapes';
import type { Book, Tab } from '../state';
import { type Place, ruleAt } from '../stored-rule';
import { xlsxConditionalStyle } from './xlsx-style';

/** A formula as .xlsx takes it: without `=`, open ranges closed. */
export function xlsxFormula(book: Book, tab: Tab, formula: string): string {
  return asXmlText(closedFormula(book, formula, tab, { qualified: false }).replace(/^=/, ''));
}

/** Excel refuses a file with a longer list or formula in a validation. */
const longestRule = 255;

const operators = {
  GREATER: 'greaterThan',
  AFTER: 'greaterThan',
  GREATER_THAN_EQ: 'greaterThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
  LESS: 'lessThan',
  BEFORE: 'lessThan',
  LESS_THAN_EQ: 'lessThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
  EQ: 'equal',
  NOT_EQ: 'notEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
} as const;
function isOperator(kind: string): kind is keyof typeof operators {
  return Object.hasOwn(operators, kind);
}

function operandsOf(condition: BooleanCondition): readonly string[] {
  return (condition.values ?? []).map((value) => (value.userEnteredValue ?? '').replace(/^=/, ''));
}

function textFormula(kind: string, cell: string, wanted: string): string | undefined {
  const text = `"${wanted.replaceAll('"', '""')}"`;
  switch (kind) {
    case 'TEXT_EQ':
      return `${cell}=${text}`;
    case 'TEXT_NOT_EQ':
      return `${cell}<>${text}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${text},${cell}))`;
    case 'TEXT_NOT_CONTAINS':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},${wanted.length})=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},${wanted.length})=${text}`;
    case 'TEXT_IS_EMAIL':
      return `AND(ISNUMBER(FIND("@",${cell})),ISNUMBER(FIND(".",${cell})))`;
    case 'BLANK':
      return `LEN(TRIM(${cell}))=0`;
    case 'NOT_BLANK':
      return `LEN(TRIM(${cell}))>0`;
    default:
      return undefined;
  }
}

function validationOf(
  book: Book,
  tab: Tab,
  place: Place,
  rule: DataValidationRule,
): ExcelJS.DataValidation | undefined {
  const { condition = {}, inputMessage, strict = false } = rule;
  const type = condition.type ?? '';
  const common = {
    allowBlank: true,
    showErrorMessage: strict,
    ...(inputMessage === undefined ? {} : { error: asXmlText(inputMessage.slice(0, longestRule)) }),
  };
  const operands = operandsOf(condition);
  if (type === 'BOOLEAN') return { ...common, type: 'list', formulae: ['"TRUE,FALSE"'] };
  if (type === 'ONE_OF_LIST') {
    const list = operands.join(',');
    const fits = list.length <= longestRule - 2 && operands.every((word) => !/[",]/.test(word));
    return fits ? { ...common, type: 'list', formulae: [asXmlText(`"${list}"`)] } : undefined;
  }
  if (type === 'ONE_OF_RANGE') {
    return { ...common, type: 'list', formulae: [xlsxFormula(book, tab, `=${operands[0] ?? ''}`)] };
  }
  if (type === 'CUSTOM_FORMULA') {
    const formula = xlsxFormula(book, tab, `=${operands[0] ?? ''}`);
    return formula.length <= longestRule ? { ...common, type: 'custom', formulae: [formula] } : undefined;
  }
  const [family, ...kind] = type.split('_');
  const operator = kind.join('_');
  if ((family === 'NUMBER' || family === 'DATE') && isOperator(operator)) {
    const numbers = operands.map(Number);
    if (numbers.some((value) => !Number.isFinite(value))) return undefined;
    return { ...common, type: 'decimal', operator: operators[operator], formulae: numbers };
  }
  const cell = a1OfBounds({
    top: place.row,
    left: place.column,
    bottom: place.row + 1,
    right: place.column + 1,
  });
  const formula = textFormula(type, cell, operands[0] ?? '');
  return formula === undefined ? undefined : { ...common, type: 'custom', formulae: [formula] };
}

/** The library keeps validations by range, which its types do not say. */
type WithValidations = {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
};

/** One validation for each run of cells of a column that share a rule. */
export function writeValidations(book: Book, tab: Tab, sheet: ExcelJS.Worksheet): void {
  const width = tab.rows.reduce((most, row) => Math.max(most, row?.d.length ?? 0), 0);
  for (let column = 0; column < width; column += 1) {
    for (let top = 0; top < tab.rows.length; ) {
      const index = tab.rows[top]?.d[column] ?? 0;
      let bottom = top + 1;
      while (bottom < tab.rows.length && (tab.rows[bottom]?.d[column] ?? 0) === index) bottom += 1;
      const rule = ruleAt(book, tab, { row: top, column });
      const validation = rule === undefined ? undefined : validationOf(book, tab, { row: top, column }, rule);
      if (validation !== undefined) {
        const range = a1OfBounds({ top, left: column, bottom, right: column + 1 });
        (sheet as unknown as WithValidations).dataValidations.add(range, validation);
      }
      top = bottom;
    }
  }
}

function conditionFormula(
  book: Book,
  tab: Tab,
  cell: string,
  condition: BooleanCondition,
): string | undefined {
  const type = condition.type ?? '';
  const operands = operandsOf(condition);
  if (type === 'CUSTOM_FORMULA') return xlsxFormula(book, tab, `=${operands[0] ?? ''}`);
  const [a = '0', b = '0'] = operands;
  const signs: Readonly<Record<string, string>> = {
    NUMBER_GREATER: '>',
    NUMBER_GREATER_THAN_EQ: '>=',
    NUMBER_LESS: '<',
    NUMBER_LESS_THAN_EQ: '<=',
    NUMBER_EQ: '=',
    NUMBER_NOT_EQ: '<>',
  };
  const sign = signs[type];
  if (sign !== undefined) return `AND(ISNUMBER(${cell}),${cell}${sign}${a})`;
  if (type === 'NUMBER_BETWEEN') return `AND(ISNUMBER(${cell}),${cell}>=${a},${cell}<=${b})`;
  return textFormula(type, cell, a);
}

/** Conditional formats as expressions; gradients and conditions that .xlsx cannot say stay out. */
export function writeConditionalFormats(book: Book, tab: Tab, sheet: ExcelJS.Worksheet): void {
  tab.conditionalFormats.forEach((rule, index) => {
    const { condition, format = {} } = rule.booleanRule ?? {};
    const [first] = rule.ranges ?? [];
    if (condition === undefined || first === undefined) return;
    const { top, left } = boundsOf(first, tab);
    const cell = a1OfBounds({ top, left, bottom: top + 1, right: left + 1 });
    const formula = conditionFormula(book, tab, cell, condition);
    if (formula === undefined) return;
    const ref = (rule.ranges ?? []).map((range) => a1OfBounds(boundsOf(range, tab))).join(' ');
    sheet.addConditionalFormatting({
      ref,
      rules: [
        { type: 'expression', priority: index + 1, formulae: [formula], style: xlsxConditionalStyle(format) },
      ],
    });
  });
}
