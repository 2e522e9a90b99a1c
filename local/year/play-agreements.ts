import { succeeded } from '../office/succeeded';
import type { Workspace } from '../workspace/workspace';
import type { Progress } from './progress';

const KINDS = ['บุคลากร', 'สถานศึกษา', 'เลขาธิการ กพฐ.', 'ผู้ว่าราชการจังหวัด'] as const;
const HOUR = 3_600_000;
/** A busy lock or an empty quota is gone within a day; more means that something is wrong. */
const MOST_WAITS = 24;

type Created = {
  readonly done: number;
  readonly total: number;
  readonly made: number;
  readonly updated: number;
  readonly more: boolean;
};

export type AgreementsPlayed = {
  /** Agreements that stand and agree with the register. */
  readonly standing: number;
  /** Made or brought up to date by this call. */
  readonly written: number;
};

/** Makes the agreements of all four kinds as an operator with the sidebar open: calling again while there are more. */
export async function playAgreements(
  workspace: Workspace,
  operator: string,
  progress: Progress,
): Promise<AgreementsPlayed> {
  let standing = 0;
  let written = 0;
  for (const kind of KINDS) {
    const call = async (name: string): Promise<unknown> =>
      succeeded(name, await waiting(workspace, operator, name, { kind }));
    await call('planAgreements');
    for (;;) {
      const created = (await call('createAgreements')) as Created;
      written += created.made + created.updated;
      progress.tick(`ข้อตกลง ${kind}: ${created.done}/${created.total}`);
      if (!created.more) {
        progress.step(`ข้อตกลง ${kind}: ${created.done}/${created.total} agreements`);
        standing += created.done;
        break;
      }
    }
  }
  return { standing, written };
}

/** Where another execution works or a day's quota is used up, an hour later it is tried again. */
async function waiting(workspace: Workspace, as: string, name: string, request: unknown) {
  for (let wait = 0; ; wait += 1) {
    const answer = await workspace.run({ as, function: name, args: [request] });
    const passing = answer.error?.code === 'busy' || answer.error?.code === 'quota-exhausted';
    if (!passing || wait === MOST_WAITS) return answer;
    await workspace.setClock(workspace.time() + HOUR);
  }
}
