import { fieldOf, invalidField, textsField } from '../request';
import type { Finding } from './finding';

type FaultPlace = Pick<Finding, 'tab' | 'row' | 'column'> & { readonly code: string };

/** Which faults are to be mended: those of `codes`, those of `faults` (as `checkRegister` gave them), or all where neither is given. */
export function repairFilter(request: unknown): (finding: Finding) => boolean {
  const codes = textsField(request, 'codes');
  const places = faultsField(request)?.map(placeText);
  const wanted = places === undefined ? undefined : new Set(places);
  return ({ problem: { code }, ...place }) => {
    if (codes === undefined && wanted === undefined) return true;
    return codes?.includes(code) === true || wanted?.has(placeText({ ...place, code })) === true;
  };
}

function placeText({ code, tab, row, column }: FaultPlace): string {
  return [tab, row, column, code].join('\n');
}

function faultsField(request: unknown): readonly FaultPlace[] | undefined {
  const faults = fieldOf(request, 'faults');
  if (faults === undefined) return undefined;
  if (!Array.isArray(faults) || !faults.every(isFaultPlace)) {
    throw invalidField('faults', faults, { kind: 'fault-list' });
  }
  return faults;
}

function isFaultPlace(value: unknown): value is FaultPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { code, tab, row, column } = value as Readonly<Record<string, unknown>>;
  return (
    typeof code === 'string' &&
    typeof tab === 'string' &&
    typeof row === 'number' &&
    typeof column === 'string'
  );
}
