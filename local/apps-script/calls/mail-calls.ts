import type { OutgoingMail } from '../dependencies';
import type { CallHandler } from './call-context';

type MessageShape = Partial<
  Readonly<Record<'to' | 'cc' | 'bcc' | 'replyTo' | 'name' | 'subject' | 'body' | 'htmlBody', string>>
> & {
  readonly attachments: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly bytesAt: number;
  }[];
};

/** Google takes at most 50 recipients, 250 letters of subject, and 200 KB of text and of HTML a mail. */
const MOST_RECIPIENTS = 50;
const LONGEST_SUBJECT = 250;
const LARGEST_BODY = 200 * 1024;
const ADDRESS = /^(?:[^<>@,]*<)?[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+>?$/;

function addressesOf(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function refusal(message: MessageShape, left: number): string | undefined {
  const addresses = [message.to, message.cc, message.bcc].flatMap(addressesOf);
  if (addresses.length === 0) return 'Failed to send email: no recipient';
  const bad = addresses.find((address) => !ADDRESS.test(address));
  if (bad !== undefined) return `Invalid email: ${bad}`;
  if (addresses.length > MOST_RECIPIENTS) return 'Limit Exceeded: Email Recipients Per Message.';
  if ((message.subject ?? '').length > LONGEST_SUBJECT) return 'Argument too large: subject';
  const bodies = [message.body ?? '', message.htmlBody ?? ''];
  if (bodies.some((body) => Buffer.byteLength(body) > LARGEST_BODY))
    return 'Limit Exceeded: Email Body Size.';
  if (addresses.length > left) return 'Service invoked too many times for one day: email.';
  return undefined;
}

const send: CallHandler = (args, bytes, context) => {
  const { attachments, to = '', subject = '', body = '', ...others } = args as MessageShape;
  const { dependencies, start, now } = context;
  const ms = dependencies.latency('mail.send', 1);
  const error = refusal(args as MessageShape, dependencies.mail.remaining(start.effectiveUser, now));
  if (error !== undefined) return { ms, error };
  const mail: OutgoingMail = {
    to,
    subject,
    body,
    ...others,
    attachments: attachments.map(({ name, contentType, bytesAt }) => ({
      name,
      contentType,
      bytes: bytes[bytesAt] ?? new Uint8Array(),
    })),
  };
  dependencies.mail.send(mail, { email: start.effectiveUser, now });
  return { ms, value: null };
};

export const mailCalls: Readonly<Record<string, CallHandler>> = {
  'MailApp.sendEmail': send,
  'MailApp.getRemainingDailyQuota': (_args, _bytes, { dependencies, start, now }) => ({
    ms: dependencies.latency('mail.quota', 1),
    value: Math.max(0, dependencies.mail.remaining(start.effectiveUser, now)),
  }),
};
