import { dateOfMoment } from '../../domain/dates/moments';
import { Refusal } from '../../domain/refusal';
import { latestDeadline } from '../../domain/rounds/round-dates';
import { openedRound } from '../closing/close-round';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { dateField, textField, textsField } from '../request';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { deadlineChanges } from './deadline-changes';

export type MovedDeadlineAnswer = {
  /** Reports that got the new deadline. */
  readonly moved: number;
  /** People who are told, one mail each. */
  readonly mailed: number;
};

/**
 * `{roundId, due, indicators?}` → a new deadline for the open rows of a round, or of some of its indicators: rows, reminders and one mail
 * a person who still owes a report. The same date again changes nothing and tells nobody.
 */
export function moveDeadline(office: Office, request: unknown): MovedDeadlineAnswer {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const sources = roundSources(snapshot);
    const round = openedRound(sources, textField(request, 'roundId'));
    const due = dateField(request, 'due', { from: dateOfMoment(office.now()), to: latestDeadline(round) });
    const codes = textsField(request, 'indicators');
    const own = sources.reports.filter(({ roundId }) => roundId === round.id);
    const unknown = codes?.find((code) => !own.some(({ indicatorCode }) => indicatorCode === code));
    if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: unknown });
    const open = own.filter(({ closedAt }) => closedAt === undefined);
    if (open.length === 0) throw new Refusal({ code: 'round-closed', roundId: round.id });
    const { moved, changes, log } = deadlineChanges(office, snapshot, sources, round, due, codes);
    if (changes.length > 0) office.register.commit(snapshot, changes, log);
    if (moved.told.length > 0) sendDueMails(office, office.register.read(ROUND_TABS));
    return { moved: moved.reports.length, mailed: moved.told.length };
  });
}
