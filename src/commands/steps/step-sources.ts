import type { KpiSources } from '../../documents/content/kpi-content';
import type { KpiPaper } from '../../documents/tags/booklet-tags';
import type { Indicator } from '../../domain/indicator';
import type { Person } from '../../domain/people/person';
import type { Signer } from '../../domain/people/signer';
import type { Assignment } from '../../domain/people/working-group';
import type { Settings } from '../../domain/settings';
import { decodeAssignments } from '../../register/decode/assignment';
import { decodeOfficeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { decodeSettings } from '../../register/decode/settings';
import { decodeSigners } from '../../register/decode/signer';
import type { Snapshot } from '../../register/register-port';
import type { TabName } from '../../register/tabs';
import { missingSetting } from '../missing-setting';

/** Tabs that the documents of steps 1–5 are made from and recorded in. */
export const STEP_TABS: readonly TabName[] = [
  'settings',
  'people',
  'indicators',
  'workingGroups',
  'documents',
  'signers',
  'pending',
];

export type StepSources = {
  readonly settings: Settings;
  readonly fiscalYearBe: number;
  readonly people: readonly Person[];
  readonly indicators: readonly Indicator[];
  readonly assignments: readonly Assignment[];
  readonly signers: readonly Signer[];
  readonly kpi: KpiSources;
  readonly paper: KpiPaper;
};

export function stepSources(snapshot: Snapshot): StepSources {
  const { settings } = decodeSettings(snapshot.table('settings'));
  const { people } = decodePeople(snapshot.table('people'));
  const { indicators } = decodeOfficeIndicators(snapshot.table('indicators'), settings);
  const { fiscalYearBe } = settings;
  if (fiscalYearBe === undefined) throw missingSetting('ปีงบประมาณ');
  return {
    settings,
    fiscalYearBe,
    people,
    indicators,
    assignments: decodeAssignments(snapshot.table('workingGroups')).assignments,
    signers: decodeSigners(snapshot.table('signers')).signers,
    kpi: { fiscalYearBe, indicators, people, scale: settings.scale },
    paper: {
      office: {
        name: settings.officeName,
        shortName: settings.officeShortName,
        affiliation: settings.parentOrganisation,
        ministry: settings.ministry,
      },
      fiscalYearBe,
      digits: settings.thaiDigits ? 'thai' : 'western',
      scoreDecimals: settings.scoreDecimals,
    },
  };
}
