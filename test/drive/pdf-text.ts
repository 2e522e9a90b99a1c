import { inflateSync } from 'node:zlib';

export type PdfPage = { readonly width: number; readonly height: number };

/** Pages in their order, and the text of all of them and of each that has some, as it was written, a piece a line. */
export function readPdf(bytes: Uint8Array): {
  readonly pages: readonly PdfPage[];
  readonly text: string;
  readonly pageTexts: readonly string[];
} {
  const file = Buffer.from(bytes).toString('latin1');
  const pages = [...file.matchAll(/\/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
  const streams = [...file.matchAll(/\/Length (\d+)\n[\s\S]*?stream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflated(Buffer.from(bytes).subarray(start, start + Number(match[1])));
  });
  const pieces = streams.map((stream) =>
    [...stream.matchAll(/\/ActualText <feff([0-9a-f]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
  );
  const pageTexts = pieces.filter((texts) => texts.length > 0).map((texts) => texts.join('\n'));
  return { pages, text: pageTexts.join('\n'), pageTexts };
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
