import { LEVELS_SETTING } from '../../src/register/decode/setting-names';
import { type Office, small } from '../office/office';

/** Before the round of 6 months is due to open. */
const EARLY = Date.UTC(2027, 2, 25, 3);

async function typedOffice(rule: string): Promise<Office> {
  const office = await small(EARLY);
  await office.set('ตั้งค่า', LEVELS_SETTING, { ค่า: rule });
  await office.set('ตัวชี้วัด', '1.1', { 'เกณฑ์ 2': '', 'เกณฑ์ 4': '', 'เกณฑ์ 5': 96 });
  return office;
}

async function faultsOf(office: Office): Promise<readonly string[]> {
  const { faults } = (await office.call('checkRegister')).result;
  return faults
    .filter(
      ({ tab, column }: { tab: string; column: string }) => tab === 'ตัวชี้วัด' && column.startsWith('เกณฑ์'),
    )
    .map(({ column }: { column: string }) => column);
}

describe('thresholds that were typed at levels 1, 3 and 5 only', () => {
  it('are a line where the office’s setting says so: the round freezes the levels between', async () => {
    const office = await typedOffice('เติมเชิงเส้น');
    expect(await faultsOf(office)).toEqual([]);
    await office.run('openRound', { roundId: '2570-06' });
    expect((await office.rows('รายงานผล')).get('2570-06-1.1')).toMatchObject({ 'เกณฑ์ 2': 70, 'เกณฑ์ 4': 88 });
    await office.close();
  });

  it('are faults where it does not', async () => {
    const office = await typedOffice('ไม่รับ');
    expect(await faultsOf(office)).toEqual(['เกณฑ์ 2', 'เกณฑ์ 4']);
    expect(await office.refusal('openRound', { roundId: '2570-06' })).toBe('register-fault');
    await office.close();
  });
});
