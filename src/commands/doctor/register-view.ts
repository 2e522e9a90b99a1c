import type { IsoDate } from '../../domain/dates/dates';
import type { Holidays } from '../../domain/dates/working-days';
import type { Indicator } from '../../domain/indicator';
import type { Person } from '../../domain/people/person';
import type { School } from '../../domain/people/school';
import type { Assignment } from '../../domain/people/working-group';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { UnitThresholds } from '../../domain/scores/unit-thresholds';
import type { Settings } from '../../domain/settings';
import type { Row, Table } from '../../register/cells';
import { decodeAssignments } from '../../register/decode/assignment';
import { decodeHolidays } from '../../register/decode/holidays';
import { decodeOfficeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { decodeSchools } from '../../register/decode/school';
import { decodeSettings } from '../../register/decode/settings';
import { decodeOfficeUnitThresholds } from '../../register/decode/unit-thresholds';
import type { Snapshot } from '../../register/register-port';
import { TAB_NAMES, type TabName } from '../../register/tabs';

/** A decoded row and the row that it came from. */
export type Placed<T extends TabName, V> = { readonly row: Row<T>; readonly value: V };

/** The register as the rules see it: every tab as read, and what its rows mean. Decoded once. */
export type RegisterView = {
  readonly today: IsoDate;
  table<T extends TabName>(tab: T): Table<T>;
  readonly settings: Settings;
  readonly missingSettings: readonly string[];
  readonly indicators: readonly Placed<'indicators', Indicator>[];
  readonly people: readonly Placed<'people', Person>[];
  readonly schools: readonly Placed<'schools', School>[];
  readonly assignments: readonly Placed<'workingGroups', Assignment>[];
  readonly unitThresholds: readonly Placed<'unitThresholds', UnitThresholds>[];
  readonly rounds: readonly Placed<'rounds', Round>[];
  readonly reports: readonly Placed<'reports', Report>[];
  readonly holidays: Holidays;
};

/** Everything but บันทึก, which only grows, and แดชบอร์ด, which only shows. */
export const DOCTOR_TABS: readonly TabName[] = TAB_NAMES.filter(
  (tab) => tab !== 'log' && tab !== 'dashboard',
);

export function registerView(snapshot: Pick<Snapshot, 'table'>, today: IsoDate): RegisterView {
  const { settings, missing } = decodeSettings(snapshot.table('settings'));
  const indicators = placed(
    snapshot.table('indicators'),
    (table) => decodeOfficeIndicators(table, settings).indicators,
  );
  const known = indicators.map(({ value }) => value);
  return {
    today,
    table: (tab) => snapshot.table(tab),
    settings,
    missingSettings: missing,
    indicators,
    people: placed(snapshot.table('people'), (table) => decodePeople(table).people),
    schools: placed(snapshot.table('schools'), (table) => decodeSchools(table).schools),
    assignments: placed(snapshot.table('workingGroups'), (table) => decodeAssignments(table).assignments),
    unitThresholds: placed(
      snapshot.table('unitThresholds'),
      (table) => decodeOfficeUnitThresholds(table, settings, known).unitThresholds,
    ),
    rounds: placed(snapshot.table('rounds'), (table) => decodeRounds(table).rounds),
    reports: placed(snapshot.table('reports'), (table) => decodeReports(table).reports),
    holidays: decodeHolidays(snapshot.table('holidays')).holidays,
  };
}

/** Row by row, so that each value keeps its place. */
function placed<T extends TabName, V>(
  table: Table<T>,
  decode: (table: Table<T>) => readonly V[],
): readonly Placed<T, V>[] {
  return table.rows.flatMap((row) => decode({ ...table, rows: [row] }).map((value) => ({ row, value })));
}
