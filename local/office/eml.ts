import { createHash } from 'node:crypto';

export type EmlMail = {
  readonly from: string;
  /** Shown name of the sender, '' for none. */
  readonly fromName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  /** '' where the mail is plain text only. */
  readonly html: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
  }[];
  /** ms since the epoch. */
  readonly at: number;
  /** Names the mail in Message-ID; unique in the workspace. */
  readonly serial: number;
};

const CRLF = '\r\n';
/** RFC 2047: an encoded word is at most 75 characters; 45 bytes make 60 of base64. */
const WORD_BYTES = 45;

/** The mail as a file that any mail program opens: RFC 5322 header, RFC 2047 words, UTF-8 bodies in base64 (RFC 2045). */
export function emlOf(mail: EmlMail): Uint8Array {
  const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
  const header = [
    `Date: ${rfcDate(mail.at)}`,
    `From: ${mail.fromName === '' ? mail.from : `${encodedWords(mail.fromName)} <${mail.from}>`}`,
    `To: ${mail.to.join(`,${CRLF} `)}`,
    ...(mail.cc.length === 0 ? [] : [`Cc: ${mail.cc.join(`,${CRLF} `)}`]),
    ...(mail.bcc.length === 0 ? [] : [`Bcc: ${mail.bcc.join(`,${CRLF} `)}`]),
    ...(mail.replyTo === '' ? [] : [`Reply-To: ${oneLine(mail.replyTo)}`]),
    `Subject: ${encodedWords(mail.subject)}`,
    `Message-ID: <${mail.serial}.${mail.at}@workspace.invalid>`,
    'MIME-Version: 1.0',
  ];
  const words = mail.html === '' ? bodyPart('text/plain', mail.text) : alternative(mail);
  const body =
    mail.attachments.length === 0
      ? words
      : multipart(mail, 'mixed', [words, ...mail.attachments.map(attached)]);
  return new Uint8Array(Buffer.from([...header, body].join(CRLF), 'latin1'));
}

function alternative(mail: EmlMail): string {
  return multipart(mail, 'alternative', [
    bodyPart('text/plain', mail.text),
    bodyPart('text/html', mail.html),
  ]);
}

function multipart(mail: EmlMail, kind: 'alternative' | 'mixed', parts: readonly string[]): string {
  const digest = createHash('sha256').update(`${kind} ${mail.serial} ${mail.at}`).digest('hex');
  // "_" stands in no base64 line, so the boundary cannot come by chance in a part.
  const boundary = `=_${digest.slice(0, 24)}`;
  const lines = parts.flatMap((part) => [`--${boundary}`, part]);
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...lines,
    `--${boundary}--`,
    '',
  ].join(CRLF);
}

function attached({ name, contentType, bytes }: EmlMail['attachments'][number]): string {
  return [
    `Content-Type: ${contentType}`,
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(Buffer.from(name).toString())}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(bytes),
  ].join(CRLF);
}

function bodyPart(type: string, text: string): string {
  const header = [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64', ''];
  return [...header, base64Lines(Buffer.from(text, 'utf8'))].join(CRLF);
}

function base64Lines(bytes: Uint8Array): string {
  return [
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join(CRLF);
}

/** Plain where it is ASCII that needs no folding; else encoded words, none of which splits a character. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text.replace(/[\r\n]+/g, ' ')) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`).join(`${CRLF} `);
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** In Bangkok's time, whatever this machine's zone. */
function rfcDate(at: number): string {
  const there = new Date(at + 7 * 3_600_000);
  const time = there.toISOString().slice(11, 19);
  return `${DAYS[there.getUTCDay()]}, ${there.getUTCDate()} ${MONTHS[there.getUTCMonth()]} ${there.getUTCFullYear()} ${time} +0700`;
}
