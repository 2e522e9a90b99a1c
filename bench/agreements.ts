import type { Bundle } from '../local/apps-script/dependencies';
import { type GoogleSettings, USUAL_GOOGLE } from '../local/google-settings';
import { succeeded } from '../local/office/succeeded';
import { openWorkspace } from '../local/workspace/open-workspace';
import type { Workspace } from '../local/workspace/workspace';
import { madeUpOffice, OPERATOR } from './made-up-office';
import { costOf, firstLinkSeconds } from './measure';
import { type BenchRow, makingFloor, makingGoal } from './rows';
import { usualWay } from './usual-way';

const SCHOOLS = 'สถานศึกษา';
const KINDS = ['บุคลากร', SCHOOLS, 'เลขาธิการ กพฐ.', 'ผู้ว่าราชการจังหวัด'] as const;

/** Makes n agreements of schools with so many indicators each, and the same number the usual way. */
export async function agreementsOfSchools(
  bundle: Bundle,
  n: number,
  indicators: number,
  google: GoogleSettings = USUAL_GOOGLE,
): Promise<BenchRow> {
  const office = await madeUpOffice({ schools: n, indicators }, { bundle, google });
  return making(office, OPERATOR, [SCHOOLS], n, indicators, google);
}

/** The sample office's agreements of one kind, or of all four (104). */
export async function agreementsOfSample(
  bundle: Bundle,
  kinds: readonly string[] = KINDS,
): Promise<BenchRow> {
  const office = await openWorkspace({ office: 'sample', bundle, google: USUAL_GOOGLE });
  const { owner } = await office.state();
  return making(office, owner, kinds, kinds.length === 1 ? 57 : 104, 10, USUAL_GOOGLE);
}

async function making(
  office: Workspace,
  operator: string,
  kinds: readonly string[],
  n: number,
  indicators: number,
  google: GoogleSettings,
): Promise<BenchRow> {
  let made = 0;
  let trouble = '';
  const cost = await costOf(office, async () => {
    try {
      for (const kind of kinds) made += await makeAll(office, operator, kind);
    } catch (fault) {
      trouble = `: ${fault instanceof Error ? fault.message : String(fault)}`;
    }
  });
  const first = firstLinkSeconds(office, 'createAgreements');
  await office.close();
  return {
    what: 'agreements',
    n,
    indicators,
    table: google.day.name,
    limiter: google.writesPerSecond,
    ...(Number.isFinite(google.day.conversionsAtOnce) && { conversionsAtOnce: google.day.conversionsAtOnce }),
    ...cost,
    ...(first === undefined ? {} : { firstLinkSeconds: first }),
    floor: makingFloor(n, google.writesPerSecond),
    goal: makingGoal(n),
    usual: await usualWay(n, indicators, google),
    ...(made === n ? {} : { failed: `${made} of ${n} were made${trouble}` }),
  };
}

/** Calls again while there is more, as the sidebar does. */
async function makeAll(office: Workspace, operator: string, kind: string): Promise<number> {
  let made = 0;
  for (let more = true; more; ) {
    const request = { as: operator, function: 'createAgreements', args: [{ kind }] };
    const answer = succeeded('createAgreements', await office.run(request)) as {
      readonly made: number;
      readonly more: boolean;
    };
    made += answer.made;
    more = answer.more;
  }
  return made;
}
