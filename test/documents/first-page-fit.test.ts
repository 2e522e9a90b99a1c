import { firstPagePoints } from '../../src/documents/filling/first-page-fit';
import { plannedOf } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();
const OFFICE_NAME = office.paper.office.name;
const agreements = plannedOf(office);
const LONG_SCHOOL =
  'โรงเรียนเฉลิมพระเกียรติสมเด็จพระศรีนครินทร์ภูเก็ตในพระราชูปถัมภ์สมเด็จพระเทพรัตนราชสุดาสยามบรมราชกุมารีตรัง';
const LONG_NAME =
  'ว่าที่ร้อยตำรวจเอกหญิงดอกเตอร์กัลยาณวรรณสิริรัตนประภาภรณ์พิมลวรรณรำไพ ศักดิ์สิทธิ์วัฒนานุกูลกิจไพศาลสมบูรณ์ทรัพย์มงคลชัย';

function agreement(key: string) {
  const found = agreements.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no agreement ${key}`);
  return found;
}

describe('page 1', () => {
  test('is set in 14 points for usual names, and a little smaller for the school that has no room left', () => {
    const smaller = agreements
      .map((one) => [one.key, firstPagePoints(one, OFFICE_NAME)] as const)
      .filter(([, points]) => points < 14);
    expect(smaller).toEqual([['2570-สถ-S33', 13]]);
  });

  test('is set smaller for long names, positions and titles, as little as they need', () => {
    const school = agreement('2570-สถ-S01');
    const director = { name: LONG_NAME, position: `ผู้อำนวยการ${LONG_SCHOOL}` };
    expect(firstPagePoints({ ...school, unit: LONG_SCHOOL, makers: [director] }, OFFICE_NAME)).toBe(11);
    const both = { ...school, unit: LONG_SCHOOL, makers: [director], receivers: [director] };
    expect(firstPagePoints(both, `สำนักงาน${LONG_SCHOOL}`)).toBe(10);
  });

  test('stays legible where so many sign that a second page is needed', () => {
    const staff = agreement('2570-บค-P012');
    const { receiver } = staff;
    expect(firstPagePoints({ ...staff, receivers: [receiver, receiver] }, OFFICE_NAME)).toBe(11);
    expect(firstPagePoints({ ...staff, receivers: [receiver, receiver, receiver] }, OFFICE_NAME)).toBe(12);
  });
});
