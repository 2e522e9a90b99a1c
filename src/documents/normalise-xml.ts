import type { DigitStyle } from '../domain/thai-dates';
import { fromThaiDigits } from '../domain/thai-digits';
import { readMarkup } from './paragraph-texts';
import { normaliseTag, TAG } from './tag-text';

/**
 * A part of a template with each tag whole in one run and written as it was meant; with Western digits the template's own
 * digits are turned too.
 */
export function normaliseXml(xml: string, style: DigitStyle): string {
  const { tokens, paragraphs } = readMarkup(xml);
  for (const { positions } of paragraphs) {
    const texts = positions.map((position) => tokens[position] ?? '');
    const written = texts.join('').includes('{{') ? gatherTags(texts) : texts;
    positions.forEach((position, index) => {
      const text = written[index] ?? '';
      tokens[position] = style === 'western' ? fromThaiDigits(text) : text;
      if (text !== texts[index]) keepSpaces(tokens, position - 1);
    });
  }
  return tokens.join('');
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
