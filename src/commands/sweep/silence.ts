import type { Moment } from '../../domain/dates/moments';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { heartbeatIn } from './beat';
import { readSweepMemo } from './sweep-memo';

const HOUR = 3_600_000;
/** The sweep runs hourly; Google may skip one or two. */
const SILENT_MS = 3 * HOUR;
/** ชีพจร of the register is at most six hours old while sweeps run. */
const REGISTER_SILENT_MS = 7 * HOUR;

export type LastSweep = {
  /** undefined before the first. */
  readonly at: Moment | undefined;
  /** No sweep for so long that its triggers must have stopped. */
  readonly silent: boolean;
};

/** The script properties tell of every sweep; where they are lost, ชีพจร tells of one in some hours. */
export function lastSweep(office: Office, snapshot: Snapshot): LastSweep {
  const { begunAt } = readSweepMemo(office);
  const at = begunAt > 0 ? begunAt : heartbeatIn(snapshot);
  if (at === 0) return { at: undefined, silent: false };
  return { at, silent: office.now() - at > (begunAt > 0 ? SILENT_MS : REGISTER_SILENT_MS) };
}
