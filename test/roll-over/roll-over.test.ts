import ExcelJS from 'exceljs';
import { asPerson } from '../../local/office/as-person';
import { partsOf } from '../../src/commands/roll-over/archive-register';
import { closeWithoutRecord } from '../closing/close-without-record';
import type { LoadedOffice } from '../import/loaded-office';
import { closeRound, playedYear, ROUNDS } from '../office/played-year';

type RolledOver = {
  readonly carried: number;
  readonly archived: number;
  readonly withoutBaseline: readonly string[];
  readonly ofSomeRounds: readonly string[];
  readonly archive: string;
  readonly more: boolean;
};

let prepared: LoadedOffice;

beforeAll(async () => {
  prepared = await playedYear();
});
afterAll(() => prepared.workspace.close());

async function rollOver(office: LoadedOffice): Promise<RolledOver> {
  return (await office.run('rollOver', { toFiscalYearBe: 2571, confirmYear: 2571 })) as RolledOver;
}

async function keys(office: LoadedOffice, tab: string): Promise<readonly string[]> {
  return [...(await office.rows(tab)).keys()];
}

/** Round ids that head the blocks of แดชบอร์ด. */
async function roundsOnDashboard(office: LoadedOffice): Promise<readonly string[]> {
  const range = encodeURIComponent("'แดชบอร์ด'!A1:A60");
  const path = `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${range}`;
  const { values } = (await office.person.json('GET', path)) as { readonly values: readonly string[][] };
  return values.flat().filter((text) => /^\d{4}-\d\d$/.test(text));
}

type Archive = { readonly id: string; readonly name: string };

/** By kind of file: a search by name may lag behind. */
async function archiveFiles(office: LoadedOffice): Promise<readonly Archive[]> {
  const { files } = (await office.person.json('GET', '/drive/v3/files', {
    q: "trashed = false and mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'",
    fields: 'files(id,name)',
  })) as { readonly files: readonly Archive[] };
  return files;
}

async function archives(office: LoadedOffice): Promise<readonly string[]> {
  return (await archiveFiles(office)).map(({ name }) => name).sort();
}

async function archived(office: LoadedOffice, name: string): Promise<Uint8Array> {
  const file = (await archiveFiles(office)).find((one) => one.name === name);
  return (await office.person.call('GET', `/drive/v3/files/${file?.id}`, { alt: 'media' })).body;
}

async function columnA(bytes: Uint8Array, tab: string): Promise<readonly string[]> {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(copy);
  const texts: string[] = [];
  book.getWorksheet(tab)?.eachRow((row) => {
    texts.push(String(row.getCell(1).value));
  });
  return texts;
}

describe('a new fiscal year', () => {
  let turned: LoadedOffice;
  let rolled: RolledOver;

  beforeAll(async () => {
    turned = await prepared.fork();
    rolled = await rollOver(turned);
  });
  afterAll(() => turned.close());

  it('carries the indicators on and moves their baselines back by the certified results of round 12', async () => {
    expect(rolled).toMatchObject({ carried: 6, archived: 0, ofSomeRounds: [], more: false });
    expect([...rolled.withoutBaseline]).toEqual(['2.1', '2.1.2', '3.1']);
    const indicators = await turned.rows('ตัวชี้วัด');
    expect(indicators.get('1.1')).toMatchObject({ 'ปีฐาน −3': 62.5, 'ปีฐาน −2': 63.5, 'ปีฐาน −1': 71.25 });
    expect(indicators.get('2.1.2')).toMatchObject({ 'ปีฐาน −1': '' });
    expect(indicators.get('3.1')).toMatchObject({ น้ำหนัก: 20, 'ปีฐาน −1': '' });
  });

  describe('whose first round is closed', () => {
    let office: LoadedOffice;
    let looked: RolledOver;
    let rolled: RolledOver;

    beforeAll(async () => {
      office = await prepared.fork();
      await office.set('ตัวชี้วัด', '3.1', { ยกเลิกที่รอบ: '9' });
      await office.set('ตัวชี้วัด', '1.2', { 'น้ำหนัก 6': 15 });
      await closeRound(office, '2570-06');
      const look = { toFiscalYearBe: 2571, confirmYear: 2571, check: true };
      looked = (await office.run('rollOver', look)) as RolledOver;
      rolled = await rollOver(office);
    });
    afterAll(() => office.close());

    it('names the indicators whose rounds and weights of rounds go on as they were', async () => {
      expect(looked.ofSomeRounds).toEqual(['1.2', '3.1']);
      expect(rolled.ofSomeRounds).toEqual(['1.2', '3.1']);
      const log = [...(await office.rows('บันทึก')).values()];
      expect(log.filter(({ เรื่อง }) => เรื่อง === '1.2, 3.1')).toHaveLength(1);
    });

    it('lays rounds, steps and settings of the year, and keeps rows of rounds that are open', async () => {
      expect(rolled.archived).toBe(7);
      expect(await roundsOnDashboard(office)).toEqual(['2570-09', '2570-12']);
      expect(await keys(office, 'รอบรายงาน')).toEqual([
        '2570-09',
        '2570-12',
        '2571-06',
        '2571-09',
        '2571-12',
      ]);
      const reports = await keys(office, 'รายงานผล');
      expect(reports).toHaveLength(12);
      expect(reports.every((id) => !id.startsWith('2570-06'))).toBe(true);
      const settings = await office.rows('ตั้งค่า');
      expect(settings.get('ปีงบประมาณ')?.ค่า).toBe('2571');
      expect(settings.get('วันเริ่มปีงบประมาณ')?.ค่า).toBe('2027-10-01');
      expect(settings.get('กำหนดส่งรอบ 9')?.ค่า).toBe('2028-07-31');
      const calendar = await office.rows('ปฏิทิน');
      expect(calendar.get('6')).toMatchObject({ เริ่ม: 46_661, สิ้นสุด: 47_026, เริ่มจริง: '', สถานะ: 'ยังไม่ถึง' });
    });

    it('archives the register before anything leaves it', async () => {
      expect(await archives(office)).toEqual(['ทะเบียน ปีงบประมาณ 2570 06.xlsx']);
      const before = await columnA(await archived(office, 'ทะเบียน ปีงบประมาณ 2570 06.xlsx'), 'รายงานผล');
      expect(before.filter((id) => id.startsWith('2570-06-'))).toHaveLength(6);
    });

    it('keeps the archive where operators alone look in', async () => {
      const [archive] = await archiveFiles(office);
      const reads = (email: string) =>
        asPerson(office.workspace, email)
          .json('GET', `/drive/v3/files/${archive?.id}`, { fields: 'id' })
          .then(
            () => true,
            () => false,
          );
      const people = [...(await office.rows('บุคลากร')).values()];
      const roles = new Map<unknown, boolean>();
      for (const { อีเมล, บทบาท } of people) roles.set(บทบาท, await reads(String(อีเมล)));
      expect(Object.fromEntries(roles)).toEqual({
        เจ้าภาพหลัก: true,
        เจ้าภาพรอง: true,
        ผู้อำนวยการ: false,
        บุคลากร: false,
      });
    });

    it('changes nothing when it is called twice', async () => {
      const before = await everything(office);
      const again = await rollOver(office);
      expect(again).toMatchObject({ carried: 0, archived: 0, archive: '', more: false });
      expect(again.withoutBaseline).toEqual(['2.1', '2.1.2', '3.1']);
      expect(await everything(office)).toEqual(before);
    });
  });

  describe('that is turned again when the rounds of the last are closed', () => {
    let office: LoadedOffice;
    let again: RolledOver;

    beforeAll(async () => {
      office = await turned.fork();
      await office.set('รายงานผล', '2570-12-3.1', { ผลที่รับรอง: 4, รับรองเมื่อ: 46_700 });
      const written = [
        ['ข้อตกลง', '2571-บค-2570'],
        ['เอกสาร', '2571-KPI-1.1/2570'],
        ['เอกสาร', 'คำสั่งที่ 12/2570'],
      ] as const;
      for (const [tab, key] of written) {
        const path = `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${encodeURIComponent(`'${tab}'!A1`)}:append`;
        await office.person.json('POST', path, { valueInputOption: 'RAW' }, { values: [[key]] });
      }
      for (const roundId of ROUNDS) await closeRound(office, roundId);
      again = await rollOver(office);
    });
    afterAll(() => office.close());

    it('takes the rest of last year out, late results included', async () => {
      // 18 reports, three rounds and a paper.
      expect(again).toMatchObject({ carried: 0, archived: 22, more: false });
      expect((await office.rows('ตัวชี้วัด')).get('3.1')).toMatchObject({ 'ปีฐาน −1': 4 });
      expect(await keys(office, 'รายงานผล')).toEqual([]);
      expect(await keys(office, 'รอบรายงาน')).toEqual(['2571-06', '2571-09', '2571-12']);
      expect(await archives(office)).toEqual([
        'ทะเบียน ปีงบประมาณ 2570 06 09 12.xlsx',
        'ทะเบียน ปีงบประมาณ 2570.xlsx',
      ]);
    });

    it("keeps the new year's papers of a unit whose code reads like the old year", async () => {
      expect(await keys(office, 'ข้อตกลง')).toEqual(['2571-บค-2570']);
      expect(await keys(office, 'เอกสาร')).toEqual(['2571-KPI-1.1/2570']);
    });
  });

  it('keeps the row of a report that was opened again', async () => {
    const office = await prepared.fork();
    await closeRound(office, '2570-06');
    await office.set('รายงานผล', '2570-06-1.1', { ปิดเมื่อ: '' });
    expect(await rollOver(office)).toMatchObject({ archived: 0 });
    expect(await keys(office, 'รายงานผล')).toContain('2570-06-1.2');
    await office.workspace.close();
  });

  it('keeps the rows of a closed round until its record is written', async () => {
    const office = await prepared.fork();
    await closeWithoutRecord(office, '2570-06');
    expect((await office.rows('รอบรายงาน')).get('2570-06')).toMatchObject({ สถานะ: 'ปิด' });
    expect(await rollOver(office)).toMatchObject({ archived: 0 });
    await office.run('sweep', undefined);
    expect((await office.rows('รอบรายงาน')).get('2570-06')).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    expect((await rollOver(office)).archived).toBeGreaterThan(0);
    await office.workspace.close();
  });

  it('is turned although the next year has been set up before', async () => {
    const office = await prepared.fork();
    await office.run('setUpYear', { fiscalYearBe: 2571 });
    expect(await rollOver(office)).toMatchObject({ carried: 6, more: false });
    expect((await office.rows('ตัวชี้วัด')).get('1.1')).toMatchObject({ 'ปีฐาน −1': 71.25 });
    expect(await rollOver(office)).toMatchObject({ carried: 0, archived: 0 });
    await office.workspace.close();
  });

  it('waits for every round to be opened, and for 1 October unless the year is named twice', async () => {
    const office = await prepared.fork();
    expect(await office.refusal('rollOver', { toFiscalYearBe: 2571 })).toBe('round-open');
    expect(await office.refusal('rollOver', { toFiscalYearBe: 2571, confirmYear: 2570 })).toBe('round-open');
    await office.set('รอบรายงาน', '2570-12', { สถานะ: 'ยังไม่เปิด' });
    const before = await everything(office);
    const request = { toFiscalYearBe: 2571, confirmYear: 2571 };
    expect(await office.refusal('rollOver', request)).toBe('round-open');
    expect(await everything(office)).toEqual(before);
    await office.workspace.close();
  });

  it('goes to the next year only, and for operators only', async () => {
    const office = await prepared.fork();
    expect(await office.refusal('rollOver', { toFiscalYearBe: 2572 })).toBe('invalid-request');
    expect(await office.refusal('rollOver', { toFiscalYearBe: 2569 })).toBe('invalid-request');
    expect(await office.refusal('rollOver', { toFiscalYearBe: 2571 }, 'owner1@small.example')).toBe(
      'not-operator',
    );
    await office.workspace.close();
  });
});

async function everything(office: LoadedOffice): Promise<unknown> {
  const tabs = ['ตั้งค่า', 'ตัวชี้วัด', 'ข้อตกลง', 'รอบรายงาน', 'รายงานผล', 'ปฏิทิน', 'ระบบ', 'บันทึก', 'งานค้าง'];
  const cells = await Promise.all(tabs.map((tab) => office.grid(tab)));
  const shape = await office.person.json('GET', `/v4/spreadsheets/${office.workspace.spreadsheetId}`);
  const files = await office.person.json('GET', '/drive/v3/files', {
    q: 'trashed = false',
    pageSize: '1000',
    fields: 'files(id,name,parents,mimeType)',
  });
  return { cells, shape, files, triggers: (await office.workspace.state()).triggers };
}

describe('an archive that would pass 10 MB', () => {
  it('has parts by what their rows weigh, in order, each row in one', () => {
    const row = (letters: number, id: number) => [id, 'ก'.repeat(letters)];
    const rows = [...Array(5_000).keys()].map((id) => row(id % 7 === 0 ? 40_000 : 10, id));
    const parts = partsOf(rows);
    expect(parts.flat()).toEqual(rows);
    expect(parts.length).toBeGreaterThan(9);
    expect(parts.every((part) => Buffer.byteLength(JSON.stringify(part)) < 8_000_000)).toBe(true);
    expect(partsOf([])).toEqual([]);
  });

  it('is split by tab, and the year turns all the same', async () => {
    const office = await prepared.fork();
    office.workspace.faults.add({ call: 'drive.export', after: 1, how: '403 exportSizeLimitExceeded' });
    await closeRound(office, '2570-06');
    const rolled = await rollOver(office);
    expect(rolled.archive).toContain('/folders/');
    expect((await keys(office, 'รายงานผล')).some((key) => key.startsWith('2570-06'))).toBe(false);
    const names = await archives(office);
    const reports = names.find((name) => name.endsWith(' รายงานผล 1.xlsx')) ?? '';
    expect(await columnA(await archived(office, reports), 'รายงานผล')).toContain('2570-06-1.1');
    await office.workspace.close();
  });
});
