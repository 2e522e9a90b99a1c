import type { Draft } from '../draft';
import { type Mask, mergeMasked, parseMask, unknownPath } from '../field-mask';
import {
  type CellData,
  type CellFormat,
  cellData,
  type DataValidationRule,
  type ExtendedValue,
} from '../shapes/cell-shapes';
import { type CellContent, contentAt, styleAt, type Tab } from '../state';
import type { Place } from '../stored-rule';
import { type RequestContext, requireFields } from './context';

/** The part of a cell that a request's `fields` writes. */
export type CellPatch = {
  readonly value: boolean;
  readonly note: boolean;
  readonly validation: boolean;
  /** What a format becomes; undefined where `fields` leaves formats alone. */
  readonly restyled: ((before: CellFormat, wanted: CellFormat) => CellFormat) | undefined;
};

/** Cells of a range share few formats and mostly get the same: each is worked out once. */
function restyledBy(mask: Mask): CellPatch['restyled'] {
  const known = new WeakMap<CellFormat, WeakMap<CellFormat, CellFormat>>();
  return (before, wanted) => {
    const becomes = known.get(wanted) ?? new WeakMap<CellFormat, CellFormat>();
    known.set(wanted, becomes);
    const next = becomes.get(before) ?? mergeMasked(before, wanted, mask);
    becomes.set(before, next);
    return next;
  };
}

const NO_FORMAT: CellFormat = {};

/** Reads `fields` of updateCells, appendCells and repeatCell; 400 for a path that CellData does not have. */
export function cellPatch(context: RequestContext, fields: string | undefined): CellPatch {
  const mask = parseMask(requireFields(context, fields));
  const unknown = unknownPath(mask, cellData);
  if (unknown !== undefined) throw context.refuse(`Invalid field: ${unknown}`);
  if (mask === 'all') return { value: true, note: true, validation: true, restyled: restyledBy('all') };
  const format = mask.get('userEnteredFormat');
  return {
    value: mask.has('userEnteredValue'),
    note: mask.has('note'),
    validation: mask.has('dataValidation'),
    restyled: format && restyledBy(format),
  };
}

const errorTextOf: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  NULL_VALUE: '#NULL!',
};

/** A typed value as stored: text stays text even when it begins with `=`. */
export function contentOf(context: RequestContext, value: ExtendedValue | undefined): CellContent {
  if (value === undefined) return null;
  const kinds = Object.keys(value);
  if (kinds.length > 1) throw context.refuse('Only one kind of ExtendedValue may be set.');
  if (value.formulaValue !== undefined) {
    if (!value.formulaValue.startsWith('=')) {
      throw context.refuse(`ExtendedValue.formulaValue must begin with "=", but was: ${value.formulaValue}`);
    }
    return { f: value.formulaValue };
  }
  if (value.errorValue !== undefined) return { e: errorTextOf[value.errorValue.type ?? ''] ?? '#ERROR!' };
  if (value.stringValue !== undefined) {
    return value.stringValue === '' ? null : value.stringValue;
  }
  return value.numberValue ?? value.boolValue ?? null;
}

/** Lays a rule on a cell; a checkbox on a blank cell is unticked, which counts as data for the next append. */
export function layRule(
  draft: Draft,
  tab: Tab,
  place: Place,
  rule: DataValidationRule | undefined,
  origin: Place | undefined,
): void {
  draft.setRule(tab, place, rule, origin);
  const { type, values = [] } = rule?.condition ?? {};
  const isBlank = contentAt(tab, place.row, place.column) === null;
  if (type === 'BOOLEAN' && values.length === 0 && isBlank) {
    draft.setContent(tab, place.row, place.column, false);
  }
}

/** Writes the patched fields of one cell; what the mask names and the cell lacks is cleared. */
export function patchCell(
  draft: Draft,
  place: { readonly tab: Tab; readonly row: number; readonly column: number },
  cell: CellData,
  content: CellContent,
  patch: CellPatch,
  ruleOrigin?: Place,
): void {
  const { tab, row, column } = place;
  if (patch.value) draft.setContent(tab, row, column, content);
  if (patch.note) draft.setNote(tab, row, column, cell.note);
  if (patch.validation) layRule(draft, tab, place, cell.dataValidation, ruleOrigin);
  if (patch.restyled !== undefined) {
    const before = styleAt(draft.book, tab, row, column);
    draft.setStyle(tab, row, column, patch.restyled(before, cell.userEnteredFormat ?? NO_FORMAT));
  }
}
