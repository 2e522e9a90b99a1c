import fc from 'fast-check';
import { signedBytes, unsignedBytes, utf8Bytes } from '../../src/google/bytes';
import { multipartRelated } from '../../src/google/multipart';

describe('bytes for Apps Script', () => {
  it('go out signed and come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const signed = signedBytes(bytes);
        expect(signed.every((byte) => byte >= -128 && byte <= 127)).toBe(true);
        expect(unsignedBytes(signed)).toEqual(bytes);
      }),
    );
  });

  it('are those of a view, not of the buffer behind it', () => {
    expect(signedBytes(new Uint8Array([1, 200, 3, 4]).subarray(1, 3))).toEqual([-56, 3]);
  });

  it('are the UTF-8 of any text; a lone surrogate becomes the replacement character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(utf8Bytes(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)));
      }),
    );
    expect(utf8Bytes('ครุฑ\ud800')).toEqual(new Uint8Array(new TextEncoder().encode('ครุฑ\ufffd')));
  });
});

describe('a multipart upload', () => {
  it('carries Thai metadata and the media byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 20 }), (media, name) => {
        const { contentType, bytes } = multipartRelated(
          { name: `คำรับรอง ${name}` },
          'application/zip',
          media,
        );
        const boundary = contentType.split('boundary=')[1] ?? '';
        const body = Buffer.from(bytes);
        const head = body.indexOf('\r\n\r\n', body.indexOf('application/zip')) + 4;
        const foot = body.lastIndexOf(`\r\n--${boundary}--`);
        expect(new Uint8Array(body.subarray(head, foot))).toEqual(media);
        expect(body.toString('utf8')).toContain(JSON.stringify({ name: `คำรับรอง ${name}` }));
      }),
    );
  });

  it('takes another boundary when the media contains the usual one', () => {
    const media = new Uint8Array(Buffer.from('--raprong-part'));
    expect(multipartRelated({}, 'text/plain', media).contentType).toBe(
      'multipart/related; boundary=raprong-part-x',
    );
  });
});
