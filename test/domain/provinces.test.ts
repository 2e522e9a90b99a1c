import { provinceOf, readProvinces } from '../../src/domain/people/provinces';

test('provinces are read as offices list them', () => {
  const lists = [
    'พังงา, ภูเก็ต',
    'จังหวัดพังงา และจังหวัดภูเก็ต',
    'จ.พังงา จ.ภูเก็ต',
    'พังงา\nภูเก็ต',
    'พังงา และ ภูเก็ต',
    'จังหวัดพังงาและจังหวัดภูเก็ต',
    'พังงาและภูเก็ต',
    ' พังงา,, ภูเก็ต; ',
  ];
  expect(lists.map(readProvinces)).toEqual(lists.map(() => ['พังงา', 'ภูเก็ต']));
  expect(readProvinces('จังหวัดแพร่')).toEqual(['แพร่']);
  expect(readProvinces('  ')).toEqual([]);
});

test('a province is named with or without what it is', () => {
  expect(['ตรัง', 'จังหวัดตรัง', ' จ. ตรัง', 'จังหวัด ตรัง'].map(provinceOf)).toEqual(Array(4).fill('ตรัง'));
});
