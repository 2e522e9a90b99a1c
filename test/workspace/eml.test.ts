import * as fc from 'fast-check';
import { emlOf } from '../../local/office/eml';

const mail = {
  from: 'khomsan@office.example',
  fromName: '',
  to: ['somchai@office.example'],
  cc: [],
  bcc: [],
  replyTo: '',
  subject: 'hello',
  text: 'text',
  html: '',
  attachments: [],
  at: Date.UTC(2027, 3, 1, 2, 0, 0),
  serial: 1,
};

type Parsed = { readonly header: ReadonlyMap<string, string>; readonly body: string };

/** Reads a mail back by the rules of RFC 5322 and 2047: folded lines joined, words decoded, blanks between words dropped. */
function parse(eml: Uint8Array): Parsed {
  const text = Buffer.from(eml).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const header = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return { header, body: text.slice(end + 4) };
}
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    );
}
function bodyText(body: string): string {
  return Buffer.from(body.replace(/\r\n/g, ''), 'base64').toString('utf8');
}

describe('a mail as a file', () => {
  test('carries date, sender and receivers', () => {
    const { header } = parse(emlOf({ ...mail, to: ['a@office.example', 'b@office.example'] }));
    expect(header.get('Date')).toBe('Thu, 1 Apr 2027 09:00:00 +0700');
    expect(header.get('From')).toBe('khomsan@office.example');
    expect(header.get('To')).toBe('a@office.example, b@office.example');
  });

  test('keeps a Thai subject in words of at most 75 letters, none splitting a letter', () => {
    const subject = '[รับรอง] รายงานผลรอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570: 3 ตัวชี้วัดของท่าน';
    const eml = emlOf({ ...mail, subject });
    expect(words(parse(eml).header.get('Subject') ?? '')).toBe(subject);
    for (const word of Buffer.from(eml)
      .toString('latin1')
      .match(/=\?[^?]*\?B\?[^?]*\?=/g) ?? []) {
      expect(word.length).toBeLessThanOrEqual(75);
      expect(words(word)).not.toContain('\uFFFD');
    }
  });

  test('any subject and text come back as they were, in lines of at most 998 bytes of ASCII', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const line = subject.replace(/[\r\n]+/g, ' ');
        const eml = emlOf({ ...mail, subject, text: body });
        const parsed = parse(eml);
        expect(words(parsed.header.get('Subject') ?? '').trim()).toBe(line.trim());
        const lines = Buffer.from(eml).toString('latin1').split('\r\n');
        expect(Math.max(...lines.map((each) => each.length))).toBeLessThanOrEqual(998);
        expect(bodyText(parsed.body)).toBe(body);
        expect(eml.every((byte) => byte < 127)).toBe(true);
      }),
    );
  });

  test('with HTML holds both forms, the plain one first', () => {
    const { header, body } = parse(emlOf({ ...mail, text: 'ข้อความ', html: '<b>ข้อความ</b>' }));
    const boundary = /boundary="([^"]+)"/.exec(header.get('Content-Type') ?? '')?.[1];
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => parse(Buffer.from(part.trimStart())));
    expect(parts.map((part) => part.header.get('Content-Type'))).toEqual([
      'text/plain; charset=UTF-8',
      'text/html; charset=UTF-8',
    ]);
    expect(parts.map((part) => bodyText(part.body))).toEqual(['ข้อความ', '<b>ข้อความ</b>']);
  });

  test('brings an attachment with its Thai name and exact bytes', () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, index) => index);
    const attachments = [{ name: 'ผลงาน.bin', contentType: 'application/octet-stream', bytes }];
    const { header, body } = parse(emlOf({ ...mail, text: 'ดูแนบ', attachments }));
    const boundary = /boundary="([^"]+)"/.exec(header.get('Content-Type') ?? '')?.[1];
    const [words, file] = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => parse(Buffer.from(part.trimStart())));
    expect(bodyText(words?.body ?? '')).toBe('ดูแนบ');
    expect(decodeURIComponent(file?.header.get('Content-Disposition') ?? '')).toContain('ผลงาน.bin');
    expect([...Buffer.from((file?.body ?? '').replace(/\r\n/g, ''), 'base64')]).toEqual([...bytes]);
  });
});
