import { AGREEMENT_KINDS, type AgreementKind } from '../domain/agreements/agreement';
import type { Snapshot } from '../register/register-port';
import { isSigned } from './agreements/agreement-action';

/** Agreements of a year by kind: how many have a document, and how many of them are signed. Kinds without any are left out. */
export type AgreementOverview = {
  readonly kind: AgreementKind;
  readonly made: number;
  readonly signed: number;
};

export function agreementOverview(snapshot: Snapshot, fiscalYearBe: number): readonly AgreementOverview[] {
  const rows = snapshot
    .table('agreements')
    .rows.filter(({ key, cells }) => key.startsWith(`${fiscalYearBe}-`) && cells.เอกสาร !== '');
  const others = rows.map(({ cells }) => String(cells.ประเภท));
  return [...new Set<string>([...AGREEMENT_KINDS, ...others])]
    .map((kind) => {
      const own = rows.filter(({ cells }) => cells.ประเภท === kind);
      return { kind, made: own.length, signed: own.filter(isSigned).length };
    })
    .filter(({ made }) => made > 0);
}
