import fc from 'fast-check';
import { boundaryOf, splitMultipart } from '../../local/drive/multipart';

function bytesOf(text: string) {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

function join(boundary: string, parts: readonly { readonly head: string; readonly bytes: Uint8Array }[]) {
  return new Uint8Array(
    Buffer.concat([
      ...parts.flatMap(({ head, bytes }) => [
        Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
        bytes,
        Buffer.from('\r\n'),
      ]),
      Buffer.from(`--${boundary}--`),
    ]),
  );
}

describe('a multipart body', () => {
  test('gives back any bytes exactly, line breaks and half boundaries at the ends included', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .constantFrom('\r\n', '\n', '--', '\r\n--', '\r\n--ขอบ', '--boundaryX', '\r\n--boundary7', '\r')
        .map(bytesOf),
    );
    const content = fc.array(piece, { maxLength: 8 }).map((pieces) => new Uint8Array(Buffer.concat(pieces)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), content, (name, bytes) => {
        const metadata = JSON.stringify({ name, thai: 'รายงานผล ๑' });
        const body = join('boundary', [
          { head: 'Content-Type: application/json; charset=UTF-8', bytes: bytesOf(metadata) },
          { head: 'content-type: application/pdf', bytes },
        ]);
        const [first, second, third] = splitMultipart(body, 'boundary');
        expect(first && new TextDecoder().decode(first.bytes)).toBe(metadata);
        expect(second?.contentType).toBe('application/pdf');
        expect(second && Buffer.from(second.bytes).equals(Buffer.from(bytes))).toBe(true);
        expect(third).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('may carry a part in base64', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const encoded = Buffer.from(bytes)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
    const body = join('b', [
      { head: 'Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64', bytes: bytesOf(encoded) },
    ]);
    expect(splitMultipart(body, 'b')[0]?.bytes).toEqual(bytes);
  });

  test('may open with a preamble and close with an epilogue', () => {
    const body = bytesOf('to be skipped\r\n--b\r\n\r\nหนึ่ง\r\n--b  \r\n\r\nสอง\r\n--b--\r\nand this');
    expect(splitMultipart(body, 'b').map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
      'หนึ่ง',
      'สอง',
    ]);
  });

  test('without its end is refused', () => {
    expect(() => splitMultipart(bytesOf('--b\r\n\r\nหนึ่ง'), 'b')).toThrow('Missing end boundary');
  });

  test.each([
    ['multipart/related; boundary=abc', 'abc'],
    ['multipart/related; charset=utf-8; boundary="a b;c"', 'a b;c'],
    ['multipart/related;BOUNDARY=abc; type=x', 'abc'],
    ['multipart/related', null],
  ])('%s has the boundary %s', (contentType, boundary) => {
    expect(boundaryOf(contentType)).toBe(boundary);
  });
});
