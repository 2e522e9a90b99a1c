import { openZip, zipBytes } from './docx-libraries';
import type { PreparedTemplate } from './fill-document';
import { MAIN_PART } from './main-part';

/**
 * A template from the paragraph that opens a loop on: what stands before it, with its sections, is left out. As it is where it has no such loop, or
 * has it within a table.
 */
export function fromLoop(template: PreparedTemplate, loop: string): PreparedTemplate {
  const zip = openZip(template.bytes);
  const cut = cutBody(zip.file(MAIN_PART)?.asText() ?? '', `{{#${loop}}}`);
  if (cut === undefined) return template;
  zip.file(MAIN_PART, cut);
  return { ...template, bytes: zipBytes(zip), shapes: new Map() };
}

const BODY = /<w:body(?:\s[^>]*)?>/;

function cutBody(xml: string, tag: string): string | undefined {
  const body = BODY.exec(xml);
  const at = xml.indexOf(tag);
  if (body === null || at < 0) return undefined;
  const from = body.index + body[0].length;
  const until = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
  if (until < from) return undefined;
  const left = xml.slice(from, until);
  return count(left, /<w:tbl>/g) === count(left, /<\/w:tbl>/g)
    ? xml.slice(0, from) + xml.slice(until)
    : undefined;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
