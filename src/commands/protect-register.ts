import type { Person } from '../domain/people/person';
import type { Report } from '../domain/rounds/report';
import type { Round } from '../domain/rounds/round';
import type { SheetsRequest } from '../ports/sheets';
import type { Change } from '../register/change';
import { acknowledgementViewRequests, filterViewRequests } from '../register/layout/filter-views';
import { keptForms } from '../register/protection/range-mark';
import { type Present, protectionRequests } from '../register/protection/repair';
import { acknowledgementBlocks, roleBlocks } from '../register/protection/role-blocks';
import { type WantedProtection, wantedProtections } from '../register/protection/wanted';
import type { Snapshot } from '../register/register-port';
import { sheetIdAtCreation } from '../register/sheet-ids';
import { SYSTEM } from '../register/system-names';
import { TAB_NAMES, TABS, type TabName } from '../register/tabs';
import type { Workbook } from '../register/workbook';
import type { Office } from './office';

export type ProtectionState = {
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  readonly reports: readonly Pick<
    Report,
    'id' | 'roundId' | 'owners' | 'supervisor' | 'method' | 'closedAt'
  >[];
};

/** What should be protected in the workbook, how it stands, and the filter views that belong to the same persons. */
export type ProtectionPlan = {
  readonly wanted: readonly WantedProtection[];
  readonly present: Present;
  readonly views: readonly SheetsRequest[];
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
): readonly Change[] {
  const { wanted, present, views } = protectionPlan(office, snapshot, workbook, state);
  const requests = [...protectionRequests(wanted, present), ...views];
  return requests.length > 0 ? [{ kind: 'requests', requests }] : [];
}

export function protectionPlan(
  office: Pick<Office, 'caller'>,
  snapshot: Snapshot,
  workbook: Workbook,
  state: ProtectionState,
): ProtectionPlan {
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
    refused: refusedEditors(snapshot),
    sheetIds,
    roleBlocks: [
      ...roleBlocks(reports, reportsId, (id) => open.has(id)),
      ...acknowledgementBlocks(documents, documentsId),
    ],
  });
  const sheetOf = (id: number) => workbook.sheets.find(({ sheetId }) => sheetId === id);
  const scored = state.reports.filter(({ method }) => method !== undefined);
  return {
    wanted,
    present: { workbook, owner, kept: keptForms(snapshot.system(SYSTEM.keptForms)) },
    views: [
      ...filterViewRequests(scored, state.people, reports, reportsId, sheetOf(reportsId)),
      ...acknowledgementViewRequests(documents, documentsId, sheetOf(documentsId)),
    ],
  };
}

/** Addresses that Google would not take as editors: left out until they are corrected in บุคลากร or taken from this list. */
export function refusedEditors(snapshot: Snapshot): readonly string[] {
  return snapshot
    .system(SYSTEM.refusedEditors)
    .split(',')
    .map((email) => email.trim().toLowerCase())
    .filter((email) => email !== '');
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
