import type { AgreementKind, Party } from '../../domain/agreement';
import type { SignedOffice } from '../../domain/signer';
import type { AgreementSources } from '../agreement-sources';

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
};

/** Everything that makes a kind of agreement: a new kind is one such file and one template. */
export type KindDefinition = {
  /** ประเภท in the register, the name of its template and of its folder. */
  readonly name: AgreementKind;
  /** What the document is called after its key: the text of tags. */
  readonly fileName: string;
  /** Whether it leaves the office: no private address is printed in it. */
  readonly leavesOffice: boolean;
  units(sources: AgreementSources): readonly AgreementUnit[];
};
