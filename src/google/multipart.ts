import { utf8Bytes } from './bytes';

export type Multipart = { readonly contentType: string; readonly bytes: Uint8Array };

/** A multipart/related body of metadata and media for Drive's upload. Bytes, not a string: a string breaks Thai and zip. */
export function multipartRelated(metadata: unknown, mediaType: string, media: Uint8Array): Multipart {
  const boundary = boundaryFor(media);
  const head = utf8Bytes(
    `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n` +
      `--${boundary}\r\nContent-Type: ${mediaType}\r\n\r\n`,
  );
  const foot = utf8Bytes(`\r\n--${boundary}--\r\n`);
  const bytes = new Uint8Array(head.length + media.length + foot.length);
  bytes.set(head, 0);
  bytes.set(media, head.length);
  bytes.set(foot, head.length + media.length);
  return { contentType: `multipart/related; boundary=${boundary}`, bytes };
}

/** A boundary that the media does not contain. */
function boundaryFor(media: Uint8Array): string {
  let boundary = 'raprong-part';
  while (contains(media, utf8Bytes(`--${boundary}`))) boundary += '-x';
  return boundary;
}

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
