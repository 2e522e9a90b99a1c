import { type Office, smallAtWork } from '../office/office';

/** The same as typed in an office: Thai digits, spaces and signs that nobody sees around or within it. */
const TYPED = {
  round: ['๒๕๗๐-๐๖', ' 2570-06', '2570-06\u200b', '\u00a02570-06\u00a0'],
  indicator: ['๑.๑', ' 1.1 ', '1.1\u200b', '\u00a01.1'],
  agreement: ['๒๕๗๐-บค-P๐๐๕', ' 2570-บค-P005 ', 'P๐๐๕', 'P005\u200b', '\u00a0P005'],
  report: ['๒๕๗๐-๐๖-๑.๑', '2570-06-1.1\u2060', '\u00a02570-06-1.1'],
  year: ['๒๕๗๐', ' 2570 ', '2570\u200b'],
};

describe('what a request names', () => {
  let office: Office;
  beforeAll(async () => {
    office = await smallAtWork();
  });
  afterAll(() => office.close());

  it.each(TYPED.round)('is the round %j at every entry point', async (roundId) => {
    const more = { set: 'self', format: 'csv', due: '2027-04-30', drop: ['1.1'], reason: 'ก', approver: 'ข' };
    for (const name of [
      ...['officeScore', 'nextSteps', 'openRound', 'exportResults', 'makeSarCard', 'makeSummary'],
      ...['moveDeadline', 'changePlan'],
    ]) {
      const answer = await office.call(name, { ...more, check: true, roundId });
      expect([name, answer.error]).toEqual([name, undefined]);
    }
  });

  it.each(TYPED.indicator)('is the indicator %j at every entry point', async (code) => {
    const round = { roundId: '2570-06', due: '2027-04-30', reason: 'ก', approver: 'ข', check: true };
    const plan = (await office.run('changePlan', {
      ...round,
      drop: [code],
      weights: { '1.2': 30 },
    })) as object;
    expect(plan).toEqual(await office.run('changePlan', { ...round, drop: ['1.1'], weights: { '๑.๒': 30 } }));
    expect(await office.refusal('proposeThresholds', { code })).toBeUndefined();
    expect(await office.run('makeKpiTemplates', { codes: [code] })).toMatchObject({ total: 1 });
    expect(await office.run('makeSarCard', { ...round, indicators: [code] })).toMatchObject({ total: 1 });
    expect(await office.refusal('moveDeadline', { ...round, indicators: [code] })).toBeUndefined();
  });

  it.each(TYPED.agreement)('is the agreement %j at every entry point', async (key) => {
    const request = { kind: 'บุคลากร', keys: [key] };
    expect(await office.run('planAgreements', request)).toMatchObject({ wanted: 1, skipped: [] });
    expect(await office.run('createAgreements', request)).toMatchObject({ total: 1, skipped: 0 });
    expect(await office.run('makePrintSet', request)).toMatchObject({
      files: [{ agreements: ['2570-บค-P005'] }],
    });
    expect(await office.refusal('previewAgreement', { key })).toBeUndefined();
  });

  it.each(TYPED.report)('is the report %j at every entry point', async (reportId) => {
    expect(await office.run('whatIf', { reportId, result: '๘๐' })).toMatchObject({ score: '3.0000' });
    expect(await office.refusal('explainScore', { reportId })).toBeUndefined();
    const file = { fileName: 'หลักฐาน.txt', base64: 'QQ==' };
    expect(await office.refusal('uploadEvidence', { reportId, ...file })).toBeUndefined();
  });

  it.each(TYPED.year)('is the fiscal year %j at every entry point', async (fiscalYearBe) => {
    expect(await office.run('setUpYear', { fiscalYearBe })).toMatchObject({ rounds: 3 });
    expect(await office.run('makeSummary', { fiscalYearBe })).toMatchObject({ total: 1 });
  });

  it.each(['บุคลากร\u200b', '\u00a0บุคลากร', 'เลขาธิการ\u00a0กพฐ.', 'เลขาธิการ  กพฐ.', 'ทั้งหมด '])(
    'is the kind %j at every entry point',
    async (kind) => {
      for (const name of ['planAgreements', 'createAgreements', 'checkDrift', 'makePrintSet'])
        expect([name, await office.refusal(name, { kind })]).toEqual([name, undefined]);
    },
  );

  it('is a day in digits of either kind', async () => {
    const request = { roundId: '2570-06', due: '๒๕๗๐-๐๔-๓๐' };
    expect(await office.run('moveDeadline', request)).toMatchObject({ moved: 0 });
  });

  it('is one summary: of a round or of a year', async () => {
    const both = await office.call('makeSummary', { roundId: '2570-06', fiscalYearBe: 2570 });
    expect(both.error?.code).toBe('invalid-request');
    expect(both.error?.message).toContain('อย่างใดอย่างหนึ่ง');
  });

  it('is named where it is none, although others are some', async () => {
    const { error } = await office.call('makeKpiTemplates', { codes: ['1.1', '9.9'] });
    expect(error?.code).toBe('not-found');
    expect(error?.message).toContain('9.9');
  });
});
