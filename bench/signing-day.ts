import type { Bundle } from '../local/apps-script/dependencies';
import { freshBundle } from '../local/fresh-bundle';
import { USUAL_GOOGLE } from '../local/google-settings';
import { succeeded } from '../local/office/succeeded';
import { openWorkspace } from '../local/workspace/open-workspace';
import type { Workspace } from '../local/workspace/workspace';
import { madeUpOffice } from './made-up-office';
import { rowOf } from './measure';
import { lineOf } from './rows';
import { besideUsualWay } from './usual-way/usual-way';

const SAMPLE = 104;
/** In office hours, when mails leave at once. */
const MORNING = Date.parse('2026-12-15T09:00:00+07:00');

/** `npm run bench:signing 104 200 1000`: what a signing day asks of Google when so many are printed, signed, handed out and read back. */
async function benchSigning(sizes: readonly number[]): Promise<void> {
  const bundle = await freshBundle();
  for (const n of sizes) await signingDay(bundle, n);
}

async function signingDay(bundle: Bundle, n: number): Promise<void> {
  const google = USUAL_GOOGLE;
  const office =
    n === SAMPLE
      ? await openWorkspace({ office: 'sample', bundle, google })
      : await madeUpOffice({ schools: n, indicators: 10 }, { bundle, google });
  const kind = n === SAMPLE ? 'ทั้งหมด' : 'สถานศึกษา';
  const { owner } = await office.state();
  const whole = (name: string, request: object) => callWhole(office, owner, name, request);
  await whole('createAgreements', { kind });
  await office.setClock(MORNING);
  const measured = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    console.log(lineOf(await besideUsualWay(await rowOf(office, what, n, work))));
  };
  const keys = await agreementKeys(office, owner, kind);
  await measured('a print set', () => whole('makePrintSet', { kind, copies: 1 }));
  await measured('marking as signed', () => whole('markSigned', { keys, on: '2026-12-15' }));
  await measured('handing out', () => whole('handOut', { kind }));
  await measured('drift', () => whole('checkDrift', { kind }));
  await office.close();
}

async function agreementKeys(office: Workspace, as: string, kind: string): Promise<readonly string[]> {
  const plan = succeeded(
    'planAgreements',
    await office.run({ as, function: 'planAgreements', args: [{ kind }] }),
  ) as { readonly agreements: readonly { readonly key: string }[] };
  return plan.agreements.map(({ key }) => key);
}

/** Calls again while there is more, as the sidebar does. */
async function callWhole(office: Workspace, as: string, name: string, request: object): Promise<void> {
  for (let more = true; more; ) {
    const answer = succeeded(name, await office.run({ as, function: name, args: [request] })) as {
      readonly more?: boolean;
    };
    more = answer.more === true;
  }
}

const asked = process.argv.slice(2).map(Number);
benchSigning(asked.length > 0 ? asked : [SAMPLE, 200, 1000]).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.stack : fault);
  process.exitCode = 1;
});
