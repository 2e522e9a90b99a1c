import { agreementSet } from '../../documents/agreement/agreement-set';
import { partedAgreementKey } from '../../domain/keys';
import type { Row } from '../../register/cells';
import type { AgreementRegister } from './agreement-sources';

/**
 * Agreements of the year that were made for somebody who would get none today: a person who has left, a school without a row. One that
 * is only skipped for now, for want of a name or of indicators, is none of them.
 */
export function rowsOfLeavers(
  rows: readonly Row<'agreements'>[],
  { sources }: AgreementRegister,
): readonly Row<'agreements'>[] {
  return sources.kinds.flatMap(({ name, keyPart }) => {
    const { planned, skipped } = agreementSet(name, sources);
    const standing = new Set([...planned, ...skipped].map(({ key }) => key));
    const ofKind = partedAgreementKey(sources.fiscalYearBe, keyPart, '');
    return rows.filter(
      ({ key, cells }) => cells.ประเภท === name && key.startsWith(ofKind) && !standing.has(key),
    );
  });
}
