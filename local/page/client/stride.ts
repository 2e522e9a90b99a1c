/** How far the clock goes in one request: as far as takes about half a second to work through. */
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
export const firstStrideMs = dayMs;
/** Longer strides would be too long a wait to be stopped in. */
const longestMs = 30 * dayMs;
const quickMs = 250;
const slowMs = 1000;

export function nextStride(strideMs: number, tookMs: number): number {
  if (tookMs > slowMs) return Math.max(hourMs, strideMs / 2);
  return tookMs < quickMs ? Math.min(longestMs, strideMs * 2) : strideMs;
}
