import { unsignedBytes } from './bytes';

export type HttpAnswer = {
  readonly status: number;
  text(): string;
  json(): unknown;
  bytes(): Uint8Array;
};

/** A zip is a .docx or .xlsx; 'bytes' may be anything. */
export type Given = 'json' | 'zip' | 'bytes';

type Fetched = {
  getResponseCode(): number;
  getContentText(): string;
  getContent(): readonly number[];
};

/** A good status' answer; undefined where its body is not what was asked for: cut short on the way, or a page of Google's front end. */
export function wholeAnswer(answer: Fetched, gives: Given): HttpAnswer | undefined {
  const status = answer.getResponseCode();
  const text = (): string => answer.getContentText();
  const bytes = once(() => unsignedBytes(answer.getContent()));
  if (gives === 'zip') {
    if (!isWholeZip(bytes())) return undefined;
  } else if (gives === 'json') {
    const body = text();
    try {
      // Only "no content" may be empty: an empty read would look like an empty register.
      const json: unknown = status === 204 && body === '' ? {} : JSON.parse(body);
      return { status, text, json: () => json, bytes };
    } catch {
      return undefined;
    }
  }
  return { status, text, json: (): unknown => JSON.parse(text()), bytes };
}

/** Longest end record of a zip: 22 bytes and a comment. */
const LONGEST_END = 22 + 0xffff;

/** Begins with a local file's mark and holds the end record, which stands last. */
function isWholeZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const first = Math.max(0, bytes.length - LONGEST_END);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  }
  return false;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
