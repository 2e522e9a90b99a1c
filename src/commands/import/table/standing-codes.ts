import type { AnyTable } from '../../../register/cells';

/** The codes that the register has, as files may write them. */
export type StandingCodes = {
  /** A code as the register spells it; as it is where the register has none like it. */
  spelt(code: string): string;
  /** The register's own code where the file's has lost the zeros before it: 1001 for 01001. */
  withZeros(code: string): string | undefined;
};

/** Keys that are no codes (`isCode`) are spelt in one way only. */
export function standingCodes({ rows }: AnyTable, isCode: boolean): StandingCodes {
  const standing = new Map(rows.map((row) => [row.key.replace(/^0+/, ''), row.key]));
  const spelt = new Map(isCode ? rows.map((row) => [foldedCode(row.key), row.key]) : []);
  for (const { key } of rows) spelt.set(key, key);
  return {
    spelt: (code) => spelt.get(code) ?? spelt.get(foldedCode(code)) ?? code,
    withZeros(code) {
      const known = standing.get(code);
      return known !== undefined && known !== code && /^\d+$/.test(code) ? known : undefined;
    },
  };
}

/** Codes that differ only by capitals or by the width of their letters are one code: p005, Ｐ００５ and P005. */
export function foldedCode(code: string): string {
  return code.normalize('NFKC').toUpperCase();
}
