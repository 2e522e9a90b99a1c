import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { Effective } from './effective';

/** Fifteen significant digits: the engine gives numbers only as formatted text. */
const exactFormat = '0.00000000000000E+00';

const cellTypes = { number: 1, logical: 4, error: 16 } as const;

let engineReady = false;
/** A blank workbook of the formula engine, evaluation paused; its WebAssembly is loaded once a process (about 30 ms). */
export const newEngine = (): Model => {
  if (!engineReady) {
    initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    engineReady = true;
  }
  const model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
};

/** The engine's input for a value; a leading apostrophe keeps text text. */
export const engineInput = (value: Effective): string => {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.e;
};

/** The engine's own errors in the words of Sheets. */
const errorNames: Readonly<Record<string, string>> = {
  '#CIRC!': '#REF!',
  '#SPILL!': '#REF!',
  '#CALC!': '#N/A',
  '#N/IMPL!': '#NAME?',
};

/** Row and column are zero-based. */
export const readEngine = (model: Model, sheet: number, row: number, column: number): Effective => {
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
};

/** Lets `readEngine` read numbers exactly from these cells (zero-based). */
export const setExactFormat = (
  model: Model,
  sheet: number,
  place: { readonly row: number; readonly column: number; readonly width: number; readonly height: number },
): void =>
  model.updateRangeStyle(
    { sheet, row: place.row + 1, column: place.column + 1, width: place.width, height: place.height },
    'num_fmt',
    exactFormat,
  );
