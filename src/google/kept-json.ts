/** What was kept as JSON; undefined where nothing was, or where somebody has typed over it in the project's settings. */
export function keptJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    console.error(`kept text that is no JSON: ${String(cause)}`);
    return undefined;
  }
}
