import { invalidArgument } from './google-refusal';
import { dateTimeRenderOption, valueRenderOption } from './shapes/request-shapes';
import type { ShapeNode } from './shapes/shape';
import type { ReadOptions } from './values-read';
import type { WriteInput } from './values-write';

function invalid(name: string, value: string) {
  const description = `Invalid value at '${name}' (TYPE_ENUM), "${value}"`;
  return invalidArgument(description, [{ field: name, description }]);
}

function words(shape: ShapeNode): readonly string[] {
  return shape.kind === 'enum' ? shape.words : [];
}

function isRender(value: string): value is ReadOptions['render'] {
  return words(valueRenderOption).includes(value);
}
function isDateTime(value: string): value is ReadOptions['dateTime'] {
  return words(dateTimeRenderOption).includes(value);
}

/** `true`/`false` of a query; 400 for another word. */
export function booleanParameter(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') {
    throw invalidArgument(`Invalid value at '${name}' (TYPE_BOOL), "${value}"`);
  }
  return value === 'true';
}

/** How values are to be given back; `prefix` is `response` for the methods that write. */
export function readOptions(query: URLSearchParams, prefix: '' | 'response' = ''): ReadOptions {
  const name = (word: string) => (prefix === '' ? word : `response${word[0]?.toUpperCase()}${word.slice(1)}`);
  const render = query.get(name('valueRenderOption')) ?? 'FORMATTED_VALUE';
  const dateTime = query.get(name('dateTimeRenderOption')) ?? 'SERIAL_NUMBER';
  const dimension = prefix === '' ? (query.get('majorDimension') ?? 'ROWS') : 'ROWS';
  if (!isRender(render)) throw invalid(name('valueRenderOption'), render);
  if (!isDateTime(dateTime)) throw invalid(name('dateTimeRenderOption'), dateTime);
  if (!['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'].includes(dimension)) {
    throw invalid('majorDimension', dimension);
  }
  return { render, dateTime, columns: dimension === 'COLUMNS' };
}

/** 400 in Google's words when the way of input is not said. */
export function writeInput(value: string | null | undefined): WriteInput {
  if (value === 'RAW' || value === 'USER_ENTERED') return value;
  if (value === null || value === undefined || value === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalidArgument("'valueInputOption' is required but not specified");
  }
  throw invalid('value_input_option', value);
}
