import { allNames } from './known-tags';
import { readMarkup } from './paragraph-texts';
import { normaliseTag, TAG } from './tag-text';
import type { TagScope } from './tags';
import type { TemplateFault } from './template-faults';

/** A whole tag of a template: what it does and the name it means. */
export type WrittenTag = {
  /** As it stands between the braces. */
  readonly written: string;
  readonly kind: 'text' | 'open' | 'close';
  readonly name: string;
  /** Where its paragraph stands; see `ParagraphTexts`. */
  readonly container: readonly string[];
};

const SINGLE = /\{([^{}]+)\}/g;

/** The whole tags of one part, in order. */
export function writtenTags(xml: string): readonly WrittenTag[] {
  return paragraphTexts(xml).flatMap(({ text, container }) =>
    (text.match(TAG) ?? []).map((braced) => {
      const written = braced.slice(2, -2);
      const name = normaliseTag(written);
      if (name.startsWith('#') || name.startsWith('^'))
        return { written, kind: 'open', name: name.slice(1), container };
      if (name.startsWith('/')) return { written, kind: 'close', name: name.slice(1), container };
      return { written, kind: 'text', name, container };
    }),
  );
}

/** Braces that make no whole tag within their paragraph. */
export function braceFaults(xml: string, known: TagScope): readonly TemplateFault[] {
  const names = allNames(known);
  const faults: TemplateFault[] = [];
  let unclosed: string | undefined;
  for (const { text } of paragraphTexts(xml)) {
    const rest = text.replace(TAG, '');
    const closes = rest.indexOf('}}');
    const opens = rest.lastIndexOf('{{');
    if (closes >= 0 && (opens < 0 || closes < opens)) {
      const tail = rest.slice(0, closes + 2);
      if (unclosed === undefined) faults.push({ code: 'unopened-tag', tag: tail.trim(), suggestion: '' });
      else faults.push({ code: 'tag-across-paragraphs', tag: `${unclosed}${tail}`, suggestion: '' });
      unclosed = undefined;
    }
    if (opens >= 0) {
      if (unclosed !== undefined) faults.push({ code: 'unclosed-tag', tag: unclosed, suggestion: '' });
      unclosed = rest.slice(opens).trim();
    }
    for (const braced of rest.match(SINGLE) ?? []) {
      const name = normaliseTag(braced.slice(1, -1).replace(/^[#^/]/, ''));
      if (names.includes(name)) faults.push({ code: 'single-braces', tag: name, suggestion: name });
    }
  }
  if (unclosed !== undefined) faults.push({ code: 'unclosed-tag', tag: unclosed, suggestion: '' });
  return faults;
}

function paragraphTexts(
  xml: string,
): readonly { readonly text: string; readonly container: readonly string[] }[] {
  const { tokens, paragraphs } = readMarkup(xml);
  return paragraphs.map(({ positions, container }) => ({
    text: positions.map((position) => tokens[position] ?? '').join(''),
    container,
  }));
}
