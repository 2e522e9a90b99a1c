/** What prefixes mean at one place of a document. */
export type Scope = {
  readonly bound: ReadonlyMap<string, string>;
  /** Names that were resolved here before: a document says the same few thousands of times. */
  readonly resolved: Map<string, ResolvedName>;
};

export type ResolvedName = { readonly namespace: string; readonly name: string };

/** Outside the root: only `xml` is bound, and the empty prefix means no namespace. */
export const OUTERMOST: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

/** The scope inside an element: its parent's own where it declares nothing. */
export function scopeInside(parent: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let bound: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!isDeclaration(name)) continue;
    bound ??= new Map(parent.bound);
    const prefix = name.slice('xmlns:'.length);
    const uri = attributes[name] ?? '';
    if (prefix === 'xmlns') throw new Error('the xmlns prefix cannot be declared');
    if (prefix !== '' && uri === '') throw new Error(`the prefix ${prefix} is bound to nothing`);
    bound.set(prefix, uri);
  }
  return bound === undefined ? parent : { bound, resolved: new Map() };
}

export function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

/** `w:p` → its namespace and `p`. Throws where the prefix is not declared or the name is no qualified name. */
export function resolveName(scope: Scope, qualified: string): ResolvedName {
  const known = scope.resolved.get(qualified);
  if (known !== undefined) return known;
  const colon = qualified.indexOf(':');
  const [prefix, name] = [qualified.slice(0, Math.max(0, colon)), qualified.slice(colon + 1)];
  if (colon === 0 || name === '' || name.includes(':')) throw new Error(`malformed name: ${qualified}`);
  const namespace = scope.bound.get(prefix);
  if (namespace === undefined) throw new Error(`unbound namespace prefix: ${prefix}`);
  const resolved = { namespace, name };
  scope.resolved.set(qualified, resolved);
  return resolved;
}

/** The same for an attribute: the default namespace does not hold for it. */
export function resolveAttribute(scope: Scope, qualified: string): ResolvedName {
  return qualified.includes(':') ? resolveName(scope, qualified) : { namespace: '', name: qualified };
}
