import { wordOf } from '../words/word';

/** Provinces as an office lists them: by comma, by "และ", by space (no province's name has either), "จังหวัด" and "จ." before them left out. */
export function readProvinces(text: string): readonly string[] {
  return text
    .split(/[,،、;\n]/)
    .flatMap((part) => wordOf(part).split(/และ| /))
    .map((part) => part.replace(/^(?:จังหวัด|จ\.)/, '').trim())
    .filter((part) => part !== '');
}
