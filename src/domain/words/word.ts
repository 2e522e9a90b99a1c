/** Zero-width spaces and joiners, direction marks, byte-order mark, soft hyphen: invisible leavings of copied text. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Where one of these stands a text may be written in another way; most texts have none. */
const MAY_DIFFER =
  /[\u200b-\u200f\u2060\ufeff\u00ad\u0e4d๐-๙]|[\u0300-\u036f]|[^\S ]|^ | $| {2}|เเ|[\u0e48-\u0e4e][\u0e31\u0e33-\u0e3a\u0e47]|[\u0e38-\u0e3a][\u0e31\u0e34-\u0e37\u0e47]|[\u0e38\u0e39]\u0e3a|[\u0e4c-\u0e4e][\u0e48-\u0e4b]|\u0e33[\u0e48-\u0e4b]/;
/** Letters of which most texts are made; others may have a form of their own that is put right. */
const USUAL = /^[\t\n\r -~\u0e01-\u0e5b–—…“”‘’•]*$/;
/** What a text of such letters needs to be spelt otherwise than it should be. */
const MAY_BE_MISSPELT =
  /\u0e4d|เเ|[\u0e48-\u0e4e][\u0e31\u0e33-\u0e3a\u0e47]|[\u0e38-\u0e3a][\u0e31\u0e34-\u0e37\u0e47]|[\u0e38\u0e39]\u0e3a|[\u0e4c-\u0e4e][\u0e48-\u0e4b]|\u0e33[\u0e33\u0e48-\u0e4b]/;
/** Marks over and under a consonant, in any order: vowels, tones, what silences a letter. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/g;
const THAI_ZERO = 0x0e50;

/**
 * Text of the register as a word: two texts are one word where this is the same of both. ํ + า is ำ, two เ are แ, marks stand in the
 * order in which they are spelt, Thai digits are read; double, no-break and zero-width spaces do not count. A space that is
 * missing does, and capitals do.
 */
export function wordOf(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  return spelt(text)
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same letters spelt as they should be: spaces, line breaks and digits stay as they are. */
export function spelt(text: string): string {
  if (USUAL.test(text) && !MAY_BE_MISSPELT.test(text)) return text;
  return spellMarks(text.normalize('NFC').replace(INVISIBLE, ''));
}

/** Only the Thai marks and letters put right; invisible characters, which may break lines, stay. */
export function spellMarks(text: string): string {
  if (!MAY_BE_MISSPELT.test(text)) return text;
  let spelt = text;
  // A mark that moved may stand beside others now; each pass only brings marks nearer to their order.
  for (let passes = 0; passes <= text.length; passes += 1) {
    const again = spellOnce(spelt);
    if (again === spelt) return spelt;
    spelt = again;
  }
  return spelt;
}

function spellOnce(text: string): string {
  return text
    .replace(/เเ/g, 'แ')
    .replace(MARKS, inSpellingOrder)
    .replace(/\u0e4d([\u0e48-\u0e4b]*)\u0e32/g, '$1\u0e33')
    .replace(/\u0e33[\u0e33\u0e48-\u0e4b]+/g, inSpellingOrder)
    .replace(MARKS, inSpellingOrder);
}

export function isSameWord(left: string, right: string): boolean {
  return left === right || wordOf(left) === wordOf(right);
}

function inSpellingOrder(marks: string): string {
  return [...marks].sort((left, right) => rankOf(left) - rankOf(right)).join('');
}

/** Vowels before ํ, that before tones, then ์ and its like, ำ last: the order of a keyboard, and of ำ taken apart. */
function rankOf(mark: string): number {
  if (mark === '\u0e4d') return 1;
  if (mark >= '\u0e48' && mark <= '\u0e4b') return 2;
  if (mark >= '\u0e4c') return 3;
  return mark === '\u0e33' ? 4 : 0;
}
