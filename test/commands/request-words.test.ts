import { type Office, smallAtWork } from '../office/office';

describe('what a request names in Thai digits, with spaces and signs that nobody sees around it,', () => {
  let office: Office;
  beforeAll(async () => {
    office = await smallAtWork();
  });
  afterAll(() => office.close());

  it('is the round at every entry point', async () => {
    const roundId = '\u00a0๒๕๗๐-๐๖\u200b ';
    const more = { set: 'self', format: 'csv', due: '2027-04-30', drop: ['1.1'], reason: 'ก', approver: 'ข' };
    for (const name of [
      ...['officeScore', 'nextSteps', 'openRound', 'exportResults', 'makeSarCard', 'makeSummary'],
      ...['moveDeadline', 'changePlan'],
    ]) {
      const answer = await office.call(name, { ...more, check: true, roundId });
      expect([name, answer.error]).toEqual([name, undefined]);
    }
  });

  it('is the indicator at every entry point', async () => {
    const code = '\u00a0๑.๑\u200b ';
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

  it.each(['\u00a0๒๕๗๐-บค-P๐๐๕ ', 'P๐๐๕\u200b'])('is the agreement %j at every entry point', async (key) => {
    const request = { kind: 'บุคลากร', keys: [key] };
    expect(await office.run('planAgreements', request)).toMatchObject({ wanted: 1, skipped: [] });
    expect(await office.run('createAgreements', request)).toMatchObject({ total: 1, skipped: 0 });
    expect(await office.run('makePrintSet', request)).toMatchObject({
      files: [{ agreements: ['2570-บค-P005'] }],
    });
    expect(await office.refusal('previewAgreement', { key })).toBeUndefined();
  });

  it('is the report at every entry point', async () => {
    const reportId = '\u00a0๒๕๗๐-๐๖-๑.๑\u2060 ';
    expect(await office.run('whatIf', { reportId, result: '๘๐' })).toMatchObject({ score: '3.0000' });
    expect(await office.refusal('explainScore', { reportId })).toBeUndefined();
    const file = { fileName: 'หลักฐาน.txt', base64: 'QQ==' };
    expect(await office.refusal('uploadEvidence', { reportId, ...file })).toBeUndefined();
  });

  it('is the fiscal year at every entry point', async () => {
    const fiscalYearBe = '\u00a0๒๕๗๐\u200b ';
    expect(await office.run('setUpYear', { fiscalYearBe })).toMatchObject({ rounds: 3 });
    expect(await office.run('makeSummary', { fiscalYearBe })).toMatchObject({ total: 1 });
  });

  it('is the kind at every entry point', async () => {
    for (const name of ['planAgreements', 'createAgreements', 'checkDrift', 'makePrintSet'])
      expect([name, await office.refusal(name, { kind: '\u00a0เลขาธิการ  กพฐ.\u200b' })]).toEqual([
        name,
        undefined,
      ]);
    expect(await office.refusal('planAgreements', { kind: 'ทั้งหมด\u200b', keys: ['P005'] })).toBeUndefined();
  });

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
