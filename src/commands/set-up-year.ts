import { TEMPLATE_NAMES } from '../documents/templates/template-files';
import type { FiscalYearBe } from '../domain/dates/fiscal-year';
import { ROUND_NUMBERS } from '../domain/indicator';
import { sameEmail } from '../domain/people/person';
import { Refusal } from '../domain/refusal';
import type { Settings } from '../domain/settings';
import { ARCHIVES_FOLDER, rootFolderName } from '../messages/documents/folder-names';
import { LOG_EVENT } from '../messages/log-event';
import { STEP_TEXT } from '../messages/office/step-text';
import type { DriveFile } from '../ports/drive';
import type { Change, LogLine } from '../register/change';
import { decodePeople } from '../register/decode/person';
import { decodeReports } from '../register/decode/report';
import { decodeRounds } from '../register/decode/round';
import { decodeSettings } from '../register/decode/settings';
import { operatorChanges } from '../register/known-operators';
import type { Snapshot } from '../register/register-port';
import { REGISTER_VERSION } from '../register/register-version';
import { rememberedHeaders } from '../register/remembered-headers';
import { systemChanges } from '../register/system-changes';
import { folderEntry, SYSTEM, templateEntry } from '../register/system-names';
import { TAB_NAMES, type TabName } from '../register/tabs';
import type { Workbook } from '../register/workbook';
import { type Admission, admit } from './access/admitted';
import {
  type AccessMarks,
  bringUp,
  limitFolders,
  marksWithoutPeople,
  recordAccess,
  requireLimited,
} from './access/settle-access';
import { privateFolders, registerAccess, rootAccess } from './access/wanted-access';
import { isOperatorAccount } from './authority';
import { requireRoom } from './documents/require-room';
import { type FailedStep, tryStep } from './failed-step';
import { commitWithProtection } from './lay-protection';
import type { Office } from './office';
import { flagField, integerField } from './request';
import { bringUpToDate } from './year/bring-up-to-date';
import { dateChanges, datesAreKnown, datesAreLaid } from './year/dates';
import { folderIds, makeFolders, type YearFolders } from './year/folders';
import { adoptedRoundFolders, restoreRoundFolders } from './year/folders-of-rounds';
import { foreignPapers } from './year/foreign-papers';
import { layoutChanges, restoreColumns, sheetIdEntries } from './year/layout';
import { pastFolders } from './year/past-folders';
import { settingChanges } from './year/settings';
import { uploadTemplates } from './year/templates';

export type YearSetUp = {
  readonly tabs: number;
  readonly rounds: number;
  readonly templates: number;
  readonly folderId: string;
  /** What the register stands without, in words: the sweeps try again. */
  readonly failed: readonly FailedStep[];
};

/** Everything but บันทึก, which only grows. */
const SET_UP_TABS: readonly TabName[] = TAB_NAMES.filter((tab) => tab !== 'log' && tab !== 'dashboard');
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
    const make = (wanted: YearFolders) =>
      makeFolders(
        office,
        wanted,
        year,
        sheetFile.parentId || 'root',
        settings.rootFolderName || rootFolderName(year),
      );
    const lost = make(found);
    const folders = lost.length === 0 ? found : replacedFolders(office, found, lost);
    if (lost.length > 0) make(folders);
    const rootId = folders.ids[SYSTEM.rootFolder] ?? '';
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
      folderId: rootId,
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

type Year = {
  readonly year: FiscalYearBe;
  readonly adopting: boolean;
  readonly folders: YearFolders;
  readonly owner: string;
  /** The folder that the office's root stands in; a new root stands beside the Sheet. '' where nobody may know. */
  readonly rootPlace: string;
  /** What has come of sharing the Sheet. */
  readonly shared: ReturnType<typeof bringUp>;
};

/** One commit: tabs and their rules, ระบบ, ตั้งค่า, the rounds, the ten steps; then the protection. Nothing where all is as it should be. */
function layRegister(
  office: Office,
  snapshot: Snapshot,
  workbook: Workbook,
  given: Year,
): readonly FailedStep[] {
  const { year, adopting, folders, owner, rootPlace, shared } = given;
  const laid = datesAreLaid(snapshot, year) || datesAreKnown(snapshot, year);
  const system = systemChanges(snapshot, {
    ...Object.fromEntries(
      TEMPLATE_NAMES.map((name) => [
        templateEntry(name),
        adopting ? '' : snapshot.system(templateEntry(name)),
      ]),
    ),
    ...sheetIdEntries(workbook, snapshot),
    [SYSTEM.workbookId]: office.register.spreadsheetId,
    ...(adopting && { [SYSTEM.copiedFrom]: snapshot.system(SYSTEM.workbookId) }),
    [SYSTEM.owner]: owner,
    [SYSTEM.year]: String(year),
    [SYSTEM.datesLaid]: laid ? String(year) : '',
    [SYSTEM.triggerHolder]: office.caller,
    [SYSTEM.heartbeat]: snapshot.system(SYSTEM.heartbeat),
    [SYSTEM.version]: String(REGISTER_VERSION),
    [SYSTEM.rootPlace]: rootPlace,
    [SYSTEM.refusedEditors]: snapshot.system(SYSTEM.refusedEditors),
    ...rememberedHeaders(snapshot, SET_UP_TABS),
    ...folders.ids,
    ...(adopting ? { [ARCHIVES]: '' } : pastFolders(snapshot, year)),
    ...shared.marks,
  });
  const changes: readonly Change[] = [
    ...layoutChanges(office, snapshot, workbook),
    ...system,
    ...operatorChanges(snapshot, decodePeople(snapshot.table('people')).people),
    ...settingChanges(snapshot, year),
    ...dateChanges(snapshot, year),
    ...(adopting ? [...adoptedRoundFolders(office, snapshot), ...foreignPapers(snapshot, year)] : []),
  ];
  const log: readonly LogLine[] =
    changes.length > 0 ? [{ event: LOG_EVENT.yearSetUp, subject: String(year) }, ...shared.log] : [];
  const state = {
    people: decodePeople(snapshot.table('people')).people,
    rounds: decodeRounds(snapshot.table('rounds')).rounds,
    reports: decodeReports(snapshot.table('reports')).reports,
  };
  return commitWithProtection(office, snapshot, workbook, state, changes, log);
}

/** Folders that were deleted for good get new ids, which stand in ระบบ before they are made in their place. */
function replacedFolders(office: Office, { ids, files }: YearFolders, lost: readonly string[]): YearFolders {
  const snapshot = office.register.read([]);
  const made = office.drive.generateIds(lost.length);
  const fresh = Object.fromEntries(lost.map((entry, at) => [entry, made[at] ?? '']));
  office.register.commit(
    snapshot,
    systemChanges(snapshot, fresh),
    lost.map((entry) => ({
      event: LOG_EVENT.folderLost,
      subject: entry,
      before: ids[entry] ?? '',
      after: fresh[entry] ?? '',
    })),
  );
  return {
    ids: { ...ids, ...fresh },
    files: new Map([...files].filter(([entry]) => fresh[entry] === undefined)),
  };
}

/** Editors of protected ranges must be able to open the Sheet, so it is shared before it is protected. */
function shareSheet(office: Office, snapshot: Snapshot, sheet: DriveFile): ReturnType<typeof bringUp> {
  if (sheet.writersCanShare && sameEmail(sheet.driveOwner, office.caller))
    office.drive.update(sheet.id, { writersCanShare: false });
  const { people, marks } = confirmed(snapshot);
  const shared = bringUp(office, registerAccess(office), people);
  return people.length === 0 ? shared : { ...shared, marks: { ...marks, ...shared.marks } };
}

/** Setting up is the operator's word for everybody who is named. */
function confirmed(snapshot: Snapshot): Admission {
  return admit(snapshot, decodePeople(snapshot.table('people')).people, 0, true);
}

/** Last of all: what the time does not allow the sweeps bring to its end. Nobody looks into a private folder meanwhile. */
function shareFolders(office: Office, snapshot: Snapshot, ids: YearFolders['ids'], settings: Settings): void {
  const { people } = confirmed(snapshot);
  const { ready: hidden, unlimited } = limitFolders(
    office,
    snapshot,
    privateFolders((entry) => ids[entry] ?? '', settings),
  );
  if (people.length === 0) {
    recordAccess(office, marksWithoutPeople(hidden), []);
    requireLimited(unlimited);
    return;
  }
  const shared = [rootAccess(ids[SYSTEM.rootFolder] ?? ''), ...hidden].map((access) =>
    bringUp(office, access, people),
  );
  recordAccess(
    office,
    Object.assign({}, ...shared.map(({ marks }) => marks)) as AccessMarks,
    shared.flatMap(({ log }) => log),
  );
  requireLimited(unlimited);
}

const ARCHIVES = folderEntry(ARCHIVES_FOLDER);

/** The folder of registers of years that have passed; a copy of the Sheet has none of its own. */
function pastRegisters(snapshot: Snapshot): YearFolders['ids'] {
  return { [ARCHIVES]: snapshot.system(ARCHIVES) };
}
