/** Order of codes as people read them: 1.2 before 1.10, a parent before its subs. */
export function compareCodes(left: string, right: string): number {
  const a = left.split('.');
  const b = right.split('.');
  for (let part = 0; part < Math.max(a.length, b.length); part += 1) {
    const x = a[part];
    const y = b[part];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const byNumber = Number(x) - Number(y);
    if (Number.isFinite(byNumber) && byNumber !== 0) return byNumber;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
