import type { DigitStyle } from '../../domain/dates/thai-dates';
import { NAME_START } from '../drift/named-tags';
import { CREST_TAG } from '../tags/crest-tag';
import type { MergeData } from '../tags/merge-data';
import { filtered, readFilters } from '../tags/tag-filters';
import { normaliseTag } from '../tags/tag-text';
import { dropReviewers, withoutReview } from '../templates/review';
import { printable } from '../typography/thai-typography';
import { openEngine, openZip, type Zip, zipBytes } from './docx-libraries';
import { filledPart, holdsPlaces, type PartShape, partShape, shapedData } from './filled-shape';
import { smallerFirstSection } from './first-page-fit';
import { lastRowsTogether } from './last-rows';
import { MAIN_PART } from './main-part';
import { normaliseXml } from './normalise-xml';
import { replacePicture } from './picture';
import { shadedBars } from './shaded-bars';

/** A template made ready once per run: tags whole, digits in style, the office's crest in place, nothing of a review left. */
export type PreparedTemplate = {
  readonly bytes: Uint8Array;
  /** Its filters change texts, or its own text has what stands for places: then the engine fills every document. */
  readonly byEngine: boolean;
  /** What the engine made of it, by the data's shape. */
  readonly shapes: Map<string, FilledShape>;
};

/** A document with places for texts: writing its parts anew makes it any document of that shape. */
export type FilledShape = { readonly zip: Zip; readonly parts: readonly PartShape[] };

export type TemplateOptions = {
  readonly digits: DigitStyle;
  /** Keeps the field's words in running text from being torn at a line's end. */
  readonly wholeWords?: boolean;
  /** Bytes of ตราครุฑ.png; without them the 3 cm space stays empty. */
  readonly crest?: Uint8Array | undefined;
};

const TEXT_PART = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
/** A document's title and the like: the engine fills tags there too. */
const PROPERTY_PART = /^docProps\/(?:core|app|custom)\.xml$/;

/** Page 1 as the templates set it. */
const USUAL_POINTS = 14;
const HAS_FILTER = /\{\{[^{}<]*\|/;
const BAR = /[█▒░]/;

/** The parts of a .docx that may hold tags. */
export function textParts(zip: Zip): readonly string[] {
  return Object.keys(zip.files)
    .filter((path) => TEXT_PART.test(path))
    .sort();
}

export function prepareTemplate(docx: Uint8Array, options: TemplateOptions): PreparedTemplate {
  const zip = openZip(docx);
  let byEngine = propertyParts(zip).some((path) => needsEngine(zip.file(path)?.asText() ?? ''));
  for (const part of textParts(zip)) {
    replacePicture(zip, part, CREST_TAG, options.crest);
    const xml = withoutReview(zip.file(part)?.asText() ?? '');
    const whole = normaliseXml(xml, options.digits, options.wholeWords);
    byEngine = byEngine || needsEngine(whole);
    // The engine writes it anew for each document.
    zip.file(part, whole, { compression: 'STORE' });
  }
  dropReviewers(zip);
  return { bytes: zipBytes(zip), byEngine, shapes: new Map() };
}

/** Its texts are not written into places as they are. */
function needsEngine(xml: string): boolean {
  return holdsPlaces(xml) || HAS_FILTER.test(xml);
}

function propertyParts(zip: Zip): readonly string[] {
  return Object.keys(zip.files).filter((path) => PROPERTY_PART.test(path));
}

/** The filled .docx. Equal template and data give equal bytes; tags must have been checked by `templateFaults`. */
export function fillDocument(
  template: PreparedTemplate,
  merge: MergeData,
  { firstSectionPoints = USUAL_POINTS }: { readonly firstSectionPoints?: number } = {},
): Uint8Array {
  const { shape, places, lines } = shapedData(merge);
  if (isFilledByEngine(template, lines)) return zipBytes(filledByEngine(template, merge, firstSectionPoints));
  const { zip, parts } = filledShape(template, `${firstSectionPoints} ${shape}`, places, firstSectionPoints);
  for (const part of parts) zip.file(part.path, filledPart(part, lines));
  return zipBytes(zip);
}

/** What the main part of `fillDocument`'s .docx holds, without making the .docx. */
export function filledMainPart(template: PreparedTemplate, merge: MergeData): string {
  const { shape, places, lines } = shapedData(merge);
  if (isFilledByEngine(template, lines)) return mainPartOf(filledByEngine(template, merge));
  const { zip, parts } = filledShape(template, `${USUAL_POINTS} ${shape}`, places, USUAL_POINTS);
  const main = parts.find(({ path }) => path === MAIN_PART);
  return main === undefined ? mainPartOf(zip) : filledPart(main, lines);
}

/** Bars become tables, which is no writing of texts. */
function isFilledByEngine({ byEngine }: PreparedTemplate, lines: readonly string[]): boolean {
  return byEngine || lines.some((line) => BAR.test(line));
}

function mainPartOf(zip: Zip): string {
  return zip.file(MAIN_PART)?.asText() ?? '';
}

/** As many shapes as a run of one kind is likely to mix; each weighs as much as a document. */
const MOST_SHAPES = 12;

function filledShape(
  { shapes, ...template }: PreparedTemplate,
  shape: string,
  places: MergeData,
  firstSectionPoints: number,
): FilledShape {
  const known = shapes.get(shape);
  const found = known ?? shapeOf(filledByEngine({ shapes, ...template }, places, firstSectionPoints));
  // The one used last stands last.
  shapes.delete(shape);
  shapes.set(shape, found);
  const [oldest] = shapes.keys();
  if (shapes.size > MOST_SHAPES && oldest !== undefined) shapes.delete(oldest);
  return found;
}

function shapeOf(zip: Zip): FilledShape {
  const parts = [...textParts(zip), ...propertyParts(zip)]
    .map((path) => partShape(path, zip.file(path)?.asText() ?? ''))
    .filter(({ held }) => held.length > 0);
  // What no text goes into is compressed once, the others only with their texts.
  for (const { path } of parts) zip.file(path, '');
  return { zip: openZip(zipBytes(zip)), parts };
}

/** docxtemplater's own work, from the template's bytes. */
export function filledByEngine(
  template: PreparedTemplate,
  merge: MergeData,
  firstSectionPoints = USUAL_POINTS,
): Zip {
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
  const main = mainPartOf(zip);
  const barred = lastRowsTogether(shadedBars(main));
  const fitted = firstSectionPoints < USUAL_POINTS ? smallerFirstSection(barred, firstSectionPoints) : barred;
  if (fitted !== main) zip.file(MAIN_PART, fitted);
  return zip;
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
