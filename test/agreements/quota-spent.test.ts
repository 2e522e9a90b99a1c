import { type Office, small } from '../office/office';

describe('documents whose quota of the day is spent while they are made', () => {
  let office: Office;
  beforeAll(async () => {
    office = await small();
  });
  afterAll(() => office.close());

  async function papers(): Promise<readonly (readonly [string, string])[]> {
    const rows = [...(await office.rows('ข้อตกลง')).values()];
    return rows.map((row) => [String(row.สถานะ), String(row.เอกสาร)] as const);
  }

  it('end the run with a true sentence, and the next day go on where they stood, none twice', async () => {
    office.workspace.faults.add({
      call: 'drive.convert',
      after: 3,
      how: '403 dailyLimitExceeded',
      times: 99,
    });
    const { result } = await office.call('createAgreements', { kind: 'บุคลากร' });
    expect(result).toMatchObject({ done: 2, total: 6, made: 2, more: false });
    const told = result.failed.map(({ message }: { readonly message: string }) => message);
    expect(told).toEqual(Array.from({ length: 4 }, () => 'โควตาของวันนี้หมด ให้สร้างต่อวันพรุ่งนี้'));
    const before = await papers();
    expect(before.map(([state]) => state)).toEqual([
      ...['สร้างแล้ว', 'สร้างแล้ว'],
      ...['ผิดพลาด', 'ผิดพลาด', 'ผิดพลาด', 'ผิดพลาด'],
    ]);
    office.workspace.faults.clear();
    await office.workspace.setClock(Date.UTC(2026, 9, 2, 3));
    expect(await office.run('createAgreements', { kind: 'บุคลากร' })).toMatchObject({
      done: 6,
      made: 4,
      failed: [],
      more: false,
    });
    const after = await papers();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(new Set(after.map(([, paper]) => paper)).size).toBe(6);
    expect(after.map(([state]) => state)).toEqual(Array.from({ length: 6 }, () => 'สร้างแล้ว'));
  });
});
