import { type LoadedOffice, type Preview, smallOffice } from './loaded-office';

let office: LoadedOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.workspace.close());

async function look(tab: string, lines: readonly string[], more: object = {}): Promise<Preview> {
  const base64 = Buffer.from(`${lines.join('\r\n')}\r\n`).toString('base64');
  return (await office.run('previewImport', { tab, fileName: 'ของเรา.csv', base64, ...more })) as Preview;
}

function told({ problems }: Preview): readonly string[] {
  return problems.map(({ cell }) => cell);
}

describe('what a file calls a row of another tab', () => {
  const THRESHOLDS = 'รหัสตัวชี้วัด,รหัสหน่วย,เกณฑ์ 1';

  it.each([
    ['1.1', 'S01'],
    ['ตัวชี้วัดที่ ๑.๑', 'โรงเรียนตัวอย่างหนึ่งวิทยา'],
    ['ตัวชี้วัดตัวอย่างที่ 1.1', 'ตัวอย่างหนึ่งวิทยา'],
    ['1.1 ตัวชี้วัดตัวอย่างที่ 1.1', 'S01 โรงเรียนตัวอย่างหนึ่งวิทยา'],
    ['(1.1)', 'ร.ร.ตัวอย่างหนึ่งวิทยา'],
    ['1.1', 's01'],
    ['ตัวชี้วัดที่ 1.1. ตัวชี้วัดตัวอย่างที่ 1.1', 'S01: โรงเรียนตัวอย่างหนึ่งวิทยา'],
    ['1.1) ตัวชี้วัดตัวอย่างที่ 1.1', 'โรงเรียนตัวอย่างหนึ่งวิทยา (S01)'],
    ['1.1: ตัวชี้วัดตัวอย่างที่ 1.1', 'S01-โรงเรียนตัวอย่างหนึ่งวิทยา'],
    ['ตัวชี้วัดตัวอย่างที่ 1.1 (1.1)', 'โรงเรียนตัวอย่างหนึ่งวิทยา จังหวัดตรัง'],
    ['1.1', ' โรงเรียน ตัวอย่างหนึ่งวิทยา\u200b'],
  ])('is the one row that fits: %j, %j', async (indicator, school) => {
    const preview = await look('เกณฑ์เฉพาะหน่วย', [THRESHOLDS, `${indicator},${school},70`]);
    expect(told(preview)).toEqual([]);
    expect(preview.sample).toEqual([['1.1', 'S01', 70]]);
  });

  it('stays and is told where none fits, or a code and a name are of two', async () => {
    const preview = await look('เกณฑ์เฉพาะหน่วย', [
      THRESHOLDS,
      '1.1,โรงเรียนที่ไม่มี,70',
      '1.1,S01 โรงเรียนตัวอย่างสองวิทยา,70',
      'ตัวชี้วัดที่ 9.9,S01,70',
    ]);
    expect(told(preview)).toEqual(['B2', 'B3', 'A4']);
    expect(preview.sample[0]).toEqual(['1.1', 'โรงเรียนที่ไม่มี', 70]);
  });

  it('is told of no name beside its code', async () => {
    const preview = await look('เกณฑ์เฉพาะหน่วย', [
      'รหัสตัวชี้วัด,รหัสหน่วย,ชื่อหน่วย,เกณฑ์ 1',
      '1.1,S01,โรงเรียนตัวอย่างหนึ่งวิทยา,70',
    ]);
    expect(told(preview)).toEqual([]);
    expect(preview.sample).toEqual([['1.1', 'S01', '', 70]]);
  });

  it('is the scope of a working group: an indicator by its number or name, a dimension by its own', async () => {
    const preview = await look('คณะทำงาน', [
      'รหัส,มิติหรือตัวชี้วัด,บุคลากร,หน้าที่',
      'W91,ตัวชี้วัดที่ 1.1,P005,ประธาน',
      'W92,ตัวชี้วัดตัวอย่างที่ 1.2,P005,ประธาน',
      'W93,มิติที่ 1,P005,ประธาน',
      'W94,ตัวชี้วัดที่ 9.9,P005,ประธาน',
    ]);
    expect(told(preview)).toEqual(['B5']);
    expect(preview.sample.map((row) => row[1])).toEqual(['1.1', '1.2', 'มิติที่ 1', 'ตัวชี้วัดที่ 9.9']);
  });

  it('is the parent of an indicator by its name', async () => {
    const preview = await look('ตัวชี้วัด', [
      'รหัส,ตัวชี้วัดแม่,มิติ,ตัวชี้วัด,หน่วยวัด,ผู้กำกับดูแล,ผู้รับผิดชอบ',
      '2.1.9,ตัวชี้วัดตัวอย่างที่ 2.1,มิติที่ 2,ก,ร้อยละ,P004,P005',
    ]);
    expect(told(preview)).toEqual([]);
    expect(preview.sample[0]?.[1]).toBe('2.1');
  });

  it('is the same when it is accepted, and may come with another file of the same go', async () => {
    const own = await office.fork();
    const file = async (tab: string, lines: readonly string[], more: object = {}) => {
      const base64 = Buffer.from(lines.join('\n')).toString('base64');
      return (await own.run('previewImport', { tab, fileName: 'ก.csv', base64, ...more })) as Preview;
    };
    const schools = await file('สถานศึกษา', [
      'รหัส,ชื่อ,จังหวัด,ผู้อำนวยการ',
      'S09,โรงเรียนใหม่วิทยา,ตรัง,นายสมมติ เก้าตัวอย่าง',
    ]);
    const lines = [THRESHOLDS, '1.1,โรงเรียนใหม่วิทยา,70'];
    const thresholds = await file('เกณฑ์เฉพาะหน่วย', lines, { with: [schools.importId] });
    expect(told(thresholds)).toEqual([]);
    expect(thresholds.sample).toEqual([['1.1', 'S09', 70]]);
    await own.run('commitImport', { importIds: [schools.importId, thresholds.importId] });
    expect((await own.grid('เกณฑ์เฉพาะหน่วย')).at(-1)?.slice(0, 3)).toEqual(['1.1', 'S09', 70]);
    await own.close();
  });
});

describe('a word of a file that names nothing', () => {
  it('is told of who signs, for which kind and in which capacity', async () => {
    const preview = await look('ผู้ลงนาม', [
      'รหัส,ลงนามในฐานะ,ชื่อ-สกุล,ฐานะ,ประเภทข้อตกลง,ฝ่าย',
      'L1,ผู้วิเศษ,นายสมมติ ก,ตัวจริง,บุคลากร,ผู้รับ',
      'L2,ผู้อำนวยการ,นายสมมติ ข,ตัวจริง,ไม่มีประเภท,ผู้ดู',
      'L3,ผู้ว่าราชการจังหวัด ตรัง,นายสมมติ ค,ตัวจริง,ผู้ว่าราชการจังหวัด,ผู้รับ',
      'L4,ผู้ว่าราชการจังหวัดเชียงใหม่,นายสมมติ ง,แทน,,',
      'L5,ผู้ประสานงาน,นายสมมติ จ,ตัวจริง,,ผู้ลงนามร่วม',
      'L6,ผู้อำนวยการโรงเรียนตัวอย่างหนึ่งวิทยา,นายสมมติ ฉ,รักษาราชการแทน,,ผู้ทำ',
    ]);
    expect(told(preview)).toEqual(['B2', 'E3', 'F3', 'B5', 'D5']);
  });

  it('is told of schools and provinces that an indicator is used with', async () => {
    const preview = await look('ตัวชี้วัด', [
      'รหัส,ใช้กับสถานศึกษา,ใช้กับจังหวัด,กลุ่ม',
      '1.1,ตรัง,กระบี่,กลุ่มอำนวยการ',
      '1.2,เชียงใหม่,เชียงใหม่,กลุ่มที่ไม่มี',
      '2.1,ใช่,ไม่ใช่,',
    ]);
    expect(told(preview)).toEqual(['B3', 'C3', 'D3']);
  });

  it('is told of groups and provinces, unless the settings that come with it name them', async () => {
    const people = ['รหัส,ชื่อ-สกุล,กลุ่ม', 'P005,นายสมมติ ห้าตัวอย่าง,กลุ่มใหม่'];
    expect(told(await look('บุคลากร', people))).toEqual(['C2']);
    const settings = await look('ตั้งค่า', ['รายการ,ค่า', 'เจ้าภาพรอง,"กลุ่มใหม่, กลุ่มอื่น"']);
    expect(told(await look('บุคลากร', people, { with: [settings.importId] }))).toEqual([]);
    const schools = ['รหัส,ชื่อ,จังหวัด', 'S01,โรงเรียนตัวอย่างหนึ่งวิทยา,เชียงใหม่'];
    expect(told(await look('สถานศึกษา', schools))).toEqual(['C2']);
  });

  it('is told of kinds of the office’s own', async () => {
    const preview = await look('ประเภทข้อตกลง', [
      'ประเภท,ตัวย่อ,ทำกับ,เงื่อนไข,ตัวชี้วัด,ผู้ทำ,ผู้รับ',
      'กลุ่มงาน,กง,กลุ่ม,กลุ่ม มี อำนวยการ,ของกลุ่ม,หัวหน้ากลุ่ม,ผู้อำนวยการ',
      'อื่น,อน,บุคลากร,สีผม = ดำ,อะไรก็ได้,ใครสักคน,P999',
    ]);
    expect(told(preview)).toEqual(['D3', 'E3', 'F3', 'G3']);
  });
});

describe('an e-mail address that several have', () => {
  it('is told at each of them, also where the other stands in the register', async () => {
    const preview = await look('บุคลากร', [
      'รหัส,ชื่อ-สกุล,อีเมล',
      'P091,นายสมมติ ก,one@small.example',
      'P092,นายสมมติ ข, ONE@small.example',
      'P093,นายสมมติ ค,owner1@small.example',
      'P005,นายสมมติ ห้าตัวอย่าง,owner1@small.example',
      'P094,นายสมมติ ง,four@small.example',
      'P095,นายสมมติ จ,-',
      'P096,นายสมมติ ฉ,-',
      'P097,นายสมมติ ช,ไม่มี',
      'P098,นายสมมติ ซ,ไม่มี',
    ]);
    expect(told(preview)).toEqual(['C2', 'C3', 'C4', 'C5', 'C9', 'C10']);
    expect(preview.problems[0]?.message).toContain('P092');
    expect(preview.problems[2]?.message).toContain('P005');
  });

  it('is no fault where the file gives the other a new one', async () => {
    const preview = await look('บุคลากร', [
      'รหัส,ชื่อ-สกุล,อีเมล',
      'P005,นายสมมติ ห้าตัวอย่าง,new5@small.example',
      'P093,นายสมมติ ค,owner1@small.example',
    ]);
    expect(told(preview)).toEqual([]);
  });

  it('is told of schools', async () => {
    const preview = await look('สถานศึกษา', ['รหัส,อีเมล', 'S02,school01@small.example']);
    expect(told(preview)).toEqual(['B2']);
  });
});
