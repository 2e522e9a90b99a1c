/** The outbox: every mail that the add-on sent, newest first, and the one that is being read. */
import type { MailView } from '../protocol';
import { askLocal } from './ask';
import { backButton } from './back-button';
import { drawChanged } from './draw-changed';
import { element } from './element';
import { asObject, asText } from './json';
import type { MailLine } from './office';
import { report } from './popup';
import { thaiMoment } from './thai-time';

export type MailPane = { readonly element: HTMLElement; readonly show: (mails: readonly MailLine[]) => void };

async function readMail(file: string): Promise<MailView> {
  const mail = asObject(await askLocal('mail', { file }));
  const html = asText(mail.html);
  return {
    at: asText(mail.at),
    from: asText(mail.from),
    to: asText(mail.to),
    subject: asText(mail.subject),
    text: asText(mail.text),
    ...(html === '' ? {} : { html }),
  };
}

const linkPattern = /https?:\/\/[^\s<>"]+/g;

/** Plain text with its addresses as links. */
function linked(text: string, openLink: (address: string) => void): HTMLElement {
  const body = element('div', { class: 'mail-text' });
  let from = 0;
  for (const found of text.matchAll(linkPattern)) {
    const [address] = found;
    body.append(text.slice(from, found.index));
    body.append(
      element(
        'a',
        {
          href: address,
          onclick: (event) => {
            event.preventDefault();
            openLink(address);
          },
        },
        address,
      ),
    );
    from = found.index + address.length;
  }
  body.append(text.slice(from));
  return body;
}

/** In a root of its own, so that the page's styles stay out; the page's policy keeps any script in it from running. */
function shownMail(html: string, subject: string, openLink: (address: string) => void): HTMLElement {
  const shown = element('div', { class: 'mail-html', role: 'region', 'aria-label': subject });
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  shown
    .attachShadow({ mode: 'open' })
    .append(...[...body.childNodes].map((node) => document.importNode(node, true)));
  shown.addEventListener('click', (event) => {
    const [inside] = event.composedPath();
    const link = inside instanceof Element ? inside.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    openLink(link.href);
  });
  return shown;
}

/** The mail as its reader's program shows it, with the plain text that others show a press away. */
function bodyOf(
  mail: MailView,
  openLink: (address: string) => void,
): { readonly tools: readonly HTMLElement[]; readonly shown: readonly HTMLElement[] } {
  const plain = linked(mail.text, openLink);
  if (mail.html === undefined) return { tools: [], shown: [plain] };
  const asShown = shownMail(mail.html, mail.subject, openLink);
  plain.hidden = true;
  const other = element(
    'button',
    {
      type: 'button',
      class: 'jump',
      'aria-pressed': 'false',
      onclick: () => {
        plain.hidden = !plain.hidden;
        asShown.hidden = !plain.hidden;
        other.setAttribute('aria-pressed', String(!plain.hidden));
      },
    },
    'ดูเป็นข้อความล้วน',
  );
  return { tools: [other], shown: [asShown, plain] };
}

export function createMailPane(
  openLink: (address: string) => void,
  become: (email: string) => void,
): MailPane {
  const list = element('div', { class: 'mail-list', role: 'listbox', 'aria-label': 'เมลที่ส่งแล้ว' });
  const reader = element(
    'article',
    { class: 'mail-reader' },
    element('p', { class: 'empty' }, 'เลือกเมลจากรายการ'),
  );
  const pane = element('section', { class: 'mail-pane', 'aria-label': 'เมล' }, list, reader);
  const back = backButton('กลับไปรายการเมล', pane, () =>
    list.querySelector<HTMLElement>('[aria-selected=true]')?.focus(),
  );
  let chosen = '';

  const read = async (line: MailLine): Promise<void> => {
    chosen = line.file;
    for (const button of list.querySelectorAll('button'))
      button.setAttribute('aria-selected', String(button.dataset.file === chosen));
    const mail = await readMail(line.file);
    // Another one has been chosen meanwhile.
    if (chosen !== line.file) return;
    const { tools, shown } = bodyOf(mail, openLink);
    pane.classList.add('reading');
    reader.replaceChildren(
      back,
      element('h2', {}, mail.subject),
      element(
        'dl',
        {},
        element('dt', {}, 'จาก'),
        element('dd', {}, mail.from),
        element('dt', {}, 'ถึง'),
        element('dd', {}, mail.to),
        element('dt', {}, 'เมื่อ'),
        element('dd', {}, thaiMoment(mail.at)),
      ),
      element(
        'div',
        { class: 'mail-tools' },
        element('button', { type: 'button', class: 'jump', onclick: () => become(mail.to) }, 'เป็นผู้รับเมลนี้'),
        ...tools,
      ),
      ...shown,
    );
    // On a phone the mail takes the list's place, and with it the focus.
    if (list.offsetParent === null) back.focus();
  };

  return {
    element: pane,
    show: (mails) =>
      drawChanged(list, mails, () => [
        ...[...mails].reverse().map((mail) =>
          element(
            'button',
            {
              type: 'button',
              role: 'option',
              'data-file': mail.file,
              'aria-selected': String(mail.file === chosen),
              onclick: () => void read(mail).catch(report),
            },
            element('b', {}, mail.subject),
            element('span', {}, mail.to),
            element('small', {}, thaiMoment(mail.at)),
          ),
        ),
        ...(mails.length === 0 ? [element('p', { class: 'empty' }, 'ยังไม่มีเมลที่ส่งออก')] : []),
      ]),
  };
}
