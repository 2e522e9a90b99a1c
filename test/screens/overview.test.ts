import type { Workspace } from '../../local/workspace/workspace';
import type { Overview } from '../../src/commands/overview';
import { blank, sample } from '../office/office';

const host = 'khwanruean.tawan@spm13.example';
/** P002, supervisor of 1.2 and no operator. */
const deputy = 'kritsada.mok@spm13.example';

describe('the overview', () => {
  let sampled: Workspace;
  beforeAll(async () => {
    sampled = (await sample()).workspace;
  });
  afterAll(() => sampled.close());

  const ask = async (office: Workspace, as: string) => {
    const { result, error } = await office.run({ as, function: 'overview', args: [] });
    return { overview: result as Overview, error };
  };

  it('of a blank Sheet offers this fiscal year to whoever opens it', async () => {
    const { workspace } = await blank();
    const { overview } = await ask(workspace, 'first@office.example');
    expect(overview).toMatchObject({
      fiscalYearBe: 0,
      currentYearBe: 2570,
      caller: 'first@office.example',
      operator: true,
      rounds: [],
      reports: [],
      indicators: [],
    });
    await workspace.close();
  });

  it('names the rounds with their dates, and the indicators that are scored themselves', async () => {
    const { overview } = await ask(sampled, host);
    expect(overview.fiscalYearBe).toBe(2570);
    expect(overview.rounds.map(({ id, state, opens, due }) => [id, state, opens, due])).toEqual([
      ['2570-06', 'ยังไม่เปิด', '1 เม.ย. 2570', '30 เม.ย. 2570'],
      ['2570-09', 'ยังไม่เปิด', '1 ก.ค. 2570', '2 ส.ค. 2570'],
      ['2570-12', 'ยังไม่เปิด', '1 ต.ค. 2570', '1 พ.ย. 2570'],
    ]);
    const codes = overview.indicators.map(({ code }) => code);
    expect(codes).toContain('1.2.1');
    expect(codes).not.toContain('1.2');
  });

  it('tells a supervisor what he supervises, and that he is no operator', async () => {
    const office = await sampled.fork();
    await office.run({ as: host, function: 'openRound', args: [{ roundId: '2570-06' }] });
    const { overview } = await ask(office, deputy);
    expect(overview.operator).toBe(false);
    const supervised = overview.reports.filter(({ part }) => part === 'supervisor');
    expect(supervised.map(({ indicator }) => indicator)).toContain('1.2');
    const parent = overview.reports.find(({ id }) => id === '2570-06-1.2');
    expect(parent).toMatchObject({ calculated: true, state: 'ตามตัวชี้วัดย่อย', result: '' });
    expect(overview.reports.find(({ id }) => id === '2570-06-1.1')?.cell).toMatch(
      /#gid=\d+&range=[A-Z]+\d+$/,
    );
    expect(overview.people).toEqual([]);
    const [round] = overview.rounds;
    expect(round).toMatchObject({ state: 'เปิด', reports: 28, accepted: 0, certified: 0, late: 0 });
    await office.close();
  });

  it('is kept from whom the Sheet is not shared with', async () => {
    const { error } = await ask(sampled, 'nobody@elsewhere.example');
    expect(error?.code).toBe('no-right');
  });

  it('opens on a register that lacks a column', async () => {
    const office = await sampled.fork();
    const path = `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent("'บุคลากร'!D1")}`;
    const body = Buffer.from(JSON.stringify({ values: [['หัวอื่น']] }));
    const query = new URLSearchParams({ valueInputOption: 'RAW' });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const answer = await office.rest({ method: 'PUT', path, query, headers, body }, host);
    expect(answer.status).toBe(200);
    const { overview } = await ask(office, host);
    expect(overview.fiscalYearBe).toBe(2570);
    await office.close();
  });
});
