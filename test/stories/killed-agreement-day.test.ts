import type { Workspace } from '../../local/workspace/workspace';
import { small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(900_000);

const KIND = 'สถานศึกษา';
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');

/** Schools' agreements, one of them signed and one whose register has changed since. */
let prepared: Workspace;

beforeAll(async () => {
  const office = await small();
  await office.run('createAgreements', { kind: KIND });
  await office.run('markSigned', { keys: ['S01'], on: '2026-12-15' });
  await office.set('สถานศึกษา', 'S02', { ผู้อำนวยการ: 'นายใหม่ ตัวอย่าง' });
  prepared = office.workspace;
});
afterAll(() => prepared.close());

/** All ways to die take longer than these tests may: a few of each are played. */
describe('the day of signing, killed at any call', () => {
  test.each<readonly [string, string, unknown, number]>([
    ['hands each party its own paper and one mail', 'handOut', { kind: KIND }, 3],
    ['keeps a scan once', 'attachScan', { key: 'S01', fileName: 'S01.pdf', base64: PDF }, 3],
    ['brings a paper up to date in place', 'createAgreements', { kind: KIND, keys: ['S02'] }, 6],
    ['corrects a paper in place', 'correctPapers', { keys: ['S02'] }, 4],
  ])('%s', async (_, name, request, of) => {
    const run = { as: SMALL_OFFICE.host, function: name, args: [request] };
    await expectNoDifference({
      prepared,
      execution: name,
      command: async (workspace) => void (await workspace.run(run)),
      finish: async (workspace) => {
        await letHoursPass(workspace, 3);
        expect((await workspace.run(run)).error).toBeUndefined();
        await letHoursPass(workspace, 1);
      },
      share: { number: 2, of },
    });
  });
});
