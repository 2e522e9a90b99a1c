import { directorOf } from '../../documents/agreement/agreement-set';
import type { AgreementContentSources } from '../../documents/content/agreement-content';
import { BUILT_IN_KINDS } from '../../documents/kinds/kind-definitions';
import type { KindSources } from '../../documents/kinds/kind-sources';
import { officeKindDefinition } from '../../documents/kinds/office-kind';
import type { IsoDate } from '../../domain/dates/dates';
import type { Settings } from '../../domain/settings';
import type { CellValue } from '../../ports/sheets';
import type { AnyRow } from '../../register/cells';
import { decodeAssignments } from '../../register/decode/assignment';
import type { CellFault } from '../../register/decode/cell-fault';
import { decodeOfficeIndicators } from '../../register/decode/indicator';
import { decodeOfficeKinds } from '../../register/decode/office-kind';
import { decodePeople } from '../../register/decode/person';
import { textOf } from '../../register/decode/row-reader';
import { decodeSchools } from '../../register/decode/school';
import { decodeSettings } from '../../register/decode/settings';
import { decodeSigners } from '../../register/decode/signer';
import { decodeOfficeUnitThresholds } from '../../register/decode/unit-thresholds';
import type { Snapshot } from '../../register/register-port';
import type { TabName } from '../../register/tabs';

/** Tabs that agreements are planned and made from. */
export const AGREEMENT_TABS: readonly TabName[] = [
  'settings',
  'people',
  'schools',
  'indicators',
  'workingGroups',
  'unitThresholds',
  'agreements',
  'signers',
  'kinds',
  'pending',
];

export type AgreementRegister = {
  readonly settings: Settings;
  readonly sources: KindSources;
  readonly contentSources: AgreementContentSources;
  /** Cells that could not be read, and settings that are not there. */
  readonly faults: readonly CellFault[];
  readonly missingSettings: readonly string[];
};

/** `today`: signers are those of วันลงนามคำรับรอง, or of today once that has passed. */
export function agreementRegister(snapshot: Snapshot, today: IsoDate): AgreementRegister {
  const { settings, missing, faults } = decodeSettings(snapshot.table('settings'));
  const people = decodePeople(snapshot.table('people'));
  const schools = decodeSchools(snapshot.table('schools'));
  const indicators = decodeOfficeIndicators(snapshot.table('indicators'), settings);
  const assignments = decodeAssignments(snapshot.table('workingGroups'));
  const unitThresholds = decodeOfficeUnitThresholds(
    snapshot.table('unitThresholds'),
    settings,
    indicators.indicators,
  );
  const signers = decodeSigners(snapshot.table('signers'));
  const kinds = decodeOfficeKinds(snapshot.table('kinds'));
  const fiscalYearBe = settings.fiscalYearBe ?? 0;
  return {
    settings,
    sources: {
      fiscalYearBe,
      people: people.people,
      schools: schools.schools,
      indicators: indicators.indicators,
      assignments: assignments.assignments,
      director: directorOf(people.people, {
        name: settings.directorName,
        position: settings.directorPosition,
      }),
      secretaryGeneral: { name: settings.secretaryGeneralName, position: settings.secretaryGeneralPosition },
      provinces: settings.provinces.map((name) => ({ name, governor: settings.governors[name] ?? '' })),
      signers: signers.signers,
      signingOn: signingDay(settings.signingDate, today),
      kinds: [...BUILT_IN_KINDS, ...kinds.kinds.map(officeKindDefinition)],
      cellsOf: (tab, key) => cellTexts(snapshot.table(tab), key),
    },
    contentSources: {
      fiscalYearBe,
      indicators: indicators.indicators,
      people: people.people,
      scale: settings.scale,
      unitThresholds: unitThresholds.unitThresholds,
      scaledKinds:
        missing.includes('น้ำหนักในข้อตกลง') && snapshot.table('agreements').rows.length > 0
          ? []
          : settings.scaledKinds,
    },
    faults: [
      ...faults,
      ...people.faults,
      ...schools.faults,
      ...indicators.faults,
      ...assignments.faults,
      ...unitThresholds.faults,
      ...signers.faults,
      ...kinds.faults,
    ],
    missingSettings: missing,
  };
}

/** Names of the kinds that the office makes: the built-in ones, then its own. */
export function kindNames(snapshot: Snapshot): readonly string[] {
  const { kinds } = decodeOfficeKinds(snapshot.table('kinds'));
  return [...BUILT_IN_KINDS, ...kinds].map(({ name }) => name);
}

/** A row's cells by header, the office's own too. */
export function cellTexts(
  table: { readonly rows: readonly AnyRow[] },
  key: string,
): Readonly<Record<string, string>> {
  const row = table.rows.find((one) => one.key === key);
  const cells = Object.entries<CellValue>(row?.cells ?? {}).map(([header, cell]) => [header, textOf(cell)]);
  return { ...Object.fromEntries(cells), ...row?.own };
}

export function signingDay(planned: IsoDate | undefined, today: IsoDate): IsoDate {
  return planned === undefined || planned < today ? today : planned;
}
