/** Letters of somebody's text that a sentence repeats. */
const MOST_LETTERS = 60;

/** What somebody wrote, as a sentence repeats it: on one line and no longer than it helps. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line}"`;
}
