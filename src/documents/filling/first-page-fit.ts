import type { Party } from '../../domain/agreements/agreement';
import type { PlannedAgreement } from '../agreement/agreement-set';
import { visibleLetters } from '../typography/whole-words';

/** Page 1 as the templates lay it out, in points: the height that may be filled, and what no type changes. */
const PAGE = 717;
const CREST = 89;
const GAPS = 22;
/** To sign in above each row of signatures, and above each who signs besides. */
const SPACE_TO_SIGN = 20;
/** Widths: running text, the columns of clause 1, a signature block, the title. */
const WIDTHS = { running: 431, name: 164, position: 162, signature: 221, title: 453 };

/** Of Sarabun, in sizes of the type: a line's height, a letter's width in running text, in narrow columns and in bold. */
const LINE = 1.3;
const RUNNING_LETTER = 0.51;
const LETTER = 0.53;
const BOLD_LETTER = 0.56;

/** Letters of clauses 4 and 5 without the names. */
const CLAUSES = [126, 190];
/** Lines of the others, with the heading of clause 1 and its และ. */
const OTHER_LINES = 9;
/** Title and year. */
const TITLE_LINES = 2.15;
/** Dots and role; and the date of a party, which is smaller. */
const SIGNATURE_LINES = 2;
const DATE_LINES = 0.85;
/** A line that ends at a word's end is as many letters shorter. */
const LOST_LETTERS = 4;

/** Types to choose from, the largest first; and the one in which signatures go on to a second page where they surely fit in none. */
const TYPES = [14, 13, 12, 11, 10.5];
const SMALLEST = 10;
const TWO_PAGES = 12;
/** How far the count of lines may be too high. */
const DOUBT = 35;

/** The largest type in which page 1 ends with the signatures, however long names, positions and offices and however many sign. */
export function firstPagePoints(agreement: PlannedAgreement, officeName: string): number {
  const fitting = TYPES.find((points) => heightAt(points, agreement, officeName) <= PAGE);
  return fitting ?? (heightAt(SMALLEST, agreement, officeName) <= PAGE + DOUBT ? SMALLEST : TWO_PAGES);
}

function heightAt(
  points: number,
  { makers, receivers, coSigners, unit }: PlannedAgreement,
  officeName: string,
): number {
  const lines = (text: string, width: number, letter = LETTER) => linesOf(text, width / (points * letter));
  const running = WIDTHS.running / (points * RUNNING_LETTER);
  const names = [...makers, ...receivers].map(({ name }) => name).join(' และ');
  const party = ({ name, position }: Party) =>
    Math.max(lines(name, WIDTHS.name), lines(`ตำแหน่ง ${position}`, WIDTHS.position));
  const block = (signer: Party | undefined) =>
    signer === undefined
      ? 0
      : SIGNATURE_LINES +
        lines(`(${signer.name})`, WIDTHS.signature) +
        total((signer.positionLines ?? [signer.position]).map((line) => lines(line, WIDTHS.signature)));
  const rows = Array.from({ length: Math.max(makers.length, receivers.length) }, (_, row) =>
    Math.max(block(makers[row]), block(receivers[row])),
  );
  const filled = total([
    TITLE_LINES,
    ...[unit, officeName].map((text) => lines(text, WIDTHS.title, BOLD_LETTER)),
    OTHER_LINES,
    ...[...makers, ...receivers].map(party),
    ...CLAUSES.map((letters) => Math.ceil((letters + visibleLetters(names)) / running)),
    ...rows.map((lines) => lines + DATE_LINES),
    ...coSigners.map(block),
  ]);
  return CREST + GAPS + SPACE_TO_SIGN * (rows.length + coSigners.length) + filled * points * LINE;
}

/** Lines that a text fills in a column of so many letters, where a part without spaces stands whole if a line can hold it. */
function linesOf(text: string, column: number): number {
  let count = 1;
  let used = 0;
  for (const part of text.split(' ').map((word) => visibleLetters(word))) {
    const room = column - used;
    if (part <= room) {
      used += part + 1;
    } else if (part <= column) {
      count += 1;
      used = part + 1;
    } else {
      const broken = Math.ceil((part - room + LOST_LETTERS) / (column - LOST_LETTERS));
      count += broken;
      used = part - room + LOST_LETTERS - (broken - 1) * (column - LOST_LETTERS);
    }
  }
  return count;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A document whose first section is set in a smaller type where it was 14 points, the rest in proportion; small print stays. */
export function smallerFirstSection(xml: string, points: number): string {
  const end = xml.indexOf('</w:sectPr>');
  if (end < 0) return xml;
  const first = xml.slice(0, end).replace(/(<w:sz(?:Cs)? w:val=")(\d+)(")/g, (whole, start, size, close) => {
    const halfPoints = Number(size);
    return halfPoints < 24
      ? whole
      : `${start}${Math.max(20, Math.round((halfPoints * points) / 14))}${close}`;
  });
  return first + xml.slice(end);
}
