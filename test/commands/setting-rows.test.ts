import { settingChanges } from '../../src/commands/year/settings';
import type { Snapshot } from '../../src/register/register-port';
import { tableOf } from '../decode/table-of-csv';

function weightsLaid(agreementKeys: readonly string[]): readonly unknown[] {
  const snapshot: Snapshot = {
    takenAt: 0,
    table: (tab) =>
      tableOf(
        tab,
        tab === 'agreements' ? ['รหัสข้อตกลง'] : [],
        tab === 'agreements' ? agreementKeys.map((key) => [key]) : [],
      ),
    headerRow: () => undefined,
    system: () => '',
  };
  return settingChanges(snapshot, 2570)
    .flatMap((change) => (change.kind === 'add' && change.tab === 'settings' ? change.rows : []))
    .filter((row) => row.รายการ === 'น้ำหนักในข้อตกลง')
    .map((row) => row.ค่า);
}

test('a new register scales the weights of staff and schools, one with agreements keeps the register’s', () => {
  expect(weightsLaid([])).toEqual(['บุคลากร, สถานศึกษา']);
  expect(weightsLaid(['2570-บค-P012'])).toEqual(['ตามทะเบียน']);
});
