import type { AgreementKind, Party, SkipReason } from '../../domain/agreements/agreement';
import { partedAgreementKey } from '../../domain/keys';
import { asSigned } from '../../domain/people/as-signed';
import { isAtWork, type Person } from '../../domain/people/person';
import { isSamePerson } from '../../domain/people/same-person';
import { coSignersOf, type Signing, signersOf } from '../../domain/people/signer';
import type { AgreementSide, AgreementUnit, KindDefinition } from '../kinds/kind-definition';
import type { KindSources } from '../kinds/kind-sources';
import type { AgreementSources } from './agreement-sources';

/** One agreement that the office is to make. `unit` is what its title names: a group, a school, the province; '' for none. */
export type PlannedAgreement = {
  readonly key: string;
  readonly kind: AgreementKind;
  readonly definition: KindDefinition;
  /** The first of those who sign on each side. */
  readonly maker: Party;
  readonly receiver: Party;
  /** All of them, in their order. */
  readonly makers: readonly Party[];
  readonly receivers: readonly Party[];
  /** Who signs besides, centred below the parties, with the label that follows the name (พยาน). */
  readonly coSigners: readonly (Party & { readonly label: string })[];
  readonly unit: string;
  /** รหัส of the school whose เกณฑ์เฉพาะหน่วย apply. */
  readonly schoolId: string | undefined;
  /** Codes chosen by the rules; parents and subs come on top (see `indicatorForest`). */
  readonly codes: readonly string[];
  readonly holder: AgreementUnit['holder'];
};

/** Who tells an agreement apart from the others of its kind: ผู้อำนวยการ is a party of every one. */
export function otherParty<P>({
  definition,
  maker,
  receiver,
}: {
  readonly definition: Pick<KindDefinition, 'inward'>;
  readonly maker: P;
  readonly receiver: P;
}): P {
  return definition.inward ? maker : receiver;
}

export type SkippedAgreement = { readonly key: string; readonly why: SkipReason };

export type AgreementSet = {
  readonly planned: readonly PlannedAgreement[];
  readonly skipped: readonly SkippedAgreement[];
};

/** Who gets which agreement of a kind, in the register's order; what cannot be made is skipped with its reason. */
export function agreementSet(kind: AgreementKind, sources: KindSources): AgreementSet {
  const definition = sources.kinds.find(({ name }) => name === kind);
  if (definition === undefined) return { planned: [], skipped: [] };
  const planned: PlannedAgreement[] = [];
  const skipped: SkippedAgreement[] = [];
  for (const unit of definition.units(sources)) {
    const agreement = plannedAgreement(definition, unit, sources);
    const why = reasonToSkip(agreement, unit);
    if (why === undefined) planned.push(agreement);
    else skipped.push({ key: agreement.key, why });
  }
  return { planned, skipped };
}

/** ตั้งค่า's director, name and position from the one source; บุคลากร's where ตั้งค่า names nobody. */
export function directorOf(people: readonly Person[], fromSettings: Party): Party {
  const { name, position } = fromSettings;
  if (name === '') {
    const person = people.find((one) => one.role === 'ผู้อำนวยการ' && isAtWork(one));
    return asSigned({
      name: person?.name ?? '',
      position: person === undefined ? position : person.position || position,
    });
  }
  return asSigned({
    name,
    position: position || (people.find((person) => isSamePerson(person.name, name))?.position ?? ''),
  });
}

const NOBODY: Party = { name: '', position: '' };

function plannedAgreement(
  definition: KindDefinition,
  { id, maker, receiver, unit, schoolId, codes, holder }: AgreementUnit,
  { fiscalYearBe, signers, signingOn: on }: AgreementSources,
): PlannedAgreement {
  const { name: kind, keyPart } = definition;
  const sideOf = (side: AgreementSide, signing: Signing['side'], others: readonly Party[]) =>
    'person' in side
      ? [asSigned(side.person)]
      : signersOf(side.office, { kind, side: signing, on }, signers, others);
  // The maker is who the agreement is about: the receiver gives way.
  const makers = sideOf(maker, 'ผู้ทำ', []);
  const receivers = sideOf(receiver, 'ผู้รับ', makers);
  return {
    key: partedAgreementKey(fiscalYearBe, keyPart, id),
    kind,
    definition,
    maker: makers[0] ?? NOBODY,
    receiver: receivers[0] ?? NOBODY,
    makers,
    receivers,
    coSigners: coSignersOf({ kind, on }, signers, [...makers, ...receivers]),
    unit,
    schoolId,
    codes,
    holder,
  };
}

function reasonToSkip(
  { makers, receivers, maker, receiver, codes }: PlannedAgreement,
  unit: AgreementUnit,
): SkipReason | undefined {
  if (maker.name.trim() === '') return 'no-maker-name';
  if (receivers.length === 0 && 'office' in unit.receiver) return 'same-person';
  if (receiver.name.trim() === '') return 'no-receiver-name';
  if (makers.some(({ position }) => position.trim() === '')) return 'no-maker-position';
  if (receivers.some(({ position }) => position.trim() === '')) return 'no-receiver-position';
  return codes.length === 0 ? 'no-indicators' : undefined;
}
