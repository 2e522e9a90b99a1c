import type { TemplateFault } from '../../domain/template-fault';
import { openEngine, openZip, type Zip } from '../filling/docx-libraries';
import { textParts } from '../filling/fill-document';
import { normaliseXml } from '../filling/normalise-xml';
import type { MergeData } from '../tags/merge-data';
import { readFilters } from '../tags/tag-filters';
import type { TagScope, TemplateTags } from '../tags/tag-scope';
import { normaliseTag } from '../tags/tag-text';
import { hasWholeFields, isSoundMarkup } from './markup-fault';
import { dropReviewers } from './review';

/** How often a loop is repeated; a condition or a text that serves as one holds where it is not 0. */
type Repetitions = (loop: string, depth: number) => number;

const ONCE: Repetitions = () => 1;
/** Nothing at all, one of each, two of each, outer loops without their inner ones. */
const TRIALS: readonly Repetitions[] = [
  () => 0,
  ONCE,
  () => 2,
  (_, depth) => (depth === 0 ? 1 : 0),
  (_, depth) => (depth === 0 ? 2 : 1),
];
const SAMPLE_TEXT = 'ก';

/**
 * Fills the template as agreements will be: what the engine makes of every part must be sound, however often a loop runs.
 * `opened` are the names that the template opens with # or ^.
 */
export function trialFaults(
  zip: Zip,
  known: TemplateTags,
  opened: readonly string[],
): readonly TemplateFault[] {
  dropReviewers(zip);
  const parts = textParts(zip);
  for (const path of parts) zip.file(path, normaliseXml(zip.file(path)?.asText() ?? '', 'thai'));
  const withFields = parts.filter((path) => hasWholeFields(zip.file(path)?.asText() ?? ''));
  const bytes = zip.generate({ type: 'uint8array', compression: 'STORE' });
  const isSound = (repeat: Repetitions): boolean => {
    const engine = openEngine(openZip(bytes), OPTIONS);
    engine.render(trialData(known, repeat, 0));
    const filled = engine.getZip();
    const textOf = (path: string): string => filled.file(path)?.asText() ?? '';
    return (
      parts.every((path) => isSoundMarkup(textOf(path))) &&
      withFields.every((path) => hasWholeFields(textOf(path)))
    );
  };
  try {
    const names = [...new Set(opened)];
    if (trialsOf(known, names).every(isSound)) return [];
    // Where all of them once are no sound document, the guilty is whose change makes it one.
    const soundOnce = isSound(ONCE);
    const guilty = names.filter((name) =>
      [0, 2].some((times) => isSound((loop) => (loop === name ? times : 1)) !== soundOnce),
    );
    return (guilty.length > 0 ? guilty : names).map((tag) => ({
      code: 'loop-misplaced',
      tag,
      suggestion: '',
    }));
  } catch (error) {
    const tags = tagsOfError(error);
    return tags.length === 0
      ? [{ code: 'unreadable', tag: '', suggestion: '' }]
      : tags.map((tag) => ({ code: 'loop-misplaced', tag, suggestion: '' }));
  }
}

/** The trials that give what the template opens as no trial before them did: one without loops is filled once. */
function trialsOf(known: TemplateTags, opened: readonly string[]): readonly Repetitions[] {
  const used = onlyOpened(known, opened);
  const byData = new Map(
    TRIALS.map((repeat) => [JSON.stringify(trialData(used, repeat, 0)), repeat] as const),
  );
  return [...byData.values()];
}

function onlyOpened({ texts, conditions, loops }: TagScope, opened: readonly string[]): TagScope {
  const isOpened = (name: string): boolean => opened.includes(name);
  const inner = Object.entries(loops).filter(([name]) => isOpened(name));
  return {
    texts: texts.filter(isOpened),
    conditions: conditions.filter(isOpened),
    loops: Object.fromEntries(inner.map(([name, scope]) => [name, onlyOpened(scope, opened)])),
  };
}

const OPTIONS = {
  delimiters: { start: '{{', end: '}}' },
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false as const,
  parser: (tag: string) => {
    const { name } = readFilters(normaliseTag(tag));
    return {
      get: (scope: unknown): unknown =>
        typeof scope === 'object' && scope !== null
          ? Object.getOwnPropertyDescriptor(scope, name)?.value
          : undefined,
    };
  },
  nullGetter: () => '',
};

function trialData(scope: TagScope, repeat: Repetitions, depth: number): MergeData {
  const texts = scope.texts.map((name) => [name, repeat(name, depth) > 0 ? SAMPLE_TEXT : ''] as const);
  const conditions = scope.conditions.map((name) => [name, repeat(name, depth) > 0] as const);
  const loops = Object.entries(scope.loops).map(([name, inner]) => {
    const rows = Array.from({ length: repeat(name, depth) }, () => trialData(inner, repeat, depth + 1));
    return [name, rows] as const;
  });
  return Object.fromEntries([...texts, ...conditions, ...loops]);
}

/** docxtemplater's errors carry the tag as `properties.xtag`, several of them in `properties.errors`; none where it is no tag's. */
function tagsOfError(error: unknown): readonly string[] {
  const properties = (error as { properties?: { xtag?: unknown; errors?: readonly unknown[] } }).properties;
  if (properties?.errors !== undefined) return properties.errors.flatMap(tagsOfError);
  return typeof properties?.xtag === 'string' ? [properties.xtag] : [];
}
