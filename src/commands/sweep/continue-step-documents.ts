import { intentsOf } from '../documents/intents';
import type { Office, Snapshot } from '../office';
import { bookletDocument, kpiDocuments } from '../steps/make-kpi-templates';
import { orderDocument } from '../steps/make-order';
import { makeStepDocuments, STEP_WORK, type StepDocument } from '../steps/make-step-documents';
import { STEP_TABS, type StepSources, stepSources } from '../steps/step-sources';

/** True where a run over documents of steps 1–5 was cut short: it left an intent. */
export function stepDocumentsWait(snapshot: Snapshot): boolean {
  return snapshot.table('pending').rows.some(({ cells }) => cells.งาน === STEP_WORK);
}

/** Goes on with what such a run had set out to make: its intents, and its rows without a link. */
export function continueStepDocuments(office: Office): void {
  const groups = [
    (sources: StepSources): readonly StepDocument[] => [orderDocument(sources)],
    kpiDocuments,
    (sources: StepSources): readonly StepDocument[] => [bookletDocument(sources)],
  ];
  for (const documentsOf of groups) {
    if (!office.mayStartWork()) return;
    const snapshot = office.register.read(STEP_TABS);
    const sources = stepSources(snapshot);
    const waiting = waitingKeys(snapshot);
    if (waiting.size === 0) return;
    const documents = documentsOf(sources).filter(({ key }) => waiting.has(key));
    if (documents.length > 0) makeStepDocuments(office, snapshot, sources, documents);
  }
}

/** Keys of documents; an intent's ends with "#" and the version. */
function waitingKeys(snapshot: Snapshot): ReadonlySet<string> {
  const begun = [...intentsOf(snapshot, STEP_WORK).keys()].map((key) => key.replace(/#\d+$/, ''));
  const linkless = snapshot.table('documents').rows.filter(({ cells }) => cells.ลิงก์ === '');
  return new Set([...begun, ...linkless.map(({ key }) => key)]);
}
