import type { Color } from './shapes/cell-shapes';
import type { ConditionalFormatRule } from './shapes/sheet-shapes';

type GradientRule = NonNullable<ConditionalFormatRule['gradientRule']>;
type Point = NonNullable<GradientRule['minpoint']>;

/** Where a point of a gradient lies among the values (in rising order). */
function positionOf(point: Point, values: readonly number[]): number {
  const [low, high] = [values[0] ?? 0, values.at(-1) ?? 0];
  const given = Number(point.value ?? 0);
  switch (point.type) {
    case 'MAX':
      return high;
    case 'NUMBER':
      return given;
    case 'PERCENT':
      return low + ((high - low) * given) / 100;
    case 'PERCENTILE': {
      const at = ((values.length - 1) * given) / 100;
      const [below, above] = [values[Math.floor(at)] ?? low, values[Math.ceil(at)] ?? high];
      return below + (above - below) * (at - Math.floor(at));
    }
    default:
      return low;
  }
}

function colorOf(point: Point): Color {
  return point.colorStyle?.rgbColor ?? point.color ?? {};
}

function mix(from: Color, to: Color, share: number): Color {
  const part = (a = 0, b = 0) => a + (b - a) * share;
  return {
    red: part(from.red, to.red),
    green: part(from.green, to.green),
    blue: part(from.blue, to.blue),
  };
}

/** The colour that a gradient gives a value among all values of its range. */
export function gradientColor(
  { minpoint, midpoint, maxpoint }: GradientRule,
  value: number,
  values: readonly number[],
): Color | undefined {
  const points = [minpoint, midpoint, maxpoint].flatMap((point) =>
    point === undefined ? [] : [{ at: positionOf(point, values), color: colorOf(point) }],
  );
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (value <= first.at) return first.color;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined || value > to.at) continue;
    return mix(from.color, to.color, to.at === from.at ? 1 : (value - from.at) / (to.at - from.at));
  }
  return last.color;
}
