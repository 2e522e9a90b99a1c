import type { AgreementKind, BuiltInKind, Party } from '../../domain/agreements/agreement';
import type { KindOutput, WeightMode } from '../../domain/agreements/office-kind';
import type { SignedOffice } from '../../domain/people/signer';
import type { AgreementSources } from '../agreement/agreement-sources';

/** A side of an agreement: somebody for themselves, or whoever signs for an office. */
export type AgreementSide = { readonly person: Party } | { readonly office: SignedOffice };

/** One who gets an agreement of a kind. */
export type AgreementUnit = {
  /** Last part of รหัสข้อตกลง. */
  readonly id: string;
  readonly maker: AgreementSide;
  readonly receiver: AgreementSide;
  /** What the title names: a group, a school, the province; '' for none. */
  readonly unit: string;
  /** รหัส of the school whose เกณฑ์เฉพาะหน่วย apply. */
  readonly schoolId?: string;
  /** Codes chosen by the kind's rule; parents and subs come on top. */
  readonly codes: readonly string[];
  /** Whose copy it is in the register, where somebody has an address there. */
  readonly holder?: { readonly tab: 'people' | 'schools'; readonly id: string };
};

/** Everything that makes a kind of agreement: a new kind is one such file and one template. */
export type KindDefinition = {
  /** ประเภท in the register. */
  readonly name: AgreementKind;
  /** The built-in kind whose tags it has, and whose template serves where the office has none of its own. */
  readonly base: BuiltInKind;
  /** Middle part of รหัสข้อตกลง. */
  readonly keyPart: string;
  /** The maker is the one it is about; else the receiver is. */
  readonly inward: boolean;
  /** What the document is called after its key: the text of tags. */
  readonly fileName: string;
  /** Whether it leaves the office: no private address is printed in it. */
  readonly leavesOffice: boolean;
  /** Name of the office's own template; absent: the base's. */
  readonly template?: string;
  /** Pattern of the folder's name; absent: the kind has a folder of the year. */
  readonly folder?: string;
  readonly output?: KindOutput;
  /** Absent: as the setting น้ำหนักในข้อตกลง says. */
  readonly weights?: WeightMode;
  units(sources: AgreementSources): readonly AgreementUnit[];
};
