import type { AfterEditEvent, BeforeSaveDataDetails, DataType } from '@revolist/revogrid';
import type { CellPlace } from './a1';
import type { EditedCell } from './edited-block';

/** The cell of a row that the grid names. */
export function placeOf(model: DataType | undefined, prop: unknown): CellPlace {
  return {
    row: Number(model?.row),
    column: Number(prop),
  };
}

/** Which cells an edit touched: one typed cell, or a range by paste, fill or delete. */
export function editedCells(detail: AfterEditEvent): readonly EditedCell[] {
  if (!('data' in detail) || !('newRange' in detail)) {
    const single = detail as BeforeSaveDataDetails;
    return [{ ...placeOf(single.model, single.prop), text: String(single.val ?? '') }];
  }
  return Object.entries(detail.data).flatMap(([index, changes]) =>
    Object.entries(changes).flatMap(([prop, text]): EditedCell[] =>
      prop === 'row' ? [] : [{ ...placeOf(detail.models[Number(index)], prop), text: String(text ?? '') }],
    ),
  );
}
