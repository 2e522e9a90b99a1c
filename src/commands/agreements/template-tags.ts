import { type TemplateTagLine, templateTagLines } from '../../documents/tags/template-tag-lines';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { choiceField } from '../request';
import { AGREEMENT_TABS, kindNames } from './agreement-sources';
import { ownTagsOf } from './own-values';
import { prepareAgreements } from './prepare-agreements';

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
  return {
    key: item?.planned.key ?? '',
    tags: templateTagLines(of?.definition.base ?? 'บุคลากร', ownTagsOf(snapshot), item?.tags ?? {}),
  };
}
