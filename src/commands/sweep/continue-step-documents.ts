import { dateOfMoment } from '../../domain/dates/moments';
import { readSarKey } from '../../domain/keys';
import type { Snapshot } from '../../register/register-port';
import { intentsOf } from '../documents/intents';
import { waitingLetters } from '../letters/make-letters';
import type { Office } from '../office';
import { SAR_TABS, sarCardDocuments, sarDocument } from '../rounds/make-sar-card';
import { bookletDocument, kpiDocuments } from '../steps/make-kpi-templates';
import { orderDocument } from '../steps/make-order';
import { makeStepDocuments, STEP_WORK, type StepDocument } from '../steps/make-step-documents';
import { type StepSources, stepSources } from '../steps/step-sources';
import { isSummaryKey, summaryDocument } from '../summary/make-summary';

/** What a killed run left: the documents to look for, and where from. */
type Left = {
  readonly sources: StepSources;
  readonly snapshot: Snapshot;
  readonly keys: ReadonlySet<string>;
};

/** True where a run over documents of steps 1–5 or of a round was cut short: it left an intent. */
export function stepDocumentsWait(snapshot: Snapshot): boolean {
  return snapshot.table('pending').rows.some(({ cells }) => cells.งาน === STEP_WORK);
}

/** Goes on with what such a run had set out to make: its intents, and its rows without a link. */
export function continueStepDocuments(office: Office): void {
  const groups: readonly ((left: Left) => readonly StepDocument[])[] = [
    ({ sources }) => [orderDocument(sources, dateOfMoment(office.now()))],
    ({ sources }) => kpiDocuments(sources),
    ({ sources }) => [bookletDocument(sources)],
    ({ snapshot, sources, keys }) => waitingLetters(snapshot, sources, dateOfMoment(office.now()), keys),
    (left) => oneSarDocument(office, left),
    (left) => sarCardsOfOneRound(office, left),
    (left) => oneSummary(office, left),
  ];
  for (const documentsOf of groups) {
    if (!office.mayStartWork()) return;
    const snapshot = office.register.read(SAR_TABS);
    const sources = stepSources(snapshot);
    const keys = waitingKeys(snapshot);
    if (keys.size === 0) return;
    const documents = documentsOf({ sources, snapshot, keys }).filter(({ key }) => keys.has(key));
    if (documents.length > 0) makeStepDocuments(office, snapshot, sources, documents);
  }
}

/** Each round has a folder of its own, so one is made at a time; another waits for the next sweep. */
function oneSarDocument(office: Office, { sources, snapshot, keys }: Left): readonly StepDocument[] {
  const book = sarKeys(keys).find(({ code }) => code === undefined);
  const document = book && sarDocument(office, snapshot, sources, book.roundId);
  return document === undefined || document === 'too-long' ? [] : [document];
}

function sarCardsOfOneRound(office: Office, { sources, snapshot, keys }: Left): readonly StepDocument[] {
  const cards = sarKeys(keys).flatMap(({ roundId, code }) => (code === undefined ? [] : [{ roundId, code }]));
  const [first] = cards;
  if (first === undefined) return [];
  const codes = cards.filter(({ roundId }) => roundId === first.roundId).map(({ code }) => code);
  return sarCardDocuments(office, snapshot, sources, first.roundId, codes);
}

function sarKeys(keys: ReadonlySet<string>) {
  return [...keys].flatMap((key) => readSarKey(key) ?? []);
}

/** Rounds' summaries stand in the rounds' own folders: one at a time as well. */
function oneSummary(office: Office, { sources, snapshot, keys }: Left): readonly StepDocument[] {
  const key = [...keys].find(isSummaryKey);
  const document = key === undefined ? undefined : summaryDocument(office, snapshot, sources, key);
  return document === undefined ? [] : [document];
}

/** Keys of documents; an intent's ends with "#" and the version. */
function waitingKeys(snapshot: Snapshot): ReadonlySet<string> {
  const begun = [...intentsOf(snapshot, STEP_WORK).keys()].map((key) => key.replace(/#\d+$/, ''));
  const linkless = snapshot.table('documents').rows.filter(({ cells }) => cells.ลิงก์ === '');
  return new Set([...begun, ...linkless.map(({ key }) => key)]);
}
