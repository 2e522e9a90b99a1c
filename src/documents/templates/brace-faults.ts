import type { TemplateFault } from '../../domain/template-fault';
import { foreignTags } from '../tags/foreign-tags';
import { allNames } from '../tags/known-tags';
import type { TagScope } from '../tags/tag-scope';
import { TAG } from '../tags/tag-text';
import { paragraphTexts } from '../tags/written-tags';

/** Braces that make no whole tag within their paragraph. */
export function braceFaults(xml: string, known: TagScope): readonly TemplateFault[] {
  const names = allNames(known);
  const faults: TemplateFault[] = [];
  let unclosed: string | undefined;
  for (const { text } of paragraphTexts(xml)) {
    const rest = text.replace(TAG, '');
    const closes = rest.indexOf('}}');
    const opens = rest.lastIndexOf('{{');
    if (closes >= 0 && (opens < 0 || closes < opens)) {
      const tail = rest.slice(0, closes + 2);
      if (unclosed === undefined) faults.push({ code: 'unopened-tag', tag: tail.trim(), suggestion: '' });
      else faults.push({ code: 'tag-across-paragraphs', tag: `${unclosed}${tail}`, suggestion: '' });
      unclosed = undefined;
    }
    if (opens >= 0) {
      if (unclosed !== undefined) faults.push({ code: 'unclosed-tag', tag: unclosed, suggestion: '' });
      unclosed = rest.slice(opens).trim();
    }
    faults.push(...foreignTags(text, names));
  }
  if (unclosed !== undefined) faults.push({ code: 'unclosed-tag', tag: unclosed, suggestion: '' });
  return faults;
}
