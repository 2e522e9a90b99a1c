import type { RequestBody } from '../shapes/request-shapes';
import type { ConditionalFormatRule } from '../shapes/sheet-shapes';
import { checkCondition } from './check-condition';
import { checkedBounds, guardSheet, type RequestContext, tabOf } from './context';

function checkRule(context: RequestContext, rule: ConditionalFormatRule | undefined): ConditionalFormatRule {
  if (rule === undefined) throw context.refuse('No rule was given.');
  const ranges = rule.ranges ?? [];
  if (ranges.length === 0) throw context.refuse('No ranges were given.');
  const [first] = ranges;
  for (const range of ranges) {
    if (range.sheetId !== first?.sheetId) {
      throw context.refuse('All ranges of a conditional format must be on the same sheet.');
    }
    checkedBounds(context, range, tabOf(context, range.sheetId));
  }
  if ((rule.booleanRule === undefined) === (rule.gradientRule === undefined)) {
    throw context.refuse('Exactly one of booleanRule or gradientRule must be set.');
  }
  if (rule.booleanRule !== undefined) {
    checkCondition(context, rule.booleanRule.condition, 'conditional formatting');
  }
  return rule;
}

export function addConditionalFormatRule(
  body: RequestBody<'addConditionalFormatRule'>,
  context: RequestContext,
): undefined {
  const rule = checkRule(context, body.rule);
  const tab = tabOf(context, rule.ranges?.[0]?.sheetId);
  guardSheet(context, tab);
  const index = body.index ?? 0;
  if (index < 0 || index > tab.conditionalFormats.length) throw context.refuse(`Invalid index: ${index}`);
  tab.conditionalFormats = tab.conditionalFormats.toSpliced(index, 0, rule);
}

export function updateConditionalFormatRule(
  body: RequestBody<'updateConditionalFormatRule'>,
  context: RequestContext,
): unknown {
  const sheetId = body.sheetId ?? body.rule?.ranges?.[0]?.sheetId;
  const tab = tabOf(context, sheetId);
  guardSheet(context, tab);
  const index = body.index ?? 0;
  const oldRule = tab.conditionalFormats[index];
  if (oldRule === undefined)
    throw context.refuse(`No conditional format on sheet: ${tab.sheetId} at index: ${index}`);
  if (body.newIndex !== undefined) {
    const others = tab.conditionalFormats.toSpliced(index, 1);
    tab.conditionalFormats = others.toSpliced(body.newIndex, 0, oldRule);
    return { oldRule, oldIndex: index, newRule: oldRule, newIndex: body.newIndex };
  }
  const newRule = checkRule(context, body.rule);
  tab.conditionalFormats = tab.conditionalFormats.with(index, newRule);
  return { oldRule, oldIndex: index, newRule, newIndex: index };
}

export function deleteConditionalFormatRule(
  body: RequestBody<'deleteConditionalFormatRule'>,
  context: RequestContext,
): unknown {
  const tab = tabOf(context, body.sheetId);
  guardSheet(context, tab);
  const index = body.index ?? 0;
  const rule = tab.conditionalFormats[index];
  if (rule === undefined)
    throw context.refuse(`No conditional format on sheet: ${tab.sheetId} at index: ${index}`);
  tab.conditionalFormats = tab.conditionalFormats.toSpliced(index, 1);
  return { rule };
}
