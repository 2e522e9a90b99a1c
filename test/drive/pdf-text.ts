import { inflateSync } from 'node:zlib';

export type PdfPage = { readonly width: number; readonly height: number };

/** Pages in their order, and the text of all of them as it was written, a piece a line. */
export function readPdf(bytes: Uint8Array): { readonly pages: readonly PdfPage[]; readonly text: string } {
  const file = Buffer.from(bytes).toString('latin1');
  const pages = [...file.matchAll(/\/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
  const streams = [...file.matchAll(/\/Length (\d+)\n[\s\S]*?stream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflated(Buffer.from(bytes).subarray(start, start + Number(match[1])));
  });
  const pieces = streams.flatMap((stream) =>
    [...stream.matchAll(/\/ActualText <feff([0-9a-f]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
  );
  return { pages, text: pieces.join('\n') };
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
