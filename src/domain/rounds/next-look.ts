import { addDays } from '../dates/dates';
import { dateOfMoment, type Moment, momentAt } from '../dates/moments';

const HOUR = 3_600_000;
/** 07:00: the morning's look, also at what changes slowly. In minutes of the day. */
export const MORNING_LOOK = 7 * 60;
/** 08:30: a day's reminders leave then, and what was written to people since the day before. */
const OFFICE_OPENS = 8 * 60 + 30;
/**
 * ชีพจร in the register is written anew when it is this old, or would be before the next look: outsiders count on 6 hours, and
 * sweeps come hourly.
 */
const BEAT_AGES_MS = 4.9 * HOUR;
/** A look that is made anyway renews a heartbeat of this age: else it would ask for a look of its own soon after. */
const BEAT_IS_RENEWED_MS = 3.4 * HOUR;

/** What the last look has seen coming. */
export type Foreseen = {
  /** A mail waits for office hours to begin, or somebody is to be reminded then. */
  readonly hasMail: boolean;
  /** Tomorrow's date asks for work: a round opens or closes, a step of ปฏิทิน begins or is late. */
  readonly turns: boolean;
};

/**
 * Until when a register that nobody changes needs no look: the morning comes, office hours begin on a day that has mail, the day turns
 * and that brings something, or the heartbeat in it grows old. What only Drive knows (evidence, shares) is seen then, too.
 */
export function nextLook(now: Moment, heartbeat: Moment, foreseen: Foreseen): Moment {
  return Math.min(quietUntil(now, foreseen), heartbeat + BEAT_AGES_MS);
}

/** Until when a look at a register that nobody changes could only renew the heartbeat. */
export function quietUntil(now: Moment, { hasMail, turns }: Foreseen): Moment {
  const today = dateOfMoment(now);
  const tomorrow = addDays(today, 1);
  const moments = [
    momentAt(today, MORNING_LOOK),
    ...(hasMail ? [momentAt(today, OFFICE_OPENS)] : []),
    ...(turns ? [momentAt(tomorrow, 0)] : []),
  ];
  return Math.min(...moments.filter((moment) => moment > now), momentAt(tomorrow, MORNING_LOOK));
}

/** Whether a look that is made now writes the heartbeat anew. */
export function isHeartbeatOld(now: Moment, heartbeat: Moment): boolean {
  return !(now - heartbeat < BEAT_IS_RENEWED_MS);
}
