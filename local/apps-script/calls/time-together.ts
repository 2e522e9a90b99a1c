import type { LatencyKind } from '../latency-kinds';

type Part = { readonly kind: LatencyKind; readonly ms: number };

/** How long requests that are sent at once take together: as long as the slowest, where conversions wait for a free place. */
export function timeTogether(parts: readonly Part[], conversionsAtOnce: number): number {
  const places: number[] = [];
  const ends = parts.map(({ kind, ms }) => {
    if (kind !== 'drive.convert' || ms === 0) return ms;
    if (places.length < conversionsAtOnce) {
      places.push(ms);
      return ms;
    }
    const free = places.indexOf(Math.min(...places));
    const end = (places[free] ?? 0) + ms;
    places[free] = end;
    return end;
  });
  return Math.max(0, ...ends);
}
