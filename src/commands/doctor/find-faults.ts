import type { RegisterProblem } from '../../domain/doctor/register-problem';
import { TAB_NAMES, TABS } from '../../register/tabs';
import type { Finding } from './finding';
import type { RegisterView } from './register-view';
import { agreementFindings } from './rules/agreements';
import { cellFindings } from './rules/cells';
import { criteriaFindings, unitCriteriaFindings } from './rules/criteria';
import { dateOrderFindings, dateRangeFindings, settingDateFindings } from './rules/dates';
import { unknownDimensionFindings } from './rules/dimensions';
import { fractionFindings } from './rules/figures';
import {
  cycleFindings,
  dimensionFindings,
  neverUsedFindings,
  ownSupervisorFindings,
} from './rules/indicators';
import { duplicateKeyFindings, sharedEmailFindings } from './rules/keys';
import { kindFindings } from './rules/kinds';
import { placeholderFindings, sameNameFindings } from './rules/names';
import { directorFindings, hostGroupFindings, roleFindings } from './rules/people';
import { unknownPlaceFindings } from './rules/places';
import { danglingCodeFindings, personFindings } from './rules/references';
import {
  adjustmentFindings,
  evidenceFolderFindings,
  missingReportFindings,
  unknownActorFindings,
} from './rules/reports';
import { roundKeyFindings, roundSettingFindings } from './rules/rounds';
import { settingNameFindings, settingValueFindings, stepScoreFindings } from './rules/settings';
import { signerFindings } from './rules/signers';
import { dimensionSpellingFindings } from './rules/spelling';
import { targetFindings, unusedUnitFindings } from './rules/targets';
import { usageFindings } from './rules/usage';
import {
  fractionWeightFindings,
  heavyOwnerFindings,
  weightFindings,
  weightSumFindings,
} from './rules/weights';

type Rule = (view: RegisterView) => readonly Finding[];

/** What each cell holds by itself, then what cells mean together. */
const RULES: readonly Rule[] = [
  cellFindings,
  settingNameFindings,
  settingValueFindings,
  duplicateKeyFindings,
  sharedEmailFindings,
  placeholderFindings,
  sameNameFindings,
  danglingCodeFindings,
  personFindings,
  unknownPlaceFindings,
  usageFindings,
  dimensionSpellingFindings,
  fractionFindings,
  fractionWeightFindings,
  weightFindings,
  weightSumFindings,
  heavyOwnerFindings,
  criteriaFindings,
  unitCriteriaFindings,
  unusedUnitFindings,
  targetFindings,
  stepScoreFindings,
  cycleFindings,
  dimensionFindings,
  unknownDimensionFindings,
  ownSupervisorFindings,
  neverUsedFindings,
  roleFindings,
  directorFindings,
  hostGroupFindings,
  settingDateFindings,
  dateRangeFindings,
  dateOrderFindings,
  roundKeyFindings,
  roundSettingFindings,
  signerFindings,
  kindFindings,
  agreementFindings,
  evidenceFolderFindings,
  adjustmentFindings,
  missingReportFindings,
  unknownActorFindings,
];

/** A cell with one of these says nothing further: what other rules see in it is the same fault again. */
const SAYS_NOTHING: ReadonlySet<RegisterProblem['code']> = new Set<RegisterProblem['code']>([
  'missing',
  'missing-key',
  'not-a-number',
  'not-a-date',
  'not-allowed',
  'cell-error',
  'code-as-number',
  'not-a-code',
  'be-year-as-ce',
  'ce-year-as-be',
  'percent-as-fraction',
]);

/** All faults of the register's contents, in the order of its tabs, rows and columns. */
export function findFaults(view: RegisterView): readonly Finding[] {
  const found: Finding[] = [];
  const closed = new Set<string>();
  for (const rule of RULES) {
    const more = rule(view).filter((one) => !closed.has(cellOf(one)));
    found.push(...more);
    for (const one of more) if (SAYS_NOTHING.has(one.problem.code)) closed.add(cellOf(one));
  }
  return inRegisterOrder(found);
}

function cellOf({ tab, row, column }: Finding): string {
  return `${tab}/${row}/${column}`;
}

/** Faults of the whole workbook first, then by tab, row and column as the tabs were laid out. */
export function inRegisterOrder(findings: readonly Finding[]): readonly Finding[] {
  const tabs = new Map<string, number>(TAB_NAMES.map((tab, index) => [TABS[tab].title, index + 1]));
  const columns = new Map<string, number>(
    TAB_NAMES.flatMap((tab) =>
      TABS[tab].columns.map(({ header }, index) => [`${TABS[tab].title}/${header}`, index] as const),
    ),
  );
  const place = ({ tab, row, column }: Finding): readonly [number, number, number] => [
    tabs.get(tab) ?? 0,
    row,
    columns.get(`${tab}/${column}`) ?? -1,
  ];
  return [...findings].sort((left, right) => {
    const [a, b] = [place(left), place(right)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
}
