/** U+2060 WORD JOINER: no line ends here, and nothing is seen of it. Tags and searches ignore it. */
const JOINER = '\u2060';
/**
 * U+200B ZERO WIDTH SPACE: a line may end here. After a held word LibreOffice reads its last syllable with what follows: without a
 * place between them a line ended in "ราชการก" and the next began with "ระทรวง".
 */
const GAP = '\u200b';
/** Where a held word begins and ends, for a moment. */
const [BEGINS, ENDS] = ['\ue100', '\ue101'];

/** Between two syllables: before a consonant or a leading vowel that no leading vowel stands before. */
const BETWEEN_SYLLABLES = /([\u0e01-\u0e3a\u0e45-\u0e4e])(?=[\u0e01-\u0e2e\u0e40-\u0e44])/g;

/** Marks above and below take no room of their own. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u2060\u200b]/g;

/** Words of running text and of positions that read badly when they are torn; of two that begin alike the longer first. */
const WORDS = new RegExp(
  [
    'ปฏิบัติราชการแทน|รักษาราชการแทน|รักษาการ|ปฏิบัติราชการ|ราชการ|ผู้อำนวยการ|คำรับรอง|เป้าหมาย|ตัวชี้วัด|ปีงบประมาณ',
    'สำนักงาน|เขตพื้นที่|การศึกษา|มัธยมศึกษา|ประถมศึกษา|สถานศึกษา|ขั้นพื้นฐาน|ลายมือชื่อ|เห็นพ้อง|มุ่งมั่น|ระหว่าง|วันที่|เลขที่|จัดทำขึ้นนี้',
    'ชำนาญการพิเศษ|ชำนาญการ|ชำนาญงาน|เชี่ยวชาญ|ปฏิบัติการ|ปฏิบัติงาน',
  ].join('|'),
  'g',
);

const MONTHS = 'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม';
/**
 * A number, or the tag of one, with the word before it; a month with its day. LibreOffice heeds a joiner before the space alone, none
 * after it.
 */
const COUNTED = new RegExp(
  `(พ\\.ศ\\.|เขต|ข้อ|ที่|${MONTHS}) (?=[0-9๐-๙{])|([0-9๐-๙]) (?=(?:${MONTHS})(?![ก-๎]))`,
  'g',
);

/** A school's name, where a line under a signature can hold it. */
const SCHOOL = /โรงเรียน[ก-๎]+/g;
const SCHOOL_LETTERS = 28;

function wholeWord(word: string): string {
  return word.replace(BETWEEN_SYLLABLES, `$1${JOINER}`);
}

function held(word: string): string {
  return `${BEGINS}${wholeWord(word)}${ENDS}`;
}

function withGaps(text: string): string {
  return text
    .replace(/\ue101\ue100|\ue101(?=[\u0e01-\u0e2e\u0e40-\u0e44])/g, GAP)
    .replace(/[\ue100\ue101]/g, '');
}

/** Names that end a line at a space only, except a part of more than `letters`: that has no line to stand on whole. */
export function wholeNames(names: string, letters: number): string {
  return names.replace(/[^ \n]+/g, (part) => (visibleLetters(part) > letters ? part : wholeWord(part)));
}

/** The same in a column of so many letters: a name that has room in one line is as it was typed. */
export function wholeNamesInColumn(names: string, letters: number): string {
  return visibleLetters(names) > letters ? wholeNames(names, letters) : names;
}

/** A running text or a position, with its tags as they are. */
export function wholeWords(text: string): string {
  const words = text
    .replace(SCHOOL, (name) => (visibleLetters(name) > SCHOOL_LETTERS ? name : held(name)))
    .replace(WORDS, held);
  return withGaps(words).replace(COUNTED, (found) => found.replace(' ', `${JOINER} `));
}

/** A position in a narrow column, which tears nothing worse than a capacity. */
export function wholeCapacities(text: string): string {
  return text.replace(/ปฏิบัติราชการแทน|รักษาราชการแทน/g, wholeWord);
}

/** Letters that take room in a line. */
export function visibleLetters(text: string): number {
  return text.replace(MARKS, '').length;
}
