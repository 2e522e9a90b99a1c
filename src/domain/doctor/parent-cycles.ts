type Link = { readonly code: string; readonly parent: string | undefined };

/** The codes that each member of a cycle in ตัวชี้วัดแม่ runs through until it meets itself, by member. Linear in the links. */
export function parentCycles(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const parentOf = new Map(links.map(({ code, parent }) => [code, parent] as const));
  const done = new Set<string>();
  const cycles = new Map<string, readonly string[]>();
  for (const { code } of links) {
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let at: string | undefined = code;
    while (at !== undefined && !done.has(at) && !onPath.has(at) && parentOf.has(at)) {
      onPath.set(at, path.length);
      path.push(at);
      at = parentOf.get(at);
    }
    const start = at === undefined ? undefined : onPath.get(at);
    if (start !== undefined) {
      const cycle = path.slice(start);
      cycle.forEach((member, index) => {
        cycles.set(member, [...cycle.slice(index), ...cycle.slice(0, index), member]);
      });
    }
    for (const passed of path) done.add(passed);
  }
  return cycles;
}
