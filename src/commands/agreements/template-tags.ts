import { withOwnTags } from '../../documents/tags/own-columns';
import { listTags } from '../../documents/tags/tag-list';
import { TAGS } from '../../documents/tags/tags';
import { tagMeaning } from '../../messages/documents/tag-meaning';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { choiceField } from '../request';
import { AGREEMENT_TABS, kindNames } from './agreement-sources';
import { ownTagsOf } from './own-values';
import { prepareAgreements } from './prepare-agreements';

export type TemplateTagLine = {
  readonly written: string;
  /** The loop that it stands in, '' for none. */
  readonly within: string;
  readonly meaning: string;
  readonly example: string;
};

/** `{kind}` → every tag that the kind's template may use, with its meaning and what it is in the kind's first agreement; nothing is made. */
export function templateTags(
  office: Office,
  request: unknown,
): { readonly key: string; readonly tags: readonly TemplateTagLine[] } {
  const snapshot = readAsOperator(office, AGREEMENT_TABS);
  const kind = choiceField(request, 'kind', kindNames(snapshot));
  const { kinds } = prepareAgreements(office, snapshot, [kind], undefined);
  const [of] = kinds;
  const item = of?.items[0];
  const scope = withOwnTags(TAGS[of?.definition.base ?? 'บุคลากร'], ownTagsOf(snapshot));
  return {
    key: item?.planned.key ?? '',
    tags: listTags(scope, item?.tags ?? {}).map(({ name, written, within, example }) => ({
      written,
      within: within.join(' › '),
      meaning: tagMeaning(name),
      example,
    })),
  };
}
