import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

const ENTRY_POINTS = [
  ...[
    'previewImport',
    'commitImport',
    'planAgreements',
    'createAgreements',
    'previewAgreement',
    'checkDrift',
  ],
  ...[
    'makePrintSet',
    'openRound',
    'closeRound',
    'reopenReport',
    'explainScore',
    'whatIf',
    'officeScore',
    'nextSteps',
  ],
  ...['exportResults', 'rollOver', 'moveDeadline', 'changePlan', 'handOver', 'markSigned', 'makeSummary'],
  ...['uploadEvidence', 'onRegisterEdit', 'handOut', 'restoreReports', 'repairRegister', 'signingDay'],
];

/** Every field of theirs may be absent. */
const FREE = ['checkDrift', 'handOut', 'restoreReports', 'repairRegister', 'signingDay'];

const ODD: readonly unknown[] = [
  42,
  [],
  'x',
  { kind: {}, keys: 'x', key: [], roundId: 5, reportId: {}, tab: 7, from: null, range: {}, importId: '../x' },
];

describe('arguments that make no sense', () => {
  let office: Office;
  beforeAll(async () => {
    office = await small();
  });
  afterAll(() => office.close());

  it.each(ENTRY_POINTS)('are refused in Thai by %s', async (name) => {
    for (const request of ODD) {
      const { error } = await office.call(name, request);
      // A doorbell that is given no edit has nothing to answer.
      if (error === undefined && name === 'onRegisterEdit') continue;
      const isRequest = typeof request === 'object' && !Array.isArray(request);
      if (error === undefined && isRequest && FREE.includes(name)) continue;
      expect(error).toMatchObject({ message: expect.stringMatching(/[ก-๙]{4}/) });
      expect(error?.code).not.toBe('fault');
    }
  });

  it('are not looked at where somebody may not give the doorbell an edit', async () => {
    const edit = { range: 'รายงานผล!A1' };
    expect(await office.refusal('onRegisterEdit', edit)).toBe('invalid-request');
    expect(await office.refusal('onRegisterEdit', edit, SMALL_OFFICE.owners[0])).toBe('not-operator');
  });
});
