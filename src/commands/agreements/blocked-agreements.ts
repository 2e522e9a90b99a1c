import type { AgreementItem } from './agreement-items';
import type { InputFault } from './input-faults';

/** The faults that stand in rows which an agreement is made from: it waits until they are mended. */
export function faultsOfAgreement(item: AgreementItem, faults: readonly InputFault[]): readonly InputFault[] {
  const codes = new Set(
    item.content.dimensions.flatMap((dimension) => dimension.rows.map((row) => row.code)),
  );
  return faults.filter((fault) => {
    if (!fault.blocks) return false;
    if (fault.tab === 'indicators') return codes.has(fault.key);
    const { holder } = item.planned;
    if (fault.tab === 'people') return holder?.tab === 'people' && fault.key === holder.id;
    if (fault.tab === 'schools') return fault.key === item.planned.schoolId;
    if (fault.tab === 'unitThresholds')
      return item.planned.schoolId !== undefined && fault.key.endsWith(`/${item.planned.schoolId}`);
    return false;
  });
}
