import { TEMPLATE_NAMES } from '../../documents/templates/template-files';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { operatorChanges } from '../../register/known-operators';
import type { Snapshot } from '../../register/register-port';
import { REGISTER_VERSION } from '../../register/register-version';
import { rememberedHeaders } from '../../register/remembered-headers';
import { systemChanges } from '../../register/system-changes';
import { SYSTEM, templateEntry } from '../../register/system-names';
import { TAB_NAMES, type TabName } from '../../register/tabs';
import type { Workbook } from '../../register/workbook';
import type { bringUp } from '../access/settle-access';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import type { Office } from '../office';
import { dateChanges, datesAreKnown, datesAreLaid } from './dates';
import type { YearFolders } from './folders';
import { adoptedRoundFolders } from './folders-of-rounds';
import { foreignPapers } from './foreign-papers';
import { layoutChanges, sheetIdEntries } from './layout';
import { ARCHIVES_ENTRY, pastFolders } from './past-folders';
import { settingChanges } from './settings';

/** Everything but บันทึก, which only grows. */
export const SET_UP_TABS: readonly TabName[] = TAB_NAMES.filter(
  (tab) => tab !== 'log' && tab !== 'dashboard',
);

/** What the register is laid for. */
export type LaidYear = {
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
export function layRegister(
  office: Office,
  snapshot: Snapshot,
  workbook: Workbook,
  given: LaidYear,
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
    ...(adopting ? { [ARCHIVES_ENTRY]: '' } : pastFolders(snapshot, year)),
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
