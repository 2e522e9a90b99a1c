import { element } from './element';

/** Steps that a slider has at least. */
const STEPS = 50;

/** Over the thresholds and a little beyond; undefined where they are none to slide over. */
export function resultSlider(
  levels: readonly string[],
  result: string,
  label: string,
): HTMLInputElement | undefined {
  const numbers = levels.map(Number).filter((level) => !Number.isNaN(level));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (!Number.isFinite(low) || low === high) return undefined;
  // A tenth of the span on both sides, in round steps: 1, 0.1, 0.01 …
  const step = Math.min(1, 10 ** Math.floor(Math.log10((high - low) / STEPS) + 1));
  const margin = Math.ceil((high - low) / 10 / step) * step;
  const rounded = (value: number): string => String(Number(value.toFixed(4)));
  return element('input', {
    type: 'range',
    'aria-label': label,
    min: rounded(low - margin),
    max: rounded(high + margin),
    step: rounded(step),
    value: result === '' ? rounded(low) : result,
  });
}
