import { freshBundle } from '../../local/fresh-bundle';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { SCOPES } from '../../src/google/scopes';
import { type Answer, call, HOST } from '../agreements/sample-office';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';

describe('an account that has not granted everything', () => {
  let office: Workspace;
  let withheld: readonly string[] = [];

  beforeAll(async () => {
    office = await openWorkspace({
      office: 'sample',
      bundle: await freshBundle(),
      grantedScopes: () => SCOPES.filter((scope) => !withheld.includes(scope)),
    });
  });
  beforeEach(() => {
    withheld = [];
  });
  afterAll(async () => office.close());

  it.each(SCOPES.map((scope) => [scope]))(
    'is told at once that %s is missing, in every command',
    async (scope) => {
      withheld = [scope];
      const before = office.time();
      for (const [name, request] of [
        ['overview'],
        ['sweep'],
        ['setUpYear', { fiscalYearBe: 2570 }],
        ['takeOverTriggers'],
        ['createAgreements', { kind: 'บุคลากร' }],
        ['openRound', { roundId: '2570-06' }],
        ['agreementProgress'],
      ] as const) {
        const { error } = await call(office, name, request);
        expect([name, error?.code]).toEqual([name, 'not-authorised']);
        expect(error?.message).toContain('อนุญาต');
      }
      expect(office.time() - before).toBeLessThan(20_000);
    },
  );

  it('is told which right it is, in its own words', async () => {
    withheld = [MAIL];
    const { error } = await call(office, 'overview');
    expect(error?.message).toContain('ส่งอีเมลในนามของท่าน');
    expect(error?.message.replaceAll('Google', '')).not.toMatch(/[a-z]{2}/);
  });

  it('still gets its menu', async () => {
    withheld = [...SCOPES];
    const [menu] = await office.menu(HOST);
    expect(JSON.stringify(menu)).toContain('คำรับรอง');
  });

  it('works as ever once it has granted everything', async () => {
    const answer: Answer = await call(office, 'overview');
    expect(answer.result.caller).toBe(HOST);
  });
});
