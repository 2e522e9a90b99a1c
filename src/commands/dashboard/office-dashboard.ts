import { dateOfMoment } from '../../domain/dates/moments';
import { compareCodes } from '../../domain/indicator-code';
import { sameEmail } from '../../domain/people/person';
import type { Round } from '../../domain/rounds/round';
import { decodeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { decodeRounds } from '../../register/decode/round';
import { SYSTEM } from '../../register/system-names';
import { type AgreementOverview, agreementOverview } from '../agreement-overview';
import type { Office } from '../office';
import { reportLook } from '../report-overview';
import { type NextStepAnswer, stepAnswers } from '../scores/next-steps';
import { scoreSources } from '../scores/score-sources';
import { type RoundStanding, roundStanding } from './round-standing';

export type OfficeDashboard = {
  /** Rounds that have reports, in the order of the year. */
  readonly rounds: readonly RoundStanding[];
  /** Of the latest round, best first: the few that gain most. */
  readonly steps: readonly NextStepAnswer[];
  readonly agreements: readonly AgreementOverview[];
};

const STEPS_SHOWN = 5;

/** How the office stands, in one look for everyone in บุคลากร: by dimension, indicator, group and person, rounds side by side. */
export function officeDashboard(office: Office): OfficeDashboard {
  const sources = scoreSources(office, ['indicators', 'rounds', 'agreements']);
  const { snapshot, reports } = sources;
  const { people } = decodePeople(snapshot.table('people'));
  const { indicators } = decodeIndicators(snapshot.table('indicators'));
  const { rounds } = decodeRounds(snapshot.table('rounds'));
  const person = people.find(({ email }) => sameEmail(email, office.caller));
  const today = dateOfMoment(office.now());
  const look = reportLook(office.register.spreadsheetId, snapshot, { people, rounds, person, today });
  const baselines = new Map(indicators.map(({ code, baselines }) => [code, baselines]));
  const standingOf = (round: Round): RoundStanding | undefined => {
    const own = reports
      .filter(({ roundId }) => roundId === round.id)
      .sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode));
    return own.length === 0
      ? undefined
      : roundStanding(round, own, { look, baselines, levelScores: sources.levelScoresOf(round.id) });
  };
  const standings = rounds.map(standingOf).filter((standing) => standing !== undefined);
  const latest = standings[standings.length - 1];
  return {
    rounds: standings,
    steps: latest === undefined ? [] : stepAnswers(sources, latest.id, false).slice(0, STEPS_SHOWN),
    agreements: agreementOverview(snapshot, Number(snapshot.system(SYSTEM.year)) || 0),
  };
}
