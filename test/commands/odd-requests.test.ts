import { type Office, small } from '../office/office';

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
  ...['uploadEvidence', 'onRegisterEdit'],
];

const ODD: readonly unknown[] = [
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
      // A doorbell that is given no edit has nothing to answer; papers of every kind may be compared.
      if (error === undefined && ['onRegisterEdit', 'checkDrift'].includes(name)) continue;
      expect(error).toMatchObject({ message: expect.stringMatching(/[ก-๙]{4}/) });
      expect(error?.code).not.toBe('fault');
    }
  });
});
