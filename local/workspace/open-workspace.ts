import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceJournal } from '../journal';
import { type Durability, fileJournal } from '../journal-file';
import { memoryJournal } from '../journal-memory';
import { journalOver } from '../journal-over';
import { loadOffice } from '../office/load-office';
import { createOfficePart, type OfficeState } from '../office/office-part';
import type { OwnWorkbook } from '../office/own-workbook';
import { sampleFiles, sampleFiscalYearBe, sampleOwner } from '../office/sample-office';
import { toldFault } from '../told-fault';
import { type AssembleOptions, assemble } from './assemble';
import { restoreParts } from './create-workspace';
import { claimFolder } from './folder-lock';
import { freshIds } from './fresh-ids';
import type { Services } from './services';
import { firstMorning } from './virtual-clock';
import type { Workspace } from './workspace';

export type OpenOptions = AssembleOptions & {
  /** Where the workspace lives; in memory when absent. */
  readonly folder?: string;
  /** A workspace's folder that is closed: the one in memory begins as it stands there. */
  readonly copyOf?: string;
  /** What an empty workspace starts as: the sample office with its year set up, or a blank Sheet for whoever calls. */
  readonly office: 'sample' | 'empty';
  /** The Sheet of an office that starts empty; a blank one when absent. */
  readonly workbook?: OwnWorkbook;
  readonly durability?: Durability;
  /** From which ids and latencies are drawn: equal seeds give equal runs. */
  readonly seed?: string;
};

/** The office's year when it starts empty; the sample names its own. */
const EMPTY_FISCAL_YEAR_BE = 2570;

/** Opens the workspace where it was left, or starts it. Throws (in Thai) where another process has it open or it cannot be written. */
export async function openWorkspace(options: OpenOptions): Promise<Workspace> {
  const { folder } = options;
  const release = folder === undefined ? () => {} : await claimed(folder);
  try {
    return await openClaimed(options, release);
  } catch (fault) {
    release();
    throw folder === undefined ? fault : toldFault(fault, folder);
  }
}

async function claimed(folder: string): Promise<() => void> {
  try {
    mkdirSync(folder, { recursive: true });
    return await claimFolder(folder);
  } catch (fault) {
    throw toldFault(fault, folder);
  }
}

async function openClaimed(options: OpenOptions, release: () => void): Promise<Workspace> {
  const { folder } = options;
  const journal = journalOf(options);
  const known = knownOffice(journal);
  const office = known ?? newOffice(options);
  const { workspace, services } = assemble(options, journal, office, { folder, release });
  journal.replay(
    (state) => restoreParts(services, state),
    (entry) => {
      services.parts.find((part) => part.name === entry.part)?.apply(entry.payload);
      // It was not closed: what the cache lost since may not come back.
      services.executions.cache.restore(undefined);
    },
  );
  if (known === undefined) services.office.begin(office);
  services.clock.set(services.office.state()?.shown ?? office.shown);
  services.clock.reach(services.office.state()?.reached ?? office.reached);
  if (services.office.state()?.ready !== true) await makeReady(workspace, services, options.workbook);
  return workspace;
}

function journalOf({ folder, copyOf, durability }: OpenOptions): WorkspaceJournal {
  if (folder !== undefined) return fileJournal(join(folder, '.journal'), durability);
  return copyOf === undefined ? memoryJournal() : journalOver(join(copyOf, '.journal'));
}

/** What the journal tells of the office, before any service exists; undefined on the first day. */
function knownOffice(journal: WorkspaceJournal): OfficeState | undefined {
  const part = createOfficePart(journal, () => {});
  journal.replay(
    (state) => part.restore((state as Readonly<Record<string, unknown>>)[part.name]),
    (entry) => {
      if (entry.part === part.name) part.apply(entry.payload);
    },
  );
  return part.state();
}

const USUAL_SEED = 'memory';

function newOffice({ office, workbook, seed = USUAL_SEED }: OpenOptions): OfficeState {
  const fiscalYearBe =
    office === 'sample' ? sampleFiscalYearBe() : (workbook?.fiscalYearBe ?? EMPTY_FISCAL_YEAR_BE);
  return {
    seed,
    fiscalYearBe,
    // A Sheet's id is longer than a folder's, as Google's are.
    spreadsheetId: `${freshIds(`${seed} spreadsheet`, () => 0)()}${seed.length}raprong`.slice(0, 44),
    owner: office === 'sample' ? sampleOwner() : (workbook?.owner ?? ''),
    office,
    ready: false,
    shown: firstMorning(fiscalYearBe),
    reached: firstMorning(fiscalYearBe),
  };
}

/** Makes what an office starts with, as far as it is missing: a kill on the way is finished at the next start. */
async function makeReady(
  workspace: Workspace,
  services: Services,
  workbook: OwnWorkbook | undefined,
): Promise<void> {
  const { office, sheets, drive, clock, journal } = services;
  const state = office.state();
  if (state === undefined) throw new Error('the office has not begun');
  const { spreadsheetId, owner, fiscalYearBe } = state;
  const caller = { email: owner, now: clock.now() };
  const title = `ทะเบียนคำรับรอง ปีงบประมาณ ${fiscalYearBe}`;
  if (!hasSheet(services, spreadsheetId)) {
    if (workbook === undefined) sheets.create(spreadsheetId, title, caller);
    else await sheets.importXlsx(spreadsheetId, title, workbook.bytes);
  }
  if (owner !== '') {
    const { rootFolderId: parentId } = drive.bootstrap(caller);
    if (drive.rights(spreadsheetId, owner) === 'none')
      drive.adoptSpreadsheet({ id: spreadsheetId, title, parentId }, caller);
  }
  if (state.office === 'sample') await loadOffice(workspace, owner, fiscalYearBe, sampleFiles());
  office.change({ ready: true });
  journal.sync();
}

function hasSheet({ sheets }: Services, spreadsheetId: string): boolean {
  try {
    return sheets.describe(spreadsheetId).name !== '';
  } catch {
    return false;
  }
}
