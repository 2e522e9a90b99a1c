import { isUsedWith, provinceNames, schoolNames } from '../../src/domain/usage';
import { wordOf } from '../../src/domain/words/word';

const school = { id: 'S01', name: 'โรงเรียนรับรองวิทยา', province: 'ตรัง', groups: [wordOf('กลุ่มชายฝั่ง')] };

describe('an indicator', () => {
  it('used with all is used with whoever it is', () => {
    expect(isUsedWith('all', [])).toBe(true);
  });

  it.each([
    ['its province', 'ตรัง', true],
    ['its province in full', 'จังหวัดตรัง', true],
    ['its รหัส', 'S01', true],
    ['its name', 'โรงเรียนรับรองวิทยา', true],
    ['a group of the office’s own', 'กลุ่มชายฝั่ง', true],
    ['another province', 'กระบี่', false],
    ['a part of its name', 'รับรองวิทยา', false],
  ])('used with %s is used with a school: %s → %s', (_, word, used) => {
    expect(isUsedWith([wordOf(word)], schoolNames(school))).toBe(used);
  });

  it('is used with nobody where no name is given, and never through a blank name', () => {
    expect(isUsedWith([], provinceNames('ตรัง'))).toBe(false);
    expect(isUsedWith([''], schoolNames({ ...school, groups: [''] }))).toBe(false);
  });
});
