import { NO_OWN_TAGS, type OwnTags } from '../../documents/tags/own-columns';
import { templateFaults } from '../../documents/templates/template-faults';
import type { TemplateName } from '../../documents/templates/template-files';
import type { TemplateFault, TemplateFaultCode } from '../../domain/template-fault';
import { record, text } from '../../ports/json';
import type { Office } from '../office';

const KEEP_SECONDS = 21_600;

/** What of the office a check asks for. */
type Checking = Pick<Office, 'sha256'> & { readonly cache: Pick<Office['cache'], 'getAll' | 'putAll'> };

export type TemplateToCheck = {
  readonly name: TemplateName;
  readonly docx: Uint8Array;
  readonly own?: OwnTags;
};

/**
 * What is wrong with templates, in their order. Trying one out fills it several times, which Apps Script takes a second for: what
 * was found stays in the cache by content, from the plan to the runs that follow.
 */
export function checkTemplates(
  office: Checking,
  templates: readonly TemplateToCheck[],
): readonly (readonly TemplateFault[])[] {
  const keys = templates.map((template) => keyOf(office, template));
  const kept = office.cache.getAll(keys);
  const found: Record<string, readonly TemplateFault[]> = {};
  const checked = templates.map(({ name, docx, own }, at) => {
    const key = keys[at] ?? '';
    const known = keptFaults(kept.get(key));
    if (known !== undefined) return known;
    const faults = templateFaults(name, docx, own ?? NO_OWN_TAGS);
    found[key] = faults;
    return faults;
  });
  if (Object.keys(found).length > 0) office.cache.putAll(found, KEEP_SECONDS);
  return checked;
}

function keyOf(office: Pick<Office, 'sha256'>, { name, docx, own = NO_OWN_TAGS }: TemplateToCheck): string {
  return `template-check/${office.sha256(JSON.stringify([name, own, office.sha256(docx)]))}`;
}

function keptFaults(value: unknown): readonly TemplateFault[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((one) => {
    const { code, tag, suggestion } = record(one);
    return { code: text(code) as TemplateFaultCode, tag: text(tag), suggestion: text(suggestion) };
  });
}
