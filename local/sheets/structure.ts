import type { Draft } from './draft';
import { mapReferences, type Reference } from './formula-text';
import { type Shift, shiftRange, shiftStretch } from './grid-shift';
import type { ConditionalFormatRule, DimensionGroup, GridRange } from './shapes/sheet-shapes';
import { isFormula, type Row, type Tab } from './state';
import { mapConditionFormulas, moveStoredRule } from './stored-rule';

function shiftAll(ranges: readonly GridRange[], shift: Shift): GridRange[] {
  return ranges.flatMap((range) => shiftRange(range, shift) ?? []);
}

function shiftHolders<T extends { readonly range?: GridRange }>(holders: readonly T[], shift: Shift): T[] {
  return holders.flatMap((holder) => {
    const range = shiftRange(holder.range ?? {}, shift);
    return range === undefined ? [] : [{ ...holder, range }];
  });
}

function shiftGroups(groups: readonly DimensionGroup[], shift: Shift): DimensionGroup[] {
  return groups.flatMap((group) => {
    const moved = shiftStretch(group.range?.startIndex ?? 0, group.range?.endIndex ?? 0, shift);
    if (moved === undefined) return [];
    return [{ ...group, range: { ...group.range, startIndex: moved.start, endIndex: moved.end } }];
  });
}

/** Everything of the tab that stands on grid positions follows the rows or columns put in or taken out. */
export function moveRanges(draft: Draft, tab: Tab, shift: Shift): void {
  tab.protectedRanges = shiftHolders(tab.protectedRanges, shift).map((range) =>
    range.unprotectedRanges === undefined
      ? range
      : { ...range, unprotectedRanges: shiftAll(range.unprotectedRanges, shift) },
  );
  tab.filterViews = shiftHolders(tab.filterViews, shift);
  tab.bandedRanges = shiftHolders(tab.bandedRanges, shift);
  tab.basicFilter = tab.basicFilter === undefined ? undefined : shiftHolders([tab.basicFilter], shift)[0];
  if (shift.axis === 'row') tab.rowGroups = shiftGroups(tab.rowGroups, shift);
  else tab.columnGroups = shiftGroups(tab.columnGroups, shift);
  tab.merges = shiftAll(tab.merges, shift);
  tab.conditionalFormats = tab.conditionalFormats.flatMap((rule) => {
    const ranges = shiftAll(rule.ranges ?? [], shift);
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  });
  draft.book.namedRanges = draft.book.namedRanges.flatMap((named) =>
    (named.range?.sheetId ?? 0) === tab.sheetId ? shiftHolders([named], shift) : [named],
  );
}

function shiftReference(ref: Reference, shift: Shift): Reference | undefined {
  const [first, last] = shift.axis === 'row' ? [ref.top, ref.bottom] : [ref.left, ref.right];
  if (first === undefined) return ref;
  const moved = shiftStretch(first, last === undefined ? Number.MAX_SAFE_INTEGER : last + 1, shift);
  if (moved === undefined) return undefined;
  const end = last === undefined ? undefined : moved.end - 1;
  if (moved.start === first && end === last) return ref;
  return shift.axis === 'row'
    ? { ...ref, top: moved.start, bottom: end }
    : { ...ref, left: moved.start, right: end };
}

function moveConditionalFormat(
  rule: ConditionalFormatRule,
  change: (reference: Reference) => Reference | undefined,
): ConditionalFormatRule {
  const condition = rule.booleanRule?.condition;
  if (condition === undefined) return rule;
  const moved = mapConditionFormulas(condition, (formula) => mapReferences(formula, change));
  return { ...rule, booleanRule: { ...rule.booleanRule, condition: moved } };
}

/** Formulas of validation rules follow as those of cells do. */
function moveRules(
  draft: Draft,
  known: Tab,
  shift: Shift | undefined,
  change: (reference: Reference) => Reference | undefined,
): void {
  const { rules } = draft.book;
  const moved = new Map<number, number>();
  const newIndex = (index: number): number => {
    const before = moved.get(index);
    const stored = rules[index];
    if (before !== undefined || stored === undefined) return before ?? index;
    const origin = { row: stored.row, column: stored.column };
    if (shift !== undefined) {
      const axis = shift.axis;
      if (origin[axis] >= shift.at) origin[axis] = Math.max(origin[axis] + shift.count, shift.at, 0);
    }
    const next = moveStoredRule(stored, origin, change);
    moved.set(index, next === stored ? index : rules.push(next) - 1);
    return moved.get(index) ?? index;
  };
  known.rows.forEach((row: Row | undefined, at) => {
    if (row?.d.every((index) => index === 0 || newIndex(index) === index) !== false) return;
    const tab = draft.tab(known.sheetId);
    if (tab === undefined) return;
    const own = draft.row(tab, at);
    own.d = own.d.map((index) => (index === 0 ? 0 : newIndex(index)));
  });
}

/** Every formula of the book that reads the tab follows; a reference to what was taken out becomes `#REF!`. */
export function moveFormulas(draft: Draft, moved: Tab, shift: Shift): void {
  for (const { sheetId } of [...draft.book.tabs]) {
    const known = draft.book.tabs.find((tab) => tab.sheetId === sheetId);
    if (known === undefined) continue;
    const change = (ref: Reference) =>
      (ref.title ?? known.title) === moved.title ? shiftReference(ref, shift) : ref;
    moveRules(draft, known, sheetId === moved.sheetId ? shift : undefined, change);
    if (sheetId === moved.sheetId) {
      moved.conditionalFormats = moved.conditionalFormats.map((rule) => moveConditionalFormat(rule, change));
    }
    known.rows.forEach((row, index) => {
      row?.v.forEach((content, column) => {
        if (!isFormula(content)) return;
        const f = mapReferences(content.f, change);
        if (f === content.f) return;
        const tab = draft.tab(sheetId);
        if (tab !== undefined) draft.setContent(tab, index, column, { f });
      });
    });
  }
}
