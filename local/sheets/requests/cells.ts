import { dataLength } from '../data-length';
import { shiftFormula } from '../formula-text';
import type { DataValidationRule } from '../shapes/cell-shapes';
import type { RequestBody } from '../shapes/request-shapes';
import { isFormula } from '../state';
import { cellPatch, contentOf, layRule, patchCell } from './cell-patch';
import { checkCondition } from './check-condition';
import { checkGrowth, guardCells, placeOf, type RequestContext, tabOf } from './context';

function checkRule(context: RequestContext, rule: DataValidationRule | undefined): void {
  if (rule !== undefined) checkCondition(context, rule.condition, 'data validation');
}

export function updateCells(body: RequestBody<'updateCells'>, context: RequestContext): undefined {
  const patch = cellPatch(context, body.fields);
  const rows = body.rows ?? [];
  if ((body.start === undefined) === (body.range === undefined)) {
    throw context.refuse('Exactly one of start or range must be set.');
  }
  const widest = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  const start = body.start;
  const { tab, bounds } =
    start === undefined
      ? placeOf(context, body.range)
      : {
          tab: tabOf(context, start.sheetId),
          bounds: {
            top: start.rowIndex ?? 0,
            left: start.columnIndex ?? 0,
            bottom: (start.rowIndex ?? 0) + rows.length,
            right: (start.columnIndex ?? 0) + widest,
          },
        };
  const tooFar = (kind: string, at: number, last: number) =>
    context.refuse(`Attempting to write ${kind}: ${at}, beyond the last requested ${kind} of: ${last}`);
  if (bounds.bottom > tab.rowCount) throw tooFar('row', bounds.bottom - 1, tab.rowCount - 1);
  if (bounds.right > tab.columnCount) throw tooFar('column', bounds.right - 1, tab.columnCount - 1);
  if (rows.length > bounds.bottom - bounds.top) {
    throw tooFar('row', bounds.top + rows.length - 1, bounds.bottom - 1);
  }
  if (widest > bounds.right - bounds.left) {
    throw tooFar('column', bounds.left + widest - 1, bounds.right - 1);
  }
  for (let row = bounds.top; row < bounds.bottom; row += 1) {
    const cells = rows[row - bounds.top]?.values ?? [];
    const width = start === undefined ? bounds.right - bounds.left : cells.length;
    if (width === 0) continue;
    guardCells(context, tab, { top: row, bottom: row + 1, left: bounds.left, right: bounds.left + width });
    for (let index = 0; index < width; index += 1) {
      const cell = cells[index] ?? {};
      checkRule(context, cell.dataValidation);
      const place = { tab, row, column: bounds.left + index };
      patchCell(context.draft, place, cell, contentOf(context, cell.userEnteredValue), patch);
    }
  }
}

/** Writes rows after the last row with data and lets the grid grow. */
export function appendCells(body: RequestBody<'appendCells'>, context: RequestContext): undefined {
  const patch = cellPatch(context, body.fields);
  const tab = tabOf(context, body.sheetId);
  const rows = body.rows ?? [];
  const top = dataLength(tab.rows);
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  tab.rowCount = Math.max(tab.rowCount, top + rows.length);
  tab.columnCount = Math.max(tab.columnCount, width);
  checkGrowth(context, tab);
  if (rows.length > 0 && width > 0) {
    guardCells(context, tab, { top, bottom: top + rows.length, left: 0, right: width });
  }
  rows.forEach((row, index) => {
    (row.values ?? []).forEach((cell, column) => {
      checkRule(context, cell.dataValidation);
      const place = { tab, row: top + index, column };
      patchCell(context.draft, place, cell, contentOf(context, cell.userEnteredValue), patch);
    });
  });
}

/** One cell over a whole range; the references of a formula move along. */
export function repeatCell(body: RequestBody<'repeatCell'>, context: RequestContext): undefined {
  const patch = cellPatch(context, body.fields);
  const { tab, bounds } = placeOf(context, body.range);
  guardCells(context, tab, bounds);
  const cell = body.cell ?? {};
  checkRule(context, cell.dataValidation);
  const content = contentOf(context, cell.userEnteredValue);
  for (let row = bounds.top; row < bounds.bottom; row += 1) {
    for (let column = bounds.left; column < bounds.right; column += 1) {
      const moved =
        patch.value && isFormula(content)
          ? { f: shiftFormula(content.f, row - bounds.top, column - bounds.left) }
          : content;
      patchCell(context.draft, { tab, row, column }, cell, moved, patch, {
        row: bounds.top,
        column: bounds.left,
      });
    }
  }
}

export function setDataValidation(
  body: RequestBody<'setDataValidation'>,
  context: RequestContext,
): undefined {
  const { tab, bounds } = placeOf(context, body.range);
  guardCells(context, tab, bounds);
  checkRule(context, body.rule);
  const origin = { row: bounds.top, column: bounds.left };
  for (let row = bounds.top; row < bounds.bottom; row += 1) {
    for (let column = bounds.left; column < bounds.right; column += 1) {
      layRule(context.draft, tab, { row, column }, body.rule, origin);
    }
  }
}
