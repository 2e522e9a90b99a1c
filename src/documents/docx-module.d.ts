declare module '*.docx' {
  /** The file's bytes in base64, put in by the build. */
  const base64: string;
  export default base64;
}
