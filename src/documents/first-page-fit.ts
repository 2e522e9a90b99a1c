import type { Party } from '../domain/agreement';
import type { PlannedAgreement } from './agreement-set';

/** Letters in one line of Sarabun at 14 points: running text, and the columns of the parties and of the signatures. */
const RUNNING = 60;
const NAME_COLUMN = 24;
const POSITION_COLUMN = 23;
const HALF = 30;
/** Letters of clauses 4 and 5 without the names. */
const CLAUSES = [126, 190];
/** Lines that vary with the names (as many as at 14 points) which page 1 holds above its foot in a type of so many points. */
const ROOM = [
  { points: 14, lines: 20 },
  { points: 12, lines: 31 },
];
const SMALLEST = 10.5;

/** Marks above and below take no room of their own. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u2060]/g;

/** The largest type in which page 1 ends with the signatures, however long the names and positions and however many the signers. */
export function firstPagePoints({ makers, receivers, coSigners }: PlannedAgreement): number {
  const names = [...makers, ...receivers].map(({ name }) => name).join(' และ');
  const clauses = CLAUSES.map((letters) => Math.ceil((letters + width(names)) / RUNNING));
  const rows = Array.from({ length: Math.max(makers.length, receivers.length) }, (_, row) =>
    Math.max(signatureLines(makers[row]), signatureLines(receivers[row])),
  );
  const needed = total([
    ...[...makers, ...receivers].map(partyLines),
    ...clauses,
    ...rows,
    4 * coSigners.length,
    // Space to sign in.
    4 * (rows.length - 1),
  ]);
  return ROOM.find(({ lines: room }) => needed <= room)?.points ?? SMALLEST;
}

function partyLines({ name, position }: Party): number {
  return Math.max(lines(name, NAME_COLUMN), lines(`ตำแหน่ง ${position}`, POSITION_COLUMN));
}

/** Dots, name, role, position, date. */
function signatureLines(party: Party | undefined): number {
  if (party === undefined) return 0;
  const position = party.positionLines ?? [party.position];
  return 3 + lines(`(${party.name})`, HALF) + total(position.map((line) => lines(line, HALF)));
}

function lines(text: string, column: number): number {
  return Math.max(1, Math.ceil(width(text) / column));
}

function width(text: string): number {
  return text.replace(MARKS, '').length;
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
