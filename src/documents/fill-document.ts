import type { DigitStyle } from '../domain/thai-dates';
import { openEngine, openZip, type Zip, zipBytes } from './docx-libraries';
import { NAME_START } from './drift/named-tags';
import { smallerFirstSection } from './first-page-fit';
import type { MergeData } from './merge-data';
import { normaliseXml } from './normalise-xml';
import { replacePicture } from './picture';
import { dropReviewers, withoutReview } from './review';
import { shadedBars } from './shaded-bars';
import { filtered, readFilters } from './tag-filters';
import { normaliseTag } from './tag-text';
import { CREST_TAG } from './tags';
import { printable } from './thai-typography';

/** A template made ready once per run: tags whole, digits in style, the office's crest in place, nothing of a review left. */
export type PreparedTemplate = { readonly bytes: Uint8Array };

export type TemplateOptions = {
  readonly digits: DigitStyle;
  /** Keeps the field's words in running text from being torn at a line's end. */
  readonly wholeWords?: boolean;
  /** Bytes of ตราครุฑ.png; without them the 3 cm space stays empty. */
  readonly crest?: Uint8Array | undefined;
};

const MAIN_PART = 'word/document.xml';
const TEXT_PART = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** The parts of a .docx that may hold tags. */
export function textParts(zip: Zip): readonly string[] {
  return Object.keys(zip.files)
    .filter((path) => TEXT_PART.test(path))
    .sort();
}

export function prepareTemplate(docx: Uint8Array, options: TemplateOptions): PreparedTemplate {
  const zip = openZip(docx);
  for (const part of textParts(zip)) {
    replacePicture(zip, part, CREST_TAG, options.crest);
    zip.file(
      part,
      normaliseXml(withoutReview(zip.file(part)?.asText() ?? ''), options.digits, options.wholeWords),
    );
  }
  dropReviewers(zip);
  return { bytes: zipBytes(zip) };
}

/** The filled .docx. Equal template and data give equal bytes; tags must have been checked by `templateFaults`. */
export function fillDocument(
  template: PreparedTemplate,
  merge: MergeData,
  { firstSectionPoints = 14 }: { readonly firstSectionPoints?: number } = {},
): Uint8Array {
  const engine = openEngine(openZip(template.bytes), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: (tag) => {
      const { name, filters } = readFilters(normaliseTag(tag));
      return { get: (scope) => withFilters(tagValue(scope, name), filters) };
    },
    nullGetter: () => '',
  });
  engine.render(merge);
  const zip = engine.getZip();
  const main = zip.file(MAIN_PART)?.asText() ?? '';
  const barred = shadedBars(main);
  const fitted = firstSectionPoints < 14 ? smallerFirstSection(barred, firstSectionPoints) : barred;
  if (fitted !== main) zip.file(MAIN_PART, fitted);
  return zipBytes(zip);
}

/** A field's name that stands in for its value (see `namedTags`) is no text to be changed. */
function withFilters(value: unknown, filters: readonly string[]): unknown {
  const isName = typeof value === 'string' && value.startsWith(NAME_START);
  return filters.length === 0 || isName ? value : filtered(value, filters);
}

/** Own properties only: a tag named like a method of every object is no value. */
function tagValue(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null) return undefined;
  const value: unknown = Object.getOwnPropertyDescriptor(scope, name)?.value;
  return typeof value === 'string' ? printable(value) : value;
}
