import type { Journal, JournaledPart } from '../core';
import { type EmlMail, emlOf } from './eml';

/** What MailApp was asked to send; addresses are already parted. */
export type OutgoingMail = {
  readonly from: string;
  readonly fromName?: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: EmlMail['attachments'];
};

/** One mail that has left; `file` is its .eml in `mail/`, `sha256` its bytes in the journal. */
export type SentMail = Required<Omit<OutgoingMail, 'attachments'>> & {
  readonly at: number;
  readonly file: string;
  readonly sha256: string;
};

export type Outbox = JournaledPart & {
  send(mail: OutgoingMail, now: number): SentMail;
  sent(): readonly SentMail[];
};

/** Mail leaves as .eml files: nothing goes to a network. */
export function createOutbox(journal: Journal): Outbox {
  let sent: SentMail[] = [];
  return {
    name: 'mail',
    send(mail, now) {
      const { attachments = [], ...letter } = mail;
      const whole = { fromName: '', cc: [], bcc: [], replyTo: '', html: '', ...letter };
      const serial = sent.length + 1;
      const sha256 = journal.putBlob(emlOf({ ...whole, attachments, at: now, serial }));
      const stamp = new Date(now + 7 * 3_600_000).toISOString().slice(0, 16).replace(/[:T]/g, '-');
      const file = `${String(serial).padStart(5, '0')} ${stamp} ${fileNamePart(whole.to[0] ?? '')}.eml`;
      const line: SentMail = { ...whole, at: now, file, sha256 };
      journal.append({ part: 'mail', payload: line });
      sent.push(line);
      return line;
    },
    sent: () => sent,
    apply(payload) {
      sent.push(payload as SentMail);
    },
    checkpoint: () => [...sent],
    restore(state) {
      sent = [...(state as readonly SentMail[])];
    },
  };
}

function fileNamePart(address: string): string {
  return address.replace(/[^A-Za-z0-9@._-]/g, '_').slice(0, 80);
}
