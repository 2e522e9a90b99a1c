import type { Overview } from '../../commands/overview';
import { MINE_SCREEN } from '../../messages/screens/screen-mine-text';
import { element } from './element';

/** When the next round opens by itself; undefined where none is left. */
export function nextRoundNote({ rounds }: Pick<Overview, 'rounds'>): HTMLElement | undefined {
  const next = rounds.find(({ state }) => state === 'ยังไม่เปิด');
  return next === undefined ? undefined : element('p', {}, MINE_SCREEN.nextRound(next.number, next.opens));
}
