/** นายก นายข และนายค: และ stands once, before the last. */
export function joinedNames(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(' ')} และ${last}`;
}
