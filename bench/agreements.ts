import type { Bundle } from '../local/apps-script/dependencies';
import { type GoogleSettings, USUAL_GOOGLE } from '../local/google-settings';
import { succeeded } from '../local/office/succeeded';
import { openWorkspace } from '../local/workspace/open-workspace';
import type { Workspace } from '../local/workspace/workspace';
import { madeUpOffice, OPERATOR } from './made-up-office';
import { makingFloor, makingGoal } from './making-floor';
import { type Cost, costOf, firstLinkSeconds, rowOf, sumOf } from './measure';
import type { BenchRow } from './rows';

const SCHOOLS = 'สถานศึกษา';
const ALL_KINDS = 'ทั้งหมด';
const DAY = 24 * 3_600_000;
/** Of the 1,500 documents that Google lets an account make; templates are some, too. */
const MOST_A_DAY = 1400;

/** Makes n agreements of schools with so many indicators each. */
export async function agreementsOfSchools(
  bundle: Bundle,
  n: number,
  indicators: number,
  google: GoogleSettings = USUAL_GOOGLE,
): Promise<BenchRow> {
  const office = await madeUpOffice({ schools: n, indicators }, { bundle, google });
  const row = await making(office, OPERATOR, SCHOOLS, n, indicators, google);
  await office.close();
  return row;
}

/** The same with a limiter that nobody has published. */
export async function agreementsUnderLimiter(
  bundle: Bundle,
  n: number,
  limiter: Pick<GoogleSettings, 'writesPerSecond' | 'writeBurst'>,
): Promise<BenchRow> {
  const google = { ...USUAL_GOOGLE, ...limiter };
  const office = await madeUpOffice({ schools: n, indicators: 10 }, { bundle, google });
  const row = await making(office, OPERATOR, SCHOOLS, n, 10, google);
  await office.close();
  return row;
}

/** So many that Google's allowance of new documents for a day is used up: as many as the plan says today, the others on the next day. */
export async function agreementsOverDays(bundle: Bundle, n: number): Promise<BenchRow> {
  const office = await madeUpOffice({ schools: n, indicators: 10 }, { bundle, google: USUAL_GOOGLE });
  const plan = succeeded(
    'planAgreements',
    await office.run({ as: OPERATOR, function: 'planAgreements', args: [{ kind: SCHOOLS }] }),
  ) as { readonly agreements: readonly { readonly key: string }[] };
  const keys = plan.agreements.map(({ key }) => key);
  let made = 0;
  const days: Cost[] = [];
  for (let from = 0; from < n; from += MOST_A_DAY) {
    if (from > 0) await office.setClock(office.clock() + DAY, 'skip');
    const today = keys.slice(from, from + MOST_A_DAY);
    days.push(
      await costOf(office, async () => {
        made += await makeAll(office, OPERATOR, SCHOOLS, today);
      }),
    );
  }
  await office.close();
  const floor = makingFloor(n, USUAL_GOOGLE);
  return {
    what: 'agreements',
    n,
    indicators: 10,
    table: 'kind',
    limiter: USUAL_GOOGLE.writesPerSecond,
    ...sumOf(days),
    floor,
    goal: makingGoal(n, floor),
    usual: null,
    ...(made === n ? {} : { failed: `${made} of ${n} were made` }),
  };
}

/** Every paper of n read back beside the register. */
export async function driftOver(bundle: Bundle, n: number): Promise<BenchRow> {
  const office = await madeUpOffice({ schools: n, indicators: 10 }, { bundle, google: USUAL_GOOGLE });
  await makeAll(office, OPERATOR, SCHOOLS);
  const row = await rowOf(office, 'drift', n, async () => {
    for (let more = true; more; ) {
      const request = { as: OPERATOR, function: 'checkDrift', args: [{ kind: SCHOOLS }] };
      more = (succeeded('checkDrift', await office.run(request)) as { readonly more: boolean }).more;
    }
  });
  await office.close();
  return row;
}

/** The sample office's agreements: those of its staff, or of all four kinds in one run. */
export async function agreementsOfSample(bundle: Bundle, n: 57 | 104): Promise<BenchRow> {
  const office = await openWorkspace({ office: 'sample', bundle, google: USUAL_GOOGLE });
  const { owner } = await office.state();
  const row = await making(office, owner, n === 57 ? 'บุคลากร' : ALL_KINDS, n, 10, USUAL_GOOGLE);
  await office.close();
  return row;
}

async function making(
  office: Workspace,
  operator: string,
  kind: string,
  n: number,
  indicators: number,
  google: GoogleSettings,
): Promise<BenchRow> {
  let made = 0;
  let trouble = '';
  // The panel shows the plan before its button makes anything.
  succeeded(
    'planAgreements',
    await office.run({ as: operator, function: 'planAgreements', args: [{ kind }] }),
  );
  const cost = await costOf(office, async () => {
    try {
      made += await makeAll(office, operator, kind);
    } catch (fault) {
      trouble = `: ${fault instanceof Error ? fault.message : String(fault)}`;
    }
  });
  const first = firstLinkSeconds(office, 'createAgreements');
  const floor = makingFloor(n, google);
  return {
    what: 'agreements',
    n,
    indicators,
    table: google.day.name,
    limiter: google.writesPerSecond,
    ...(google.writeBurst !== USUAL_GOOGLE.writeBurst && { burst: google.writeBurst }),
    ...(Number.isFinite(google.day.conversionsAtOnce) && { conversionsAtOnce: google.day.conversionsAtOnce }),
    ...cost,
    ...(first === undefined ? {} : { firstLinkSeconds: first }),
    floor,
    goal: makingGoal(n, floor),
    usual: null,
    ...(made === n ? {} : { failed: `${made} of ${n} were made${trouble}` }),
  };
}

/** Calls again while there is more, as the sidebar does. */
async function makeAll(
  office: Workspace,
  operator: string,
  kind: string,
  keys?: readonly string[],
): Promise<number> {
  let made = 0;
  for (let more = true; more; ) {
    const request = { as: operator, function: 'createAgreements', args: [{ kind, ...(keys && { keys }) }] };
    const answer = succeeded('createAgreements', await office.run(request)) as {
      readonly made: number;
      readonly more: boolean;
    };
    made += answer.made;
    more = answer.more;
  }
  return made;
}
