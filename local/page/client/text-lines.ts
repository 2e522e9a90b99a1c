/** How many lines a text takes in a cell: filled word by word, as the browser does, which breaks Thai between words only. */

const words = new Intl.Segmenter('th', { granularity: 'word' });
const pen = document.createElement('canvas').getContext('2d');
/** Of cells; has to be loaded before anything is measured. */
export const cellFont = '14.5px Sarabun';
const mostKept = 50_000;

const widths = new Map<string, number>();
function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (pen === null) return text.length * 7;
  pen.font = cellFont;
  const width = pen.measureText(text).width;
  if (widths.size > mostKept) widths.clear();
  widths.set(text, width);
  return width;
}

/** Parts of a line that stay together: words with what clings to them. */
function unbroken(line: string): readonly string[] {
  const parts: string[] = [];
  let opens = '';
  for (const { segment, isWordLike } of words.segment(line)) {
    const last = parts.at(-1);
    if (/^[(“"'[]$/.test(segment)) opens += segment;
    else if (isWordLike === true || /^\s/.test(segment) || last === undefined) {
      parts.push(opens + segment);
      opens = '';
    } else parts[parts.length - 1] = last + segment;
  }
  return opens === '' ? parts : [...parts, opens];
}

function linesOfLine(line: string, room: number): number {
  if (widthOf(line) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const part of unbroken(line)) {
    const width = widthOf(part);
    // A space at the end of a line hangs over it.
    if (used > 0 && used + width > room && part.trim() !== '') {
      lines += 1;
      used = 0;
    }
    used += width;
    while (used > room && part.trim() !== '') {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

const counted = new Map<string, number>();
export function textLines(text: string, room: number): number {
  const key = `${room} ${text}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const lines = text.split('\n').reduce((sum, line) => sum + linesOfLine(line, room), 0);
  if (counted.size > mostKept) counted.clear();
  counted.set(key, lines);
  return lines;
}
