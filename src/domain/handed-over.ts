type Duties = { readonly owners: readonly string[]; readonly supervisor: string };

/**
 * Owners and supervisor once `to` has taken the place of `from`; undefined where `from` has no part. An owner keeps the place in the
 * order, for the first is the scorer. Nobody supervises what he owns: where `to` is an owner already, supervision stays for an operator to settle.
 */
export function handedOver({ owners, supervisor }: Duties, from: string, to: string): Duties | undefined {
  const replaced = owners.map((id) => (id === from ? to : id));
  const after = replaced.filter((id, at) => replaced.indexOf(id) === at);
  const supervises = supervisor === from && !after.includes(to);
  if (!owners.includes(from) && !supervises) return undefined;
  return { owners: after, supervisor: supervises ? to : supervisor };
}
