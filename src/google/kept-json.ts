/** What was kept under a key as JSON; undefined where nothing was, or where somebody has typed over it in the project's settings. */
export function keptJson(key: string, text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    console.error(`what is kept as ${key} is no JSON: ${String(cause)}`);
    return undefined;
  }
}
