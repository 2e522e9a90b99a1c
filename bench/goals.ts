import type { Figures } from './rows';

/** Seconds that people wait without asking what is wrong: for a panel, for an answer to a tick, for a button, for work that shows how far it is. */
const PANEL = 3;
const ANSWER = 5;
const BUTTON = 10;
const WORK = 60;

/** By the name of the work or how it begins. What meets Drive's pace may be a quarter above its floor. */
const GOALS: Readonly<Record<string, Figures>> = {
  'first paint': { rest: 1, virtualSeconds: PANEL },
  dashboard: { rest: 1, virtualSeconds: PANEL },
  'a tick': { virtualSeconds: ANSWER },
  'a result, an explanation and a tick': { virtualSeconds: ANSWER },
  'ticks at once': { virtualSeconds: BUTTON },
  'idle sweep': { rest: 1, steps: 1 },
  'sweep that looks': { virtualSeconds: BUTTON },
  'a sweep by hand': { virtualSeconds: BUTTON },
  'a round is open and safe': { steps: 12, virtualSeconds: BUTTON },
  'moving a deadline': { virtualSeconds: BUTTON },
  doctor: { virtualSeconds: BUTTON },
  'import: preview': { virtualSeconds: BUTTON },
  'import: commit': { virtualSeconds: BUTTON },
  reminding: { virtualSeconds: WORK },
  'closing and sealing a round': { virtualSeconds: WORK },
  'the book of SAR Cards': { virtualSeconds: WORK },
  'sealing anew': { virtualSeconds: WORK },
  'verifying the seals': { virtualSeconds: WORK },
  'roll-over': { virtualSeconds: WORK },
};

export function goalOf(what: string, floor: Figures): Figures {
  const goal = GOALS[what] ?? Object.entries(GOALS).find(([name]) => what.startsWith(name))?.[1];
  return goal ?? { virtualSeconds: Math.ceil(Math.max(WORK, 1.25 * (floor.virtualSeconds ?? 0))) };
}
