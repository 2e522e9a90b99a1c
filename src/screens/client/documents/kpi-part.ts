import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import { DOCUMENTS_SCREEN } from '../../../messages/screen-documents-text';
import { type Alerts, actionButton } from '../action-button';
import { confirmButton } from '../confirm-button';
import { element, fileLink } from '../element';
import { call } from '../server';
import { unfolding } from '../unfolding';
import { makeButton } from './make-button';

type SentDocument = Acknowledgements['documents'][number];
type Addressee = SentDocument['people'][number];

/** Step 5: KPI Templates made, sent to their owners, and who has acknowledged them. */
export function kpiPart(operator: boolean, alerts: Alerts): HTMLElement {
  const send = async (): Promise<void> => {
    const { sent, waiting, failed } = await call('sendKpiTemplates');
    await part.reload();
    alerts.done(DOCUMENTS_SCREEN.sent(sent, waiting, failed.length));
  };
  const record = async (document: SentDocument, person: Addressee): Promise<void> => {
    await call('acknowledgeDocument', { key: document.key, personId: person.personId });
    await part.reload();
    alerts.done(DOCUMENTS_SCREEN.recorded(person.name));
  };
  const actions = operator
    ? [
        makeButton(DOCUMENTS_SCREEN.makeTemplates, alerts, () => call('makeKpiTemplates', {})),
        makeButton(DOCUMENTS_SCREEN.makeBooklet, alerts, () => call('makeKpiBooklet')),
        confirmButton(
          DOCUMENTS_SCREEN.send,
          { question: DOCUMENTS_SCREEN.sendQuestion, yes: DOCUMENTS_SCREEN.confirm },
          alerts,
          send,
          'secondary',
        ),
      ]
    : [];
  const part = unfolding(
    DOCUMENTS_SCREEN.kpiTitle,
    DOCUMENTS_SCREEN.kpiHint,
    alerts,
    async () => {
      const { documents } = await call('acknowledgements');
      if (documents.length === 0) return [element('p', { class: 'soft' }, DOCUMENTS_SCREEN.noneSent)];
      const line = (document: SentDocument): HTMLElement =>
        documentPart(document, (person) =>
          operator
            ? actionButton(DOCUMENTS_SCREEN.record, alerts, () => record(document, person), 'quiet')
            : undefined,
        );
      return [element('h3', {}, DOCUMENTS_SCREEN.acknowledgements), ...documents.map(line)];
    },
    ...actions,
  );
  return part.element;
}

function documentPart(
  { title, link, people }: SentDocument,
  recordButton: (person: Addressee) => HTMLElement | undefined,
): HTMLElement {
  const done = people.filter(({ acknowledgedAt }) => acknowledgedAt !== '').length;
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      `${title} `,
      element(
        'span',
        { class: done === people.length ? 'tag good' : 'tag' },
        DOCUMENTS_SCREEN.acknowledged(done, people.length),
      ),
    ),
    fileLink(DOCUMENTS_SCREEN.openDocument, link),
    element(
      'ul',
      { class: 'plain lines' },
      ...people.map((person) =>
        element(
          'li',
          {},
          element('div', {}, person.name),
          element('div', { class: 'place' }, stateText(person)),
          person.acknowledgedAt === '' && person.sentAt !== '' ? recordButton(person) : undefined,
        ),
      ),
    ),
  );
}

function stateText({ sentAt, acknowledgedAt }: Addressee): string {
  if (acknowledgedAt !== '') return DOCUMENTS_SCREEN.acknowledgedOn(acknowledgedAt);
  return sentAt === '' ? DOCUMENTS_SCREEN.unsent : DOCUMENTS_SCREEN.sentOn(sentAt);
}
