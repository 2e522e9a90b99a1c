import { agreementSet } from '../../src/documents/agreement/agreement-set';
import { agreementContent } from '../../src/documents/content/agreement-content';
import { fillDocument } from '../../src/documents/filling/fill-document';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import { AGREEMENT_KINDS } from '../../src/domain/agreements/agreement';
import type { IsoDate } from '../../src/domain/dates/dates';
import { isSamePerson } from '../../src/domain/people/same-person';
import type { Signer } from '../../src/domain/people/signer';
import { rowsOf } from './docx-text';
import { preparedTemplates } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();
const DIRECTOR = 'นายสมมติ นามตัวอย่าง';
const TITLE = 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต ๑๓';
const DEPUTY = 'นายรอง ทดสอบ';
const DEPUTY_TITLE = 'รองผู้อำนวยการสำนักงาน';

function signer(some: Partial<Signer>): Signer {
  return {
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
    ...some,
  };
}

function on(date: string): IsoDate {
  return date as IsoDate;
}

const templates = preparedTemplates();

/** Name and lines under it of each who signs, the receiver's side first, row by row; or why nobody does. */
function signing(key: string, signers: readonly Signer[], day = '2026-12-15', director?: string): unknown {
  const sources = { ...office.sources, signers, signingOn: on(day) };
  const changed =
    director === undefined ? sources : { ...sources, director: { ...sources.director, name: director } };
  for (const kind of AGREEMENT_KINDS) {
    const { planned, skipped } = agreementSet(kind, changed);
    const skip = skipped.find((one) => one.key === key);
    if (skip !== undefined) return skip.why;
    const found = planned.find((one) => one.key === key);
    const template = templates.get(kind);
    if (found === undefined || template === undefined) continue;
    const content = agreementContent(found, office.contentSources);
    const docx = fillDocument(template, agreementTags({ ...content, details: [] }, office.paper));
    const rows = rowsOf(docx);
    const first = rows.findIndex(([cell = '']) => cell.startsWith('....') || cell === '');
    const signature = rows.slice(
      first,
      rows.findIndex((cells) => cells[0] === 'ที่'),
    );
    const blocks = signature.filter((cells) => cells.length === 2);
    return [0, 3, 6].flatMap((at) => {
      const [names, positions] = [blocks[at], blocks[at + 1]];
      if (names === undefined || positions === undefined) return [];
      return [0, 1].flatMap((side) => {
        const name = /\((.*)\)(ผู้.*)$/.exec(names[side] ?? '');
        return name === null
          ? []
          : [`${name[2]}: ${[name[1], ...(positions[side] ?? '').split('\n')].join(' / ')}`];
      });
    });
  }
  return 'nobody';
}

const MAKER_S01 = 'ผู้ทำคำรับรอง: นางสาวชลธิชา ทรายแก้วครามสมมุติ / ผู้อำนวยการโรงเรียนตัวอย่างทะเลครามวิทยา';
const MAKER_P012 = 'ผู้ทำคำรับรอง: นายฐิติวัชร์ หิ่งห้อยปลายปากกา / พนักงานขับรถยนต์';

describe('who signs, and in what capacity', () => {
  test.each<readonly [string, string, readonly Signer[], string, unknown]>([
    [
      'a line of dots for a name that is still to be known',
      '2570-สถ-S01',
      [signer({ name: '....................', from: on('2027-03-01') })],
      '2027-03-01',
      [`ผู้รับคำรับรอง: .................... / ${TITLE}`, MAKER_S01],
    ],
    [
      'a capacity that the printed position names already, once',
      '2570-บค-P012',
      [signer({ capacity: 'รักษาราชการแทน', position: `${DEPUTY_TITLE} รักษาราชการแทน ผู้อำนวยการ` })],
      '2026-12-15',
      [`ผู้รับคำรับรอง: ${DEPUTY} / ${DEPUTY_TITLE} / รักษาราชการแทน / ผู้อำนวยการ`, MAKER_P012],
    ],
    [
      'a position on the lines that it was typed on',
      '2570-บค-P012',
      [signer({ position: `${DEPUTY_TITLE} \r\n  ฝ่ายอำนวยการ` })],
      '2026-12-15',
      [`ผู้รับคำรับรอง: ${DEPUTY} / ${DEPUTY_TITLE} / ฝ่ายอำนวยการ`, MAKER_P012],
    ],
    [
      'an acting director whose capacity was typed on a line of its own',
      '2570-บค-P012',
      [signer({ capacity: 'รักษาราชการแทน', position: `${DEPUTY_TITLE}\nรักษาราชการแทน\nผู้อำนวยการ` })],
      '2026-12-15',
      [`ผู้รับคำรับรอง: ${DEPUTY} / ${DEPUTY_TITLE} / รักษาราชการแทน / ผู้อำนวยการ`, MAKER_P012],
    ],
    [
      'a deputy for one kind only',
      '2570-บค-P012',
      [signer({ capacity: 'ปฏิบัติราชการแทน', position: DEPUTY_TITLE, kinds: ['บุคลากร'] })],
      '2026-12-15',
      [`ผู้รับคำรับรอง: ${DEPUTY} / ${DEPUTY_TITLE} / ปฏิบัติราชการแทน / ${TITLE}`, MAKER_P012],
    ],
    [
      'the director himself for the others',
      '2570-สถ-S01',
      [signer({ capacity: 'ปฏิบัติราชการแทน', position: DEPUTY_TITLE, kinds: ['บุคลากร'] })],
      '2026-12-15',
      [`ผู้รับคำรับรอง: ${DIRECTOR} / ${TITLE}`, MAKER_S01],
    ],
    [
      'the last to have begun of two that hold',
      '2570-สถ-S01',
      [
        signer({ id: 'L2', name: 'นางใหม่ ทดสอบ', from: on('2026-11-01') }),
        signer({ from: on('2026-10-01') }),
      ],
      '2026-12-15',
      [`ผู้รับคำรับรอง: นางใหม่ ทดสอบ / ${TITLE}`, MAKER_S01],
    ],
    [
      'each province’s own governor',
      '2570-จว-กระบี่',
      [
        signer({ signsAs: 'ผู้ว่าราชการจังหวัดตรัง', name: 'นายตรัง ทดสอบ' }),
        signer({ signsAs: 'ผู้ว่าราชการ จังหวัดกระบี่', name: 'นายกระบี่ ทดสอบ' }),
      ],
      '2026-12-15',
      ['ผู้รับคำรับรอง: นายกระบี่ ทดสอบ / ผู้ว่าราชการจังหวัดกระบี่', `ผู้ทำคำรับรอง: ${DIRECTOR} / ${TITLE}`],
    ],
    [
      'a vice governor for the governor',
      '2570-จว-ตรัง',
      [
        signer({
          signsAs: 'ผู้ว่าราชการจังหวัดตรัง',
          name: 'นายตรัง ทดสอบ',
          capacity: 'รักษาราชการแทน',
          position: 'รองผู้ว่าราชการจังหวัดตรัง',
        }),
      ],
      '2026-12-15',
      [
        'ผู้รับคำรับรอง: นายตรัง ทดสอบ / รองผู้ว่าราชการจังหวัดตรัง / รักษาราชการแทน / ผู้ว่าราชการจังหวัดตรัง',
        `ผู้ทำคำรับรอง: ${DIRECTOR} / ${TITLE}`,
      ],
    ],
    [
      'an acting director of a school',
      '2570-สถ-S01',
      [
        signer({
          signsAs: 'ผู้อำนวยการโรงเรียนตัวอย่างทะเลครามวิทยา',
          capacity: 'รักษาราชการแทน',
          position: 'รองผู้อำนวยการโรงเรียน',
        }),
      ],
      '2026-12-15',
      [
        `ผู้รับคำรับรอง: ${DIRECTOR} / ${TITLE}`,
        `ผู้ทำคำรับรอง: ${DEPUTY} / รองผู้อำนวยการโรงเรียน / รักษาราชการแทน / ผู้อำนวยการโรงเรียนตัวอย่างทะเลครามวิทยา`,
      ],
    ],
    [
      'somebody for one side only',
      '2570-จว-ตรัง',
      [signer({ side: 'ผู้รับ' })],
      '2026-12-15',
      ['ผู้รับคำรับรอง: นายสมมติ ผู้ว่าตรังตัวอย่าง / ผู้ว่าราชการจังหวัดตรัง', `ผู้ทำคำรับรอง: ${DIRECTOR} / ${TITLE}`],
    ],
    [
      'nobody with himself',
      '2570-บค-P012',
      [signer({ name: 'ฐิติวัชร์  หิ่งห้อยปลายปากกา', capacity: 'รักษาราชการแทน' })],
      '2026-12-15',
      'same-person',
    ],
    [
      'another where the table names one',
      '2570-บค-P012',
      [
        signer({ name: 'นายฐิติวัชร์ หิ่งห้อยปลายปากกา', capacity: 'รักษาราชการแทน', from: on('2026-11-01') }),
        signer({ id: 'L2', capacity: 'ปฏิบัติราชการแทน', position: DEPUTY_TITLE }),
      ],
      '2026-12-15',
      [`ผู้รับคำรับรอง: ${DEPUTY} / ${DEPUTY_TITLE} / ปฏิบัติราชการแทน / ${TITLE}`, MAKER_P012],
    ],
  ])('%s', (_, key, signers, day, wanted) => {
    expect(signing(key, signers, day)).toEqual(wanted);
  });

  test('nobody where ตั้งค่า names the maker himself', () => {
    expect(signing('2570-บค-P012', [], '2026-12-15', 'นายฐิติวัชร์ หิ่งห้อยปลายปากกา')).toBe('same-person');
  });

  test('a third signer stands below the parties with his label, never a party', () => {
    const coSigner = signer({ side: 'ผู้ลงนามร่วม', signsAs: 'พยาน', position: DEPUTY_TITLE });
    const sources = { ...office.sources, signers: [coSigner, { ...coSigner, id: 'L2', name: DIRECTOR }] };
    const [obec] = agreementSet('เลขาธิการ กพฐ.', sources).planned;
    expect(obec?.coSigners).toEqual([{ name: DEPUTY, position: DEPUTY_TITLE, label: 'พยาน' }]);
    expect(obec?.makers).toEqual([office.sources.director]);
  });
});

test('one person is known under titles, ranks and spaces', () => {
  expect(isSamePerson('นายสมชาย ใจดี', 'สมชาย  ใจดี')).toBe(true);
  expect(isSamePerson('ว่าที่ ร.ต.สมชาย ใจดี', 'ดร.สมชาย ใจดี')).toBe(true);
  expect(isSamePerson('น.ส. สมหญิง ใจดี', 'นางสาวสมหญิง ใจดี')).toBe(true);
  expect(isSamePerson('นายสมชาย ใจดี', 'นายสมชัย ใจดี')).toBe(false);
  expect(isSamePerson('', '')).toBe(false);
});
