import { agreementSet, directorOf } from '../../../documents/agreement/agreement-set';
import { BUILT_IN_KINDS } from '../../../documents/kinds/kind-definitions';
import type { KindSources } from '../../../documents/kinds/kind-sources';
import { officeKindDefinition } from '../../../documents/kinds/office-kind';
import type { Indicator } from '../../../domain/indicator';
import { agreementKey } from '../../../domain/keys';
import { decodeOfficeKinds } from '../../../register/decode/office-kind';
import { decodeSigners } from '../../../register/decode/signer';
import { keyText } from '../../../register/texts';
import { cellTexts, signingDay } from '../../agreements/agreement-sources';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Once agreements are made: one that holds no indicator, one of nobody in the register, an indicator that no agreement holds. */
export function agreementFindings(view: RegisterView): readonly Finding[] {
  const year = view.settings.fiscalYearBe ?? 0;
  const rows = view.table('agreements').rows.filter(({ key }) => key.startsWith(`${year}-`));
  if (rows.length === 0 || view.indicators.length === 0) return [];
  const sources = sourcesOf(view, year);
  const sets = sources.kinds.map(({ name }) => agreementSet(name, sources));
  const planned = sets.flatMap((set) => set.planned);
  const empty = new Set(
    sets.flatMap((set) => set.skipped.flatMap(({ key, why }) => (why === 'no-indicators' ? [key] : []))),
  );
  const units = new Set([
    ...unitKeys(view, year),
    ...planned.map(({ key }) => keyText(key)),
    ...sets.flatMap(({ skipped }) => skipped.map(({ key }) => keyText(key))),
  ]);
  const agreements = rows.flatMap(({ rowNumber, key, cells }): readonly Finding[] => {
    if (!units.has(key)) {
      const problem = { code: 'unknown-code', value: key, tab: 'บุคลากร, สถานศึกษา' } as const;
      return [finding('agreements', rowNumber, 'รหัสข้อตกลง', problem)];
    }
    if (cells.จำนวนตัวชี้วัด !== 0 && !empty.has(key)) return [];
    return [finding('agreements', rowNumber, 'จำนวนตัวชี้วัด', { code: 'agreement-without-indicators' })];
  });
  const held = withRelatives(
    view.indicators.map(({ value }) => value),
    planned.flatMap(({ codes }) => codes),
  );
  const lone = view.indicators.flatMap(({ row, value }) =>
    held.has(value.code)
      ? []
      : [finding('indicators', row.rowNumber, 'รหัส', { code: 'indicator-without-agreement' })],
  );
  return [...agreements, ...lone];
}

function sourcesOf(view: RegisterView, fiscalYearBe: number): KindSources {
  const { settings } = view;
  const people = view.people.map(({ value }) => value);
  return {
    fiscalYearBe,
    people,
    schools: view.schools.map(({ value }) => value),
    indicators: view.indicators.map(({ value }) => value),
    assignments: view.assignments.map(({ value }) => value),
    director: directorOf(people, { name: settings.directorName, position: settings.directorPosition }),
    secretaryGeneral: { name: settings.secretaryGeneralName, position: settings.secretaryGeneralPosition },
    provinces: settings.provinces.map((name) => ({ name, governor: settings.governors[name] ?? '' })),
    signers: decodeSigners(view.table('signers')).signers,
    signingOn: signingDay(settings.signingDate, view.today),
    kinds: [...BUILT_IN_KINDS, ...decodeOfficeKinds(view.table('kinds')).kinds.map(officeKindDefinition)],
    cellsOf: (tab, key) => cellTexts(view.table(tab), key),
  };
}

/** Keys of all agreements that somebody in the register may have, whoever has left since. */
function unitKeys(view: RegisterView, year: number): ReadonlySet<string> {
  return new Set(
    [
      ...view.people.map(({ value }) => agreementKey({ year, kind: 'บุคลากร', unit: value.id })),
      ...view.schools.map(({ value }) => agreementKey({ year, kind: 'สถานศึกษา', unit: value.id })),
      ...view.settings.provinces.map((province) =>
        agreementKey({ year, kind: 'ผู้ว่าราชการจังหวัด', unit: province }),
      ),
      agreementKey({ year, kind: 'เลขาธิการ กพฐ.', unit: 'OBEC' }),
    ].map(keyText),
  );
}

/** A parent brings its subs, a sub its parents. */
function withRelatives(indicators: readonly Indicator[], codes: readonly string[]): ReadonlySet<string> {
  const parentOf = new Map(indicators.map(({ code, parent }) => [code, parent] as const));
  const chosen = new Set(codes);
  const held = new Set(chosen);
  for (const { code } of indicators) {
    const line: string[] = [];
    for (let at: string | undefined = code; at !== undefined && !line.includes(at); at = parentOf.get(at))
      line.push(at);
    const from = line.map((member) => chosen.has(member)).lastIndexOf(true);
    if (from >= 0) held.add(code);
    if (chosen.has(code)) for (const member of line) held.add(member);
  }
  return held;
}
