import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import type { Change } from '../../register/change';
import { decodeRounds } from '../../register/decode/round';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { isSigned } from '../agreements/agreement-action';

/**
 * In an adopted copy: papers that are not signed belong to the register that was copied, and this one makes its own. Those of years
 * that neither is begun nor stands in ตั้งค่า, and what is signed, are linked as they were.
 */
export function foreignPapers(snapshot: Snapshot, year: FiscalYearBe): readonly Change[] {
  const { rounds } = decodeRounds(snapshot.table('rounds'));
  const { settings } = decodeSettings(snapshot.table('settings'));
  const ofAgreements = new Set([year, settings.fiscalYearBe]);
  const years = new Set([...ofAgreements, ...rounds.map(({ fiscalYearBe }) => fiscalYearBe)]);
  const agreements = snapshot
    .table('agreements')
    .rows.filter((row) => ofAgreements.has(yearOf(row.key)) && row.cells.เอกสาร !== '' && !isSigned(row));
  const documents = snapshot
    .table('documents')
    .rows.filter(({ key, cells }) => years.has(yearOf(key)) && cells.ลิงก์ !== '' && cells.ลงนามเมื่อ === '');
  return [
    ...agreements.map(
      ({ key }): Change => ({ kind: 'set', tab: 'agreements', key, cells: { เอกสาร: '', PDF: '' } }),
    ),
    ...documents.map(
      ({ key }): Change => ({ kind: 'set', tab: 'documents', key, cells: { ลิงก์: '', PDF: '' } }),
    ),
  ];
}

/** Keys begin with the year. */
function yearOf(key: string): number {
  return Number(key.split('-')[0]);
}
