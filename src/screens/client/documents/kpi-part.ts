import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import { type Alerts, actionButton } from '../action-button';
import { confirmButton } from '../confirm-button';
import { element, fileLink } from '../element';
import { looksNext } from '../looks-next';
import { partWithTotal, type TotalledPart } from '../part-with-total';
import { call } from '../server';
import { documentLinks } from './document-links';
import { makeButton } from './make-button';

/** ประเภท of what this step makes. */
const KINDS: readonly string[] = ['KPI Template', 'เล่มรวม'];

type SentDocument = Acknowledgements['documents'][number];
type Addressee = SentDocument['people'][number];

/** Step 5: KPI Templates made, sent to their owners, and who has acknowledged them. */
export function kpiPart(
  operator: boolean,
  alerts: Alerts,
  standing: () => Promise<Acknowledgements>,
): TotalledPart {
  const send = async (): Promise<void> => {
    const { sent, waiting, failed } = await call('sendKpiTemplates');
    await part.reload();
    alerts.done(
      DOCUMENTS_SCREEN.sent(sent, waiting, failed.length),
      ...failed.map(({ key, message }) => element('p', { class: 'wrong' }, `${key}: ${message}`)),
    );
  };
  const record = async (document: SentDocument, person: Addressee): Promise<void> => {
    await call('acknowledgeDocument', { key: document.key, personId: person.personId });
    await part.reload();
    alerts.done(DOCUMENTS_SCREEN.recorded(person.name));
  };
  const reload = (): Promise<void> => part.reload();
  const actions = operator
    ? [
        makeButton(DOCUMENTS_SCREEN.makeTemplates, alerts, () => call('makeKpiTemplates', {}), reload),
        makeButton(DOCUMENTS_SCREEN.makeBooklet, alerts, () => call('makeKpiBooklet'), reload),
        confirmButton(
          DOCUMENTS_SCREEN.send,
          { question: DOCUMENTS_SCREEN.sendQuestion, yes: DOCUMENTS_SCREEN.confirm },
          alerts,
          send,
          'secondary',
        ),
      ]
    : [];
  const part: TotalledPart = partWithTotal(
    DOCUMENTS_SCREEN.kpiTitle,
    DOCUMENTS_SCREEN.kpiHint,
    alerts,
    async () => {
      const { documents, made } = await standing();
      const line = (document: SentDocument): HTMLElement =>
        documentPart(document, (person) =>
          operator
            ? actionButton(DOCUMENTS_SCREEN.record, alerts, () => record(document, person), 'quiet')
            : undefined,
        );
      const papers = made.filter(({ kind }) => KINDS.includes(kind));
      const people = documents.flatMap((document) => document.people);
      const done = people.filter(({ acknowledgedAt }) => acknowledgedAt !== '').length;
      const unsent = people.length === 0 || people.some(({ sentAt }) => sentAt === '');
      looksNext(actions[0], papers.length === 0);
      looksNext(actions[2], papers.length > 0 && unsent);
      return {
        total: DOCUMENTS_SCREEN.kpiCount(papers.length, done, people.length),
        done: people.length > 0 && done === people.length,
        shown: [
          ...documentLinks(papers),
          ...(documents.length === 0
            ? [element('p', { class: 'soft' }, DOCUMENTS_SCREEN.noneSent)]
            : [
                element('h3', {}, DOCUMENTS_SCREEN.acknowledgements),
                ...waitingPeople(documents),
                ...documents.map(line),
              ]),
        ],
      };
    },
    ...actions,
  );
  return part;
}

/** Who has not acknowledged, with how many documents: whom to ask. */
function waitingPeople(documents: Acknowledgements['documents']): readonly HTMLElement[] {
  const waiting = new Map<string, number>();
  for (const { people } of documents)
    for (const { name, acknowledgedAt } of people)
      if (acknowledgedAt === '') waiting.set(name, (waiting.get(name) ?? 0) + 1);
  if (waiting.size === 0) return [];
  return [
    element(
      'details',
      {},
      element('summary', {}, DOCUMENTS_SCREEN.waiting(waiting.size)),
      element(
        'ul',
        { class: 'plain scroll lines' },
        ...[...waiting].map(([name, count]) => element('li', {}, DOCUMENTS_SCREEN.waitingFor(name, count))),
      ),
    ),
  ];
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
