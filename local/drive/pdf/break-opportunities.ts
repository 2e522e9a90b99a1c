const THAI = /[\u0e00-\u0e7f]/;
const JOINER = '\u2060';
/** A joiner before a space holds what comes after it too, as LibreOffice has it. */
const HELD = /\u2060 ?$/;
const GAP = '\u200b';
/** Never at the beginning of a line; and never at its end. */
const CLINGS = /^[\s)\]}”’"»,.:;!?%ฯๆ๏๚๛…]/;
const OPENS = /[([{“‘«"]$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * A text in the pieces between which a line may end. Thai writes no spaces between words: the words are looked up. A word joiner
 * (U+2060) holds its neighbours together, a zero-width space parts them; neither is drawn.
 */
export function breakable(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const pieces: string[] = [];
  for (const line of text.split(GAP)) {
    const own: string[] = [];
    for (const { segment } of segmenter.segment(line)) {
      const before = own.at(-1);
      if (before !== undefined && clingsTo(before, segment)) own[own.length - 1] = before + segment;
      else own.push(segment);
    }
    pieces.push(...own);
  }
  return pieces.map((piece) => piece.replaceAll(JOINER, '')).filter((piece) => piece !== '');
}

function clingsTo(before: string, next: string): boolean {
  if (HELD.test(before) || next.startsWith(JOINER)) return true;
  if (CLINGS.test(next) || OPENS.test(before)) return true;
  if (/\s$/.test(before)) return false;
  return !(THAI.test(before.slice(-1)) || THAI.test(next.slice(0, 1)) || before.endsWith('-'));
}
