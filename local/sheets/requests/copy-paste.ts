import { isError } from '../effective';
import { shiftFormula } from '../formula-text';
import type { RequestBody } from '../shapes/request-shapes';
import { type CellContent, contentAt, isFormula, styleAt } from '../state';
import { ruleAt } from '../stored-rule';
import { guardCells, placeOf, type RequestContext } from './context';

type Parts = {
  readonly content: 'formula' | 'value' | undefined;
  readonly format: boolean;
  readonly validation: boolean;
  readonly note: boolean;
};

const nothing: Parts = { content: undefined, format: false, validation: false, note: false };
const everything: Parts = { content: 'formula', format: true, validation: true, note: true };

function partsOf(type: RequestBody<'copyPaste'>['pasteType']): Parts {
  switch (type) {
    case 'PASTE_VALUES':
      return { ...nothing, content: 'value' };
    case 'PASTE_FORMULA':
      return { ...nothing, content: 'formula' };
    case 'PASTE_FORMAT':
      return { ...nothing, format: true };
    case 'PASTE_DATA_VALIDATION':
      return { ...nothing, validation: true };
    case 'PASTE_CONDITIONAL_FORMATTING':
      return nothing;
    default:
      return everything;
  }
}

/** The source is repeated over a larger destination when it fits in whole; a smaller one gets the whole source. */
export function copyPaste(body: RequestBody<'copyPaste'>, context: RequestContext): undefined {
  const from = placeOf(context, body.source);
  const to = placeOf(context, body.destination);
  const parts = partsOf(body.pasteType);
  const read = context.effective();
  const { draft } = context;
  const before = draft.snapshot();
  const source = before.tabs.find((tab) => tab.sheetId === from.tab.sheetId) ?? from.tab;
  const target = draft.tab(to.tab.sheetId) ?? to.tab;
  const transposed = body.pasteOrientation === 'TRANSPOSE';
  const size = { height: from.bounds.bottom - from.bounds.top, width: from.bounds.right - from.bounds.left };
  const tile = transposed ? { height: size.width, width: size.height } : size;
  const span = (wanted: number, unit: number) => (wanted % unit === 0 ? wanted : unit);
  const bottom = to.bounds.top + span(to.bounds.bottom - to.bounds.top, tile.height);
  const right = to.bounds.left + span(to.bounds.right - to.bounds.left, tile.width);
  if (bottom > target.rowCount || right > target.columnCount) {
    throw context.refuse('The destination does not fit into the grid.');
  }
  guardCells(context, target, { ...to.bounds, bottom, right });
  for (let row = to.bounds.top; row < bottom; row += 1) {
    for (let column = to.bounds.left; column < right; column += 1) {
      const down = (row - to.bounds.top) % tile.height;
      const across = (column - to.bounds.left) % tile.width;
      const fromRow = from.bounds.top + (transposed ? across : down);
      const fromColumn = from.bounds.left + (transposed ? down : across);
      const content = contentAt(source, fromRow, fromColumn);
      if (parts.content !== undefined) {
        const value = read(source, fromRow, fromColumn);
        const frozen: CellContent = isError(value) ? { e: value.e } : value;
        const pasted =
          parts.content === 'value'
            ? frozen
            : isFormula(content)
              ? { f: shiftFormula(content.f, row - fromRow, column - fromColumn) }
              : content;
        draft.setContent(target, row, column, pasted);
      }
      if (parts.format) {
        const style = styleAt(before, source, fromRow, fromColumn);
        const { borders: _, ...plain } = style;
        draft.setStyle(target, row, column, body.pasteType === 'PASTE_NO_BORDERS' ? plain : style);
      }
      if (parts.validation) {
        const place = { row: fromRow, column: fromColumn };
        draft.setRule(target, { row, column }, ruleAt(before, source, place), place);
      }
      if (parts.note) draft.setNote(target, row, column, source.rows[fromRow]?.n?.[fromColumn]);
    }
  }
}
