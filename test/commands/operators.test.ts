import type { Workspace } from '../../local/workspace/workspace';
import { call, HOST, rest, rowsOf, STAFF, sampleOffice } from '../agreements/sample-office';

/** บุคลากร's columns: F บทบาท, G สถานะ. */
const ROLES = 'บุคลากร!F2:F61';

async function rolesOf(office: Workspace): Promise<readonly string[]> {
  return (await rowsOf(office, 'บุคลากร')).map((row) => String(row.บทบาท));
}

/** As another program would: no doorbell hears of it. */
async function writeRoles(office: Workspace, role: string): Promise<void> {
  const values = Array.from({ length: 60 }, () => [role]);
  const path = `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent(ROLES)}?valueInputOption=RAW`;
  await rest(office, 'PUT', path, { values });
}

describe('an office whose บุคลากร names no operator any more', () => {
  let sample: Workspace;
  let office: Workspace;
  beforeAll(async () => {
    sample = await sampleOffice();
  });
  beforeEach(async () => {
    office = await sample.fork();
  });
  afterEach(async () => office.close());
  afterAll(async () => sample.close());

  it('is the Sheet’s owner’s alone, whatever is asked', async () => {
    await writeRoles(office, '');
    for (const name of [
      'exportResults',
      'createAgreements',
      'setUpYear',
      'openRound',
      'sweep',
      'takeOverTriggers',
    ])
      expect([name, (await call(office, name, {}, STAFF)).error?.code]).toEqual([name, 'not-operator']);
    expect((await call(office, 'overview', undefined, STAFF)).result.operator).toBe(false);
    expect((await call(office, 'overview')).result.operator).toBe(true);
  });

  it('gets its operators back with a note when the last were typed away', async () => {
    const before = await rolesOf(office);
    const values = before.map(() => ['บุคลากร']);
    expect(await office.edit({ as: HOST, range: ROLES, values })).toBeUndefined();
    const after = await rolesOf(office);
    const isHost = (role: string): boolean => role.startsWith('เจ้าภาพ');
    expect(after.map(isHost)).toEqual(before.map(isHost));
    const log = await rowsOf(office, 'บันทึก');
    expect(log.filter((line) => String(line.เหตุการณ์).startsWith('คืนเจ้าภาพ'))).toHaveLength(
      before.filter(isHost).length,
    );
  });

  it('gets them back by the sweep where a program took them', async () => {
    const before = await rolesOf(office);
    await writeRoles(office, 'บุคลากร');
    expect((await call(office, 'sweep')).result.worked).toBe(true);
    expect((await rolesOf(office)).filter((role) => role.startsWith('เจ้าภาพ'))).toHaveLength(
      before.filter((role) => role.startsWith('เจ้าภาพ')).length,
    );
  });

  it('keeps what was changed while one operator stays', async () => {
    const before = await rolesOf(office);
    const at = before.lastIndexOf('เจ้าภาพรอง');
    await office.edit({ as: HOST, range: `บุคลากร!F${at + 2}`, values: [['บุคลากร']] });
    expect((await rolesOf(office))[at]).toBe('บุคลากร');
  });
});
