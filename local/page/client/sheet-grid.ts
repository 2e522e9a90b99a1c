/** The grid that shows one tab and takes a person's edits. */
import type {
  CellTemplateProp,
  ColumnDataSchemaModel,
  ColumnRegular,
  FocusAfterRenderEvent,
} from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { CellView, SheetView, StyleView } from '../protocol';
import { type CellPlace, cellName, columnLetters } from './a1';
import { cellEditor } from './cell-editor';
import { editedBlocks } from './edited-block';
import { editedCells, placeOf } from './edited-cells';
import { createEditorOpening } from './editor-opening';
import { frozenThatFit, rowHeaderWidth } from './frozen-columns';
import { cellContent, cellLooks, isBlank, mayRunOn } from './grid-cell';
import { carryWholeCells } from './grid-clipboard';
import { heedOwnEvents } from './grid-events';
import { tellRoles } from './grid-roles';
import { cellAt, defaultRowHeight, type GridRow, gridRows, rowHeight } from './grid-rows';
import { makeOneTabStop } from './one-tab-stop';
import { drawn, standsInSight } from './stands-in-sight';

export type GridActions = {
  /** A rectangle as typed, its first cell at `from`. */
  readonly edit: (from: CellPlace, values: readonly (readonly string[])[]) => void;
  readonly focus: (place: CellPlace) => void;
  readonly refuse: (place: CellPlace) => void;
  readonly openLink: (address: string) => void;
};

export type SheetGrid = {
  readonly element: HTMLElement;
  readonly show: (view: SheetView) => void;
  /** Shows again what the workspace has told, where it has refused what was typed. */
  readonly takeBack: () => void;
  readonly isEditing: () => boolean;
  /** Scrolls to a cell of the body and makes it the focused one. */
  readonly goTo: (place: CellPlace) => Promise<void>;
};

const plain: StyleView = {};
/** Left and right of a cell's text, pixels. */
const cellPadding = 12;

/** What a person is typing is not taken from under the hands. */
export const editingPauseMs = 1000;

/** Looks in a row at which a cell has to stand in sight: the grid measures itself some frames after its room or columns have changed. */
const STEADY_LOOKS = 6;
const MOST_LOOKS = 150;

export function createSheetGrid(actions: GridActions): SheetGrid {
  void defineCustomElements();
  const grid = document.createElement('revo-grid');
  grid.className = 'grid';
  grid.range = true;
  grid.resize = true;
  grid.applyOnClose = true;
  grid.hideAttribution = true;
  grid.rowSize = defaultRowHeight;
  // Sheets shows no filter on a header unless one was laid.
  grid.filter = false;
  grid.setAttribute('aria-label', 'ตาราง');
  tellRoles(grid);
  makeOneTabStop(grid);
  carryWholeCells(grid);
  const isElsewhere = heedOwnEvents(grid);

  let view: SheetView | undefined;
  let frozen = 0;
  let pinned: GridRow[] = [];
  let body: GridRow[] = [];
  let layout = '';
  let focused: CellPlace | undefined;
  /** The cell that had the focus when Escape left the grid. */
  let left: CellPlace | undefined;
  /** Where a link or a button led, until whoever is there goes on. */
  let aim: CellPlace | undefined;
  const opening = createEditorOpening(grid);

  /** Typed since the view was told. A tick stands only when the workspace has accepted it. */
  const typedSince = new Map<string, string>();
  const cell = (place: CellPlace): CellView => {
    const told = view === undefined ? {} : cellAt(view, place);
    const text = typedSince.get(cellName(place));
    if (text === undefined || told.checkbox !== undefined) return told;
    const { link: _, ...rest } = told;
    return { ...rest, text, input: text };
  };
  const standing = (place: CellPlace): string => cell(place).input ?? cell(place).text ?? '';
  const styleOf = (shown: CellView): StyleView =>
    shown.style === undefined ? plain : (view?.styles[shown.style] ?? plain);
  /** Width of the cell and of the blank ones that follow it; undefined where its text keeps to the cell. */
  const roomFor = (shown: CellView, { row, column }: CellPlace): number | undefined => {
    const widths = view?.columnWidths ?? [];
    if (!mayRunOn(shown, styleOf(shown)) || column < frozen) return undefined;
    let end = column + 1;
    while (end < widths.length && isBlank(cell({ row, column: end }))) end += 1;
    if (end === column + 1) return undefined;
    return widths.slice(column, end).reduce((sum, width) => sum + width, 0) - cellPadding;
  };
  const typed = (place: CellPlace, text: string): void => actions.edit(place, [[text]]);

  const rowHeader = {
    prop: 'row',
    name: 'แถว',
    size: rowHeaderWidth,
    cellTemplate: (_h: unknown, { rowIndex, type }: { rowIndex: number; type: string }) =>
      String(((type === 'rowPinStart' ? pinned : body)[rowIndex]?.row ?? rowIndex) + 1),
  };

  const column = (index: number, width: number, stays: boolean): ColumnRegular => ({
    prop: index,
    filter: false,
    name: columnLetters(index),
    size: width,
    ...(stays ? { pin: 'colPinStart' as const } : {}),
    editor: cellEditor((model: ColumnDataSchemaModel) => {
      const place = placeOf(model.model, model.prop);
      const edited = cell(place);
      return {
        text: standing(place),
        choices: edited.list === undefined ? [] : (view?.lists[edited.list] ?? []),
      };
    }, opening),
    cellProperties: ({ model, prop }: CellTemplateProp) => {
      const place = placeOf(model, prop);
      const shown = cell(place);
      return cellLooks(shown, styleOf(shown), `${place.row},${place.column}`, roomFor(shown, place));
    },
    cellTemplate: (h, { model, prop, rowIndex, type }: CellTemplateProp) => {
      const place = placeOf(model, prop);
      const shown = cell(place);
      return cellContent(h, shown, cellName(place), {
        tick: (ticked) =>
          shown.locked === true ? actions.refuse(place) : typed(place, ticked ? 'TRUE' : 'FALSE'),
        openList: () => void grid.setCellEdit(rowIndex, prop, type),
        openLink: actions.openLink,
      });
    },
  });

  grid.addEventListener('beforeeditstart', (event) => {
    const place = placeOf(event.detail.model, event.detail.prop);
    const edited = cell(place);
    if (edited.locked === true) {
      event.preventDefault();
      actions.refuse(place);
    } else if (edited.checkbox !== undefined) {
      event.preventDefault();
    } else {
      opening.begin();
    }
  });
  grid.addEventListener('afteredit', (event) => {
    const edited = editedCells(event.detail);
    const blocks = editedBlocks(edited, standing);
    for (const one of edited) if (one.text !== standing(one)) typedSince.set(cellName(one), one.text);
    for (const { from, values } of blocks) actions.edit(from, values);
  });
  grid.addEventListener('afterfocus', (event: CustomEvent<FocusAfterRenderEvent>) => {
    if (event.detail.model === undefined) return;
    focused = placeOf(event.detail.model, event.detail.column?.prop);
    actions.focus(focused);
  });
  // In the grid the Tab key goes from cell to cell: Escape leaves them, and the next Tab the grid. An arrow goes back into it.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isElsewhere(event.target) || isEditing()) return;
    if (event.key === 'Escape' && focused !== undefined) {
      left = focused;
      focused = undefined;
      void grid.clearFocus().then(() => grid.focus());
    } else if (event.target === grid && /^(?:Arrow|Enter)/.test(event.key) && focused === undefined) {
      event.preventDefault();
      void goTo(enteredAt());
    }
  });
  // The space bar ticks, as in Sheets. The grid would scroll.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== ' ' || focused === undefined || isElsewhere(document.activeElement)) return;
      const shown = cell(focused);
      if (shown.checkbox === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (shown.locked === true) actions.refuse(focused);
      else typed(focused, shown.checkbox ? 'FALSE' : 'TRUE');
    },
    true,
  );

  const show = (next: SheetView): void => {
    const isOther = view?.sheetId !== next.sheetId;
    if (view !== next) typedSince.clear();
    view = next;
    frozen = frozenThatFit(next, grid.clientWidth);
    pinned = gridRows(next, 0, next.frozenRows);
    body = gridRows(next, next.frozenRows, next.rowCount);
    const nextLayout = JSON.stringify([next.sheetId, next.columnCount, next.columnWidths, frozen]);
    if (nextLayout !== layout) {
      layout = nextLayout;
      grid.columns = next.columnWidths.flatMap((width, index) =>
        width === 0 ? [] : [column(index, width, index < frozen)],
      );
    }
    grid.rowHeaders = rowHeader;
    grid.pinnedTopSource = pinned;
    grid.source = body;
    const heights = [
      ...pinned.map(({ row }, index) => ({
        type: 'rowPinStart' as const,
        index,
        size: rowHeight(next, row),
      })),
      ...body.map(({ row }, index) => ({ type: 'rgRow' as const, index, size: rowHeight(next, row) })),
    ].filter(({ size }) => size !== defaultRowHeight);
    grid.rowDefinitions = heights;
    if (!isOther) return;
    opening.giveUp();
    aim = undefined;
    left = undefined;
    void grid.scrollToCoordinate({ x: 0, y: 0 });
  };

  const takeBack = (): void => {
    typedSince.clear();
    if (view !== undefined) show(view);
  };

  /** Of what is frozen the grid can be told no cell. */
  const enteredAt = (): CellPlace => ({
    row: body.find(({ row }) => row === left?.row)?.row ?? body[0]?.row ?? 0,
    column: Math.max(frozen, left?.column ?? 0),
  });

  const goTo = async (place: CellPlace): Promise<void> => {
    aim = place;
    const y = body.findIndex(({ row }) => row === place.row);
    if (view === undefined || y < 0 || place.column < frozen) return;
    const before = view.columnWidths.slice(frozen, place.column);
    const x = before.filter((width) => width > 0).length;
    const steps = [
      () => grid.scrollToColumnIndex(x),
      () => grid.scrollToRow(y),
      () => grid.setCellsFocus({ x, y }, { x, y }, 'rgCol', 'rgRow'),
    ];
    let steady = 0;
    for (let looks = 0; looks < MOST_LOOKS && steady < STEADY_LOOKS; looks += 1) {
      // Until the columns of another tab are drawn, the grid would stop at the last of the former ones.
      await drawn();
      if (aim !== place) return;
      steady = looks > 0 && standsInSight(grid, place) ? steady + 1 : 0;
      if (steady > 0) continue;
      for (const step of steps) {
        await step();
        // Of who types already, the grid's step would take the field away.
        if (aim !== place) return;
      }
    }
  };
  const goesOn = (): void => {
    aim = undefined;
  };
  document.addEventListener('keydown', goesOn, true);
  for (const kind of ['pointerdown', 'wheel', 'touchmove'])
    grid.addEventListener(kind, goesOn, { passive: true });

  const isEditing = (): boolean => opening.waits() || grid.querySelector('.cell-field') !== null;
  // A phone that is turned has room for others; so has the grid that a link has just brought into sight.
  const fit = (): void => {
    if (view === undefined || frozenThatFit(view, grid.clientWidth) === frozen) return;
    // The field would go with the columns.
    if (isEditing()) {
      setTimeout(fit, editingPauseMs);
      return;
    }
    show(view);
    if (aim !== undefined) void goTo(aim);
  };
  new ResizeObserver(fit).observe(grid);

  return { element: grid, goTo, show, takeBack, isEditing };
}
