import type { TemplateFault } from '../domain/template-fault';
import { braceFaults } from './brace-faults';
import { openEngine, openZip, type Zip } from './docx-libraries';
import { textParts } from './fill-document';
import { missingTags, scanTags } from './known-tags';
import { nearestName } from './nearest-name';
import { normaliseXml } from './normalise-xml';
import { pictureTags } from './picture';
import { CREST_TAG, TAGS } from './tags';
import type { TemplateName } from './template-files';
import { writtenTags } from './written-tags';

/** Everything wrong with a template of this kind, all at once, each fault once. */
export function templateFaults(name: TemplateName, docx: Uint8Array): readonly TemplateFault[] {
  const zip = readableZip(docx);
  if (zip === undefined) return [{ code: 'unreadable', tag: '', suggestion: '' }];
  const tags = TAGS[name];
  const parts = textParts(zip).map((path) => zip.file(path)?.asText() ?? '');
  const written = parts.map((xml) => writtenTags(xml));
  const faults = [
    ...parts.flatMap((xml) => braceFaults(xml, tags)),
    ...written.flatMap((sequence) => scanTags(sequence, tags)),
    ...parts.flatMap((xml) => unknownPictures(xml)),
    ...missingTags(written.flat(), tags),
  ];
  return distinct(faults.length > 0 ? faults : engineFaults(zip));
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

/** What only the engine can tell: it compiles the template and names each tag it cannot place. */
function engineFaults(zip: Zip): readonly TemplateFault[] {
  for (const path of textParts(zip)) zip.file(path, normaliseXml(zip.file(path)?.asText() ?? '', 'thai'));
  try {
    openEngine(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: () => ({ get: () => '' }),
      nullGetter: () => '',
    });
    return [];
  } catch (error) {
    return tagsOfError(error).map((tag) => ({ code: 'loop-misplaced', tag, suggestion: '' }));
  }
}

/** docxtemplater's errors carry the tag as `properties.xtag`, several of them in `properties.errors`. */
function tagsOfError(error: unknown): readonly string[] {
  const properties = (error as { properties?: { xtag?: unknown; errors?: readonly unknown[] } }).properties;
  if (properties?.errors !== undefined) return properties.errors.flatMap(tagsOfError);
  return [typeof properties?.xtag === 'string' ? properties.xtag : String(error)];
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
