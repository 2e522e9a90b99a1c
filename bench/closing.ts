import type { Workspace } from '../local/workspace/workspace';

type Ask = (name: string, request?: unknown) => Promise<unknown>;
type Measured = (what: string, work: () => Promise<unknown>, times?: number) => Promise<void>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The end of an open round, one run of the clock where `times` is given: its deadline moved, the day on which most are reminded, closing with its record, the book of SAR Cards that the
 * next sweep makes, a record made anew for one report that was opened again, and what sweeps cost when all is sealed.
 */
export async function closingRows(
  office: Workspace,
  ask: Ask,
  measured: Measured,
  roundId: string,
): Promise<void> {
  const due = isoDay(office.clock() + 3 * DAY);
  await measured('moving a deadline', () => ask('moveDeadline', { roundId, due }));
  await office.setClock(Date.parse(`${isoDay(office.clock() + 2 * DAY)}T08:00:00+07:00`));
  await measured('reminding: a day before the deadline', () => office.setClock(office.clock() + HOUR), 1);
  await measured('closing and sealing a round', () => whole(ask, 'closeRound', { roundId }));
  await measured('the book of SAR Cards after the seal', () => ask('sweep'));
  await ask('reopenReport', { reportId: `${roundId}-1.1`, reason: 'bench', due });
  await measured('sealing anew', () => whole(ask, 'closeRound', { roundId }));
  await measured('verifying the seals', () => ask('verifySeals'));
  await ask('sweep');
  await office.setClock(office.clock() + HOUR);
}

/** Calls again while there is more, as the sidebar does. */
async function whole(ask: Ask, name: string, request: unknown): Promise<void> {
  for (let more = true; more; ) more = ((await ask(name, request)) as { readonly more: boolean }).more;
}

function isoDay(moment: number): string {
  return new Date(moment + 7 * HOUR).toISOString().slice(0, 10);
}
