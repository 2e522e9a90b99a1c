import type { Party } from '../agreements/agreement';
import type { IsoDate } from '../dates/dates';
import { asSigned } from './as-signed';
import { isSamePerson } from './same-person';

export const CAPACITIES = ['ตัวจริง', 'รักษาราชการแทน', 'ปฏิบัติราชการแทน'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const SIGNING_SIDES = ['ผู้รับ', 'ผู้ทำ', 'ผู้ลงนามร่วม'] as const;
export type SigningSide = (typeof SIGNING_SIDES)[number];

/** One row of ผู้ลงนาม: who signs as what, in which capacity, from when until when. */
export type Signer = {
  readonly id: string;
  /** ลงนามในฐานะ: `ผู้อำนวยการ`, `เลขาธิการ กพฐ.`, `ผู้ว่าราชการจังหวัดตรัง`, a school's director; for ผู้ลงนามร่วม any label. */
  readonly signsAs: string;
  readonly name: string;
  readonly capacity: Capacity;
  /** ตำแหน่งที่พิมพ์: the signer's own. */
  readonly position: string;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** Kinds of agreement that the row holds for; all where none is named. */
  readonly kinds: readonly string[];
  readonly side: SigningSide | undefined;
  /** Place among several on one side; 1 where blank. */
  readonly order: number;
};

/** An office that a party signs for: its name in ลงนามในฐานะ and who holds it by ตั้งค่า or the register. */
export type SignedOffice = { readonly signsAs: string; readonly holder: Party };

export type Signing = {
  readonly kind: string;
  readonly side: Exclude<SigningSide, 'ผู้ลงนามร่วม'>;
  readonly on: IsoDate;
};

/**
 * Who signs for an office on a day, in their order. Name and capacity come from one source: the rows of ผู้ลงนาม that hold, else
 * `holder`. Of rows for one place the most particular counts (side and kind named), then the one that began last. `others` are
 * on the other side already: nobody stands on both. Empty where only they could sign.
 */
export function signersOf(
  office: SignedOffice,
  signing: Signing,
  signers: readonly Signer[],
  others: readonly Party[] = [],
): readonly Party[] {
  const isOther = (name: string) => others.some((other) => isSamePerson(other.name, name));
  const holding = signers.filter((one) => isFor(one, office, signing) && holdsOn(one, signing));
  if (holding.length === 0) return isOther(office.holder.name) ? [] : [asSigned(office.holder)];
  const ranked = holding.filter(({ name }) => !isOther(name)).sort(particularFirst);
  const places = [...new Set(ranked.map(({ order }) => order))].sort((a, b) => a - b);
  const chosen = places.flatMap((place) => ranked.find(({ order }) => order === place) ?? []);
  return chosen
    .filter((one, index) => !chosen.slice(0, index).some(({ name }) => isSamePerson(name, one.name)))
    .map((one) => partyOf(one, office.holder.position));
}

/** Who signs besides the parties, with the label that stands under the name. */
export function coSignersOf(
  signing: Omit<Signing, 'side'>,
  signers: readonly Signer[],
  parties: readonly Party[],
): readonly (Party & { readonly label: string })[] {
  return signers
    .filter((one) => one.side === 'ผู้ลงนามร่วม' && holdsOn(one, signing))
    .filter(({ name }) => !parties.some((party) => isSamePerson(party.name, name)))
    .sort((a, b) => a.order - b.order)
    .map((one) => ({ ...partyOf(one, ''), label: one.signsAs || 'ผู้ลงนามร่วม' }));
}

function isFor(signer: Signer, office: SignedOffice, { side }: Signing): boolean {
  return same(signer.signsAs, office.signsAs) && (signer.side === undefined || signer.side === side);
}

function holdsOn({ name, from, to, kinds }: Signer, { kind, on }: Omit<Signing, 'side'>): boolean {
  const named = kinds.length === 0 || kinds.some((one) => same(one, kind));
  return name !== '' && named && (from === undefined || from <= on) && (to === undefined || on <= to);
}

function particularFirst(left: Signer, right: Signer): number {
  const rank = ({ kinds, side }: Signer) => (kinds.length > 0 ? 2 : 0) + (side === undefined ? 0 : 1);
  const [began, other] = [left.from ?? '', right.from ?? ''];
  return rank(right) - rank(left) || (began < other ? 1 : began > other ? -1 : 0);
}

/** The capacity stands on a line of its own between the signer's own position and the office's that is signed for. */
function partyOf({ name, capacity, position }: Signer, held: string): Party {
  if (capacity === 'ตัวจริง') return asSigned({ name, position: position || held });
  const at = position.indexOf(capacity);
  const own = at < 0 ? position : position.slice(0, at);
  const instead = at < 0 ? '' : position.slice(at + capacity.length).trim();
  return asSigned({ name, position, positionLines: [own, capacity, instead || held] });
}

function same(left: string, right: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
  return plain(left) === plain(right);
}
