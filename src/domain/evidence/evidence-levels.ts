import type { UnprovenLevel } from '../rounds/marks';
import { cleanText } from '../words/clean-text';
import { fromThaiDigits } from '../words/thai-digits';

/** `ระดับ4 รายงาน.pdf`, `ระดับ ๔`, `(ระดับ_4) ภาพ.jpg`, a folder `ระดับ 4`: which level a name says it proves. */
export function levelOfName(name: string): number | undefined {
  const found = /^[([{"'“‘]?ระดับ(?:ที่)?[ _.:–-]*([0-5])(?![0-9]|\.[0-9])/.exec(
    fromThaiDigits(cleanText(name)),
  );
  return found === null ? undefined : Number(found[1]);
}

/** What each level asks for, from หลักฐานตามระดับ: one part a level, parted by ; or line break, with or without ระดับ. */
export function readLevelProofs(text: string): ReadonlyMap<number, string> {
  const parts = text.split(/[;\n\r]+/).flatMap((part): readonly (readonly [number, string])[] => {
    const found = /^(?:ระดับ(?:ที่)? ?)?([0-5]) ?[:：.)-]? ?(.*)$/.exec(fromThaiDigits(cleanText(part)));
    return found === null ? [] : [[Number(found[1]), found[2] ?? '']];
  });
  return new Map(parts);
}

/**
 * The level that a result claims beyond its evidence: the highest level up to the claim that asks for proof, above the highest
 * level that a file belongs to. undefined where the evidence reaches.
 */
export function unprovenLevel(
  claimed: number,
  proofs: ReadonlyMap<number, string>,
  fileLevels: readonly number[],
): UnprovenLevel | undefined {
  const asked = Math.max(0, ...[...proofs.keys()].filter((level) => level <= claimed));
  const proven = Math.max(0, ...fileLevels);
  return asked > proven ? { claimed, proven } : undefined;
}
