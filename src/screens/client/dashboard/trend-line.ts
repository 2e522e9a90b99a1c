const WIDTH = 96;
const HEIGHT = 26;
const MARGIN = 4;
const SVG = 'http://www.w3.org/2000/svg';

/** A small line over the years, the last point filled; undefined where fewer than two years read as numbers. Its words stand beside it. */
export function trendLine(values: readonly string[]): SVGElement | undefined {
  const numbers = values.map((value) => (value.trim() === '' ? Number.NaN : Number(value)));
  const known = numbers.filter((value) => !Number.isNaN(value));
  if (known.length < 2) return undefined;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const points = numbers.flatMap((value, index) =>
    Number.isNaN(value)
      ? []
      : [
          {
            x: MARGIN + (index * (WIDTH - 2 * MARGIN)) / (numbers.length - 1),
            y: HEIGHT - MARGIN - ((value - low) / span) * (HEIGHT - 2 * MARGIN),
          },
        ],
  );
  const last = points[points.length - 1];
  const line = shape('polyline', { points: points.map(({ x, y }) => `${x},${y}`).join(' ') });
  const dot = shape('circle', { cx: String(last?.x), cy: String(last?.y), r: '3' });
  const drawn = shape('svg', {
    class: 'trend',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: String(WIDTH),
    height: String(HEIGHT),
    'aria-hidden': 'true',
  });
  drawn.append(line, dot);
  return drawn;
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
