import { small } from '../office/office';
import { OPENED } from './round-office';

type OpeningError = { readonly code: string; readonly message: string };

describe('a round whose indicators have faults', () => {
  it('is not opened, and every fault is told with its row and column', async () => {
    const office = await small(OPENED - 3_600_000);
    await office.set('ตัวชี้วัด', '1.1', { 'เกณฑ์ 3': 55 });
    await office.set('ตัวชี้วัด', '1.2', { วิธีให้คะแนน: '' });
    const { error } = await office.call('openRound', { roundId: '2570-06' });
    const { code, message } = error as OpeningError;
    expect(code).toBe('register-fault');
    expect(message).toMatch(/แถว \d+ คอลัมน์ เกณฑ์ 3/);
    expect(message).toMatch(/แถว \d+ คอลัมน์ วิธีให้คะแนน/);
    expect((await office.grid('รายงานผล')).length).toBe(1);
    expect((await office.rows('รอบรายงาน')).get('2570-06')?.สถานะ).toBe('ยังไม่เปิด');
    await office.set('ตัวชี้วัด', '1.1', { 'เกณฑ์ 3': 80 });
    await office.set('ตัวชี้วัด', '1.2', { วิธีให้คะแนน: 'เชิงเส้น' });
    expect((await office.call('openRound', { roundId: '2570-06' })).error).toBeUndefined();
    expect((await office.grid('รายงานผล')).length).toBe(7);
    await office.close();
  });

  it('is opened where a word or a number is only written otherwise, and freezes what is read', async () => {
    const office = await small(OPENED - 3_600_000);
    await office.set('ตัวชี้วัด', '1.1', { 'เกณฑ์ 5': '๑๐๐', น้ำหนัก: '๓๐.๐', ทิศทาง: ' มากดี' });
    await office.set('ตัวชี้วัด', '3.1', { วิธีให้คะแนน: 'ความสําเร็จ', ต้องแนบหลักฐาน: 'ใช่​ ' });
    expect(await office.run('openRound', { roundId: '2570-06' })).toMatchObject({ reports: 6, failed: [] });
    const reports = await office.rows('รายงานผล');
    expect(reports.get('2570-06-1.1')).toMatchObject({ 'เกณฑ์ 5': 100, น้ำหนัก: 30, ทิศทาง: 'มากดี' });
    expect(reports.get('2570-06-3.1')).toMatchObject({ วิธีให้คะแนน: 'ความสำเร็จ' });
    await office.close();
  });

  it('is told by the sweep on its day, which does its other work', async () => {
    const office = await small(OPENED - 3_600_000);
    await office.set('ตัวชี้วัด', '1.2', { วิธีให้คะแนน: '' });
    await office.set('รอบรายงาน', '2570-09', { สถานะ: 'เปิด' });
    await office.workspace.setClock(OPENED);
    const { worked, failed } = (await office.run('sweep', undefined)) as {
      readonly worked: boolean;
      readonly failed: readonly { readonly message: string }[];
    };
    expect(worked).toBe(true);
    expect(failed.map(({ message }) => message).join()).toContain('วิธีให้คะแนน');
    // A state that was typed goes as well, for nothing opens by it until an operator types it again.
    expect((await office.rows('รอบรายงาน')).get('2570-09')?.สถานะ).toBe('ยังไม่เปิด');
    await office.close();
  });
});
