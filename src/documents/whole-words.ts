/** U+2060 WORD JOINER: no line ends here, and nothing is seen of it. Tags and searches ignore it. */
const JOINER = '\u2060';

/** Between two syllables: before a consonant or a leading vowel that no leading vowel stands before. */
const BETWEEN_SYLLABLES = /([\u0e01-\u0e3a\u0e45-\u0e4e])(?=[\u0e01-\u0e2e\u0e40-\u0e44])/g;

/** Words of running text that read badly when they are torn, and พ.ศ. with its year. */
const WORDS = /คำรับรอง|เป้าหมาย|ตัวชี้วัด|ปีงบประมาณ|ราชการ|ผู้อำนวยการ/g;
const YEAR = /(พ\.ศ\.) (?=[๐-๙0-9{])/g;

/** A name or word that must not be torn; it may still end a line at a space. */
export function wholeWord(word: string): string {
  return word.replace(BETWEEN_SYLLABLES, `$1${JOINER}`);
}

/** A running text of a template, with its tags as they are. */
export function wholeWords(text: string): string {
  return text.replace(WORDS, wholeWord).replace(YEAR, `$1 ${JOINER}`);
}
