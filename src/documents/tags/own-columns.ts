import { inDigits } from '../../domain/dates/thai-dates';
import { paperText } from '../typography/thai-typography';
import type { AgreementPaper } from './agreement-tags';
import { readFilters } from './tag-filters';
import type { TagScope, TemplateTags } from './tag-scope';
import { normaliseTag } from './tag-text';

/** Columns that an office has added to its tabs, as tags: by header, spaces left out. */
export type OwnTags = {
  /** Of บุคลากร and สถานศึกษา: the party's. */
  readonly party: readonly string[];
  /** Of ตัวชี้วัด: where an indicator is meant. */
  readonly indicator: readonly string[];
};

export const NO_OWN_TAGS: OwnTags = { party: [], indicator: [] };

/** Loops that go through indicators. */
const INDICATOR_LOOPS = ['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด'];

/** The tags of a kind with the office's own; where a column is called like a tag, the tag stays what it is. */
export function withOwnTags(tags: TemplateTags, own: OwnTags): TemplateTags {
  if (own.party.length + own.indicator.length === 0) return tags;
  return { ...scopeWith(tags, own), texts: joined(tags.texts, own.party), required: tags.required };
}

function scopeWith(scope: TagScope, own: OwnTags): TagScope {
  const loops = Object.entries(scope.loops).map(([name, inner]) => {
    const deeper = scopeWith(inner, own);
    return [
      name,
      INDICATOR_LOOPS.includes(name) ? { ...deeper, texts: joined(deeper.texts, own.indicator) } : deeper,
    ];
  });
  return { ...scope, loops: Object.fromEntries(loops) };
}

function joined(texts: readonly string[], own: readonly string[]): readonly string[] {
  return [...new Set([...texts, ...own])];
}

/** A row's own cells as tags, those that a template uses; `used` are names as templates write them. */
export function ownTexts(
  cells: Readonly<Record<string, string>> | undefined,
  used: ReadonlySet<string>,
  { digits }: Pick<AgreementPaper, 'digits'>,
): Readonly<Record<string, string>> {
  const texts = Object.entries(cells ?? {}).flatMap(([header, text]) => {
    const tag = ownTag(header);
    return used.has(tag) ? [[tag, inDigits(paperText(text, digits), digits)] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** The tag of a column: its header as a template writes it. */
export function ownTag(header: string): string {
  return readFilters(normaliseTag(header)).name;
}
