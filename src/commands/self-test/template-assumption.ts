import { openZip } from '../../documents/filling/docx-libraries';
import { stoppingFaults } from '../../documents/templates/template-faults';
import { TEMPLATE_NAMES, type TemplateName } from '../../documents/templates/template-files';
import { SELF_TEST_SEEN as TEXT } from '../../messages/office/self-test-text';
import { valueFrom } from '../../ports/value-from';
import { templateEntry } from '../../register/system-names';
import { ownTagsOf } from '../agreements/own-values';
import { checkTemplates } from '../documents/template-check';
import type { Assumption, Lab, Seen } from './assumption';

/** What must come through a conversion unharmed, counted in the document and its headers and footers. */
const KEPT: Readonly<Record<string, RegExp>> = {
  tags: /\{\{/g,
  sections: /<w:sectPr/g,
  landscape: /w:orient="landscape"/g,
  tables: /<w:tbl>/g,
  'alt text': /descr="\{\{/g,
};

/** Google Doc → .docx → Google Doc → .docx for each template of the office: four waves, whatever their number. */
function templates({ office, snapshot, folderId }: Lab): Seen {
  const known = TEMPLATE_NAMES.flatMap((name) => {
    const id = snapshot.system(templateEntry(name));
    return id === '' ? [] : [{ name, id }];
  });
  const first = office.drive.exportDocx(known.map(({ id }) => id));
  const made = office.drive.createDocuments(
    known.map(({ name }, index) => ({
      name: `template ${name}`,
      parentId: folderId,
      properties: {},
      docx: first[index] ?? new Uint8Array(),
    })),
  );
  const second = office.drive.exportDocx(made.map((one) => valueFrom(one, 'convert a template').id));
  const own = ownTagsOf(snapshot);
  const conversions = known.map(({ name }, index) => ({
    name,
    before: first[index] ?? new Uint8Array(),
    docx: second[index] ?? new Uint8Array(),
    own,
  }));
  const faults = checkTemplates(office, conversions);
  const wrong = conversions.flatMap(({ name, before, docx }, index) =>
    stoppingFaults(faults[index] ?? []).length > 0 ? [`${name}: แท็ก`] : harmed(name, before, docx),
  );
  return wrong.length === 0
    ? { ok: true, seen: TEXT.all(known.length) }
    : { ok: false, seen: TEXT.differing(wrong) };
}

function harmed(name: TemplateName, before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, two] = [countsOf(before), countsOf(after)];
  return Object.keys(KEPT).flatMap((what) => (one[what] === two[what] ? [] : [`${name}: ${what}`]));
}

function countsOf(docx: Uint8Array): Readonly<Record<string, number>> {
  const zip = openZip(docx);
  const parts = Object.keys(zip.files).filter((path) =>
    /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(path),
  );
  const xml = parts.map((path) => zip.file(path)?.asText() ?? '').join('');
  return Object.fromEntries(
    Object.entries(KEPT).map(([what, text]) => [what, (xml.match(text) ?? []).length]),
  );
}

export const TEMPLATE_ASSUMPTION: Assumption = { name: 'templates', look: templates };
