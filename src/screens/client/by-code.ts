import { compareCodes } from '../../domain/indicator-code';

/** Rows of รายงานผล lie by supervisor and owner; who looks for one in a list looks for its code. */
export function byCode(left: { readonly indicator: string }, right: { readonly indicator: string }): number {
  return compareCodes(left.indicator, right.indicator);
}
