import { type Office, small } from '../office/office';

describe('documents whose quota of the day is spent while they are made', () => {
  const FOUR = { kind: 'บุคลากร', keys: ['P003', 'P005', 'P006', 'P007'] };
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
    const { result } = await office.call('createAgreements', FOUR);
    expect(result).toMatchObject({ done: 2, total: 4, made: 2, more: false });
    const told = result.failed.map(({ message }: { readonly message: string }) => message);
    expect(told).toEqual(Array.from({ length: 2 }, () => 'โควตาของวันนี้หมด ให้สร้างต่อวันพรุ่งนี้'));
    const before = await papers();
    expect(before.map(([state]) => state)).toEqual([...['สร้างแล้ว', 'สร้างแล้ว'], ...['ผิดพลาด', 'ผิดพลาด']]);
    office.workspace.faults.clear();
    await office.workspace.setClock(Date.UTC(2026, 9, 2, 3), 'skip');
    expect(await office.run('createAgreements', FOUR)).toMatchObject({
      done: 4,
      made: 2,
      failed: [],
      more: false,
    });
    const after = await papers();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(new Set(after.map(([, paper]) => paper)).size).toBe(4);
    expect(after.map(([state]) => state)).toEqual(Array.from({ length: 4 }, () => 'สร้างแล้ว'));
  });
});
