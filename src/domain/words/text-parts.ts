/** The beginning of a text, at most so many letters (UTF-16 units) of it: never half of a pair, which no cell can hold. */
export function beginningOf(text: string, letters: number): string {
  const isTorn = /[\ud800-\udbff]/.test(text.charAt(letters - 1)) && letters < text.length;
  return text.slice(0, isTorn ? letters - 1 : letters);
}

/** A text in parts of at most so many letters (2 or more), in order; joined they are the text again. */
export function textParts(text: string, letters: number): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const part = beginningOf(text.slice(at, at + letters + 1), letters);
    parts.push(part);
    at += part.length;
  }
  return parts;
}
