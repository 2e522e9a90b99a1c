import type { Bounds } from '../bounds';
import { formattedText } from '../format-value';
import type { RequestBody } from '../shapes/request-shapes';
import { contentAt, isFormula, styleAt, type Tab } from '../state';
import { readTyped, styleAfterTyping } from '../typed-input';
import { guardCells, placeOf, type RequestContext, tabOf } from './context';

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function patternOf(body: RequestBody<'findReplace'>, context: RequestContext): RegExp {
  const source = body.searchByRegex === true ? (body.find ?? '') : escapePattern(body.find ?? '');
  try {
    return new RegExp(
      body.matchEntireCell === true ? `^(?:${source})$` : source,
      body.matchCase === true ? 'gu' : 'giu',
    );
  } catch {
    throw context.refuse(`Invalid regular expression: ${body.find ?? ''}`);
  }
}

function placesOf(
  body: RequestBody<'findReplace'>,
  context: RequestContext,
): readonly { readonly tab: Tab; readonly bounds: Bounds }[] {
  const scopes = [body.range, body.sheetId, body.allSheets || undefined].filter(
    (scope) => scope !== undefined,
  );
  if (scopes.length > 1 && !context.replayed) {
    throw context.refuse('Only one of range, sheetId or allSheets may be set.');
  }
  const whole = (tab: Tab) => ({
    tab,
    bounds: { top: 0, left: 0, bottom: tab.rows.length, right: tab.columnCount },
  });
  if (body.range !== undefined) return [placeOf(context, body.range)];
  if (body.allSheets === true)
    return context.draft.book.tabs.map((tab) => whole(tabOf(context, tab.sheetId)));
  if (body.sheetId === undefined) throw context.refuse('One of range, sheetId or allSheets must be set.');
  return [whole(tabOf(context, body.sheetId))];
}

export function findReplace(body: RequestBody<'findReplace'>, context: RequestContext): unknown {
  if ((body.find ?? '') === '') throw context.refuse('A text to find must be set.');
  const pattern = patternOf(body, context);
  const { draft, now } = context;
  const { locale, timeZone } = draft.book;
  const changed = {
    values: 0,
    formulas: 0,
    rows: new Set<string>(),
    sheets: new Set<number>(),
    occurrences: 0,
  };
  for (const { tab, bounds } of placesOf(body, context)) {
    for (let row = bounds.top; row < Math.min(bounds.bottom, tab.rows.length); row += 1) {
      for (let column = bounds.left; column < bounds.right; column += 1) {
        const content = contentAt(tab, row, column);
        if (content === null || (isFormula(content) && body.includeFormulas !== true)) continue;
        const style = styleAt(draft.book, tab, row, column);
        const shown = isFormula(content) ? content.f : formattedText(content, style, locale);
        const found = shown.match(pattern)?.length ?? 0;
        if (found === 0) continue;
        guardCells(context, tab, { top: row, bottom: row + 1, left: column, right: column + 1 });
        const replacement = body.replacement ?? '';
        const next =
          body.searchByRegex === true
            ? shown.replace(pattern, replacement)
            : shown.replace(pattern, () => replacement);
        const typed = readTyped(next, { style, locale, timeZone, now });
        draft.setContent(tab, row, column, typed.content);
        draft.setStyle(tab, row, column, styleAfterTyping(style, typed));
        changed.occurrences += found;
        changed[isFormula(content) ? 'formulas' : 'values'] += 1;
        changed.rows.add(`${tab.sheetId}:${row}`);
        changed.sheets.add(tab.sheetId);
      }
    }
  }
  return {
    valuesChanged: changed.values,
    formulasChanged: changed.formulas,
    rowsChanged: changed.rows.size,
    sheetsChanged: changed.sheets.size,
    occurrencesChanged: changed.occurrences,
  };
}
