import { Refusal } from '../../domain/refusal';
import type { FailedStep } from '../failed-step';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField } from '../request';
import { completeOpening } from './complete-opening';
import { ROUND_TABS, roundSources } from './round-sources';
import { sendDueMails } from './send-due-mails';

/** `failed` is what the round stands open without: the sweeps try again. `more`: call again for the folders that are left. */
export type OpenedRound = {
  readonly roundId: string;
  readonly reports: number;
  readonly more: boolean;
  readonly failed: readonly FailedStep[];
};

/** Opens a round by hand, before its day too; on an open round it only mends what is missing. */
export function openRound(office: Office, request: unknown): OpenedRound {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const roundId = textField(request, 'roundId');
    const round = roundSources(snapshot).rounds.find((one) => one.id === roundId);
    if (round === undefined) throw new Refusal({ code: 'not-found', thing: 'round', key: roundId });
    const { failed, more } = completeOpening(office, snapshot, round);
    const after = office.register.read(ROUND_TABS);
    sendDueMails(office, after);
    const reports = roundSources(after).reports.filter((report) => report.roundId === roundId).length;
    return { roundId, reports, more, failed };
  });
}
