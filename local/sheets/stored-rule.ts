import { mapReferences, parseFormula, type Reference, shiftFormula } from './formula-text';
import type { BooleanCondition, DataValidationRule } from './shapes/cell-shapes';
import type { Book, StoredRule, Tab } from './state';

export type Place = { readonly row: number; readonly column: number };

/** The condition with its formulas changed. */
export function mapConditionFormulas(
  condition: BooleanCondition,
  change: (formula: string) => string,
): BooleanCondition {
  if (condition.values?.some((value) => value.userEnteredValue?.startsWith('=') === true) !== true) {
    return condition;
  }
  return {
    ...condition,
    values: condition.values.map((value) =>
      value.userEnteredValue?.startsWith('=') === true
        ? { ...value, userEnteredValue: change(value.userEnteredValue) }
        : value,
    ),
  };
}

function mapRuleFormulas(rule: DataValidationRule, change: (formula: string) => string): DataValidationRule {
  return rule.condition === undefined
    ? rule
    : { ...rule, condition: mapConditionFormulas(rule.condition, change) };
}

function formulasOf(rule: DataValidationRule): readonly string[] {
  return (rule.condition?.values ?? []).flatMap(({ userEnteredValue: text }) =>
    text?.startsWith('=') === true ? [text] : [],
  );
}

/** How many rows a rule can move up before one of its relative references leaves the sheet. */
function roomAbove(rule: DataValidationRule, row: number): number {
  let room = row;
  for (const formula of formulasOf(rule)) {
    for (const piece of parseFormula(formula)) {
      if (typeof piece === 'string') continue;
      if (!piece.fixed.top && piece.top !== undefined) room = Math.min(room, piece.top);
      if (!piece.fixed.bottom && piece.bottom !== undefined) room = Math.min(room, piece.bottom);
    }
  }
  return room;
}

/** The rule as it is kept: moved up as far as it goes, so that one rule down a whole column is kept once. */
function storeRule(rule: DataValidationRule, origin: Place): StoredRule {
  if (formulasOf(rule).length === 0) return { rule, row: 0, column: 0 };
  const room = roomAbove(rule, origin.row);
  return {
    rule: mapRuleFormulas(rule, (formula) => shiftFormula(formula, -room, 0)),
    row: origin.row - room,
    column: origin.column,
  };
}

/** Stores rules; one that is laid on a range, cell by cell with one origin, is worked out once. */
export function rulesStored(): typeof storeRule {
  const last = new WeakMap<DataValidationRule, { readonly stored: StoredRule; readonly from: Place }>();
  return (rule, origin) => {
    const known = last.get(rule);
    if (known?.from.row === origin.row && known.from.column === origin.column) return known.stored;
    const stored = storeRule(rule, origin);
    last.set(rule, { stored, from: origin });
    return stored;
  };
}

/** What kind of rule a cell has, without its formula being written for the cell. */
export function ruleTypeAt(book: Book, tab: Tab, { row, column }: Place): BooleanCondition['type'] {
  return book.rules[tab.rows[row]?.d[column] ?? 0]?.rule.condition?.type;
}

/** A cell's rule, its formula written for that cell. */
export function ruleAt(book: Book, tab: Tab, { row, column }: Place): DataValidationRule | undefined {
  const index = tab.rows[row]?.d[column] ?? 0;
  const stored = index === 0 ? undefined : book.rules[index];
  if (stored === undefined || formulasOf(stored.rule).length === 0) return stored?.rule;
  return mapRuleFormulas(stored.rule, (formula) =>
    shiftFormula(formula, row - stored.row, column - stored.column),
  );
}

/** The stored rule after a change of the grid; the same object when nothing of it moves. */
export function moveStoredRule(
  stored: StoredRule,
  origin: Place,
  change: (reference: Reference) => Reference | undefined,
): StoredRule {
  const before = formulasOf(stored.rule);
  if (before.length === 0) return stored;
  const rule = mapRuleFormulas(stored.rule, (formula) => mapReferences(formula, change));
  const same = formulasOf(rule).every((formula, index) => formula === before[index]);
  if (same && origin.row === stored.row && origin.column === stored.column) return stored;
  return { rule, ...origin };
}
