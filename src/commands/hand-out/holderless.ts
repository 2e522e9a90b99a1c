import { agreementSet } from '../../documents/agreement/agreement-set';
import type { KindSources } from '../../documents/kinds/kind-sources';
import { skipText } from '../../messages/documents/agreement-text';
import { NOT_MADE_YET } from '../../messages/documents/print-text';
import { HAND_OUT_FAULT } from '../../messages/refusals/hand-out-fault';
import type { Row } from '../../register/cells';

/**
 * Agreements that can go to nobody, and why. What needs no holder here, of who has left or upward, is told where it was asked for by
 * key: with all others it would be told again on each day of the year.
 */
export function holderless(
  sources: KindSources,
  rows: readonly Row<'agreements'>[],
  byKey: boolean,
): readonly { readonly key: string; readonly message: string }[] {
  return sources.kinds.flatMap((kind) => {
    const { planned, skipped } = agreementSet(kind.name, sources);
    return rows
      .filter(({ cells }) => cells.ประเภท === kind.name)
      .flatMap(({ key, cells }) => {
        if (cells.เอกสาร === '') return [{ key, message: NOT_MADE_YET }];
        const why = skipped.find((one) => one.key === key)?.why;
        if (why !== undefined) return [{ key, message: skipText(why, kind) }];
        const agreement = planned.find((one) => one.key === key);
        if (agreement?.holder !== undefined || !byKey) return [];
        return [{ key, message: agreement === undefined ? HAND_OUT_FAULT.left : HAND_OUT_FAULT.upward }];
      });
  });
}
