import { a1OfBounds, locateForWriting } from './a1';
import { cellMeets } from './cell-conditions';
import { createFormulaAnswers } from './formula-answers';
import { GoogleRefusal, invalidArgument } from './google-refusal';
import { guardCells, type RequestContext, tabOf } from './requests/context';
import { contentAt, styleAt, type Tab } from './state';
import { type Place, ruleAt } from './stored-rule';
import { readTyped, styleAfterTyping } from './typed-input';

/** What a person types into a range: rows of text. One text fills the whole range. */
export type Typing = { readonly range: string; readonly values: readonly (readonly string[])[] };

export type Typed = {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
};

/** What the validation of a cell refuses, with the rule's own hint when it has one. */
export class ValidationRefusal extends GoogleRefusal {
  constructor(cell: string, hint: string | undefined) {
    super(
      400,
      'INVALID_ARGUMENT',
      hint ?? `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
    );
  }
}

function cellsTyped(bounds: { top: number; left: number; bottom: number; right: number }, typing: Typing) {
  const [height, width] = [bounds.bottom - bounds.top, bounds.right - bounds.left];
  const only = typing.values.length === 1 && typing.values[0]?.length === 1 ? typing.values[0][0] : undefined;
  if (only !== undefined) {
    const fill = { row: bounds.top, column: bounds.left };
    return Array.from({ length: height * width }, (_, index) => ({
      row: fill.row + Math.floor(index / width),
      column: fill.column + (index % width),
      text: only,
    }));
  }
  const single = height === 1 && width === 1;
  const fits = typing.values.length <= height && typing.values.every((row) => row.length <= width);
  if (!single && !fits) {
    throw invalidArgument(`The values do not fit into ${typing.range}.`);
  }
  return typing.values.flatMap((row, down) =>
    row.map((text, across) => ({ row: bounds.top + down, column: bounds.left + across, text })),
  );
}

function checkRules(context: RequestContext, tab: Tab, places: readonly Place[]): void {
  const { book } = context.draft;
  const strict = places.flatMap((place) => {
    const rule = ruleAt(book, tab, place);
    const isBlank = contentAt(tab, place.row, place.column) === null;
    return rule?.strict === true && rule.condition !== undefined && !isBlank
      ? [{ place, condition: rule.condition, hint: rule.inputMessage }]
      : [];
  });
  if (strict.length === 0) return;
  const read = context.effective();
  const sight = { book, read, now: context.now, answers: createFormulaAnswers(book, context.now, read) };
  // Every cell asks its own formula before any is answered: the first round only collects.
  const refused = () => strict.filter(({ place, condition }) => !cellMeets(sight, tab, place, condition));
  let [wrong] = refused();
  while (sight.answers.settle()) [wrong] = refused();
  if (wrong === undefined) return;
  const { row, column } = wrong.place;
  throw new ValidationRefusal(
    a1OfBounds({ top: row, left: column, bottom: row + 1, right: column + 1 }),
    wrong.hint,
  );
}

/** A person's edit: protection and validation are obeyed cell by cell, the whole edit or nothing. */
export function typeValues(context: RequestContext, typing: Typing): Typed {
  const { tab: known, bounds } = locateForWriting(context.draft.book, typing.range);
  const tab = tabOf(context, known.sheetId);
  const { draft, now } = context;
  const { locale, timeZone } = draft.book;
  const cells = cellsTyped(bounds, typing);
  for (const { row, column, text } of cells) {
    if (row >= tab.rowCount || column >= tab.columnCount) {
      throw invalidArgument(`The values do not fit into the sheet ${tab.title}.`);
    }
    guardCells(context, tab, { top: row, bottom: row + 1, left: column, right: column + 1 });
    const style = styleAt(draft.book, tab, row, column);
    const typed = readTyped(text, { style, locale, timeZone, now });
    draft.setContent(tab, row, column, typed.content);
    draft.setStyle(tab, row, column, styleAfterTyping(style, typed));
  }
  checkRules(context, tab, cells);
  const bottom = cells.reduce((most, cell) => Math.max(most, cell.row + 1), bounds.top + 1);
  const right = cells.reduce((most, cell) => Math.max(most, cell.column + 1), bounds.left + 1);
  return {
    sheetId: tab.sheetId,
    top: bounds.top,
    left: bounds.left,
    rows: bottom - bounds.top,
    columns: right - bounds.left,
  };
}
