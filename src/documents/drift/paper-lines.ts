import { fromThaiDigits } from '../../domain/words/thai-digits';
import { openZip } from '../filling/docx-libraries';
import { MAIN_PART } from '../filling/main-part';
import { unescaped } from '../filling/markup';
import { readMarkup } from '../filling/paragraph-texts';

const NOT_SEEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** What a .docx says, a paragraph a line, blank ones left out: digits, spacing and invisible characters make no difference. */
export function paperLines(docx: Uint8Array): readonly string[] {
  return linesOfMainPart(openZip(docx).file(MAIN_PART)?.asText() ?? '');
}

/** The same of its main part alone. */
export function linesOfMainPart(xml: string): readonly string[] {
  const { tokens, paragraphs } = readMarkup(xml);
  return paragraphs
    .map(({ positions }) => plainLine(positions.map((at) => unescaped(tokens[at] ?? '')).join('')))
    .filter((line) => line !== '');
}

function plainLine(text: string): string {
  return fromThaiDigits(text.normalize('NFC').replace(NOT_SEEN, '')).replace(/\s+/g, ' ').trim();
}
