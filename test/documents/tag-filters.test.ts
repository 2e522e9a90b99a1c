import { filtered, isFilter, readFilters } from '../../src/documents/tags/tag-filters';

describe('filters of tags', () => {
  it.each([
    ['1,234.5', ['ทศนิยม2'], '1,234.50'],
    ['๑,๒๓๔.๕', ['ทศนิยม2'], '๑,๒๓๔.๕๐'],
    ['2.345', ['ทศนิยม2'], '2.35'],
    ['๑๒', ['เลขอารบิก'], '12'],
    ['12', ['เลขไทย'], '๑๒'],
    ['12.5', ['ทศนิยม0', 'เลขไทย'], '๑๓'],
    ['30/4/2570', ['วันที่'], '30 เมษายน 2570'],
    ['๓๐/๔/๒๕๗๐', ['วันที่ย่อ'], '๓๐ เม.ย. ๒๕๗๐'],
    ['ไม่มีตัวเลข', ['ทศนิยม2', 'วันที่'], 'ไม่มีตัวเลข'],
    ['', ['ทศนิยม2'], ''],
  ])('write %s with %j as %s', (text, filters, wanted) => {
    expect(filtered(text, filters)).toBe(wanted);
  });

  it('stand behind the name, several of them', () => {
    expect(readFilters('น้ำหนักรวม|ทศนิยม2|เลขอารบิก')).toEqual({
      name: 'น้ำหนักรวม',
      filters: ['ทศนิยม2', 'เลขอารบิก'],
    });
    expect(isFilter('ทศนิยม5')).toBe(false);
  });
});
