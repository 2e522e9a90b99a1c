import type { TemplateFault, TemplateFaultCode } from '../../domain/template-fault';
import { openZip, type Zip } from '../filling/docx-libraries';
import { textParts } from '../filling/fill-document';
import { pictureTags } from '../filling/picture';
import { UNFILLED_PART } from '../filling/unfilled-part';
import { CREST_TAG } from '../tags/crest-tag';
import { allNames, missingTags, scanTags } from '../tags/known-tags';
import { nearestName } from '../tags/nearest-name';
import { NO_OWN_TAGS, type OwnTags, withOwnTags } from '../tags/own-columns';
import { normaliseTag } from '../tags/tag-text';
import { TAGS } from '../tags/tags';
import { writtenTags } from '../tags/written-tags';
import { braceFaults } from './brace-faults';
import { fieldNames, fontLosses, googleLosses } from './google-losses';
import { isSoundMarkup } from './markup-fault';
import { reviewTraces } from './review';
import type { TemplateName } from './template-files';
import { trialFaults } from './trial';

const REMARKS: readonly TemplateFaultCode[] = [
  'open-comment',
  'dropped-field',
  'missing-font',
  'percent-width',
  'floating-picture',
  'text-box',
  'own-file-missing',
];

/** Faults with which no document may be made. */
export function stoppingFaults(faults: readonly TemplateFault[]): readonly TemplateFault[] {
  return faults.filter(({ code }) => !REMARKS.includes(code));
}

/** Everything wrong with a template of this kind and worth knowing of it, all at once, each once. */
export function templateFaults(
  name: TemplateName,
  docx: Uint8Array,
  own: OwnTags = NO_OWN_TAGS,
): readonly TemplateFault[] {
  const zip = readableZip(docx);
  if (zip === undefined) return [{ code: 'unreadable', tag: '', suggestion: '' }];
  const tags = withOwnTags(TAGS[name], own);
  const parts = textParts(zip).map((path) => zip.file(path)?.asText() ?? '');
  if (!parts.every(isSoundMarkup)) return [{ code: 'unreadable', tag: '', suggestion: '' }];
  const written = parts.map((xml) => writtenTags(xml));
  const ofTags = [
    ...parts.flatMap((xml) => braceFaults(xml, tags)),
    ...written.flatMap((sequence) => scanTags(sequence, tags)),
    ...parts.flatMap((xml) => unknownPictures(xml)),
    ...parts.flatMap((xml) => mergeFields(xml, allNames(tags))),
    ...missingTags(written.flat(), tags),
    ...unfilledTags(zip),
  ];
  const opened = written.flat().flatMap((tag) => (tag.kind === 'open' ? [tag.name] : []));
  return distinct([
    ...parts.flatMap(reviewFaults),
    ...ofTags,
    ...(ofTags.some(({ code, tag }) => UNFILLABLE.includes(code) || tag.startsWith('{{{'))
      ? []
      : trialFaults(zip, tags, opened)),
    ...parts.flatMap(googleLosses),
    ...fontLosses(zip.file('word/styles.xml')?.asText() ?? ''),
  ]);
}

/** The names of texts that a template asks for, wherever they stand; none where it cannot be read. */
export function usedTags(docx: Uint8Array): readonly string[] {
  const zip = readableZip(docx);
  if (zip === undefined) return [];
  const parts = textParts(zip).map((path) => zip.file(path)?.asText() ?? '');
  return [...new Set(parts.flatMap((xml) => writtenTags(xml).map(({ name }) => name)))];
}

/** With these the engine cannot even compile the template: a trial would only tell them again. */
const UNFILLABLE: readonly TemplateFaultCode[] = [
  'unclosed-tag',
  'unopened-tag',
  'tag-across-paragraphs',
  'unclosed-loop',
  'unopened-loop',
  'crossed-loops',
  'loop-misplaced',
];

function reviewFaults(xml: string): readonly TemplateFault[] {
  return reviewTraces(xml).map(({ kind, around }) => ({
    code: kind === 'comment' ? 'open-comment' : 'open-suggestion',
    tag: around,
    suggestion: kind === 'format' ? kind : '',
  }));
}

/** A mail merge's fields with names that the register fills: Google keeps what they showed last. */
function mergeFields(xml: string, names: readonly string[]): readonly TemplateFault[] {
  return fieldNames(xml).flatMap((written): readonly TemplateFault[] => {
    const name = normaliseTag(written.replace(/_/g, ''));
    return names.includes(name)
      ? [{ code: 'foreign-tag', tag: `MERGEFIELD ${written}`, suggestion: name }]
      : [];
  });
}

/** Tags where the engine fills none. */
function unfilledTags(zip: Zip): readonly TemplateFault[] {
  return writtenTags(zip.file(UNFILLED_PART)?.asText() ?? '').map(({ written }) => ({
    code: 'unfilled-place',
    tag: written,
    suggestion: '',
  }));
}

function readableZip(docx: Uint8Array): Zip | undefined {
  try {
    const zip = openZip(docx);
    return zip.file('word/document.xml') === null ? undefined : zip;
  } catch {
    return undefined;
  }
}

function unknownPictures(xml: string): readonly TemplateFault[] {
  return pictureTags(xml)
    .filter((tag) => tag !== CREST_TAG)
    .map((tag) => ({ code: 'unknown-tag', tag, suggestion: nearestName(tag, [CREST_TAG]) }));
}

function distinct(faults: readonly TemplateFault[]): readonly TemplateFault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, tag }) => {
    const key = `${code} ${tag}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
