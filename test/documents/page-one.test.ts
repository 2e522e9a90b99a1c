import { agreementSet } from '../../src/documents/agreement/agreement-set';
import { agreementContent } from '../../src/documents/content/agreement-content';
import { fillDocument } from '../../src/documents/filling/fill-document';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import { AGREEMENT_KINDS, type BuiltInKind } from '../../src/domain/agreements/agreement';
import type { IsoDate } from '../../src/domain/dates/dates';
import type { Signer } from '../../src/domain/people/signer';
import { joinedNames } from '../../src/domain/words/joined-names';
import { partOf } from './docx-text';
import { preparedTemplates } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();
const templates = preparedTemplates();

/** Who signs: the name, and the lines under it. */
type Block = { readonly name: string; readonly lines: readonly string[] };
type Third = Block & { readonly label: string };

const OFFICE = 'สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต ๑๓';
const TITLE = `ผู้อำนวยการ${OFFICE}`;
const DIRECTOR: Block = { name: 'นายสมมติ นามตัวอย่าง', lines: [TITLE] };
const NEW_DIRECTOR: Block = { name: 'นางใหม่ ทดสอบ', lines: [TITLE] };
const DEPUTY_TITLE = 'รองผู้อำนวยการสำนักงาน';
const DEPUTY = 'นายรอง ทดสอบ';
const SECOND: Block = { name: 'นางสอง ทดสอบ', lines: ['รองผู้อำนวยการ กลุ่มที่ ๒'] };
const WITNESS: Third = { name: 'นายพยาน ทดสอบ', lines: ['นิติกร'], label: 'พยาน' };

type OfKind = {
  readonly key: string;
  /** Lines of the title under คำรับรองการปฏิบัติราชการ. */
  readonly title: readonly string[];
  readonly other: Block;
  /** The office that the other party holds; a person holds none. */
  readonly otherOffice?: string;
  readonly directorReceives: boolean;
};

const OBEC_TITLE = [OFFICE, 'สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน กระทรวงศึกษาธิการ'];
const KINDS: Readonly<Record<BuiltInKind, OfKind>> = {
  บุคลากร: {
    key: '2570-บค-P012',
    title: ['ระดับบุคลากร กลุ่มอำนวยการ', OFFICE],
    other: { name: 'นายฐิติวัชร์ หิ่งห้อยปลายปากกา', lines: ['พนักงานขับรถยนต์'] },
    directorReceives: true,
  },
  สถานศึกษา: {
    key: '2570-สถ-S01',
    title: ['โรงเรียนตัวอย่างทะเลครามวิทยา', OFFICE],
    other: { name: 'นางสาวชลธิชา ทรายแก้วครามสมมุติ', lines: ['ผู้อำนวยการโรงเรียนตัวอย่างทะเลครามวิทยา'] },
    otherOffice: 'ผู้อำนวยการโรงเรียนตัวอย่างทะเลครามวิทยา',
    directorReceives: true,
  },
  'เลขาธิการ กพฐ.': {
    key: '2570-สพฐ-OBEC',
    title: OBEC_TITLE,
    other: { name: 'นายตัวอย่าง เลขาธิการสมมุติ', lines: ['เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน'] },
    otherOffice: 'เลขาธิการ กพฐ.',
    directorReceives: false,
  },
  ผู้ว่าราชการจังหวัด: {
    key: '2570-จว-ตรัง',
    title: [OFFICE, 'จังหวัดตรัง'],
    other: { name: 'นายสมมติ ผู้ว่าตรังตัวอย่าง', lines: ['ผู้ว่าราชการจังหวัดตรัง'] },
    otherOffice: 'ผู้ว่าราชการจังหวัดตรัง',
    directorReceives: false,
  },
};

function signer(some: Partial<Signer>): Signer {
  const row: Signer = {
    id: 'L1',
    signsAs: 'ผู้อำนวยการ',
    name: DEPUTY,
    capacity: 'ตัวจริง',
    position: '',
    from: undefined,
    to: undefined,
    kinds: [],
    side: undefined,
    order: 1,
  };
  return { ...row, ...some };
}

function on(date: string): IsoDate {
  return date as IsoDate;
}

const NEW_FROM_MARCH = signer({ name: NEW_DIRECTOR.name, from: on('2027-03-01') });
const DIRECTOR_FIRST = signer({ name: DIRECTOR.name, order: 1 });
const DEPUTY_SECOND = signer({ id: 'L2', position: DEPUTY_TITLE, order: 2 });
const SECOND_THIRD = signer({ id: 'L3', name: SECOND.name, position: 'รองผู้อำนวยการ กลุ่มที่ 2', order: 3 });

type Case = {
  readonly signers: readonly Signer[];
  readonly day?: string;
  /** Who signs on the side of the office's director, in every kind. */
  readonly office: readonly Block[];
  readonly thirds?: readonly Third[];
};

/** Cases of signers on the director’s side; the other side signs for itself. */
const CASES: Readonly<Record<string, Case>> = {
  'the director': { signers: [], office: [DIRECTOR] },
  'รักษาราชการแทน, on a line of its own': {
    signers: [signer({ capacity: 'รักษาราชการแทน', position: DEPUTY_TITLE })],
    office: [{ name: DEPUTY, lines: [DEPUTY_TITLE, 'รักษาราชการแทน', TITLE] }],
  },
  'ปฏิบัติราชการแทน, on a line of its own': {
    signers: [signer({ capacity: 'ปฏิบัติราชการแทน', position: DEPUTY_TITLE })],
    office: [{ name: DEPUTY, lines: [DEPUTY_TITLE, 'ปฏิบัติราชการแทน', TITLE] }],
  },
  'a deputy in his own position': {
    signers: [signer({ position: DEPUTY_TITLE })],
    office: [{ name: DEPUTY, lines: [DEPUTY_TITLE] }],
  },
  'several on the side, in their order': {
    signers: [SECOND_THIRD, DEPUTY_SECOND, DIRECTOR_FIRST],
    office: [DIRECTOR, { name: DEPUTY, lines: [DEPUTY_TITLE] }, SECOND],
  },
  'a third signer below the parties': {
    signers: [signer({ name: WITNESS.name, side: 'ผู้ลงนามร่วม', signsAs: 'พยาน', position: 'นิติกร' })],
    office: [DIRECTOR],
    thirds: [WITNESS],
  },
};

/** Who is director on a day is asked alike for all kinds: one is tried on each side. */
const DAYS: Readonly<Record<string, Case>> = {
  'the old director on the day before a new one': {
    signers: [NEW_FROM_MARCH],
    day: '2027-02-28',
    office: [DIRECTOR],
  },
  'the new director from the first day on': {
    signers: [NEW_FROM_MARCH],
    day: '2027-03-01',
    office: [NEW_DIRECTOR],
  },
};
const KINDS_OF_DAYS: readonly BuiltInKind[] = ['สถานศึกษา', 'ผู้ว่าราชการจังหวัด'];

/** Two on the other side, as where two governors sign. */
const TWO_OTHERS = [
  { name: 'นายหนึ่ง ทดสอบ', position: 'รองหัวหน้าคนที่ 1', lines: ['รองหัวหน้าคนที่ ๑'] },
  { name: 'นายสอง ทดสอบ', position: 'รองหัวหน้าคนที่ 2', lines: ['รองหัวหน้าคนที่ ๒'] },
];

function planOf(
  kind: BuiltInKind,
  signers: readonly Signer[],
  day = '2026-12-15',
  directorName = DIRECTOR.name,
) {
  const director = { ...office.sources.director, name: directorName };
  const sources = { ...office.sources, director, signers, signingOn: on(day) };
  const { key } = KINDS[kind];
  const { planned, skipped } = agreementSet(kind, sources);
  return {
    planned: planned.find((one) => one.key === key),
    skipped: skipped.find((one) => one.key === key)?.why,
  };
}

/** Lines of page 1 in reading order; cells of a row beside each other stand one after another. */
function pageOne(kind: BuiltInKind, signers: readonly Signer[], day?: string): readonly string[] {
  const { planned } = planOf(kind, signers, day);
  const template = templates.get(kind);
  if (planned === undefined || template === undefined) throw new Error(`no agreement of ${kind}`);
  const content = { ...agreementContent(planned, office.contentSources), details: [] };
  const xml = partOf(fillDocument(template, agreementTags(content, office.paper)));
  return (xml.split('</w:sectPr>')[0] ?? '')
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/[\u200b\u2060]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const RECEIVER = 'ผู้รับคำรับรอง';
const MAKER = 'ผู้ทำคำรับรอง';
const DOTS = '....................................';
const DATE = 'วันที่ ....... เดือน .................... พ.ศ. ........';

/** The page as officials know it: the national formula with these parties. */
function wanted(
  kind: BuiltInKind,
  receivers: readonly Block[],
  makers: readonly Block[],
  thirds: readonly Third[] = [],
): readonly string[] {
  const names = (blocks: readonly Block[]) => joinedNames(blocks.map(({ name }) => name));
  const clauseOne = (blocks: readonly Block[], label: string) =>
    blocks.flatMap(({ name, lines }) => [name, `ตำแหน่ง ${lines.join(' ')}`, label]);
  const rows = Array.from({ length: Math.max(receivers.length, makers.length) }, (_, at) => {
    const sides: readonly (readonly [Block | undefined, string])[] = [
      [receivers[at], RECEIVER],
      [makers[at], MAKER],
    ];
    const each = (lines: (block: Block, label: string) => readonly string[]) =>
      sides.flatMap(([block, label]) => (block === undefined ? [] : lines(block, label)));
    return [
      ...each(({ name }, label) => [DOTS, `(${name})`, label]),
      ...each(({ lines }) => lines),
      ...each(() => [DATE]),
    ];
  });
  return [
    'คำรับรองการปฏิบัติราชการ',
    ...KINDS[kind].title,
    'ประจำปีงบประมาณ พ.ศ. ๒๕๗๐',
    '๑.คำรับรองระหว่าง',
    ...clauseOne(receivers, RECEIVER),
    'และ',
    ...clauseOne(makers, MAKER),
    '๒.คำรับรองนี้เป็นคำรับรองฝ่ายเดียว มิใช่สัญญา และใช้สำหรับระยะเวลา ๑ ปี เริ่มตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๙ ถึงวันที่ ๓๐ กันยายน ๒๕๗๐',
    '๓.รายละเอียดของคำรับรอง ได้แก่ กรอบการประเมินผล น้ำหนัก ตัวชี้วัดผลการปฏิบัติราชการ เป้าหมาย เกณฑ์การให้คะแนน และรายละเอียดอื่น ๆ ตามที่กำหนดอยู่ในเอกสารประกอบท้ายคำรับรองนี้',
    `๔.ข้าพเจ้า ${names(receivers)} ได้พิจารณาและเห็นชอบกับรายละเอียดตามข้อ ๓ แล้ว และยินดีจะให้คำแนะนำ กำกับ และตรวจสอบผลการปฏิบัติราชการของ ${names(makers)} ให้เป็นไปตามคำรับรองที่จัดทำขึ้นนี้`,
    `๕.ข้าพเจ้า ${names(makers)} ได้ทำความเข้าใจคำรับรองตามข้อ ๓ แล้ว ขอให้คำรับรองกับ ${names(receivers)} ว่าจะมุ่งมั่นปฏิบัติราชการให้เกิดผลงานที่ดีตามเป้าหมายของตัวชี้วัดแต่ละตัวในระดับสูงสุด เพื่อให้เกิดประโยชน์สุขแก่ประชาชนตามที่ให้คำรับรองไว้`,
    '๖.ผู้รับคำรับรองและผู้ทำคำรับรองได้เข้าใจคำรับรองการปฏิบัติราชการและเห็นพ้องกันแล้ว จึงได้ลงลายมือชื่อไว้เป็นสำคัญ',
    ...rows.flat(),
    ...thirds.flatMap(({ name, label, lines }) => [DOTS, `(${name})`, label, ...lines]),
  ];
}

function sidesOf(kind: BuiltInKind, ours: readonly Block[], others: readonly Block[]) {
  return KINDS[kind].directorReceives ? ([ours, others] as const) : ([others, ours] as const);
}

describe.each(AGREEMENT_KINDS)('page 1 of an agreement with %s', (kind) => {
  const { other, otherOffice } = KINDS[kind];

  const cases = { ...CASES, ...(KINDS_OF_DAYS.includes(kind) && DAYS) };

  test.each(Object.entries(cases))('names %s', (_, { signers, day, office: ours, thirds }) => {
    const [receivers, makers] = sidesOf(kind, ours, [other]);
    expect(pageOne(kind, signers, day)).toEqual(wanted(kind, receivers, makers, thirds));
  });

  test('names two on the other side where two hold its office; a person signs for himself alone', () => {
    const signers = TWO_OTHERS.map(({ name, position }, at) =>
      signer({ id: `L${at}`, signsAs: otherOffice ?? other.lines[0] ?? '', name, position, order: at + 1 }),
    );
    const [receivers, makers] = sidesOf(kind, [DIRECTOR], otherOffice === undefined ? [other] : TWO_OTHERS);
    expect(pageOne(kind, signers)).toEqual(wanted(kind, receivers, makers));
  });

  test('is not made where one person would stand on both sides', () => {
    expect(planOf(kind, [], undefined, other.name)).toEqual({ planned: undefined, skipped: 'same-person' });
    const acting = signer({ name: other.name, capacity: 'รักษาราชการแทน' });
    expect(planOf(kind, [acting]).skipped).toBe('same-person');
  });
});
