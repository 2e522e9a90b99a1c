import type { AgreementKind, Party, SkipReason } from '../domain/agreement';
import type { FiscalYearBe } from '../domain/fiscal-year';
import type { Indicator } from '../domain/indicator';
import { isAtWork, type Person } from '../domain/person';
import type { School } from '../domain/school';
import type { Assignment } from '../domain/working-group';

/** What the four kinds of agreement are planned from. */
export type AgreementSources = {
  readonly fiscalYearBe: FiscalYearBe;
  readonly people: readonly Person[];
  readonly schools: readonly School[];
  readonly indicators: readonly Indicator[];
  readonly assignments: readonly Assignment[];
  /** The office's director; see `directorOf`. */
  readonly director: Party;
  /** เลขาธิการ กพฐ. of ตั้งค่า. */
  readonly secretaryGeneral: Party;
  /** จังหวัด of ตั้งค่า, with the governor's name ('' where the setting is missing). */
  readonly provinces: readonly { readonly name: string; readonly governor: string }[];
};

/** One agreement that the office is to make. `unit` is what its title names: a group, a school, the province; '' for none. */
export type PlannedAgreement = {
  readonly key: string;
  readonly kind: AgreementKind;
  readonly maker: Party;
  readonly receiver: Party;
  readonly unit: string;
  /** รหัส of the school whose เกณฑ์เฉพาะหน่วย apply. */
  readonly schoolId: string | undefined;
  /** Codes chosen by the rules; parents and subs come on top (see `indicatorForest`). */
  readonly codes: readonly string[];
};

export type SkippedAgreement = { readonly key: string; readonly why: SkipReason };

export type AgreementSet = {
  readonly planned: readonly PlannedAgreement[];
  readonly skipped: readonly SkippedAgreement[];
};

/** Who gets which agreement of a kind, in the register's order; what cannot be made is skipped with its reason. */
export function agreementSet(kind: AgreementKind, sources: AgreementSources): AgreementSet {
  const planned: PlannedAgreement[] = [];
  const skipped: SkippedAgreement[] = [];
  for (const agreement of candidates(kind, sources)) {
    const why = reasonToSkip(agreement);
    if (why === undefined) planned.push(agreement);
    else skipped.push({ key: agreement.key, why });
  }
  return { planned, skipped };
}

/**
 * The director's name as บุคลากร has it (ตั้งค่า where nobody there has the role) with the position for the signature block,
 * which ตั้งค่า gives in full with the office's name.
 */
export function directorOf(people: readonly Person[], fromSettings: Party): Party {
  const person = people.find((one) => one.role === 'ผู้อำนวยการ' && isAtWork(one));
  return {
    name: person?.name || fromSettings.name,
    position: fromSettings.position || person?.position || '',
  };
}

function candidates(kind: AgreementKind, sources: AgreementSources): readonly PlannedAgreement[] {
  if (kind === 'บุคลากร') return staffAgreements(sources);
  if (kind === 'สถานศึกษา') return schoolAgreements(sources);
  if (kind === 'เลขาธิการ กพฐ.') return [obecAgreement(sources)];
  return governorAgreements(sources);
}

function staffAgreements(sources: AgreementSources): readonly PlannedAgreement[] {
  return sources.people
    .filter((person) => isAtWork(person) && person.role !== 'ผู้อำนวยการ')
    .map((person) => ({
      key: `${sources.fiscalYearBe}-บค-${person.id}`,
      kind: 'บุคลากร',
      maker: { name: person.name, position: person.position },
      receiver: sources.director,
      unit: person.group,
      schoolId: undefined,
      codes: codesOfPerson(person, sources),
    }));
}

/** Owned or served in a working group for; failing those, the group's that are marked ใช้กับบุคลากร. */
function codesOfPerson(person: Person, { indicators, assignments }: AgreementSources): readonly string[] {
  const scopes = new Set(
    assignments.filter(({ personId }) => personId === person.id).map(({ scope }) => scope),
  );
  const own = indicators.filter(
    ({ code, dimension, owners }) => owners.includes(person.id) || scopes.has(code) || scopes.has(dimension),
  );
  const chosen =
    own.length > 0
      ? own
      : indicators.filter(({ group, forStaff }) => forStaff && group !== '' && group === person.group);
  return chosen.map(({ code }) => code);
}

function schoolAgreements(sources: AgreementSources): readonly PlannedAgreement[] {
  const codes = sources.indicators.filter(({ forSchools }) => forSchools).map(({ code }) => code);
  return sources.schools.map((school) => ({
    key: `${sources.fiscalYearBe}-สถ-${school.id}`,
    kind: 'สถานศึกษา',
    maker: { name: school.director, position: school.name === '' ? '' : `ผู้อำนวยการ${school.name}` },
    receiver: sources.director,
    unit: school.name,
    schoolId: school.id,
    codes,
  }));
}

function obecAgreement(sources: AgreementSources): PlannedAgreement {
  return {
    key: `${sources.fiscalYearBe}-สพฐ-OBEC`,
    kind: 'เลขาธิการ กพฐ.',
    maker: sources.director,
    receiver: sources.secretaryGeneral,
    unit: '',
    schoolId: undefined,
    codes: sources.indicators.filter(({ forObec }) => forObec).map(({ code }) => code),
  };
}

function governorAgreements(sources: AgreementSources): readonly PlannedAgreement[] {
  const codes = sources.indicators.filter(({ forProvince }) => forProvince).map(({ code }) => code);
  return sources.provinces.map((province) => ({
    key: `${sources.fiscalYearBe}-จว-${province.name}`,
    kind: 'ผู้ว่าราชการจังหวัด',
    maker: sources.director,
    receiver: { name: province.governor, position: `ผู้ว่าราชการจังหวัด${province.name}` },
    unit: `จังหวัด${province.name}`,
    schoolId: undefined,
    codes,
  }));
}

function reasonToSkip({ maker, receiver, codes }: PlannedAgreement): SkipReason | undefined {
  if (maker.name.trim() === '') return 'no-maker-name';
  if (receiver.name.trim() === '') return 'no-receiver-name';
  if (maker.position.trim() === '') return 'no-maker-position';
  if (receiver.position.trim() === '') return 'no-receiver-position';
  return codes.length === 0 ? 'no-indicators' : undefined;
}
