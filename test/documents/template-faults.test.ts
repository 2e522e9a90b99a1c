import { templateFaults } from '../../src/documents/templates/template-faults';
import { docxOf, docxOfBody } from './docx-text';
import { builtTemplate, TEMPLATE_KINDS } from './filled';

/** Everything that an agreement's template must have, so that only the fault under test is left. */
const WHOLE = [
  '{{ปีงบประมาณ}}{{ชื่อผู้ทำ}}{{ตำแหน่งผู้ทำ}}{{ชื่อผู้รับ}}{{ตำแหน่งผู้รับ}}',
  '{{#มิติ}}{{#ตัวชี้วัด}}{{ที่}}{{ชื่อตัวชี้วัด}}{{/ตัวชี้วัด}}{{/มิติ}}',
];
function faultsOf(...paragraphs: readonly (string | readonly string[])[]) {
  return templateFaults('บุคลากร', docxOf([...WHOLE, ...paragraphs]));
}

describe('a template', () => {
  it('may hold elements and signs that mean nothing', () => {
    const body = '<w:p><constructor/><w:r><w:t>ก &#x110000; &#99999999; ข</w:t></w:r></w:p>';
    expect(templateFaults('บุคลากร', docxOfBody(body)).filter(({ code }) => code === 'unreadable')).toEqual(
      [],
    );
  });

  test.each(TEMPLATE_KINDS)('as built for %s has no fault', (kind) => {
    expect(templateFaults(kind, builtTemplate(kind))).toEqual([]);
  });

  test('with a misspelt tag is told the name that was meant', () => {
    expect(faultsOf('{{ชื่อผูรับ}}')).toEqual([{ code: 'unknown-tag', tag: 'ชื่อผูรับ', suggestion: 'ชื่อผู้รับ' }]);
  });

  test('with a tag that nothing resembles gets no suggestion', () => {
    expect(faultsOf('{{สภาพอากาศ}}')).toEqual([{ code: 'unknown-tag', tag: 'สภาพอากาศ', suggestion: '' }]);
  });

  test('may have a tag split over runs, with no-break spaces, invisible characters, a decomposed sara am or Thai digits', () => {
    expect(faultsOf(['{', '{ชื่อ', 'ผู้รับ}', '}'])).toEqual([]);
    expect(faultsOf('{{\u00a0ชื่อ\u200bผู้รับ\ufeff }}')).toEqual([]);
    expect(faultsOf('{{ชื่อผู้ท\u0e4d\u0e32}}')).toEqual([]);
    expect(faultsOf('{{ระดับ๑}}')).toEqual([]);
  });

  test('with a tag across two paragraphs says so', () => {
    expect(faultsOf('{{ชื่อ', 'ผู้รับ}}')).toEqual([
      { code: 'tag-across-paragraphs', tag: '{{ชื่อผู้รับ}}', suggestion: '' },
    ]);
  });

  test('with braces that do not pair names the text around them', () => {
    expect(faultsOf('เรียน {{ชื่อผู้รับ')).toEqual([{ code: 'unclosed-tag', tag: '{{ชื่อผู้รับ', suggestion: '' }]);
    expect(faultsOf('ชื่อผู้รับ}} ทราบ')).toEqual([{ code: 'unopened-tag', tag: 'ชื่อผู้รับ}}', suggestion: '' }]);
    expect(faultsOf('{ชื่อผู้รับ}')).toEqual([{ code: 'single-braces', tag: 'ชื่อผู้รับ', suggestion: 'ชื่อผู้รับ' }]);
  });

  test('may use single braces in its own text', () => {
    expect(faultsOf('กำหนดให้ {x} เป็นจำนวน')).toEqual([]);
  });

  test('with loops that do not pair or cross names them', () => {
    expect(faultsOf('{{#มิติ}}')).toEqual([{ code: 'unclosed-loop', tag: 'มิติ', suggestion: '' }]);
    expect(faultsOf('{{/มิติ}}')).toEqual([{ code: 'unopened-loop', tag: 'มิติ', suggestion: '' }]);
    expect(faultsOf('{{#มิติ}}{{#ตัวชี้วัด}}{{/มิติ}}')).toEqual([
      { code: 'crossed-loops', tag: 'ตัวชี้วัด', suggestion: 'มิติ' },
    ]);
  });

  test('with a loop’s tag outside the loop names the loop', () => {
    expect(faultsOf('{{เกณฑ์1}}')).toEqual([{ code: 'outside-loop', tag: 'เกณฑ์1', suggestion: 'ตัวชี้วัด' }]);
  });

  test('may use a text as a condition and the head’s tags inside loops', () => {
    expect(faultsOf('{{#หน่วยงาน}}{{หน่วยงาน}}{{/หน่วยงาน}}')).toEqual([]);
    expect(faultsOf('{{#มิติ}}{{ชื่อมิติ}} {{ปีงบประมาณ}}{{/มิติ}}')).toEqual([]);
  });

  test('without the parties’ tags lists each that is missing', () => {
    const faults = templateFaults('บุคลากร', docxOf(['{{ปีงบประมาณ}}', WHOLE[1] ?? '']));
    expect(faults).toEqual(
      ['ชื่อผู้ทำ', 'ตำแหน่งผู้ทำ', 'ชื่อผู้รับ', 'ตำแหน่งผู้รับ'].map((tag) => ({
        code: 'missing-tag',
        tag,
        suggestion: '',
      })),
    );
  });

  test('shows all its faults at once, each once', () => {
    const faults = faultsOf('{{ชื่อผูรับ}} {{ชื่อผูรับ}}', '{{เกณฑ์1}}', '{{#มิติ}}', '{{ชื่อ', '{ชื่อผู้ทำ}');
    expect(faults.map(({ code }) => code).sort()).toEqual([
      'outside-loop',
      'single-braces',
      'unclosed-loop',
      'unclosed-tag',
      'unknown-tag',
    ]);
  });

  test('with an unknown picture tag is told the one that exists', () => {
    const drawing = '<w:drawing><wp:docPr id="1" name="x" descr="{{ตราครุต}}"/></w:drawing>';
    const paragraphs = WHOLE.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
    expect(templateFaults('บุคลากร', docxOfBody(`${paragraphs}<w:p><w:r>${drawing}</w:r></w:p>`))).toEqual([
      { code: 'unknown-tag', tag: 'ตราครุต', suggestion: 'ตราครุฑ' },
    ]);
  });

  test('that is no .docx is unreadable', () => {
    expect(templateFaults('คำสั่ง', new Uint8Array([1, 2, 3]))).toEqual([
      { code: 'unreadable', tag: '', suggestion: '' },
    ]);
  });

  test('with a loop that begins in a table and ends below it is misplaced', () => {
    const whole = WHOLE.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
    const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#มิติ}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const faults = templateFaults(
      'บุคลากร',
      docxOfBody(`${whole}${table}<w:p><w:r><w:t>{{/มิติ}}</w:t></w:r></w:p>`),
    );
    expect(faults).toEqual([{ code: 'loop-misplaced', tag: 'มิติ', suggestion: '' }]);
  });
});
