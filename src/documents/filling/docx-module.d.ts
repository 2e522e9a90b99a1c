declare module '*.docx' {
  /** The file's bytes in base64, put in by the build. */
  const base64: string;
  // biome-ignore lint/style/noDefaultExport: what the loader gives
  export default base64;
}
