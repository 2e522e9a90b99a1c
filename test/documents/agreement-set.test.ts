import { agreementSet, directorOf } from '../../src/documents/agreement/agreement-set';
import { documentName } from '../../src/documents/agreement/document-name';
import { agreementContent } from '../../src/documents/content/agreement-content';
import { paperLines } from '../../src/documents/drift/paper-lines';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import type { KindDefinition } from '../../src/documents/kinds/kind-definition';
import { BUILT_IN_KINDS } from '../../src/documents/kinds/kind-definitions';
import { officeKindDefinition } from '../../src/documents/kinds/office-kind';
import { STAFF } from '../../src/documents/kinds/staff';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import { AGREEMENT_KINDS } from '../../src/domain/agreements/agreement';
import { builtTemplate, contentOf, plannedOf } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();

describe('the set of agreements', () => {
  test('the sample office makes 57 with staff, 44 with schools, 1 with สพฐ. and 2 with governors', () => {
    const counts = AGREEMENT_KINDS.map((kind) => agreementSet(kind, office.sources).planned.length);
    expect(counts).toEqual([57, 44, 1, 2]);
    expect(AGREEMENT_KINDS.flatMap((kind) => agreementSet(kind, office.sources).skipped)).toEqual([]);
  });

  test('keys name the year, the kind and the party, each once', () => {
    const keys = plannedOf(office).map(({ key }) => key);
    expect(new Set(keys).size).toBe(104);
    expect(keys).toEqual(
      expect.arrayContaining(['2570-บค-P012', '2570-สถ-S01', '2570-สพฐ-OBEC', '2570-จว-ตรัง', '2570-จว-กระบี่']),
    );
  });

  test('groups whose long names begin alike have a key each', () => {
    const names = [
      'กลุ่มส่งเสริมการจัดการศึกษาปฐมวัย',
      'กลุ่มส่งเสริมการจัดการศึกษามัธยม',
      'กลุ่มส่งเสริมการจัดการศึกษา',
      'กลุ่มส่งเสริมการจัดการศึกษา 2',
    ];
    const people = office.sources.people.map((person, at) => ({
      ...person,
      group: names[at % names.length] ?? '',
    }));
    const kind = officeKindDefinition({
      name: 'กลุ่มงาน',
      keyPart: 'กง',
      unit: 'กลุ่ม',
      condition: '',
      indicators: '',
      maker: '',
      receiver: '',
      template: '',
      fileName: '',
      folder: '',
      output: 'Google Docs',
      weights: undefined,
    });
    const ids = kind.units({ ...office.sources, people }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe('กลุ่มส่งเสริมการจัดการศึ');
  });

  test('a province or a group of schools has what its column names it for', () => {
    const { indicators, schools } = office.sources;
    const named = {
      ...office.sources,
      schools: schools.map((school, at) => ({ ...school, groups: at === 0 ? ['ขนาดใหญ่พิเศษ'] : ['ขนาดเล็ก'] })),
      indicators: indicators.map((indicator) => ({
        ...indicator,
        forProvince: indicator.code === '1.1' ? ['ตรัง'] : indicator.code === '1.2' ? 'all' : [],
        forSchools:
          indicator.code === '1.3' ? ['ขนาดใหญ่พิเศษ'] : indicator.code === '1.4' ? ['ตรัง', 'S44'] : [],
      })) as typeof indicators,
    };
    const codesOf = (kind: 'สถานศึกษา' | 'ผู้ว่าราชการจังหวัด') => {
      const { planned, skipped } = agreementSet(kind, named);
      return new Map([
        ...planned.map(({ key, codes }) => [key, codes] as const),
        ...skipped.map(({ key }) => [key, []] as const),
      ]);
    };
    const governors = codesOf('ผู้ว่าราชการจังหวัด');
    expect(governors.get('2570-จว-ตรัง')).toEqual(['1.1', '1.2']);
    expect(governors.get('2570-จว-กระบี่')).toEqual(['1.2']);
    const ofSchools = codesOf('สถานศึกษา');
    expect(ofSchools.get('2570-สถ-S01')).toEqual(schools[0]?.province === 'ตรัง' ? ['1.3', '1.4'] : ['1.3']);
    expect(ofSchools.get('2570-สถ-S44')).toEqual(['1.4']);
    expect(
      ofSchools.get(`2570-สถ-${schools.find(({ id, province }) => province === 'กระบี่' && id !== 'S44')?.id}`),
    ).toEqual([]);
  });

  test('a new kind is one definition, and a template of its own or of a kind like it', async () => {
    const deputy: KindDefinition = {
      ...STAFF,
      name: 'รองผู้อำนวยการ',
      keyPart: 'รผ',
      units: (sources) => STAFF.units(sources).filter(({ id }) => id === 'P002'),
    };
    const { planned } = agreementSet(deputy.name, { ...office.sources, kinds: [...BUILT_IN_KINDS, deputy] });
    expect(planned.map(({ key, kind }) => [key, kind])).toEqual([['2570-รผ-P002', 'รองผู้อำนวยการ']]);
    const [agreement] = planned;
    if (agreement === undefined) throw new Error('none planned');
    const template = prepareTemplate(builtTemplate(deputy.base), { digits: 'thai' });
    const content = agreementContent(agreement, office.contentSources);
    const lines = paperLines(fillDocument(template, agreementTags(content, office.paper)));
    expect(lines.some((line) => line.includes(agreement.maker.name))).toBe(true);
    expect(documentName(agreement, 1)).toBe(`2570-รผ-P002 ${agreement.maker.name}`);
  });

  test('the director and people who are away get none', () => {
    const keys = agreementSet('บุคลากร', office.sources).planned.map(({ key }) => key);
    expect(keys).not.toContain('2570-บค-P001');
    expect(keys).not.toContain('2570-บค-P038');
    expect(keys).not.toContain('2570-บค-P049');
  });

  test('the director receives from staff and schools and makes towards สพฐ. and governors', () => {
    const director = {
      name: 'นายสมมติ นามตัวอย่าง',
      position: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต 13',
    };
    const planned = new Map(plannedOf(office).map((one) => [one.key, one]));
    expect(planned.get('2570-บค-P012')).toMatchObject({
      maker: { name: 'นายฐิติวัชร์ หิ่งห้อยปลายปากกา', position: 'พนักงานขับรถยนต์' },
      receiver: director,
    });
    expect(planned.get('2570-สถ-S01')).toMatchObject({
      maker: {
        name: 'นางสาวชลธิชา ทรายแก้วครามสมมุติ',
        position: 'ผู้อำนวยการโรงเรียนตัวอย่างทะเลครามวิทยา',
      },
      receiver: director,
    });
    expect(planned.get('2570-สพฐ-OBEC')).toMatchObject({
      maker: director,
      receiver: { name: 'นายตัวอย่าง เลขาธิการสมมุติ', position: 'เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน' },
    });
    expect(planned.get('2570-จว-กระบี่')).toMatchObject({
      maker: director,
      receiver: { name: 'นางสาวสมมติ ผู้ว่ากระบี่ตัวอย่าง', position: 'ผู้ว่าราชการจังหวัดกระบี่' },
    });
  });

  test('a person has the indicators owned, else the group’s for staff, else none and is skipped', () => {
    const codes = (key: string) => plannedOf(office).find((one) => one.key === key)?.codes;
    expect(codes('2570-บค-P032')).toEqual(['1.1']);
    expect(codes('2570-บค-P022')).toEqual(['2.2', '2.3', '4.1.3', '4.2']);
    const people = office.sources.people.map((person) =>
      person.id === 'P022' ? { ...person, group: 'กลุ่มใหม่' } : person,
    );
    expect(agreementSet('บุคลากร', { ...office.sources, people }).skipped).toEqual([
      { key: '2570-บค-P022', why: 'no-indicators' },
    ]);
  });

  test('serving in a working group counts like owning, for one indicator or a whole dimension', () => {
    const assignments = [
      { id: 'W1', scope: '1.1', personId: 'P018', duty: 'คณะทำงาน' as const },
      { id: 'W2', scope: 'มิติที่ 3 ประสิทธิภาพ', personId: 'P022', duty: 'เลขานุการ' as const },
    ];
    const { planned } = agreementSet('บุคลากร', { ...office.sources, assignments });
    const codes = (key: string) => planned.find((one) => one.key === key)?.codes;
    expect(codes('2570-บค-P018')).toEqual(['1.1']);
    expect(codes('2570-บค-P022')).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5']);
  });

  test('a governor whose name is not set is skipped and said', () => {
    const provinces = [{ name: 'ตรัง', governor: '' }];
    expect(agreementSet('ผู้ว่าราชการจังหวัด', { ...office.sources, provinces })).toEqual({
      planned: [],
      skipped: [{ key: '2570-จว-ตรัง', why: 'no-receiver-name' }],
    });
  });

  test('the director’s name and position come from one source: ตั้งค่า, else บุคลากร', () => {
    const settings = { name: 'นายคนใหม่ ทดสอบ', position: 'ผู้อำนวยการ สพม. เขต 13' };
    expect(directorOf(office.sources.people, settings)).toEqual(settings);
    const [first] = office.sources.people;
    const own = { name: first?.name, position: first?.position };
    expect(directorOf(office.sources.people, { name: '', position: 'ผู้อื่น' })).toEqual(own);
    expect(directorOf(office.sources.people, { name: first?.name ?? '', position: '' })).toEqual(own);
    expect(directorOf([], settings)).toEqual(settings);
  });
});

describe('an agreement’s indicators', () => {
  test('a parent brings its subs and its weight counts once', () => {
    const content = contentOf('2570-บค-P040');
    const rows = content.dimensions.flatMap(({ rows: all }) => all);
    expect(rows.map(({ code, weight }) => [code, weight?.toFixed()])).toEqual([
      ['1.2', '10'],
      ['1.2.1', '4'],
      ['1.2.2', '3'],
      ['1.2.3', '3'],
    ]);
    expect(content.indicatorCount).toBe(3);
    expect(content.totalWeight.toFixed()).toBe('10');
  });

  test('a sub brings its parent as a heading without weight', () => {
    const content = contentOf('2570-บค-P042');
    const rows = content.dimensions.flatMap(({ rows: all }) => all);
    expect(rows.map(({ code, weight }) => [code, weight?.toFixed()])).toEqual([
      ['1.2', undefined],
      ['1.2.1', '4'],
    ]);
    expect(content.indicatorCount).toBe(1);
    expect(content.totalWeight.toFixed()).toBe('4');
    expect(content.details.map(({ code }) => code)).toEqual(['1.2.1']);
  });

  test('the agreement with สพฐ. holds the whole register: 29 scored indicators that weigh 100', () => {
    const content = contentOf('2570-สพฐ-OBEC');
    expect(content.indicatorCount).toBe(29);
    expect(content.totalWeight.toFixed()).toBe('100');
    expect(content.dimensions.map(({ name, weight }) => [name, weight.toFixed()])).toEqual([
      ['มิติที่ 1 ประสิทธิผล', '50'],
      ['มิติที่ 2 คุณภาพการให้บริการ', '15'],
      ['มิติที่ 3 ประสิทธิภาพ', '20'],
      ['มิติที่ 4 การพัฒนาองค์กร', '15'],
    ]);
  });

  test('a school has its own thresholds and target where it has them', () => {
    const rowOf = (key: string) => contentOf(key).dimensions[0]?.rows.find(({ code }) => code === '1.1');
    const thresholds = (key: string) => rowOf(key)?.levels.map(({ threshold }) => threshold.toFixed());
    expect(thresholds('2570-สถ-S02')).toEqual(['84', '86', '88', '90', '92']);
    expect(rowOf('2570-สถ-S02')?.target).toBe('90.0');
    expect(thresholds('2570-สถ-S01')).toEqual(['88', '90', '92', '94', '96']);
    expect(thresholds('2570-สพฐ-OBEC')).toEqual(['88', '90', '92', '94', '96']);
  });
});
