/**
 * What the worker lends to the script's context: the line to the main thread and pure functions on bytes.
 * Only strings, numbers and Uint8Arrays cross; none of these functions throws, failure is `undefined`.
 */
export type Host = {
  /** Sends a call and blocks until its reply is there; both are JSON of ServiceCall and ServiceReply. */
  call(callJson: string, bytes: readonly Uint8Array[]): string;
  /** What came beside the last reply: texts as they are, anything else as bytes. */
  replyBodies(): readonly (string | Uint8Array)[];
  utf8(text: string): Uint8Array;
  /** The bytes that a Byte[] of numbers from −128 to 127 stands for; undefined where it holds anything else. */
  unsigned(signed: readonly unknown[]): Uint8Array | undefined;
  /** Puts bytes as numbers from −128 to 127 into an array of as many places. */
  fillSigned(bytes: Uint8Array, into: number[]): void;
  text(bytes: Uint8Array, charset: string): string | undefined;
  digest(algorithm: string, value: Uint8Array): Uint8Array | undefined;
  hmac(algorithm: string, value: Uint8Array, key: Uint8Array): Uint8Array | undefined;
  base64(bytes: Uint8Array, webSafe: boolean): string;
  bytesOfBase64(text: string, webSafe: boolean): Uint8Array | undefined;
  /** Minutes east of UTC of an IANA zone at a moment. */
  zoneOffset(zone: string, at: number): number | undefined;
  /** JSON of string[][], or undefined when a quote stays open. */
  csvRows(text: string, delimiter: string): string | undefined;
  gzip(bytes: Uint8Array): Uint8Array;
  gunzip(bytes: Uint8Array): Uint8Array | undefined;
  /** `names` stand in the same order as `contents`. */
  zip(names: readonly string[], contents: readonly Uint8Array[]): Uint8Array;
  /** Fills the two lists. False when the bytes are no zip. */
  unzip(bytes: Uint8Array, names: string[], contents: Uint8Array[]): boolean;
  /** The text of an HTML file of the project (name without .html). */
  htmlFile(name: string): string | undefined;
  /** Names of the functions that the bundle itself made global. */
  isEntryPoint(name: string): boolean;
};
