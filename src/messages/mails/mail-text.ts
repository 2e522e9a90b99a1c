import { cleanText } from '../../domain/words/clean-text';
import { utf8Length } from '../../domain/words/utf8-length';

/** One thing that a mail is about: an indicator, a document. */
export type MailItem = {
  readonly title: string;
  readonly details?: readonly string[];
  readonly link?: MailLink;
};

export type MailLink = { readonly label: string; readonly url: string };

type MailSection = { readonly heading: string; readonly items: readonly MailItem[] };

/** A mail's content before it is laid out: plain text and HTML say the same. */
export type MailText = {
  readonly subject: string;
  readonly to: string;
  readonly lead: readonly string[];
  readonly sections: readonly MailSection[];
  /** The one place to go next. */
  readonly button: MailLink;
  /** What to do there, in order; a line for each part of the work. */
  readonly steps?: readonly string[];
  /** Whom to ask; the line is left out where nobody is named. */
  readonly hosts: readonly string[];
  /** The office, as it signs. */
  readonly from: string;
};

export type WrittenMail = { readonly subject: string; readonly body: string; readonly html: string };

/** Google takes 250 letters of a subject, and 200 KB of a body. */
const LONGEST_SUBJECT = 250;
const LARGEST_BODY = 200_000;
/** A cell may hold a hundred times as much. */
const LONGEST_LINE = 500;

/** Sections without items are left out; of what is more than a mail holds only the first items are named. */
export function writeMail(text: MailText): WrittenMail {
  const subject = cut(text.subject.replace(/\s+/g, ' '), LONGEST_SUBJECT);
  let most = Math.max(0, ...text.sections.map(({ items }) => items.length));
  for (;;) {
    const held = { ...text, sections: text.sections.map((section) => firstItems(section, most)) };
    const mail = { subject, body: plainBody(held), html: htmlBody(held) };
    const bytes = Math.max(utf8Length(mail.body), utf8Length(mail.html));
    if (bytes <= LARGEST_BODY || most === 0) return mail;
    most = Math.min(most - 1, Math.floor((most * LARGEST_BODY) / bytes));
  }
}

function firstItems({ heading, items }: MailSection, most: number): MailSection {
  const held = items.slice(0, most).map(heldItem);
  const more = items.length - held.length;
  return { heading, items: more === 0 ? held : [...held, { title: `และอีก ${more} รายการ ดูทั้งหมดในทะเบียน` }] };
}

function heldItem({ title, details = [], ...others }: MailItem): MailItem {
  return {
    ...others,
    title: cut(cleanText(title), LONGEST_LINE),
    details: details.map((detail) => cut(detail, LONGEST_LINE)),
  };
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

function plainBody(text: MailText): string {
  return [
    `เรียน ${text.to}`,
    '',
    ...text.lead,
    '',
    ...filled(text).flatMap(({ heading, items }) => [heading, ...items.flatMap(plainItem), '']),
    `${text.button.label}: ${text.button.url}`,
    ...(text.steps ?? []),
    '',
    ...(text.hosts.length === 0 ? [] : [`สอบถาม: ${text.hosts.join(', ')}`]),
    text.from,
  ].join('\n');
}

function plainItem({ title, details = [], link }: MailItem, index: number): readonly string[] {
  return [
    `${index + 1}. ${title}`,
    ...details.map((detail) => `   ${detail}`),
    ...(link === undefined ? [] : [`   ${link.label}: ${link.url}`]),
  ];
}

const FONT =
  "font-family:Sarabun,'Noto Sans Thai',Tahoma,sans-serif;font-size:16px;line-height:1.6;color:#1f2a37";
const BUTTON =
  'display:inline-block;background:#1d4e89;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:6px';

/** High enough for a finger. */
const LINK = 'display:inline-block;padding:6px 0;color:#1d4e89';

/** One narrow column without pictures, scripts or outside styles: readable on a phone, and nothing that a filter takes for spam. */
function htmlBody(text: MailText): string {
  const paragraph = (content: string) => `<p style="margin:0 0 12px">${content}</p>`;
  return [
    `<div style="max-width:560px;${FONT}">`,
    paragraph(`เรียน ${escaped(text.to)}`),
    ...text.lead.map((line) => paragraph(escaped(line))),
    ...filled(text).map(
      ({ heading, items }) =>
        `<p style="margin:16px 0 4px"><b>${escaped(heading)}</b></p><ol style="margin:0 0 12px;padding-left:24px">${items.map(htmlItem).join('')}</ol>`,
    ),
    paragraph(`<a href="${escaped(text.button.url)}" style="${BUTTON}">${escaped(text.button.label)}</a>`),
    ...(text.steps ?? []).map((line) => paragraph(escaped(line))),
    ...(text.hosts.length === 0 ? [] : [paragraph(`สอบถาม:<br>${text.hosts.map(escaped).join('<br>')}`)]),
    `<p style="margin:0;color:#5b6675">${escaped(text.from)}</p>`,
    '</div>',
  ].join('');
}

function htmlItem({ title, details = [], link }: MailItem): string {
  const lines = [
    escaped(title),
    ...details.map(escaped),
    ...(link === undefined
      ? []
      : [`<a href="${escaped(link.url)}" style="${LINK}">${escaped(link.label)}</a>`]),
  ];
  return `<li style="margin:0 0 8px">${lines.join('<br>')}</li>`;
}

function filled({ sections }: MailText): MailText['sections'] {
  return sections.filter(({ items }) => items.length > 0);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
