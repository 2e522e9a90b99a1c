export type Duties = { readonly owners: readonly string[]; readonly supervisor: string };

/**
 * Owners and supervisor once `to` has taken the place of `from`; undefined where `from` has no part. An owner keeps the place in the
 * order, for the first is the scorer.
 */
export function handedOver({ owners, supervisor }: Duties, from: string, to: string): Duties | undefined {
  if (!owners.includes(from) && supervisor !== from) return undefined;
  const replaced = owners.map((id) => (id === from ? to : id));
  return {
    owners: replaced.filter((id, at) => replaced.indexOf(id) === at),
    supervisor: supervisor === from ? to : supervisor,
  };
}

/** Whether a change of hands makes somebody the supervisor of what he owns. */
export function endsSeparation(before: Duties, after: Duties): boolean {
  return after.owners.includes(after.supervisor) && !before.owners.includes(before.supervisor);
}
