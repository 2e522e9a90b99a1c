import { criteriaNotes } from '../../src/domain/scores/criteria-notes';
import { indicator } from './rows';

test('step 1 lists the indicators whose PSA target or note on criteria nobody has looked at', () => {
  const { missing, total } = criteriaNotes([
    indicator('1', { psaTarget: '80', criteriaNote: 'ตามคู่มือ' }),
    indicator('2', { psaTarget: '80' }),
    indicator('3', { criteriaNote: 'ตามคู่มือ' }),
    indicator('4', { name: 'ร้อยละของผู้เรียน' }),
  ]);
  expect(missing).toEqual([
    { code: '2', name: '', columns: ['หมายเหตุเกณฑ์'] },
    { code: '3', name: '', columns: ['ค่าเป้าหมาย PSA'] },
    { code: '4', name: 'ร้อยละของผู้เรียน', columns: ['ค่าเป้าหมาย PSA', 'หมายเหตุเกณฑ์'] },
  ]);
  expect(total).toBe(4);
});
