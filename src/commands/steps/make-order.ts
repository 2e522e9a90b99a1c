import { directorOf } from '../../documents/agreement-set';
import { orderContent } from '../../documents/order-content';
import { orderTags } from '../../documents/order-tags';
import { DOCUMENT_TITLE } from '../../messages/document-title';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { makeStepDocuments, type StepDocument, type StepRun } from './make-step-documents';
import { STEP_TABS, type StepSources, stepSources } from './step-sources';

/** Steps 2–3: คำสั่งแต่งตั้งคณะทำงาน with its annex by dimension and indicator, from the register's assignments. */
export function makeOrder(office: Office): StepRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, STEP_TABS);
    const sources = stepSources(snapshot);
    return makeStepDocuments(office, snapshot, sources, [orderDocument(sources)]);
  });
}

export function orderDocument(sources: StepSources): StepDocument {
  const { settings, people, fiscalYearBe, paper } = sources;
  const signer = directorOf(people, { name: settings.directorName, position: settings.directorPosition });
  return {
    key: `${fiscalYearBe}-คำสั่ง`,
    template: 'คำสั่ง',
    folder: 'คำสั่ง',
    title: DOCUMENT_TITLE.order(fiscalYearBe),
    tags: orderTags(orderContent(sources), { ...paper, signer }),
  };
}
