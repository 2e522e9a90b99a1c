import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { stoppingFaults, templateFaults } from '../../src/documents/templates/template-faults';
import { templateFaultText } from '../../src/messages/refusals/template-fault-text';
import { docxOfBody, paragraphsOf, partOf } from './docx-text';

function run(text: string) {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
function paragraph(content: string) {
  return `<w:p>${content}</w:p>`;
}
const WHOLE = [
  '{{ปีงบประมาณ}}{{ชื่อผู้ทำ}}{{ตำแหน่งผู้ทำ}}{{ชื่อผู้รับ}}{{ตำแหน่งผู้รับ}}',
  '{{#มิติ}}{{#ตัวชี้วัด}}{{ที่}}{{ชื่อตัวชี้วัด}}{{/ตัวชี้วัด}}{{/มิติ}}',
]
  .map((text) => paragraph(run(text)))
  .join('');
const by = 'w:id="1" w:author="นายผู้ตรวจ สมมุติ" w:date="2026-01-01T00:00:00Z"';
function templateWith(...blocks: readonly string[]) {
  return docxOfBody(`${WHOLE}${blocks.join('')}`);
}
function faultsOf(...blocks: readonly string[]) {
  return templateFaults('บุคลากร', templateWith(...blocks));
}
function codesOf(...blocks: readonly string[]) {
  return faultsOf(...blocks).map(({ code, tag }) => `${code} ${tag}`);
}

const SHARED = join(__dirname, '../../../shared/bugs');
function given(name: string) {
  return new Uint8Array(readFileSync(join(SHARED, name, 'given.docx')));
}
(existsSync(SHARED) ? describe : describe.skip)('a template as offices have it', () => {
  test('with suggestions left open is told them', () => {
    const faults = templateFaults('บุคลากร', given('14-open-suggestions'));
    expect(faults.map(({ code, tag }) => [code, tag])).toContainEqual([
      'open-suggestion',
      'ลงชื่อ {{ชื่อ[-ผู้ทำ-][+ผู้รับ+]}}',
    ]);
  });
  test('with a loop that opens inside a suggestion is told that it cannot repeat', () => {
    expect(templateFaults('บุคลากร', given('15-loop-across-wrappers'))).toContainEqual({
      code: 'loop-misplaced',
      tag: 'มิติ',
      suggestion: '',
    });
  });
  test('with tags of other tools is told each', () => {
    expect(templateFaults('บุคลากร', given('16-foreign-tags'))).toEqual([
      { code: 'foreign-tag', tag: '<<รหัสข้อตกลง>>', suggestion: 'รหัสข้อตกลง' },
      { code: 'foreign-tag', tag: '[[หน่วยงาน]]', suggestion: 'หน่วยงาน' },
    ]);
  });
});

describe('a loop that opens in one wrapper and closes in another', () => {
  test.each([
    ['w:hyperlink', '<w:hyperlink r:id="x">', '</w:hyperlink>'],
    ['w:smartTag', '<w:smartTag w:element="a">', '</w:smartTag>'],
    ['w:sdt', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['w:bdo', '<w:bdo w:val="ltr">', '</w:bdo>'],
    ['w:fldSimple', '<w:fldSimple w:instr="PAGE">', '</w:fldSimple>'],
    [
      'a field',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
  ])('%s cannot repeat, whichever of its ends stands inside', (_, start, end) => {
    const opensInside = `${start}${run('{{#มิติ}}')}${end}${run('[{{ชื่อมิติ}}]{{/มิติ}}')}`;
    const closesInside = `${run('{{#มิติ}}[{{ชื่อมิติ}}]')}${start}${run('{{/มิติ}}')}${end}`;
    for (const content of [opensInside, closesInside]) {
      expect(codesOf(paragraph(content))).toEqual(['loop-misplaced มิติ']);
    }
    expect(codesOf(paragraph(`${start}${run('{{#มิติ}}[{{ชื่อมิติ}}]{{/มิติ}}')}${end}`))).toEqual([]);
  });

  test('of a condition is told too, in a footer as in the text', () => {
    const zip = new PizZip(templateWith());
    const link = `<w:hyperlink>${run('{{#หน่วยงาน}}')}</w:hyperlink>${run('{{หน่วยงาน}}{{/หน่วยงาน}}')}`;
    zip.file('word/footer1.xml', `<w:ftr xmlns:w="w">${paragraph(link)}</w:ftr>`);
    const types = zip.file('[Content_Types].xml')?.asText() ?? '';
    const footer =
      '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>';
    zip.file('[Content_Types].xml', types.replace('</Types>', `${footer}</Types>`));
    expect(templateFaults('บุคลากร', zip.generate({ type: 'uint8array' }))).toContainEqual({
      code: 'loop-misplaced',
      tag: 'หน่วยงาน',
      suggestion: '',
    });
  });

  test('with both ends in paragraphs of their own is well placed inside a content control', () => {
    const inside = ['{{#มิติ}}', '{{ชื่อมิติ}}', '{{/มิติ}}'].map((text) => paragraph(run(text))).join('');
    expect(codesOf(`<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`)).toEqual([]);
    const half = `<w:sdt><w:sdtContent>${paragraph(run('{{#มิติ}}'))}</w:sdtContent></w:sdt>`;
    expect(codesOf(half, paragraph(run('{{/มิติ}}')))).toEqual(['loop-misplaced มิติ']);
  });
});

describe('a review left in a template', () => {
  const suggestions: Readonly<Record<string, string>> = {
    insertion: paragraph(`${run('ก')}<w:ins ${by}>${run('ข')}</w:ins>`),
    deletion: paragraph(`${run('ก')}<w:del ${by}><w:r><w:delText>ข</w:delText></w:r></w:del>`),
    'move from': paragraph(`${run('ก')}<w:moveFrom ${by}>${run('ข')}</w:moveFrom>`),
    'move to': paragraph(`${run('ก')}<w:moveTo ${by}>${run('ข')}</w:moveTo>`),
    'paragraph mark': paragraph(`<w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>${run('ก')}`),
    'look of a run': paragraph(
      `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>ก</w:t></w:r>`,
    ),
    'look of a paragraph': paragraph(
      `<w:pPr><w:jc w:val="left"/><w:pPrChange ${by}><w:pPr/></w:pPrChange></w:pPr>${run('ก')}`,
    ),
    row: `<w:tbl><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:trPr><w:ins ${by}/></w:trPr><w:tc>${paragraph(run('ก'))}</w:tc></w:tr></w:tbl>`,
  };

  test.each(Object.keys(suggestions))('is told as an open suggestion: %s', (kind) => {
    const faults = faultsOf(suggestions[kind] ?? '');
    expect(faults.map(({ code }) => code)).toEqual(['open-suggestion']);
    expect(stoppingFaults(faults)).toHaveLength(1);
    expect(templateFaultText(faults[0] ?? { code: 'unreadable', tag: '', suggestion: '' })).toContain('ก');
  });

  test('never reaches a document: neither a mark nor a name nor a comment', () => {
    const zip = new PizZip(
      templateWith(
        ...Object.values(suggestions),
        paragraph(
          `<w:commentRangeStart w:id="0"/>${run('ค')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
      ),
    );
    zip.file('word/comments.xml', `<w:comments xmlns:w="w"><w:comment ${by}/></w:comments>`);
    zip.file(
      'word/people.xml',
      '<w15:people xmlns:w15="w"><w15:person w15:author="นายผู้ตรวจ สมมุติ"/></w15:people>',
    );
    zip.file(
      'docProps/core.xml',
      '<cp:coreProperties><dc:creator>นายผู้ตรวจ สมมุติ</dc:creator></cp:coreProperties>',
    );
    zip.file(
      'word/_rels/document.xml.rels',
      '<Relationships><Relationship Id="c" Type="comments" Target="comments.xml"/></Relationships>',
    );
    const docx = fillDocument(prepareTemplate(zip.generate({ type: 'uint8array' }), { digits: 'thai' }), {});
    const filled = new PizZip(docx);
    for (const path of Object.keys(filled.files)) {
      const text = filled.file(path)?.asText() ?? '';
      expect(text).not.toMatch(/ผู้ตรวจ|comment|w:author|<w:(?:ins|del|move)/);
    }
    // What was proposed is not taken, what was proposed for deletion still stands.
    expect(paragraphsOf(docx).slice(-9)).toEqual(['ก', 'กข', 'กข', 'ก', 'ก', 'ก', 'ก', 'ก', 'ค']);
    expect(partOf(docx)).toContain('<w:rPr><w:b/></w:rPr>');
  });

  /** A template of one more paragraph, with parts beside it. */
  function withParts(block: string, parts: Readonly<Record<string, string>>): Uint8Array {
    const zip = new PizZip(templateWith(block));
    for (const [path, xml] of Object.entries(parts)) zip.file(path, xml);
    const types = zip.file('[Content_Types].xml')?.asText() ?? '';
    const overrides = Object.keys(parts).map(
      (path) =>
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${path.replace(/^word\/|\d*\.xml$/g, '')}+xml"/>`,
    );
    zip.file('[Content_Types].xml', types.replace('</Types>', `${overrides.join('')}</Types>`));
    return zip.generate({ type: 'uint8array' });
  }

  test('never reaches a document where only a comment was left, or a mark beside the text', () => {
    const docx = withParts(
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('ค')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:permStart w:id="1" w:ed="นายผู้ตรวจ สมมุติ"/><w:permEnd w:id="1"/>`,
      ),
      {
        'word/styles.xml': `<w:styles xmlns:w="w"><w:style><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr></w:style></w:styles>`,
        'word/numbering.xml': `<w:numbering xmlns:w="w"><w:lvl><w:rPr><w:ins ${by}/></w:rPr></w:lvl></w:numbering>`,
        'word/settings.xml': '<w:settings xmlns:w="w"><w:trackRevisions/></w:settings>',
      },
    );
    const filled = new PizZip(fillDocument(prepareTemplate(docx, { digits: 'thai' }), {}));
    const left = Object.keys(filled.files).filter((path) =>
      /ผู้ตรวจ|comment|w:author|<w:(?:ins|perm|trackRevisions)/.test(filled.file(path)?.asText() ?? ''),
    );
    expect(left).toEqual([]);
    expect(filled.file('word/styles.xml')?.asText()).toContain('<w:rPr><w:b/></w:rPr>');
  });

  test('is told where a whole content control is proposed', () => {
    const control = `<w:customXmlInsRangeStart ${by}/><w:sdt><w:sdtContent>${paragraph(run('ก'))}</w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id="1"/>`;
    expect(codesOf(control)).toEqual(['open-suggestion ก']);
  });

  test('may be a comment with braces of its own', () => {
    const docx = withParts(paragraph(`${run('หมายเหตุ')}<w:r><w:commentReference w:id="0"/></w:r>`), {
      'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:id="0">${paragraph(run('แก้ {{ชื่อ ตรงนี้'))}</w:comment></w:comments>`,
    });
    expect(templateFaults('บุคลากร', docx).map(({ code }) => code)).toEqual(['open-comment']);
  });

  test('accuses no loop but its own', () => {
    expect(
      codesOf(paragraph(`<w:ins ${by}>${run('{{^หน่วยงาน}}')}</w:ins>${run('ไม่มี{{/หน่วยงาน}}')}`)),
    ).toEqual(['open-suggestion [+{{^หน่วยงาน}}+]ไม่มี{{/หน่วยงาน}}', 'loop-misplaced หน่วยงาน']);
  });

  test('that is a comment stops nothing, and says where', () => {
    const faults = faultsOf(paragraph(`${run('หมายเหตุ')}<w:r><w:commentReference w:id="0"/></w:r>`));
    expect(faults).toEqual([{ code: 'open-comment', tag: 'หมายเหตุ', suggestion: '' }]);
    expect(stoppingFaults(faults)).toEqual([]);
  });
});

test('a tag in an endnote is told, for nothing is filled in there', () => {
  const zip = new PizZip(templateWith());
  zip.file('word/endnotes.xml', `<w:endnotes xmlns:w="w">${paragraph(run('{{หน่วยงาน}}'))}</w:endnotes>`);
  const faults = templateFaults('บุคลากร', zip.generate({ type: 'uint8array' }));
  expect(faults).toEqual([{ code: 'unfilled-place', tag: 'หน่วยงาน', suggestion: '' }]);
  expect(stoppingFaults(faults)).toHaveLength(1);
});

describe('a known name in what looks like a tag', () => {
  test.each([
    '«หน่วยงาน»',
    '&lt;&lt;หน่วยงาน&gt;&gt;',
    '&lt;หน่วยงาน&gt;',
    '[[หน่วยงาน]]',
    '[หน่วยงาน]',
    '｛｛หน่วยงาน｝｝',
    '｛หน่วยงาน｝',
    '${หน่วยงาน}',
    '{%หน่วยงาน%}',
    '{{{หน่วยงาน}}}',
    '%หน่วยงาน%',
    '%%หน่วยงาน%%',
    '##หน่วยงาน##',
    '@หน่วยงาน@',
    '《หน่วยงาน》',
    '((หน่วยงาน))',
    '【หน่วยงาน】',
    '‹หน่วยงาน›',
    '## หน่วยงาน ##',
    '==หน่วยงาน==',
    '__หน่วยงาน__',
    '≪หน่วยงาน≫',
    '＃หน่วยงาน＃',
    '％หน่วยงาน％',
    '❲หน่วยงาน❳',
    '&lt;‹หน่วยงาน&gt;&gt;',
    '&lt;&lt;หน่วยงาน/กลุ่ม&gt;&gt;',
    '[[หน่วยงาน, กลุ่ม]]',
    '〖หน่วยงาน〗',
    '&lt;&lt; หน่วย งาน &gt;&gt;',
    '[[หน่วยง\u200bาน]]',
    '<<หน่วยงาน>>'.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  ])('%s is told with the tag to type', (written) => {
    const [fault, ...more] = faultsOf(paragraph(run(`สังกัด ${written} จบ`)));
    expect([fault?.code, fault?.suggestion, more]).toEqual(['foreign-tag', 'หน่วยงาน', []]);
  });

  test.each([
    ['[[#มิติ]]', 'foreign-tag #มิติ'],
    ['&lt;&lt;/มิติ&gt;&gt;', 'foreign-tag /มิติ'],
    ['[[ ^หน่วยงาน ]]', 'foreign-tag ^หน่วยงาน'],
    ['{#มิติ}', 'single-braces #มิติ'],
    ['{# หน่วยงาน #}', 'foreign-tag หน่วยงาน'],
    ['#{หน่วยงาน}', 'foreign-tag หน่วยงาน'],
    ['[[ปีงบประมาณ|เลขไทย]]', 'foreign-tag ปีงบประมาณ|เลขไทย'],
    ['&lt;&lt; ปีงบประมาณ | เลขไทย &gt;&gt;', 'foreign-tag ปีงบประมาณ|เลขไทย'],
    ['{ปีงบประมาณ|เลขไทย}', 'single-braces ปีงบประมาณ|เลขไทย'],
  ])('%s is told with what begins or ends its loop', (written, told) => {
    const [fault] = faultsOf(paragraph(run(`ก ${written} ข`)));
    expect(`${fault?.code} ${fault?.suggestion}`).toBe(told);
  });

  test('is found where it is split over runs and in a header', () => {
    expect(codesOf(paragraph(`${run('[')}${run('[หน่วย')}${run('งาน]]')}`))).toEqual([
      'foreign-tag [[หน่วยงาน]]',
    ]);
    const zip = new PizZip(templateWith());
    zip.file('word/header1.xml', `<w:hdr xmlns:w="w">${paragraph(run('[[หน่วยงาน]]'))}</w:hdr>`);
    expect(templateFaults('บุคลากร', zip.generate({ type: 'uint8array' })).map(({ tag }) => tag)).toEqual([
      '[[หน่วยงาน]]',
    ]);
  });

  test('of a mail merge is told', () => {
    const field = '<w:r><w:instrText> MERGEFIELD หน่วยงาน \\* MERGEFORMAT </w:instrText></w:r>';
    expect(faultsOf(paragraph(field)).map(({ code, suggestion }) => [code, suggestion])).toContainEqual([
      'foreign-tag',
      'หน่วยงาน',
    ]);
  });

  test.each([
    '@หน่วยงาน',
    '@@หน่วยงาน',
    '$หน่วยงาน',
    '＄หน่วยงาน',
    '[หน่วยงาน',
    '[[ หน่วยงาน',
    '{หน่วยงาน',
    '«หน่วยงาน',
    '&lt;&lt;หน่วยงาน',
    '【หน่วยงาน',
    'หน่วยงาน]]',
    'หน่วยงาน}',
    'หน่วยงาน&gt;&gt;',
    'หน่วยงาน»',
    '[หน่วยงาน)',
  ])('%s is told although nothing closes or opens it', (written) => {
    const [fault, ...more] = faultsOf(paragraph(run(`สังกัด ${written} จบ`)));
    expect([fault?.code, fault?.suggestion, more]).toEqual(['foreign-tag', 'หน่วยงาน', []]);
  });

  test('is left alone behind signs that belong to other words, and in a bracket of many', () => {
    const mail = 'office@หน่วยงาน ราคา $100 ที่ &lt;ตัวชี้วัด น้ำหนัก&gt; 5 @หน่วยงานต้นสังกัด @ หน่วยงาน';
    const note = `[หมายเหตุ ${'ให้แนบเอกสารทุกครั้ง '.repeat(5)}]`;
    expect(codesOf(paragraph(run(mail)), paragraph(run(note)))).toEqual([]);
  });

  test('is left alone between lines to write on and signs of its own sentence', () => {
    const form = 'ลงชื่อ______ผู้ทำคำรับรอง______ กลุ่ม ________ ที่ ________';
    expect(
      codesOf(paragraph(run(form)), paragraph(run('* หมายเหตุ * ร้อยละ 5 % น้ำหนัก % | ที่ | น้ำหนัก |'))),
    ).toEqual([]);
  });

  test('is left alone in ordinary brackets, and so is any other word', () => {
    expect(codesOf(paragraph(run('(หน่วยงาน) [ภาคผนวก] &lt;ก&gt; 5 % ของ 10 % « คำ » a_b_c')))).toEqual([]);
  });
});

describe('what Google Docs does not keep', () => {
  test.each([
    [
      'a field',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "d"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      'dropped-field DATE \\@ "d"',
    ],
    [
      'a face',
      paragraph('<w:r><w:rPr><w:rFonts w:ascii="TH SarabunPSK"/></w:rPr><w:t>ก</w:t></w:r>'),
      'missing-font TH SarabunPSK',
    ],
    [
      'a width in percent',
      `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc>${paragraph(run('ตาราง'))}</w:tc></w:tr></w:tbl>`,
      'percent-width ตาราง',
    ],
    [
      'a floating picture',
      paragraph(`${run('ตรา')}<w:r><w:drawing><wp:anchor></wp:anchor></w:drawing></w:r>`),
      'floating-picture ตรา',
    ],
    [
      'a text box',
      paragraph(
        `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(run('กล่อง'))}</w:txbxContent></v:textbox></w:pict></w:r>`,
      ),
      'text-box กล่อง',
    ],
  ])('is told and stops nothing: %s', (_, block, told) => {
    expect(codesOf(block)).toEqual([told]);
    expect(stoppingFaults(faultsOf(block))).toEqual([]);
  });

  test('is not told of what it keeps', () => {
    const page = paragraph('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>');
    const face = paragraph('<w:r><w:rPr><w:rFonts w:ascii="Sarabun"/></w:rPr><w:t>ก</w:t></w:r>');
    expect(codesOf(page, face)).toEqual([]);
  });
});
