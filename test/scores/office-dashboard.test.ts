import { asPerson } from '../../local/office/as-person';
import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';
import { readTable } from '../../local/year/read-table';
import type { OfficeDashboard } from '../../src/commands/dashboard/office-dashboard';
import type { OfficeScoreAnswer } from '../../src/commands/scores/office-score';
import { REPORT_STATES } from '../../src/domain/rounds/report-state';
import { dashboardCharts } from '../../src/register/formulas/dashboard-charts';
import { sample, sampleInRound } from '../office/office';

jest.setTimeout(300_000);

const ROUND = '2570-06';
let office: Workspace;
let operator: string;

async function ask<T>(name: string, request?: unknown): Promise<T> {
  const answer = await office.run({
    as: operator,
    function: name,
    args: request === undefined ? [] : [request],
  });
  return succeeded(name, answer) as T;
}

/** Types under headers in an indicator's row, one after another. */
async function type(indicator: string, ...typed: readonly (readonly [string, string])[]): Promise<void> {
  const table = await readTable(asPerson(office, operator), office.spreadsheetId, 'รายงานผล');
  const row = table.rows.find(({ cells }) => cells.รหัสรายงาน === `${ROUND}-${indicator}`);
  if (row === undefined) throw new Error(`no report of ${indicator}`);
  for (const [header, text] of typed) {
    const refusal = await office.edit({ as: operator, range: table.address(row, header), values: [[text]] });
    if (refusal !== undefined) throw new Error(refusal.error.message);
  }
}

beforeAll(async () => {
  office = (await sampleInRound()).workspace;
  operator = (await office.state()).owner;
});
afterAll(() => office.close());

describe('the office at a glance', () => {
  it('is empty before a round has opened', async () => {
    const before = await sample();
    const shown = await before.run('officeDashboard', undefined);
    expect(shown).toEqual({ rounds: [], steps: [], agreements: [] });
    await before.close();
  });

  it('says what officeScore says, holds it against the targets, and names who is late', async () => {
    await type(
      '1.1',
      ['ผลการดำเนินงาน', '93'],
      ['คำชี้แจง', 'ติดตามนักเรียนทุกคน'],
      ['ส่งรายงาน', 'TRUE'],
      ['ผลกรรมการ', '92'],
    );
    await ask('moveDeadline', { roundId: ROUND, due: '2026-10-05' });
    await office.setClock(Date.parse('2026-10-07T10:00:00+07:00'), 'skip');
    const [round] = (await ask<OfficeDashboard>('officeDashboard')).rounds;
    const self = await ask<OfficeScoreAnswer>('officeScore', { roundId: ROUND, set: 'self' });
    const committee = await ask<OfficeScoreAnswer>('officeScore', { roundId: ROUND, set: 'committee' });
    expect(round?.office).toMatchObject({ self: self.score, committee: committee.score });
    expect(round?.accepted).toBe(self.accepted);
    expect(round?.weightUsed).toBe(self.weightUsed);
    // Thresholds 88, 90, 92, 94, 96 and the target of the register.
    const indicator = round?.indicators.find(({ code }) => code === '1.1');
    expect(indicator).toMatchObject({
      self: '3.5000',
      committee: '3.0000',
      result: '93',
      accepted: true,
      late: false,
      thresholds: ['88', '90', '92', '94', '96'],
    });
    expect(indicator?.baselines).toHaveLength(3);
    expect(round?.dimensions.map(({ name }) => name)).toEqual([
      'มิติที่ 1 ประสิทธิผล',
      'มิติที่ 2 คุณภาพการให้บริการ',
      'มิติที่ 3 ประสิทธิภาพ',
      'มิติที่ 4 การพัฒนาองค์กร',
    ]);
    const people = round?.people ?? [];
    const late = people.flatMap((person) => person.late.map((report) => report.indicator));
    expect(late).toHaveLength(self.missing);
    expect(late).not.toContain('1.1');
    const sent = people.find(({ accepted }) => accepted === 1);
    expect(sent).toMatchObject({ score: '3.5000', late: [] });
    expect(round?.groups.reduce((sum, { reports }) => sum + reports, 0)).toBe(round?.reports);
  });

  it('is refused to whom บุคลากร does not name', async () => {
    const answer = await office.run({
      as: 'nobody@elsewhere.example',
      function: 'officeDashboard',
      args: [],
    });
    expect(answer).toMatchObject({ error: { code: expect.stringMatching(/^(?:not-staff|no-right)$/) } });
  });
});

describe('the charts of แดชบอร์ด', () => {
  it('stand on the tab as soon as a round has opened: scores by dimension, and where the reports are', async () => {
    const answer = await asPerson(office, operator).json('GET', `/v4/spreadsheets/${office.spreadsheetId}`, {
      fields: 'sheets(properties(title),charts(chartId,spec(title)))',
    });
    const { sheets } = answer as { sheets: { properties: { title: string }; charts?: unknown[] }[] };
    expect(sheets.find(({ properties }) => properties.title === 'แดชบอร์ด')?.charts).toEqual([
      { chartId: 5_700_001, spec: { title: 'คะแนนตามมิติ จากผลที่ส่งหรือรับรองแล้ว' } },
      { chartId: 5_700_002, spec: { title: 'รายงานของรอบล่าสุดอยู่ที่ใด' } },
    ]);
  });

  it('are changed and not made again, with one series a round', () => {
    const kinds = (standing: readonly number[]) =>
      dashboardCharts(7, { rounds: 2, dimensions: 4 }, standing).map((request) => Object.keys(request)[0]);
    expect(kinds([])).toEqual(['addChart', 'addChart']);
    expect(kinds([5_700_001])).toEqual(['updateChartSpec', 'updateEmbeddedObjectPosition', 'addChart']);
    expect(
      JSON.stringify(dashboardCharts(7, { rounds: 3, dimensions: 4 }, [])[0]).match(/targetAxis/g),
    ).toHaveLength(3);
    expect(dashboardCharts(7, { rounds: 0, dimensions: 0 }, [])).toEqual([]);
  });

  it('give each state a colour of its own', () => {
    const colours = JSON.stringify(dashboardCharts(7, { rounds: 1, dimensions: 4 }, [])[1]).match(
      /rgbColor":\{[^}]*\}/g,
    );
    expect(new Set(colours).size).toBe(REPORT_STATES.length - 1);
  });
});
