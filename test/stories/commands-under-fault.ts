import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';
import { blank, officeOf, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { openRound, roundOffice } from '../rounds/round-office';

/** One command of the office while Google does not do what is asked. */
export type DisturbedCommand = {
  readonly name: string;
  /** Functions whose executions Google disturbs. */
  readonly functions: readonly string[];
  /** A blank Sheet, of which nothing holds yet. */
  readonly emptyBefore?: boolean;
  prepare(): Promise<Workspace>;
  command(workspace: Workspace): Promise<void>;
  /** What people and clock do afterwards in any case; throws where it does not succeed. */
  finish(workspace: Workspace): Promise<void>;
};

const { host, owners } = SMALL_OFFICE;
const MINUTE = 60_000;
/** A working day before the round of 6 months is due to open: an operator opens it early. */
const EARLY = Date.UTC(2027, 2, 25, 3);

function run(workspace: Workspace, name: string, request?: unknown) {
  return workspace.run({ as: host, function: name, args: request === undefined ? [] : [request] });
}

/** A while later: no request of a dead execution is still under way. */
async function later(workspace: Workspace, minutes = 20): Promise<void> {
  await workspace.setClock(workspace.time() + minutes * MINUTE);
}

async function again(workspace: Workspace, name: string, request?: unknown): Promise<unknown> {
  return succeeded(name, await run(workspace, name, request));
}

const YEAR = { fiscalYearBe: SMALL_OFFICE.fiscalYearBe };

const setUp: DisturbedCommand = {
  name: 'setUpYear',
  functions: ['setUpYear'],
  emptyBefore: true,
  prepare: async () => (await blank()).workspace,
  command: async (workspace) => void (await run(workspace, 'setUpYear', YEAR)),
  async finish(workspace) {
    await later(workspace);
    await again(workspace, 'setUpYear', YEAR);
    await later(workspace, 60);
  },
};

const ONE_AGREEMENT = { kind: 'สถานศึกษา', keys: ['2570-สถ-S01'] };

const agreements: DisturbedCommand = {
  name: 'createAgreements',
  functions: ['createAgreements'],
  prepare: async () => (await small()).workspace,
  command: async (workspace) => void (await run(workspace, 'createAgreements', ONE_AGREEMENT)),
  async finish(workspace) {
    await later(workspace);
    await again(workspace, 'createAgreements', ONE_AGREEMENT);
    await later(workspace, 60);
  },
};

const ROUND = { roundId: '2570-06' };

const opening: DisturbedCommand = {
  name: 'openRound',
  functions: ['openRound'],
  prepare: async () => (await small(EARLY)).workspace,
  command: async (workspace) => void (await run(workspace, 'openRound', ROUND)),
  async finish(workspace) {
    await later(workspace);
    await again(workspace, 'openRound', ROUND);
    await later(workspace, 60);
  },
};

const tick: DisturbedCommand = {
  name: 'tick',
  functions: ['onRegisterEdit'],
  async prepare() {
    const office = await openRound();
    await office.type(owners[1], '1.2', { ผลการดำเนินงาน: '10.5', คำชี้แจง: 'ตามแผน' });
    return office.workspace;
  },
  async command(workspace) {
    const office = roundOffice(officeOf(workspace, host));
    const refused = await office.type(owners[1], '1.2', { ส่งรายงาน: 'TRUE' });
    if (refused !== undefined) throw new Error(JSON.stringify(refused));
  },
  finish: (workspace) => later(workspace, 60),
};

const sweep: DisturbedCommand = {
  name: 'sweep',
  functions: ['sweep'],
  async prepare() {
    const office = await openRound();
    await office.set('รายงานผล', '2570-06-1.2', { ผลการดำเนินงาน: 10.5, คำชี้แจง: 'ตามแผน', ส่งรายงาน: true });
    await office.set('บุคลากร', 'P006', { ตำแหน่ง: 'ศึกษานิเทศก์ชำนาญการ' });
    return office.workspace;
  },
  command: async (workspace) => void (await run(workspace, 'sweep')),
  async finish(workspace) {
    await later(workspace, 60);
    await again(workspace, 'sweep');
  },
};

const FILE = {
  tab: 'สถานศึกษา',
  fileName: 'a.csv',
  base64: Buffer.from('รหัส,ชื่อ,จังหวัด\r\nS02,ชื่อใหม่,ตรัง\r\nS03,หนึ่ง,ตรัง').toString('base64'),
};

const imported: DisturbedCommand = {
  name: 'import',
  functions: ['previewImport', 'commitImport'],
  prepare: async () => (await small()).workspace,
  async command(workspace) {
    const preview = await run(workspace, 'previewImport', FILE);
    const { importId } = (preview.result ?? {}) as { readonly importId?: string };
    if (importId !== undefined) await run(workspace, 'commitImport', { importId });
  },
  async finish(workspace) {
    await later(workspace);
    const { importId } = (await again(workspace, 'previewImport', FILE)) as { readonly importId: string };
    await again(workspace, 'commitImport', { importId });
    await later(workspace, 60);
  },
};

const closing: DisturbedCommand = {
  name: 'closeRound',
  functions: ['closeRound'],
  async prepare() {
    const office = await openRound();
    await office.set('รายงานผล', '2570-06-1.2', { ผลการดำเนินงาน: 10.5, คำชี้แจง: 'ตามแผน', ส่งรายงาน: true });
    return office.workspace;
  },
  command: async (workspace) => void (await run(workspace, 'closeRound', ROUND)),
  async finish(workspace) {
    await later(workspace);
    await again(workspace, 'closeRound', ROUND);
    await later(workspace, 60);
    const seals = (await again(workspace, 'verifySeals')) as { readonly ok: boolean };
    if (!seals.ok) throw new Error(JSON.stringify(seals));
  },
};

export const COMMANDS: readonly DisturbedCommand[] = [
  setUp,
  agreements,
  opening,
  tick,
  sweep,
  imported,
  closing,
];
