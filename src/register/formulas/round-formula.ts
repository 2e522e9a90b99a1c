/**
 * Half-up to four places in binary arithmetic: the inner ROUND (6 to 8 digits) removes what binary fractions add, the
 * outer one decides ties. `ROUND(x,4)` alone is wrong on ties in several engines.
 */
export function halfUpFormula(expression: string, innerDigits: 6 | 8 = 6): string {
  return `ROUND(ROUND(10000*(${expression}),${innerDigits}),0)/10000`;
}
