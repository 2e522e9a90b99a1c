import { tagMeaning } from '../../messages/documents/tag-meaning';
import type { TemplateName } from '../templates/template-files';
import type { MergeData } from './merge-data';
import { type OwnTags, withOwnTags } from './own-columns';
import { listTags } from './tag-list';
import { TAGS } from './tags';

export type TemplateTagLine = {
  readonly written: string;
  /** The loop that it stands in, '' for none. */
  readonly within: string;
  readonly meaning: string;
  readonly example: string;
};

/** Every tag that a template of this name may use, with its meaning and what it is in the document of these `values`. */
export function templateTagLines(
  template: TemplateName,
  own: OwnTags,
  values: MergeData,
): readonly TemplateTagLine[] {
  return listTags(withOwnTags(TAGS[template], own), values).map(({ name, written, within, example }) => ({
    written,
    within: within.join(' › '),
    meaning: tagMeaning(name),
    example,
  }));
}
