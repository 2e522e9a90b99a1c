/** Agreements of one print set: a folder that a person carries. */
const MOST_IN_A_SET = 25;
/** Files stay below 10 MB with the cover. */
const MOST_BYTES_IN_A_FILE = 9_500_000;

/** A paper that can be printed, as the register names it. */
export type PrintPaper = {
  /** รหัสข้อตกลง. */
  readonly key: string;
  /** The party of it that the office is not. */
  readonly party: string;
  readonly fileId: string;
  readonly modifiedTime: string;
};

/** Papers that are printed in one go, in their order. `key` names the set among all of its year. */
export type PrintSet = {
  readonly key: string;
  readonly title: string;
  readonly position: number;
  readonly count: number;
  readonly papers: readonly PrintPaper[];
};

/** Part of a set that becomes one file: `from` counts its papers from 0. */
export type PrintPart<Paper> = { readonly from: number; readonly papers: readonly Paper[] };

/** Sets of at most 25 papers. `key` begins the keys of all of them. */
export function printSets(key: string, title: string, papers: readonly PrintPaper[]): readonly PrintSet[] {
  const count = Math.ceil(papers.length / MOST_IN_A_SET);
  return Array.from({ length: count }, (_, at) => ({
    key: `${key}-${at + 1}`,
    title,
    position: at + 1,
    count,
    papers: papers.slice(at * MOST_IN_A_SET, (at + 1) * MOST_IN_A_SET),
  }));
}

/** A set's papers in as few files as hold them. What alone is too large has a file of its own. */
export function printParts<Paper extends { readonly bytes: number }>(
  papers: readonly Paper[],
  most = MOST_BYTES_IN_A_FILE,
): readonly PrintPart<Paper>[] {
  const parts: { from: number; papers: Paper[] }[] = [];
  let room = 0;
  for (const [from, paper] of papers.entries()) {
    const last = parts[parts.length - 1];
    if (last === undefined || paper.bytes > room) {
      parts.push({ from, papers: [paper] });
      room = most - paper.bytes;
    } else {
      last.papers.push(paper);
      room -= paper.bytes;
    }
  }
  return parts;
}
