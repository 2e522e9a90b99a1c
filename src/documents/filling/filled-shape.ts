import type { MergeData } from '../tags/merge-data';
import { printable } from '../typography/thai-typography';

/**
 * What the engine makes of a template depends on the data's shape alone: how often each loop runs, which conditions hold, where
 * texts stand and how many lines they have. So the engine fills a template once for each shape with numbered places instead of
 * texts, and every document of that shape only writes its texts there.
 */
export type ShapedData = {
  /** Equal for data of equal shape. */
  readonly shape: string;
  /** The data with a numbered place for each line of text that is not empty. */
  readonly places: MergeData;
  /** The lines, as they stand in XML. */
  readonly lines: readonly string[];
};

/** A part of a filled document: what stands between the places, and which line each place holds. */
export type PartShape = {
  readonly path: string;
  readonly between: readonly string[];
  readonly held: readonly number[];
};

/** Characters for private use: printable, and in no office's text. */
const OPEN = '\uf8f0';
const CLOSE = '\uf8f1';
const PLACE = new RegExp(`${OPEN}(\\d+)${CLOSE}`);

export function shapedData(data: MergeData): ShapedData {
  const lines: string[] = [];
  const shape: string[] = [];
  const placed = (line: string): string => {
    if (line === '') return '';
    lines.push(escaped(line));
    return `${OPEN}${lines.length - 1}${CLOSE}`;
  };
  const text = (value: string): string => {
    const parts = printable(value).split('\n');
    shape.push(parts.map((line) => (line === '' ? '' : 't')).join('n'));
    return parts.map(placed).join('\n');
  };
  const scope = (inner: MergeData): MergeData =>
    Object.fromEntries(
      Object.entries(inner).map(([name, value]) => {
        shape.push(name);
        if (typeof value === 'string') return [name, text(value)];
        if (typeof value === 'boolean') {
          shape.push(String(value));
          return [name, value];
        }
        shape.push(`[${value.length}]`);
        return [name, value.map(scope)];
      }),
    );
  const places = scope(data);
  return { shape: shape.join(' '), places, lines };
}

/** Data of which the template itself may hold such characters cannot be filled by places. */
export function holdsPlaces(xml: string): boolean {
  return xml.includes(OPEN) || xml.includes(CLOSE);
}

export function partShape(path: string, xml: string): PartShape {
  const pieces = xml.split(PLACE);
  return {
    path,
    between: pieces.filter((_, index) => index % 2 === 0),
    held: pieces.filter((_, index) => index % 2 === 1).map(Number),
  };
}

export function filledPart({ between, held }: PartShape, lines: readonly string[]): string {
  const rest = held.map((place, index) => `${lines[place] ?? ''}${between[index + 1] ?? ''}`);
  return (between[0] ?? '') + rest.join('');
}

function escaped(line: string): string {
  return line
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
}
