import { SMALL_OFFICE } from '../office/small-office';
import { type LoadedOffice, type Preview, smallOffice } from './loaded-office';
import { madeWorkbook } from './made-workbook';

let prepared: LoadedOffice;
let office: LoadedOffice;

beforeAll(async () => {
  prepared = await smallOffice();
});
afterAll(() => prepared.workspace.close());
beforeEach(async () => {
  office = await prepared.fork();
});
afterEach(() => office.workspace.close());

function csv(...lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}

function fileOf(fileName: string, content: string | Uint8Array) {
  return {
    fileName,
    base64: Buffer.from(content).toString('base64'),
  };
}

async function look(fileName: string, content: string | Uint8Array, more: object = {}): Promise<Preview> {
  return (await office.run('previewImport', { ...fileOf(fileName, content), ...more })) as Preview;
}

describe('a value of a setting', () => {
  it('that is none for it is told before it is written, and one that is only spelt otherwise is not', async () => {
    const settings = csv(
      'รายการ,ค่า',
      'มาตราคะแนน,1-พ.ค.',
      'ฐานน้ำหนักรวม,100%',
      'ใช้เลขไทย,ใช้',
      'วันลงนามคำรับรอง,15 ธ.ค. 69',
      'ชื่อย่อสำนักงาน,',
    );
    const { problems } = await look('s.csv', settings, { tab: 'ตั้งค่า' });
    expect(problems.map(({ cell }) => cell)).toEqual(['B2', 'B3']);
    expect(problems[0]?.message).toContain('"1-พ.ค." ใช้ไม่ได้ ให้เลือก 1-5');
  });
});

describe('a blank cell of a file', () => {
  const BLANKS = csv('รหัส,ชื่อ-สกุล,ตำแหน่ง,กลุ่ม,อีเมล,บทบาท,สถานะ', 'P005,,,,,,');

  it('changes nothing, and what it would empty is counted', async () => {
    const preview = await look('a.csv', BLANKS);
    expect(preview).toMatchObject({ tab: 'บุคลากร', counts: { added: 0, changed: 0, same: 1, emptied: 6 } });
    const before = await office.grid('บุคลากร');
    expect(await office.run('commitImport', { importId: preview.importId })).toEqual({ written: 1 });
    expect(await office.grid('บุคลากร')).toEqual(before);
  });

  it('is a dash too, where the register says something', async () => {
    const preview = await look('a.csv', csv('รหัส,ชื่อ-สกุล,ตำแหน่ง,กลุ่ม', 'P005,-,–,-', 'P999,นายใหม่ สมมุติ,-,'));
    expect(preview.counts).toMatchObject({ added: 1, changed: 0, same: 1, emptied: 3 });
    const before = (await office.rows('บุคลากร')).get('P005');
    await office.run('commitImport', { importId: preview.importId });
    expect((await office.rows('บุคลากร')).get('P005')).toEqual(before);
    expect((await office.rows('บุคลากร')).get('P999')?.ตำแหน่ง).toBe('-');
  });

  it('clears where the operator asks for it, shown before', async () => {
    const preview = await look('a.csv', csv('รหัส,ตำแหน่ง', 'P005,'), { clear: true });
    expect(preview.changes).toEqual([{ key: 'P005', column: 'ตำแหน่ง', before: 'นักวิชาการศึกษา', after: '' }]);
    await office.run('commitImport', { importId: preview.importId, clear: true });
    expect((await office.rows('บุคลากร')).get('P005')?.ตำแหน่ง).toBe('');
  });
});

describe('an import after which nobody could act', () => {
  const NO_HOSTS = csv('รหัส,สถานะ', 'P002,ย้ายออก', 'P003,ลาศึกษาต่อ');

  it('is told in the preview and refused', async () => {
    const preview = await look('a.csv', NO_HOSTS);
    expect(preview.blocked).toBe(true);
    expect(preview.problems.some(({ message }) => message.includes('ไม่มีเจ้าภาพหลักหรือเจ้าภาพรอง'))).toBe(true);
    const before = await office.grid('บุคลากร');
    expect(await office.refusal('commitImport', { importId: preview.importId })).toBe('no-operator-left');
    expect(await office.grid('บุคลากร')).toEqual(before);
  });

  it('is refused where blank roles are to be cleared', async () => {
    const { importId } = await look('a.csv', csv('รหัส,บทบาท', 'P002,', 'P003,'));
    expect(await office.refusal('commitImport', { importId, clear: true })).toBe('no-operator-left');
  });

  it('asks about a director who leaves, and goes on', async () => {
    const preview = await look('a.csv', csv('รหัส,สถานะ', 'P001,ย้ายออก'));
    expect(preview.problems.map(({ message }) => message)).toEqual([expect.stringContaining('ไม่มีผู้อำนวยการ')]);
    await office.run('commitImport', { importId: preview.importId });
    expect((await office.rows('บุคลากร')).get('P001')?.สถานะ).toBe('ย้ายออก');
  });
});

describe('a round that is open', () => {
  let opened: LoadedOffice;

  beforeAll(async () => {
    opened = await prepared.fork();
    await opened.run('openRound', { roundId: '2570-06' });
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await office.close();
    office = await opened.fork();
  });

  it('is asked about where the owner of a report leaves', async () => {
    const { problems } = await look('a.csv', csv('รหัส,สถานะ', 'P005,ย้ายออก'));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('2570-06')]);
  });

  it('goes on with what it has frozen, which is said', async () => {
    const { remarks } = await look('a.csv', csv('รหัส,ตัวชี้วัด,น้ำหนัก', '1.1,ตัวชี้วัดตัวอย่างที่ 1.1,35'));
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringContaining('2570-06')]);
  });

  it('names results of reports that there are not', async () => {
    const { problems } = await look('a.csv', csv('รหัสตัวชี้วัด,ผลการดำเนินงาน', '1.1,85', '9.9,80'), {
      tab: 'รายงานผล',
    });
    expect(problems.map(({ cell, message }) => [cell, message.includes('2570-06-9.9')])).toEqual([
      ['A3', true],
    ]);
  });
});

describe('references of a file', () => {
  it('that lead nowhere are named before anything is written', async () => {
    const { problems } = await look(
      'a.csv',
      csv('รหัส,ตัวชี้วัดแม่,ตัวชี้วัด,ผู้กำกับดูแล,ผู้รับผิดชอบ', '7.1,9.9,ก,P004,P005', '7.2,7.1,ข,P099,นายไม่มี สมมุติ'),
    );
    expect(problems.map(({ cell }) => cell)).toEqual(['B2', 'D3', 'E3']);
  });

  it('of a working group lead to a dimension by its name or an indicator by its code', async () => {
    const indicators = await look('i.csv', csv('รหัส,มิติ,ตัวชี้วัด', '7.1,มิติที่ 7 ใหม่,ก'));
    const content = csv(
      'รหัส,มิติหรือตัวชี้วัด,บุคลากร,หน้าที่',
      'W1,9.99,P005,ประธาน',
      'W2,7.1,P005,ประธาน',
      'W3,มิติที่  ๗ ใหม่,P005,ประธาน',
    );
    const told = async (more: object) =>
      (await look('w.csv', content, more)).problems.map(({ cell }) => cell);
    expect(await told({ tab: 'คณะทำงาน' })).toEqual(['B2', 'B3', 'B4']);
    expect(await told({ tab: 'คณะทำงาน', with: [indicators.importId] })).toEqual(['B2']);
  });

  it('may lead to another file of the same go', async () => {
    const people = await look('p.csv', csv('รหัส,ชื่อ-สกุล,กลุ่ม', 'P091,นายมาใหม่ สมมุติ,กลุ่มอำนวยการ'));
    const content = csv('รหัส,ตัวชี้วัด,ผู้กำกับดูแล,ผู้รับผิดชอบ', '7.1,ก,P091,นาย มาใหม่ สมมุติ');
    expect((await look('i.csv', content)).problems).toHaveLength(2);
    const indicators = await look('i.csv', content, { with: [people.importId] });
    expect(indicators.problems).toEqual([]);
    const importIds = [indicators.importId, people.importId];
    expect(await office.run('commitImport', { importIds })).toEqual({ written: 2 });
    expect((await office.rows('ตัวชี้วัด')).get('7.1')).toMatchObject({ ผู้กำกับดูแล: 'P091', ผู้รับผิดชอบ: 'P091' });
  });
});

describe('a file of another tab', () => {
  it('is told', async () => {
    const { problems } = await look(
      'a.csv',
      csv('รหัสโรงเรียน,ชื่อโรงเรียน,จังหวัด,ผู้อำนวยการโรงเรียน', 'S01,ก,ตรัง,ข'),
      {
        tab: 'บุคลากร',
      },
    );
    expect(problems.some(({ message }) => message.includes('เหมือนแท็บสถานศึกษา'))).toBe(true);
  });

  it('is refused where it is of none', async () => {
    expect(await office.refusal('previewImport', fileOf('a.csv', csv('ก,ข', '1,2')))).toBe('file-unreadable');
  });

  it('lacks columns that new rows need, which is said', async () => {
    const { remarks } = await look('a.csv', csv('รหัส,ชื่อ-สกุล,อีเมล', 'P091,นายมาใหม่ สมมุติ,new@small.example'));
    expect(remarks.map(({ message }) => message)).toEqual([
      expect.stringContaining('ตำแหน่ง, กลุ่ม, บทบาท, สถานะ'),
    ]);
  });
});

describe('columns that the operator chooses', () => {
  const FILE = csv('รหัส,ชื่อ-สกุล,ภารกิจ', 'P005,นายสมมติ ห้าตัวอย่าง,ศึกษานิเทศก์');

  it('are written so, and kept for the next file of the office', async () => {
    const first = await look('a.csv', FILE);
    expect(first.columns[2]).toEqual({ header: 'ภารกิจ', column: '' });
    const columns = first.columns.map((one) => (one.header === 'ภารกิจ' ? { ...one, column: 'ตำแหน่ง' } : one));
    expect((await look('a.csv', FILE, { columns })).changes).toEqual([
      { key: 'P005', column: 'ตำแหน่ง', before: 'นักวิชาการศึกษา', after: 'ศึกษานิเทศก์' },
    ]);
    await office.run('commitImport', { importId: first.importId, columns });
    expect((await office.rows('บุคลากร')).get('P005')?.ตำแหน่ง).toBe('ศึกษานิเทศก์');
    const next = await look('b.csv', csv('รหัส,ชื่อ-สกุล,ภารกิจ', 'P006,,ครู'));
    expect(next.columns[2]).toEqual({ header: 'ภารกิจ', column: 'ตำแหน่ง' });
  });

  it('may be all of a file whose header says nothing known, and find the next such file', async () => {
    const unknown = csv('บัญชีภายใน', 'เลขเจ้าหน้าที่,ชื่อเต็มตัว,ภาระงาน', 'P096,นายมาใหม่ สมมุติ,ครู');
    const first = await look('u.csv', unknown, { tab: 'บุคลากร' });
    expect(first.columns.map(({ header }) => header)).toEqual(['เลขเจ้าหน้าที่', 'ชื่อเต็มตัว', 'ภาระงาน']);
    const columns = ['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง'].map((column, at) => ({ ...first.columns[at], column }));
    expect(await office.run('commitImport', { importId: first.importId, columns })).toEqual({ written: 1 });
    const next = await look('v.csv', csv('ก,ข', 'ชื่อเต็มตัว,เลขเจ้าหน้าที่', 'นางมาใหม่ สมมุติ,P097'), {
      tab: 'บุคลากร',
    });
    expect(next.sample).toEqual([['นางมาใหม่ สมมุติ', 'P097']]);
  });

  it('are refused where two of the file would be one cell that holds no parts: a key, a choice', async () => {
    const { importId, columns } = await look('a.csv', csv('รหัส,ภารกิจ,หน้าที่', 'P005,ศึกษานิเทศก์,ชำนาญการ'), {
      tab: 'บุคลากร',
    });
    const given = (...names: readonly string[]) =>
      columns.map((one, at) => ({ ...one, column: names[at] ?? '' }));
    for (const twice of [given('รหัส', 'รหัส'), given('รหัส', 'บทบาท', 'บทบาท')]) {
      expect(await office.refusal('commitImport', { importId, columns: twice })).toBe('invalid-request');
    }
    const joined = given('รหัส', 'ตำแหน่ง', 'ตำแหน่ง');
    expect(await office.run('commitImport', { importId, columns: joined })).toEqual({ written: 1 });
    expect((await office.rows('บุคลากร')).get('P005')?.ตำแหน่ง).toBe('ศึกษานิเทศก์ ชำนาญการ');
  });

  it('are refused where there is no such column, or not one for each of the file', async () => {
    const { importId, columns } = await look('a.csv', FILE);
    for (const wrong of [columns.slice(1), columns.map((one) => ({ ...one, column: 'ไม่มี' })), 'รหัส']) {
      expect(await office.refusal('commitImport', { importId, columns: wrong })).toBe('invalid-request');
    }
  });
});

describe('thresholds set at levels 1, 3 and 5 only', () => {
  const GAPS = csv('รหัส,ตัวชี้วัด,วิธีให้คะแนน,เกณฑ์ 1,เกณฑ์ 3,เกณฑ์ 5', '7.1,ก,เชิงเส้น,60,70,85', '7.2,ข,ขั้น,60,70,80');

  it('are named with the reason', async () => {
    const { problems } = await look('a.csv', GAPS);
    expect(problems.map(({ cell }) => cell)).toEqual(['D2', 'D3']);
  });

  it('are filled in a straight line where the office has set so', async () => {
    await office.take('ตั้งค่า', 's.csv', csv('รายการ,ค่า', 'เกณฑ์ที่ตั้งเฉพาะระดับ 1 3 5,เติมเชิงเส้น'));
    expect((await look('a.csv', GAPS)).problems.map(({ cell }) => cell)).toEqual(['D3']);
    await office.take('ตัวชี้วัด', 'a.csv', GAPS);
    const rows = await office.rows('ตัวชี้วัด');
    expect(rows.get('7.1')).toMatchObject({ 'เกณฑ์ 2': 65, 'เกณฑ์ 4': 77.5 });
    expect(rows.get('7.2')?.['เกณฑ์ 2']).toBe('');
  });

  it('of a school are a line only where the method of their indicator is one', async () => {
    await office.take('ตั้งค่า', 's.csv', csv('รายการ,ค่า', 'เกณฑ์ที่ตั้งเฉพาะระดับ 1 3 5,เติมเชิงเส้น'));
    const units = csv(
      'รหัสตัวชี้วัด,รหัสหน่วย,เกณฑ์ 1,เกณฑ์ 2,เกณฑ์ 3,เกณฑ์ 4,เกณฑ์ 5',
      '1.1,S01,50,,70,,85',
      '2.1.1,S01,50,,70,,80',
    );
    const preview = await office.preview('เกณฑ์เฉพาะหน่วย', 'u.csv', units);
    expect(preview.problems.map(({ cell }) => cell)).toEqual(['C3']);
    expect(preview.sample[0]).toEqual(['1.1', 'S01', 50, 60, 70, 77.5, 85]);
  });
});

describe('the last import', () => {
  it('is taken back: cells, rows, several tabs at once', async () => {
    const before = [await office.grid('บุคลากร'), await office.grid('สถานศึกษา')];
    const book = await madeWorkbook(
      {
        title: 'คน',
        rows: [
          ['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง'],
          ['P005', 'นายเปลี่ยน ชื่อแล้ว', 'ครู'],
          ['P091', 'นายใหม่ สมมุติ', 'ครู'],
        ],
      },
      {
        title: 'โรงเรียน',
        rows: [
          ['รหัส', 'ชื่อ', 'จังหวัด'],
          ['S09', 'โรงเรียนใหม่', 'ตรัง'],
          ['S01', 'โรงเรียนเปลี่ยนชื่อ', 'ตรัง'],
        ],
      },
    );
    const first = await look('a.xlsx', book);
    const second = await look('a.xlsx', book, { sheet: 'โรงเรียน' });
    expect([first.tab, second.tab]).toEqual(['บุคลากร', 'สถานศึกษา']);
    await office.run('commitImport', { importIds: [first.importId, second.importId] });
    expect((await office.rows('สถานศึกษา')).has('S09')).toBe(true);
    expect(await office.run('undoImport', {})).toEqual({ restored: 9, kept: [] });
    expect([await office.grid('บุคลากร'), await office.grid('สถานศึกษา')]).toEqual(before);
    expect(await office.refusal('undoImport', {})).toBe('nothing-to-undo');
  });

  it('keeps what somebody has edited since', async () => {
    await office.take('สถานศึกษา', 'a.csv', csv('รหัส,ชื่อ,จังหวัด', 'S01,หนึ่ง,กระบี่', 'S09,เก้า,ตรัง', 'S10,สิบ,ตรัง'));
    await office.set('สถานศึกษา', 'S01', { ชื่อ: 'แก้เอง' });
    await office.set('สถานศึกษา', 'S09', { จังหวัด: 'กระบี่' });
    expect(await office.run('undoImport', {})).toEqual({
      restored: 4,
      kept: [
        { key: 'S01', column: 'ชื่อ' },
        { key: 'S09', column: 'จังหวัด' },
      ],
    });
    const rows = await office.rows('สถานศึกษา');
    expect(rows.get('S01')).toMatchObject({ ชื่อ: 'แก้เอง', จังหวัด: 'ตรัง' });
    expect(rows.get('S09')).toMatchObject({ ชื่อ: 'เก้า', จังหวัด: 'กระบี่' });
    expect(rows.has('S10')).toBe(false);
  });

  it('of doubled keys goes without the row that stood before', async () => {
    await office.take('สถานศึกษา', 'a.csv', csv('รหัส,ชื่อ', 'S01,โรงเรียนตัวอย่างหนึ่งวิทยา', 'S01,อีกแห่ง'));
    expect((await office.grid('สถานศึกษา')).filter((row) => row[0] === 'S01')).toHaveLength(2);
    await office.run('undoImport', {});
    const left = (await office.grid('สถานศึกษา')).filter((row) => row[0] === 'S01');
    expect(left.map((row) => row[1])).toEqual(['โรงเรียนตัวอย่างหนึ่งวิทยา']);
  });

  it('stays where without it nobody could act', async () => {
    const host = csv(
      'รหัส,ชื่อ-สกุล,ตำแหน่ง,กลุ่ม,อีเมล,บทบาท,สถานะ',
      'P091,นายใหม่ สมมุติ,ครู,กลุ่มอำนวยการ,p091@small.example,เจ้าภาพหลัก,ปฏิบัติงาน',
    );
    await office.take('บุคลากร', 'a.csv', host);
    await office.set('บุคลากร', 'P002', { บทบาท: 'บุคลากร' });
    await office.set('บุคลากร', 'P003', { บทบาท: 'บุคลากร' });
    const before = await office.grid('บุคลากร');
    expect(await office.refusal('undoImport', {})).toBe('no-operator-left');
    expect(await office.grid('บุคลากร')).toEqual(before);
  });

  it('is for operators only', async () => {
    expect(await office.refusal('undoImport', {}, SMALL_OFFICE.owners[0])).toBe('not-operator');
  });
});
