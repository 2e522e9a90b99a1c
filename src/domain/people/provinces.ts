import { wordOf } from '../words/word';

/** A province by its name alone: "จังหวัด" and "จ." before it left out. */
export function provinceOf(text: string): string {
  return wordOf(text)
    .replace(/^(?:จังหวัด|จ\.)/, '')
    .trim();
}

/** Provinces as an office lists them: by comma, by "และ", by space (no province's name has either). */
export function readProvinces(text: string): readonly string[] {
  return text
    .split(/[,،、;\n]/)
    .flatMap((part) => wordOf(part).split(/และ| /))
    .map(provinceOf)
    .filter((part) => part !== '');
}
