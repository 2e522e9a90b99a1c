import { unescaped } from '../filling/markup';
import { readMarkup } from '../filling/paragraph-texts';
import { readFilters } from './tag-filters';
import { normaliseTag, TAG } from './tag-text';

/** A whole tag of a template: what it does and the name it means. */
export type WrittenTag = {
  /** As it stands between the braces. */
  readonly written: string;
  readonly kind: 'text' | 'open' | 'close';
  readonly name: string;
  /** What is done to the value of a text. */
  readonly filters?: readonly string[];
  /** Where its paragraph stands; see `ParagraphTexts`. */
  readonly container: readonly string[];
};

/** The whole tags of one part, in order. */
export function writtenTags(xml: string): readonly WrittenTag[] {
  return paragraphTexts(xml).flatMap(({ text, container }) =>
    (text.match(TAG) ?? []).map((braced) => {
      const written = braced.slice(2, -2);
      const name = normaliseTag(written);
      if (name.startsWith('#') || name.startsWith('^'))
        return { written, kind: 'open', name: name.slice(1), container };
      if (name.startsWith('/')) return { written, kind: 'close', name: name.slice(1), container };
      const { name: plain, filters } = readFilters(name);
      return { written, kind: 'text', name: plain, container, ...(filters.length > 0 ? { filters } : {}) };
    }),
  );
}

/** Each paragraph's text with the place where it stands. */
export function paragraphTexts(
  xml: string,
): readonly { readonly text: string; readonly container: readonly string[] }[] {
  const { tokens, paragraphs } = readMarkup(xml);
  return paragraphs.map(({ positions, container }) => ({
    text: unescaped(positions.map((position) => tokens[position] ?? '').join('')),
    container,
  }));
}
