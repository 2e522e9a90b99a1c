declare module 'gas-local' {
  /** Loads the scripts of a folder into one context and returns it. */
  function gasLocal(
    folder: string,
    globals: object,
    options?: { filter?: (file: string) => boolean },
  ): Record<string, unknown>;
  export = gasLocal;
}
