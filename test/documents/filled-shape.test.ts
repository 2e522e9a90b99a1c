import fc from 'fast-check';
import { openZip, zipBytes } from '../../src/documents/filling/docx-libraries';
import {
  fillDocument,
  filledByEngine,
  type PreparedTemplate,
  prepareTemplate,
} from '../../src/documents/filling/fill-document';
import type { MergeData } from '../../src/documents/tags/merge-data';
import type { TagScope } from '../../src/documents/tags/tag-scope';
import { TAGS } from '../../src/documents/tags/tags';
import { docxOfBody } from './docx-text';
import { builtTemplate, TEMPLATE_KINDS } from './filled';

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      'ก',
      '๘๕.๕๐',
      'นายสมมติ หนึ่ง',
      ' นำหน้า',
      'ท้าย ',
      '\n',
      'a\n\nb',
      '<w:p>&"\'',
      '███░░',
      '\ue000ชื่อ\ue001',
    ),
  },
  fc.string(),
  fc.string({ unit: 'binary' }),
);

/** Each loop has `fewest` rows or more. */
function dataOf(scope: TagScope, fewest = 0): fc.Arbitrary<MergeData> {
  const entries: Record<string, fc.Arbitrary<MergeData[string]>> = {};
  for (const name of scope.texts) entries[name] = text;
  for (const name of scope.conditions) entries[name] = fc.boolean();
  for (const [name, inner] of Object.entries(scope.loops))
    entries[name] = fc.array(dataOf(inner, fewest), { minLength: fewest, maxLength: 2 });
  return fc.record(entries);
}

function expectAsTheEngine(template: PreparedTemplate, data: MergeData, firstSectionPoints: number): void {
  const byEngine = openZip(zipBytes(filledByEngine(template, data, firstSectionPoints)));
  const byShape = openZip(fillDocument(template, data, { firstSectionPoints }));
  const parts = Object.keys(byEngine.files).filter((path) => byEngine.files[path]?.dir === false);
  for (const path of parts)
    expect([path, byShape.file(path)?.asText()]).toEqual([path, byEngine.file(path)?.asText()]);
}

describe('a document filled by its shape', () => {
  test.each(TEMPLATE_KINDS)('of %s is what docxtemplater makes of the same data', (kind) => {
    const template = prepareTemplate(builtTemplate(kind), { digits: 'thai' });
    fc.assert(
      fc.property(dataOf(TAGS[kind], 1), fc.constantFrom(14, 12, 10.5), (data, points) => {
        expectAsTheEngine(template, data, points);
      }),
      { numRuns: 1 },
    );
  });

  const paragraph = fc
    .array(
      fc.constantFrom(
        '{{ก}}',
        '{{ข}}',
        ' ข้อความ ',
        '{{ก}} {{ก}}',
        '{{#ค}}มี{{/ค}}',
        '{{^ค}}ไม่มี{{/ค}}',
        '{{#ก}}ถ้ามี{{/ก}}',
        '{{ข|เลขอารบิก}}',
      ),
      { maxLength: 4 },
    )
    .map((words) => `<w:p><w:r><w:t>${words.join('')}</w:t></w:r></w:p>`);
  const loop = fc
    .tuple(fc.boolean(), paragraph)
    .map(([apart, inner]) =>
      apart
        ? `<w:p><w:r><w:t>{{#ง}}</w:t></w:r></w:p>${inner}<w:p><w:r><w:t>{{/ง}}</w:t></w:r></w:p>`
        : `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#ง}}{{ก}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{ข}}{{/ง}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
    );
  const body = fc
    .array(fc.oneof(paragraph, loop), { minLength: 1, maxLength: 4 })
    .map((blocks) => blocks.join(''));
  const inner = { texts: ['ก', 'ข'], conditions: ['ค'], loops: {} };

  test('of any template is what docxtemplater makes of the same data, one after another', () => {
    fc.assert(
      fc.property(
        body,
        fc.array(dataOf({ ...inner, loops: { ง: inner } }), { minLength: 1, maxLength: 3 }),
        (xml, several) => {
          const template = prepareTemplate(docxOfBody(xml), { digits: 'thai' });
          for (const data of several) expectAsTheEngine(template, data, 14);
        },
      ),
      { numRuns: 24 },
    );
  });

  test('of a template that has the characters of places itself is filled by the engine', () => {
    const template = prepareTemplate(docxOfBody('<w:p><w:r><w:t>\uf8f00\uf8f1{{ก}}</w:t></w:r></w:p>'), {
      digits: 'thai',
    });
    const data = { ก: 'ข' };
    expect(template.byEngine).toBe(true);
    expect(openZip(fillDocument(template, data)).file('word/document.xml')?.asText()).toContain(
      '\uf8f00\uf8f1',
    );
    expectAsTheEngine(template, data, 14);
  });
});
