import type { PlannedAgreement } from '../../documents/agreement/agreement-set';
import type { OwnValues } from '../../documents/tags/agreement-tags';
import { type OwnTags, ownTag, ownTexts } from '../../documents/tags/own-columns';
import { usedTags } from '../../documents/templates/template-faults';
import type { AnyRow } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { paperOf } from './agreement-items';
import type { AgreementRegister } from './agreement-sources';

type OwnTab = 'people' | 'schools' | 'indicators';

/** Every column that the office has added to บุคลากร, สถานศึกษา and ตัวชี้วัด, as a tag. */
export function ownTagsOf(snapshot: Snapshot): OwnTags {
  const tagsOf = (tab: OwnTab) => Object.keys(ownOf(snapshot.table(tab).rows[0]) ?? {}).map(ownTag);
  return { party: [...tagsOf('people'), ...tagsOf('schools')], indicator: tagsOf('indicators') };
}

/** Values of those columns for an agreement. Only what the template uses goes into its content: other columns change no paper. */
export function ownValuesOf(
  snapshot: Snapshot,
  register: AgreementRegister,
  docx: Uint8Array,
  { party, indicator }: OwnTags,
): (planned: PlannedAgreement) => OwnValues {
  if (party.length + indicator.length === 0) return () => ({ party: {}, ofIndicator: () => ({}) });
  const used = new Set(usedTags(docx));
  const paper = paperOf(register);
  const textsOf = (tab: OwnTab, key: string) =>
    ownTexts(ownOf(snapshot.table(tab).rows.find((row) => row.key === key)), used, paper);
  const indicators = new Map(
    snapshot.table('indicators').rows.map((row) => [row.key, ownTexts(ownOf(row), used, paper)]),
  );
  // A paper of another party has the tag too, blank.
  const blank = Object.fromEntries(party.filter((tag) => used.has(tag)).map((tag) => [tag, '']));
  return ({ holder }) => {
    const own = holder === undefined ? {} : textsOf(holder.tab, holder.id);
    return { party: { ...blank, ...own }, ofIndicator: (code) => indicators.get(code) ?? {} };
  };
}

function ownOf(row: AnyRow | undefined): Readonly<Record<string, string>> | undefined {
  return row?.own;
}
