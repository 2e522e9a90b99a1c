import { decodeHolidays } from '../../src/register/decode/holidays';
import { decodeIndicators } from '../../src/register/decode/indicator';
import { decodePeople } from '../../src/register/decode/person';
import { decodeSchools } from '../../src/register/decode/school';
import { decodeSettings } from '../../src/register/decode/settings';
import { decodeUnitThresholds } from '../../src/register/decode/unit-thresholds';
import { sampleTable } from './table-of-csv';

describe('the sample office', () => {
  test('is read without a fault', () => {
    const indicators = decodeIndicators(sampleTable('indicators', 'indicators.csv'));
    const people = decodePeople(sampleTable('people', 'people.csv'));
    const schools = decodeSchools(sampleTable('schools', 'schools.csv'));
    const thresholds = decodeUnitThresholds(sampleTable('unitThresholds', 'unit_thresholds.csv'));
    const holidays = decodeHolidays(sampleTable('holidays', 'holidays.csv'));
    const settings = decodeSettings(sampleTable('settings', 'settings.csv'));
    for (const decoded of [indicators, people, schools, thresholds, holidays, settings]) {
      expect(decoded.faults).toEqual([]);
    }
    expect(settings.missing).toEqual([]);
    expect(people.people).toHaveLength(60);
    expect(schools.schools).toHaveLength(44);
  });

  test('keeps codes, weights and owners of an indicator as typed', () => {
    const { indicators } = decodeIndicators(sampleTable('indicators', 'indicators.csv'));
    const first = indicators[0];
    expect(first?.code).toBe('1.1');
    expect(first?.owners).toEqual(['P032', 'P034']);
    expect(String(first?.weight)).toBe('7');
    expect(first?.thresholds.map((value) => value?.toFixed())).toEqual([
      undefined,
      '88',
      '90',
      '92',
      '94',
      '96',
    ]);
    expect(indicators.find(({ code }) => code === '1.2')?.method).toBeUndefined();
    expect(indicators.find(({ code }) => code === '1.2.1')?.parent).toBe('1.2');
    expect(indicators.find(({ code }) => code === '1.4')?.roundWeights[6]?.toFixed()).toBe('8');
  });

  test('has its settings typed', () => {
    const { settings } = decodeSettings(sampleTable('settings', 'settings.csv'));
    expect(settings.provinces).toEqual(['ตรัง', 'กระบี่']);
    expect(settings.fiscalYearBe).toBe(2570);
    expect(settings.governors.กระบี่).toBe('นางสาวสมมติ ผู้ว่ากระบี่ตัวอย่าง');
    expect(settings.remindDaysBefore).toEqual([14, 7, 3, 1]);
    expect(settings.dueDates[9]).toBe('2027-07-31');
    expect(settings.levelScores['50-75-100'].map(Number)).toEqual([50, 75, 100]);
    expect(settings.evidenceTypes).toEqual(['pdf', 'docx', 'xlsx', 'jpg', 'png']);
  });
});
