import { baselineChecklist } from '../../src/domain/calendar/baseline-checklist';
import { indicator } from './rows';

test('step 4 asks each first owner for the years and targets that are missing; a parent has no target', () => {
  const full = { baselines: ['80', '81', '82'], target: '85' } as const;
  const checklist = baselineChecklist(
    [
      indicator('1', { ...full, owners: ['P040'] }),
      indicator('2', { ...full, owners: ['P040', 'P032'], baselines: ['80', '', '82'] }),
      indicator('3', { ...full, owners: ['P032'], target: '' }),
      indicator('4', { ...full, owners: ['P032'], method: undefined, target: '' }),
      indicator('5', { baselines: ['', '', ''], target: '' }),
    ],
    [],
  );
  expect(
    checklist.owners.map(({ personId, missing }) => [personId, missing.map(({ columns }) => columns)]),
  ).toEqual([
    ['', [['ปีฐาน −3', 'ปีฐาน −2', 'ปีฐาน −1', 'ค่าเป้าหมาย']]],
    ['P032', [['ค่าเป้าหมาย']]],
    ['P040', [['ปีฐาน −2']]],
  ]);
  expect([checklist.complete, checklist.total]).toEqual([2, 5]);
});
