import { SCOPES } from '../../src/google/scopes';
import { type Office, small } from '../office/office';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';

describe('an account that has not granted everything', () => {
  let office: Office;
  let withheld: readonly string[] = [];

  beforeAll(async () => {
    const grantedScopes = () => SCOPES.filter((scope) => !withheld.includes(scope));
    office = await small(undefined, undefined, { grantedScopes });
  });
  beforeEach(() => {
    withheld = [];
  });
  afterAll(async () => office.close());

  it.each(SCOPES.map((scope) => [scope]))(
    'is told at once that %s is missing, in every command',
    async (scope) => {
      withheld = [scope];
      const before = office.workspace.time();
      for (const [name, request] of [
        ['overview'],
        ['sweep'],
        ['setUpYear', { fiscalYearBe: 2570 }],
        ['takeOverTriggers'],
        ['createAgreements', { kind: 'บุคลากร' }],
        ['openRound', { roundId: '2570-06' }],
        ['agreementProgress'],
      ] as const) {
        const { error } = await office.call(name, request);
        expect([name, error?.code]).toEqual([name, 'not-authorised']);
        expect(error?.message).toContain('อนุญาต');
      }
      expect(office.workspace.time() - before).toBeLessThan(20_000);
    },
  );

  it('is told which right it is, in its own words', async () => {
    withheld = [MAIL];
    const { error } = await office.call('overview');
    expect(error?.message).toContain('ส่งอีเมลในนามของท่าน');
    expect(error?.message.replaceAll('Google', '')).not.toMatch(/[a-z]{2}/);
  });

  it('still gets its menu', async () => {
    withheld = [...SCOPES];
    const [menu] = await office.workspace.menu(office.host);
    expect(JSON.stringify(menu)).toContain('คำรับรอง');
  });

  it('works as ever once it has granted everything', async () => {
    const answer = await office.call('overview');
    expect(answer.result.caller).toBe(office.host);
  });
});
