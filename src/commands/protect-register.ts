import type { Person } from '../domain/person';
import type { Report } from '../domain/report';
import type { Round } from '../domain/round';
import { LOG_EVENT } from '../messages/log-event';
import type { Change, LogLine } from '../register/change';
import { acknowledgementViewRequests, filterViewRequests } from '../register/layout/filter-views';
import { commitWithoutRefused } from '../register/protection/commit-without-refused';
import { protectionRequests } from '../register/protection/repair';
import { acknowledgementBlocks, roleBlocks } from '../register/protection/role-blocks';
import { wantedProtections } from '../register/protection/wanted';
import type { Snapshot } from '../register/register-port';
import { sheetIdAtCreation } from '../register/sheet-ids';
import { SYSTEM } from '../register/system-names';
import { TAB_NAMES, TABS, type TabName } from '../register/tabs';
import type { Workbook } from '../register/workbook';
import type { Office } from './office';

export type ProtectionState = {
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  readonly reports: readonly Pick<Report, 'id' | 'roundId' | 'owners' | 'method' | 'closedAt'>[];
};

/**
 * The least changes that lay every tab's protection, the persons' own cells of open reports and the filter views as they
 * should be: none when they are. The snapshot must hold รายงานผล and เอกสาร; rows are those of the snapshot, so commit it soon.
 */
export function protectionChanges(
  office: Pick<Office, 'caller'>,
  snapshot: Snapshot,
  workbook: Workbook,
  state: ProtectionState,
  refused: readonly string[] = refusedEditors(snapshot),
): readonly Change[] {
  const idOf = (tab: TabName): number =>
    workbook.sheets.find(({ title }) => title === TABS[tab].title)?.sheetId ?? sheetIdAtCreation(tab);
  const sheetIds = new Map(TAB_NAMES.map((tab) => [tab, idOf(tab)] as const));
  const reportsId = idOf('reports');
  const open = openReportIds(state);
  const reports = snapshot.table('reports');
  const documentsId = idOf('documents');
  const documents = snapshot.table('documents');
  const owner = snapshot.system(SYSTEM.owner);
  const wanted = wantedProtections({
    people: state.people,
    always: [owner, office.caller],
    refused,
    sheetIds,
    roleBlocks: [
      ...roleBlocks(reports, reportsId, (id) => open.has(id)),
      ...acknowledgementBlocks(documents, documentsId),
    ],
  });
  const sheetOf = (id: number) => workbook.sheets.find(({ sheetId }) => sheetId === id);
  const persons = state.reports.filter(({ method }) => method !== undefined).flatMap(({ owners }) => owners);
  const requests = [
    ...protectionRequests(wanted, workbook, owner),
    ...filterViewRequests(persons, reports, reportsId, sheetOf(reportsId)),
    ...acknowledgementViewRequests(documents, documentsId, sheetOf(documentsId)),
  ];
  return requests.length > 0 ? [{ kind: 'requests', requests }] : [];
}

/** Commits `others` together with the protections; an address that Google refuses is left out, kept in ระบบ and logged. */
export function commitWithProtection(
  office: Office,
  snapshot: Snapshot,
  workbook: Workbook,
  state: ProtectionState,
  others: readonly Change[],
  log: readonly LogLine[],
): void {
  const known = refusedEditors(snapshot);
  commitWithoutRefused(
    office.register,
    snapshot,
    (refused) => [
      ...others,
      ...protectionChanges(office, snapshot, workbook, state, [...known, ...refused]),
      ...refusedChange(snapshot, [...known, ...refused], refused.length > 0),
    ],
    (refused) => [
      ...log,
      ...refused.map((email): LogLine => ({ event: LOG_EVENT.editorRefused, subject: email })),
    ],
  );
}

/** Addresses that Google would not take as editors: left out until they are corrected in บุคลากร or taken from this list. */
function refusedEditors(snapshot: Snapshot): readonly string[] {
  return snapshot
    .system(SYSTEM.refusedEditors)
    .split(',')
    .map((email) => email.trim())
    .filter((email) => email !== '');
}

function refusedChange(snapshot: Snapshot, emails: readonly string[], changed: boolean): readonly Change[] {
  if (!changed) return [];
  const value = emails.join(', ');
  const known = snapshot.table('system').rows.some((row) => row.key === SYSTEM.refusedEditors);
  return known
    ? [{ kind: 'set', tab: 'system', key: SYSTEM.refusedEditors, cells: { ค่า: value } }]
    : [{ kind: 'add', tab: 'system', rows: [{ รายการ: SYSTEM.refusedEditors, ค่า: value }] }];
}

/** Reports of open rounds, and of closed ones those that were opened again. */
function openReportIds({ rounds, reports }: ProtectionState): ReadonlySet<string> {
  const states = new Map(rounds.map((round) => [round.id, round.state]));
  return new Set(
    reports
      .filter(({ roundId, closedAt }) => {
        const state = states.get(roundId);
        return state === 'เปิด' || (state === 'ปิด' && closedAt === undefined);
      })
      .map(({ id }) => id),
  );
}
