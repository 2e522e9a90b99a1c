import { needCount, needString, signatureError } from './arguments';
import { authorize, SCOPES } from './authorize';
import { bytesOfBlob } from './blob';
import { offered } from './offered';
import type { ScriptLine } from './script-line';

type MailApp = GoogleAppsScript.Mail.MailApp;

const TEXT_OPTIONS = ['bcc', 'body', 'cc', 'htmlBody', 'name', 'replyTo', 'subject', 'to'] as const;

type Attachment = { readonly name: string; readonly contentType: string; readonly bytesAt: number };

function attachmentsOf(method: string, options: object, bytes: Uint8Array[]): Attachment[] {
  const given: unknown = (options as Record<string, unknown>).attachments;
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw signatureError(method, [options]);
  return given.map((blob: { getName?: () => unknown; getContentType?: () => unknown }, index) => {
    const content = bytesOfBlob(blob);
    if (content === undefined) throw signatureError(method, [options]);
    bytes.push(content);
    return {
      name: String(blob.getName?.() ?? `attachment-${index + 1}`),
      contentType: String(blob.getContentType?.() ?? 'application/octet-stream'),
      bytesAt: bytes.length - 1,
    };
  });
}

/** The four call forms of MailApp.sendEmail as one message. */
function messageOf(method: string, args: readonly unknown[]): object {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return first;
  needCount(method, args, 3, 4);
  const texts = [first, second, third].map((_, index) => needString(method, args, index));
  if (typeof fourth === 'string') return { to: texts[0], replyTo: texts[1], subject: texts[2], body: fourth };
  return { ...(fourth as object | undefined), to: texts[0], subject: texts[1], body: texts[2] };
}

export function createMailApp(line: ScriptLine): MailApp {
  return offered<MailApp>('MailApp', {
    getRemainingDailyQuota: () => {
      authorize(line, 'MailApp.getRemainingDailyQuota', SCOPES.mail);
      return Number(line.call('MailApp.getRemainingDailyQuota'));
    },
    sendEmail: (...args: unknown[]) => {
      const method = 'MailApp.sendEmail';
      authorize(line, method, SCOPES.mail);
      const message = messageOf(method, args);
      const texts: Record<string, string> = {};
      for (const option of TEXT_OPTIONS) {
        const value: unknown = (message as Record<string, unknown>)[option];
        if (value !== undefined && value !== null) texts[option] = String(value);
      }
      const bytes: Uint8Array[] = [];
      const attachments = attachmentsOf(method, message, bytes);
      line.call(method, { ...texts, attachments }, bytes);
    },
  });
}
