/** Who set a mark: the person that Google named, or only those who may write the cell. */
export type Actor =
  | {
      readonly kind: 'known';
      readonly email: string;
      /** รหัส in บุคลากร; undefined where the account stands for nobody there. */
      readonly personId: string | undefined;
    }
  | {
      readonly kind: 'unknown';
      /** รหัส of everybody who may write the cell. */
      readonly allowed: readonly string[];
    };

/** The three marks of a report and the persons who may not set each other's. */
export type ReportRoles = {
  readonly submitter: Actor;
  readonly checker: Actor;
  readonly certifier: Actor;
  readonly owners: readonly string[];
  /** รหัส of who checked, where it is known. */
  readonly checkedBy: string | undefined;
  /** False in an office that is too small for three people. */
  readonly separate: boolean;
};

/** The checker is none of the report's owners. */
export function mayCheck({ checker, owners, separate }: ReportRoles): boolean {
  return !separate || stands(checker, owners);
}

/** The certifier is neither an owner nor the checker. */
export function mayCertify({ certifier, owners, checkedBy, separate }: ReportRoles): boolean {
  return !separate || stands(certifier, checkedBy === undefined ? owners : [...owners, checkedBy]);
}

/** Without a known actor the mark stands if somebody whom the rule allows may write the cell. */
function stands(actor: Actor, excluded: readonly string[]): boolean {
  if (actor.kind === 'unknown') return actor.allowed.some((id) => !excluded.includes(id));
  return actor.personId === undefined || !excluded.includes(actor.personId);
}
