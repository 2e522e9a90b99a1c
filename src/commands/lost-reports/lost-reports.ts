import { readCopyMarks, roundOfCopies } from '../../domain/rounds/copied-reports';
import { STEP_TEXT } from '../../messages/office/step-text';
import { lostReportText } from '../../messages/refusals/lost-report-text';
import { textOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import type { FailedStep } from '../failed-step';

/** รหัสรายงาน of accepted reports whose rows somebody deleted, of rounds that stand in the register. */
export function lostReports({ table }: Pick<Snapshot, 'table'>): readonly string[] {
  const standing = new Set(table('rounds').rows.map(({ key }) => key));
  const present = new Set(table('reports').rows.map(({ key }) => key));
  return table('system').rows.flatMap(({ key, cells }) => {
    const roundId = roundOfCopies(key);
    if (roundId === undefined || !standing.has(roundId)) return [];
    return [...readCopyMarks(textOf(cells.ค่า)).keys()].filter((id) => !present.has(id));
  });
}

/** Told by every sweep that looks, until they are put back or leave their round by changePlan. */
export function tellLostReports(snapshot: Pick<Snapshot, 'table'>): readonly FailedStep[] {
  const lost = lostReports(snapshot);
  return lost.length === 0 ? [] : [{ step: STEP_TEXT.lost, message: lostReportText(lost) }];
}
