import type Big from 'big.js';

/** A result, threshold or weight as people write it: 80, 82.50, 62,500; whole numbers bare, others with two decimals or more. */
export function numberText(value: Big): string {
  const [whole = '0', decimals = ''] = value.toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === '' ? grouped : `${grouped}.${decimals.padEnd(2, '0')}`;
}
