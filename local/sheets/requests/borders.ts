import type { RequestBody } from '../shapes/request-shapes';
import { styleAt } from '../state';
import { guardCells, placeOf, type RequestContext } from './context';

/** A side that the request does not name keeps its line; style NONE takes it away. */
export function updateBorders(body: RequestBody<'updateBorders'>, context: RequestContext): undefined {
  const { tab, bounds } = placeOf(context, body.range);
  guardCells(context, tab, bounds);
  const { draft } = context;
  for (let row = bounds.top; row < bounds.bottom; row += 1) {
    for (let column = bounds.left; column < bounds.right; column += 1) {
      const wanted = {
        top: row === bounds.top ? body.top : body.innerHorizontal,
        bottom: row === bounds.bottom - 1 ? body.bottom : body.innerHorizontal,
        left: column === bounds.left ? body.left : body.innerVertical,
        right: column === bounds.right - 1 ? body.right : body.innerVertical,
      };
      const style = styleAt(draft.book, tab, row, column);
      const sides = Object.entries(wanted).filter(([, line]) => line !== undefined);
      const merged = Object.entries({ ...style.borders, ...Object.fromEntries(sides) });
      const borders = Object.fromEntries(merged.filter(([, line]) => line?.style !== 'NONE'));
      const { borders: _, ...plain } = style;
      draft.setStyle(tab, row, column, Object.keys(borders).length === 0 ? plain : { ...plain, borders });
    }
  }
}
