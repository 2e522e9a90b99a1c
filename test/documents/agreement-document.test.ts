import { agreementContent } from '../../src/documents/content/agreement-content';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import { AGREEMENT_KINDS } from '../../src/domain/agreements/agreement';
import { toThaiDigits } from '../../src/domain/words/thai-digits';
import { agreementStaff } from '../../templates/agreement-staff';
import { firstSectionOf, paragraphsOf, partOf, rowsOf, textPartsOf } from './docx-text';
import { builtTemplate, contentOf, fill, plannedOf, preparedTemplates } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();
const templates = preparedTemplates();
/** Of a kind's agreements, which are of one template, so many are filled. */
const EVERY = 8;

describe('a filled agreement', () => {
  test.each(AGREEMENT_KINDS)(
    'with %s keeps no tag and names nobody but its two parties on page 1',
    (kind) => {
      const everybody = [
        ...office.sources.people.map(({ name }) => name),
        ...office.sources.schools.map(({ director }) => director),
        office.sources.secretaryGeneral.name,
        ...office.sources.provinces.map(({ governor }) => governor),
      ];
      const ofKind = plannedOf(office).filter((one) => one.kind === kind);
      for (const planned of ofKind.filter((_, at) => at % EVERY === 0)) {
        const content = agreementContent(planned, office.contentSources);
        const docx = fill(templates, content, office);
        const parts = textPartsOf(docx);
        expect(parts.size).toBe(4);
        for (const xml of parts.values()) expect(xml).not.toMatch(/\{\{|\}\}/);
        const page1 = firstSectionOf(parts.get('word/document.xml') ?? '');
        const named = everybody.filter((name) => page1.includes(name));
        expect([...new Set(named)].sort()).toEqual([planned.maker.name, planned.receiver.name].sort());
      }
    },
  );

  test('writes a weight on the KPI page as the annex does', () => {
    const tags = agreementTags(contentOf('2570-สถ-S01'), office.paper);
    const rows = (tags.มิติ as readonly { ตัวชี้วัด: readonly Record<string, string>[] }[]).flatMap(
      ({ ตัวชี้วัด }) => ตัวชี้วัด,
    );
    const annex = new Map(rows.map((row) => [row.ที่, row.น้ำหนัก]));
    for (const page of tags.รายละเอียดตัวชี้วัด as readonly Record<string, string>[])
      expect(String(page.น้ำหนัก).split(' ')[0]).toBe(annex.get(page.รหัสตัวชี้วัด));
    expect(annex.get('๑.๑')).toBe('๗.๐');
  });

  test('has rows and KPI pages in the order of codes, 1.2 before 1.10, however the register is sorted', () => {
    const obec = plannedOf(office).find(({ key }) => key === '2570-สพฐ-OBEC');
    const [first] = office.contentSources.indicators;
    if (obec === undefined || first === undefined) throw new Error('no agreement');
    const planned = { ...obec, codes: [...obec.codes, '1.10'] };
    const indicators = [...office.contentSources.indicators, { ...first, parent: undefined, code: '1.10' }];
    const codesIn = (sorted: typeof indicators) => {
      const content = agreementContent(planned, { ...office.contentSources, indicators: sorted });
      const annex = content.dimensions.flatMap(({ rows }) => rows.map(({ code }) => code));
      expect(content.details.map(({ code }) => code)).toEqual(annex);
      return annex;
    };
    const inOrder = codesIn(indicators);
    expect(inOrder.indexOf('1.2')).toBeLessThan(inOrder.indexOf('1.10'));
    expect(codesIn([...indicators].sort((a, b) => (a.code < b.code ? -1 : 1)))).toEqual(inOrder);
    expect(codesIn([...indicators].reverse())).toEqual(inOrder);
  });

  test('gives each party its own label, after its name, at the end of the line and of the signature block', () => {
    for (const key of ['2570-บค-P012', '2570-สถ-S01', '2570-สพฐ-OBEC', '2570-จว-ตรัง']) {
      const content = contentOf(key);
      const { maker, receiver } = content.agreement;
      const docx = fill(templates, content);
      const rows = rowsOf(docx);
      const position = (text: string) => `ตำแหน่ง ${toThaiDigits(text)}`;
      expect(rows.slice(0, 3).map((cells) => cells.slice(1))).toEqual([
        [receiver.name, position(receiver.position), 'ผู้รับคำรับรอง'],
        ['และ', '', ''],
        [maker.name, position(maker.position), 'ผู้ทำคำรับรอง'],
      ]);
      const [left = '', right = ''] = rows[3] ?? [];
      expect(left).toMatch(new RegExp(`^\\.+\\(${receiver.name}\\)ผู้รับคำรับรอง$`));
      expect(right).toMatch(new RegExp(`^\\.+\\(${maker.name}\\)ผู้ทำคำรับรอง$`));
      expect(rows[4]).toEqual([toThaiDigits(receiver.position), toThaiDigits(maker.position)]);
    }
  });

  test('holds the six clauses with the year in Thai digits', () => {
    const lines = paragraphsOf(fill(templates, contentOf('2570-สถ-S01')));
    const clauses = lines.filter((text) => /^[๑-๖]\.\t/.test(text));
    expect(clauses.map((text) => text.slice(0, 2))).toEqual(['๑.', '๒.', '๓.', '๔.', '๕.', '๖.']);
    expect(clauses[1]).toContain('เริ่มตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๙ ถึงวันที่ ๓๐ กันยายน ๒๕๗๐');
    expect(clauses[3]).toContain('ข้าพเจ้า นายสมมติ นามตัวอย่าง ได้พิจารณา');
    expect(clauses[4]).toContain('ข้าพเจ้า นางสาวชลธิชา ทรายแก้วครามสมมุติ ได้ทำความเข้าใจ');
  });

  test('lists the indicators by dimension with criteria, subtotals and the total', () => {
    const rows = rowsOf(fill(templates, contentOf('2570-จว-ตรัง')));
    const annex = rows.slice(6, rows.findIndex((cells) => cells[0]?.startsWith('รวมทั้งสิ้น')) + 1);
    expect(annex.map((cells) => cells.join('|'))).toEqual([
      'ที่|ตัวชี้วัด|หน่วยวัด|น้ำหนัก|ค่าเป้าหมาย|เกณฑ์ ๑|เกณฑ์ ๒|เกณฑ์ ๓|เกณฑ์ ๔|เกณฑ์ ๕',
      'มิติที่ ๑ ประสิทธิผล',
      '๑.๑|ร้อยละของนักเรียนที่จบชั้นมัธยมศึกษาปีที่ ๓ และศึกษาต่อระดับมัธยมศึกษาตอนปลายหรือเทียบเท่า|ร้อยละ|๗|๙๔|๘๘|๙๐|๙๒|๙๔|๙๖',
      '๑.๓|อัตราการออกกลางคันของนักเรียนระดับมัธยมศึกษา|ร้อยละ|๕|๐.๒|๐.๕|๐.๔|๐.๓|๐.๒|๐.๑',
      '๑.๕|ร้อยละของนักเรียนกลุ่มเสี่ยงที่ได้รับการช่วยเหลือตามระบบดูแลช่วยเหลือนักเรียน|ร้อยละ|๕|๙๕|๘๐|๘๕|๙๐|๙๕|๑๐๐',
      '๑.๘|ร้อยละของสถานศึกษาที่ดำเนินงานเฝ้าระวังและป้องกันยาเสพติดครบตามเกณฑ์|ร้อยละ|๕|๙๕|๘๐|๘๕|๙๐|๙๕|๑๐๐',
      'รวมมิติที่ ๑ ประสิทธิผล|๒๒|',
      'มิติที่ ๒ คุณภาพการให้บริการ',
      '๒.๓|ร้อยละของเรื่องร้องเรียนที่ดำเนินการแล้วเสร็จภายใน ๑๕ วันทำการ|ร้อยละ|๓|๘๖|๗๔|๗๘|๘๒|๘๖|๙๐',
      'รวมมิติที่ ๒ คุณภาพการให้บริการ|๓|',
      'รวมทั้งสิ้น (๕ ตัวชี้วัด)|๒๕|',
    ]);
  });

  test('has one KPI Template for each indicator, each on a page of its own', () => {
    const docx = fill(templates, contentOf('2570-จว-ตรัง'));
    expect(paragraphsOf(docx).filter((text) => text === 'รายละเอียดตัวชี้วัด (KPI Template)')).toHaveLength(5);
    // The first page begins a section.
    expect(partOf(docx).match(/<w:pageBreakBefore\/>/g)).toHaveLength(4);
  });

  test('puts page 1 upright in a section of its own before the landscape annex, with or without a third signer', () => {
    const template = prepareTemplate(builtTemplate('บุคลากร'), { digits: 'thai' });
    const content = contentOf('2570-บค-P012');
    const thirdSigner = { name: 'นายพยาน ตัวอย่าง', position: 'รองผู้อำนวยการ', label: 'พยาน' };
    for (const coSigners of [[], [thirdSigner]]) {
      const agreement = { ...content.agreement, coSigners };
      const docx = fillDocument(template, agreementTags({ ...content, agreement }, office.paper));
      const pages = partOf(docx).match(/<w:pgSz [^>]*>/g) ?? [];
      expect(pages.map((page) => page.includes('landscape'))).toEqual([false, true, false]);
      expect(firstSectionOf(partOf(docx)).includes('(นายพยาน ตัวอย่าง)')).toBe(coSigners.length > 0);
    }
  });

  test('is the same to the byte when made again, and differs when the register does', async () => {
    const again = prepareTemplate((await agreementStaff()).bytes, { digits: 'thai' });
    const content = contentOf('2570-บค-P012');
    const first = fill(templates, content);
    expect(
      Buffer.from(first).equals(Buffer.from(fillDocument(again, agreementTags(content, office.paper)))),
    ).toBe(true);
    const other = { ...content, agreement: { ...content.agreement, unit: 'กลุ่มอื่น' } };
    expect(Buffer.from(first).equals(Buffer.from(fill(templates, other)))).toBe(false);
  });

  test('has Western digits throughout where the office wants them', () => {
    const template = prepareTemplate(builtTemplate('บุคลากร'), { digits: 'western' });
    const docx = fillDocument(
      template,
      agreementTags(contentOf('2570-บค-P012'), { ...office.paper, digits: 'western' }),
    );
    expect(paragraphsOf(docx).join('\n')).not.toMatch(/[๐-๙]/);
    expect(paragraphsOf(docx)).toContain('ประจำปีงบประมาณ พ.ศ. 2570');
  });
});
