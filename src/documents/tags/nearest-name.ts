/** The known name that a misspelt one most likely means: at most a third of its letters away; '' where none is near. */
export function nearestName(written: string, names: readonly string[]): string {
  const most = Math.max(1, Math.floor(written.length / 3));
  const ranked = names
    .map((name) => ({ name, away: distance(written, name) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.name ?? '';
}

/** Levenshtein: letters to put in, take out or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, length) => length);
  for (let i = 1; i <= from.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[to.length] ?? 0;
}
