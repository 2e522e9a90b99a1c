import { Model } from '@ironcalc/wasm';
import type { Effective } from './effective';
import { engineModule } from './engine-module';
import { notOffered } from './google-refusal';

/** Fifteen significant digits: the engine gives numbers only as formatted text. */
const exactFormat = '0.00000000000000E+00';

const cellTypes = { number: 1, logical: 4, error: 16 } as const;

/** A blank workbook of the formula engine, evaluation paused. */
export function newEngine(): Model {
  engineModule();
  const model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

/** The engine with all that it holds, for `engineOfBytes`: it reads equal formulas of a thousand rows once. */
export function bytesOfEngine(model: Model): Uint8Array {
  return model.toBytes();
}

export function engineOfBytes(bytes: Uint8Array): Model {
  engineModule();
  const model = Model.from_bytes(bytes, 'en');
  model.pauseEvaluation();
  return model;
}

/** The engine's input for a value; a leading apostrophe keeps text text. */
export function engineInput(value: Effective): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.e;
}

/** The engine's own errors in the words of Sheets. */
const errorNames: Readonly<Record<string, string>> = {
  '#CIRC!': '#REF!',
  '#SPILL!': '#REF!',
  '#CALC!': '#N/A',
  '#N/IMPL!': '#NAME?',
};

/** Row and column are zero-based. */
export function readEngine(model: Model, sheet: number, row: number, column: number): Effective {
  const text = model.getFormattedCellValue(sheet, row + 1, column + 1);
  switch (model.getCellType(sheet, row + 1, column + 1)) {
    case cellTypes.number:
      return Number(text);
    case cellTypes.logical:
      return text === 'TRUE';
    case cellTypes.error:
      return { e: errorNames[text] ?? text };
    default:
      return text;
  }
}

/** Lets `readEngine` read numbers exactly from these cells (zero-based). */
export function setExactFormat(
  model: Model,
  sheet: number,
  place: { readonly row: number; readonly column: number; readonly width: number; readonly height: number },
): void {
  model.updateRangeStyle(
    { sheet, row: place.row + 1, column: place.column + 1, width: place.width, height: place.height },
    'num_fmt',
    exactFormat,
  );
}

/**
 * Work with the engine that may nest too deep for it: then 501, and the engine is fit for other work again. The model that was
 * worked with must be dropped without being freed, for it is still taken.
 */
export function inEngine<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    // A stack that is full: of JavaScript's own calls, or of the module's memory.
    if (!(error instanceof Error && (error.name === 'RangeError' || error.name === 'RuntimeError')))
      throw error;
    engineModule().recover();
    throw notOffered('formulas that are nested, or read each other, more than some hundred deep');
  }
}
