declare module 'gas-local' {
  /** `require` loads the scripts of a folder into one context and returns it. */
  const gasLocal: {
    require(
      folder: string,
      globals: object,
      options?: { filter?: (file: string) => boolean },
    ): Record<string, unknown>;
  };
  export = gasLocal;
}
