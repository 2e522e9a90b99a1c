/** The script cache as far as it is used here: JSON texts by key, of 100 KB at most. */
export function emptyCache() {
  const texts = new Map<string, string>();
  const never = (): never => {
    throw new Error('not asked for');
  };
  return {
    texts,
    cache: {
      get: never,
      put: never,
      removeAll: never,
      getAll: (keys: readonly string[]) =>
        new Map(keys.flatMap((key) => (texts.has(key) ? [[key, JSON.parse(texts.get(key) ?? '')]] : []))),
      putAll(values: Readonly<Record<string, unknown>>) {
        for (const [key, value] of Object.entries(values)) {
          const text = JSON.stringify(value);
          if (text.length > 100_000) throw new Error('Argument too large: value');
          texts.set(key, text);
        }
      },
    },
  };
}
