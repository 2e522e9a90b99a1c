/** What a report remembers between two looks: the fingerprint in ลายนิ้วมือ, the rest in จำการติ๊ก. */
export type TickMemory = {
  /** Hash of what was accepted, '' before. */
  readonly accepted: string;
  /** What was questioned once and is taken when it is ticked again. */
  readonly questioned: readonly string[];
  /** The tick has been taken off since acceptance: the next one submits again. */
  readonly unticked: boolean;
};

export const NO_MEMORY: TickMemory = { accepted: '', questioned: [], unticked: false };

const QUESTION = '?';
const UNTICKED = '↺';

/** The two cells that hold it: a row that was never accepted has no fingerprint. */
export type RememberedCells = { readonly fingerprint: string; readonly remembered: string };

/** `?value` of each question, `↺` where the tick has been taken off. */
export function writeTickMemory(memory: TickMemory): RememberedCells {
  const questions = memory.questioned.map((value) => `${QUESTION}${value}`);
  const parts = [...questions, ...(memory.unticked ? [UNTICKED] : [])];
  return { fingerprint: memory.accepted, remembered: parts.join(' ') };
}

export function readTickMemory({ fingerprint, remembered }: RememberedCells): TickMemory {
  const parts = remembered.split(' ');
  return {
    accepted: fingerprint,
    questioned: parts.filter((part) => part.startsWith(QUESTION)).map((part) => part.slice(QUESTION.length)),
    unticked: parts.includes(UNTICKED),
  };
}
