import { TEMPLATE_NAMES } from '../documents/templates/template-files';
import type { FiscalYearBe } from '../domain/dates/fiscal-year';
import { ROUND_NUMBERS } from '../domain/indicator';
import { Refusal } from '../domain/refusal';
import { rootFolderName } from '../messages/documents/folder-names';
import { STEP_TEXT } from '../messages/office/step-text';
import type { DriveFile } from '../ports/drive';
import { decodeSettings } from '../register/decode/settings';
import type { Snapshot } from '../register/register-port';
import { SYSTEM, templateEntry } from '../register/system-names';
import { TAB_NAMES } from '../register/tabs';
import type { Workbook } from '../register/workbook';
import { isOperatorAccount } from './authority';
import { requireRoom } from './documents/require-room';
import { type FailedStep, tryStep } from './failed-step';
import type { Office } from './office';
import { flagField, integerField } from './request';
import { bringUpToDate } from './year/bring-up-to-date';
import { folderIds } from './year/folders';
import { restoreRoundFolders } from './year/folders-of-rounds';
import { layRegister, SET_UP_TABS } from './year/lay-register';
import { restoreColumns } from './year/layout';
import { pastRegisters } from './year/past-folders';
import { putUpFolders } from './year/put-up-folders';
import { shareFolders, shareSheet } from './year/share-year';
import { uploadTemplates } from './year/templates';

export type YearSetUp = {
  readonly tabs: number;
  readonly rounds: number;
  readonly templates: number;
  readonly folderId: string;
  /** What the register stands without, in words: the sweeps try again. */
  readonly failed: readonly FailedStep[];
};

const FIRST_YEAR = 2500;
const LAST_YEAR = 2700;

/**
 * ตั้งต้นปีงบประมาณ: `{fiscalYearBe}` → an empty Sheet becomes the office's register (one commit), with its folders,
 * templates, shares and triggers. Run again it puts back what is missing and changes nothing else; killed anywhere, the
 * next run ends in the same state. `adopt: true` makes a copied workbook a register of its own, with folders of its own.
 */
export function setUpYear(office: Office, request: unknown): YearSetUp {
  return office.locked(() => {
    const before = readForSetUp(office);
    const year = yearOf(request);
    const adopting = adoption(office, before, request);
    requireRoomForTemplates(office, before);
    const { snapshot, workbook } = withAllColumns(office, before);
    const sheetFile = fileOfSheet(office);
    const found = folderIds(office, snapshot, year, {
      adopted: adopting,
      anotherYear: isAnotherYear(snapshot, year),
    });
    const shared = shareSheet(office, snapshot, sheetFile);
    const unlaid = layRegister(office, snapshot, workbook, {
      year,
      adopting,
      folders: found,
      owner: sheetFile.driveOwner,
      rootPlace: found.files.get(SYSTEM.rootFolder)?.parentId ?? sheetFile.parentId,
      shared,
    });
    const settings = decodeSettings(snapshot.table('settings')).settings;
    const folders = putUpFolders(office, found, {
      year,
      parentId: sheetFile.parentId || 'root',
      name: settings.rootFolderName || rootFolderName(year),
    });
    const { count: templates, more } = uploadTemplates(office, office.register.read(['pending']));
    if (more) throw new Refusal({ code: 'google-unavailable' }, 'templates are left to upload');
    const unfound = tryStep(office, STEP_TEXT.folders, () => restoreRoundFolders(office));
    office.triggers.lay();
    const unshared = tryStep(office, STEP_TEXT.access, () =>
      shareFolders(
        office,
        snapshot,
        { ...(adopting ? {} : pastRegisters(snapshot)), ...folders.ids },
        settings,
      ),
    );
    return {
      tabs: TAB_NAMES.length,
      rounds: ROUND_NUMBERS.length,
      templates,
      folderId: folders.ids[SYSTEM.rootFolder] ?? '',
      failed: [...unlaid, ...unfound, ...unshared],
    };
  });
}

/** A register that an older program laid is brought up to date first. */
function readForSetUp(office: Office): ReturnType<Office['register']['readAsItIs']> {
  const before = office.register.readAsItIs(SET_UP_TABS);
  if (!isOperatorAccount(office, before)) throw new Refusal({ code: 'not-operator' });
  if (before.faults.some(({ kind }) => kind !== 'tab-missing')) return before;
  return bringUpToDate(office, before) ? office.register.readAsItIs(SET_UP_TABS) : before;
}

function yearOf(request: unknown): FiscalYearBe {
  return integerField(request, 'fiscalYearBe', { from: FIRST_YEAR, to: LAST_YEAR });
}

/** True where a copy is to be adopted; a copy stays read-only until somebody says so. */
function adoption(office: Office, snapshot: Snapshot, request: unknown): boolean {
  const known = snapshot.system(SYSTEM.workbookId);
  const isCopy = known !== '' && known !== office.register.spreadsheetId;
  if (isCopy && !flagField(request, 'adopt')) throw new Refusal({ code: 'register-copied' });
  return isCopy;
}

/** The templates go up last: where the storage has no room for them, nothing is begun. */
function requireRoomForTemplates(office: Office, snapshot: Snapshot): void {
  const missing = TEMPLATE_NAMES.filter((name) => snapshot.system(templateEntry(name)) === '');
  if (missing.length > 0) requireRoom(office.drive.room(), missing.length);
}

function isAnotherYear(snapshot: Snapshot, year: FiscalYearBe): boolean {
  const laid = snapshot.system(SYSTEM.year);
  return laid !== '' && laid !== String(year);
}

function withAllColumns(
  office: Office,
  before: ReturnType<Office['register']['readAsItIs']>,
): { readonly snapshot: Snapshot; readonly workbook: Workbook } {
  const workbook = office.register.workbook();
  if (!restoreColumns(office, before, workbook)) return { snapshot: before, workbook };
  return { snapshot: office.register.read(SET_UP_TABS), workbook: office.register.workbook() };
}

function fileOfSheet(office: Office): DriveFile {
  const [file] = office.drive.files([office.register.spreadsheetId]);
  if (file === undefined)
    throw new Refusal({ code: 'not-found', thing: 'workbook', key: '' }, office.register.spreadsheetId);
  return file;
}
