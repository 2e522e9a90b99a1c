/** "38.0000" → "38", "12.5000" → "12.5": weights and results as people write them. */
export function plainNumber(decimals: string): string {
  return decimals.includes('.') ? decimals.replace(/\.?0+$/, '') : decimals;
}
