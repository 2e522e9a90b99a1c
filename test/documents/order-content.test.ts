import { orderContent } from '../../src/documents/content/order-content';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { orderTags } from '../../src/documents/tags/order-tags';
import type { Assignment } from '../../src/domain/people/working-group';
import { paragraphsOf, partOf, rowsOf } from './docx-text';
import { builtTemplate } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();
const assignments: readonly Assignment[] = [
  { id: 'W1', scope: 'มิติที่ 1 ประสิทธิผล', personId: 'P040', duty: 'เลขานุการ' },
  { id: 'W2', scope: 'มิติที่ 1 ประสิทธิผล', personId: 'P002', duty: 'ประธาน' },
  { id: 'W3', scope: '1.1', personId: 'P036', duty: 'คณะทำงาน' },
  { id: 'W4', scope: '1.1', personId: 'P099', duty: 'คณะทำงาน' },
];
const sources = { ...office.sources, assignments };

describe('คำสั่งแต่งตั้งคณะทำงาน', () => {
  test('the director presides, deputies stand beside, the first host is the secretary, each named once', () => {
    const steering = orderContent(sources).steering.map(({ person, duty }) => [person.id, duty]);
    expect(steering[0]).toEqual(['P001', 'ประธาน']);
    expect(steering.slice(1, 4)).toEqual([
      ['P002', 'รองประธาน'],
      ['P003', 'รองประธาน'],
      ['P004', 'รองประธาน'],
    ]);
    expect(steering[steering.length - 1]).toEqual(['P005', 'คณะทำงานและเลขานุการ']);
    expect(new Set(steering.map(([id]) => id)).size).toBe(steering.length);
  });

  test('each working group has its chair first and its secretary last', () => {
    const [dimension] = orderContent(sources).dimensions;
    expect(dimension?.members.map(({ person, duty }) => [person.id, duty])).toEqual([
      ['P002', 'ประธาน'],
      ['P040', 'เลขานุการ'],
    ]);
  });

  test('the paper names supervisors, owners and groups by indicator, 1.2 before 1.10, and leaves no tag', () => {
    const template = prepareTemplate(builtTemplate('คำสั่ง'), { digits: 'thai' });
    const [first] = sources.indicators;
    const indicators = first === undefined ? [] : [...sources.indicators, { ...first, code: '1.10' }];
    const docx = fillDocument(
      template,
      orderTags(orderContent({ ...sources, indicators }), {
        ...office.paper,
        signer: office.sources.director,
      }),
    );
    expect(partOf(docx)).not.toMatch(/\{\{|\}\}/);
    expect(paragraphsOf(docx)).toContain('(นายสมมติ นามตัวอย่าง)');
    const rows = rowsOf(docx);
    expect(rows).toContainEqual([
      '๑.๑',
      'ร้อยละของนักเรียนที่จบชั้นมัธยมศึกษาปีที่ ๓ และศึกษาต่อระดับมัธยมศึกษาตอนปลายหรือเทียบเท่า',
      'นางสาวกัลยกร คลื่นล้อมจันทร์สมมติ',
      'นายมานพ หิ่งห้อยในนิทาน\nนายยุทธนา ดอกหญ้าริมบรรทัด',
      'นายรุ่งโรจน์ ภูผาพริ้วไกล\nP099',
      'คณะทำงาน\nคณะทำงาน',
    ]);
    const codes = rows.map(([code]) => code);
    expect(codes.indexOf('๑.๑๐')).toBe(codes.indexOf('๑.๙') + 1);
    expect(partOf(docx).match(/<w:pageBreakBefore\/>/g)).toHaveLength(3);
  });
});
