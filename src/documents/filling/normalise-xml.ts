import type { DigitStyle } from '../../domain/dates/thai-dates';
import { fromThaiDigits } from '../../domain/words/thai-digits';
import { normaliseTag, TAG } from '../tags/tag-text';
import { wholeWords } from '../typography/whole-words';
import { readMarkup } from './paragraph-texts';

/** Headings and labels are shorter: they are laid out by hand. */
const SHORTEST_RUNNING_TEXT = 60;
/** From Thai letters to code points of private use, under which tags are hidden for a moment. */
const PRIVATE_USE = 0xe000 - 0x0e00;

/**
 * A part of a template with each tag whole in one run and written as it was meant; with Western digits the template's own
 * digits are turned too.
 */
export function normaliseXml(xml: string, style: DigitStyle, keepWordsWhole = false): string {
  const { tokens, paragraphs } = readMarkup(xml);
  for (const { positions } of paragraphs) {
    const texts = positions.map((position) => tokens[position] ?? '');
    const written = texts.join('').includes('{{') ? gatherTags(texts) : texts;
    const running = keepWordsWhole && texts.join('').length > SHORTEST_RUNNING_TEXT;
    positions.forEach((position, index) => {
      const text = running ? betweenTags(written[index] ?? '', wholeWords) : (written[index] ?? '');
      tokens[position] = style === 'western' ? fromThaiDigits(text) : text;
      if (text !== texts[index]) keepSpaces(tokens, position - 1);
    });
  }
  return tokens.join('');
}

/** What stands between tags, changed; the year's tag may follow พ.ศ. at once. */
function betweenTags(text: string, change: (part: string) => string): string {
  return change(
    text.replace(TAG, (tag) =>
      tag.replace(/[\u0e00-\u0e7f]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + PRIVATE_USE)),
    ),
  ).replace(/[\ue000-\ue07f]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - PRIVATE_USE));
}

/** Moves each tag into the run that it begins in. */
function gatherTags(texts: readonly string[]): readonly string[] {
  const written = [...texts];
  const starts = texts.map((_, index) => texts.slice(0, index).join('').length);
  const matches = [...allTags(texts.join(''))].reverse();
  for (const { from, to, name } of matches) {
    for (let index = written.length - 1; index >= 0; index -= 1) {
      const start = starts[index] ?? 0;
      const length = texts[index]?.length ?? 0;
      const text = written[index] ?? '';
      const cutFrom = Math.max(0, from - start);
      const cutTo = Math.min(length, to - start);
      if (cutFrom >= length || cutTo <= 0) continue;
      const begins = from >= start;
      written[index] =
        `${text.slice(0, cutFrom)}${begins ? `{{${normaliseTag(name)}}}` : ''}${text.slice(cutTo)}`;
    }
  }
  return written;
}

function allTags(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly name: string }[] {
  const found: { from: number; to: number; name: string }[] = [];
  text.replace(TAG, (whole: string, name: string, from: number) => {
    found.push({ from, to: from + whole.length, name });
    return whole;
  });
  return found;
}

/** What is left of a text may now begin or end with a space. */
function keepSpaces(tokens: string[], position: number): void {
  if (tokens[position] === '<w:t>') tokens[position] = '<w:t xml:space="preserve">';
}
