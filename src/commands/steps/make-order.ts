import { directorOf } from '../../documents/agreement/agreement-set';
import { orderContent } from '../../documents/content/order-content';
import { orderTags } from '../../documents/tags/order-tags';
import type { IsoDate } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import { documentKey } from '../../domain/keys';
import { signersOf } from '../../domain/people/signer';
import { DOCUMENT_TITLE } from '../../messages/documents/document-title';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { makeStepDocuments, type StepDocument, type StepRun } from './make-step-documents';
import { STEP_TABS, type StepSources, stepSources } from './step-sources';

/** Steps 2–3: คำสั่งแต่งตั้งคณะทำงาน with its annex by dimension and indicator, from the register's assignments. */
export function makeOrder(office: Office): StepRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, STEP_TABS);
    const sources = stepSources(snapshot);
    return makeStepDocuments(office, snapshot, sources, [orderDocument(sources, dateOfMoment(office.now()))]);
  });
}

/** Signed by who is or acts as the director on the day. */
export function orderDocument(sources: StepSources, on: IsoDate): StepDocument {
  const { settings, people, signers, fiscalYearBe, paper } = sources;
  const holder = directorOf(people, { name: settings.directorName, position: settings.directorPosition });
  const [signer = holder] = signersOf(
    { signsAs: 'ผู้อำนวยการ', holder },
    { kind: 'คำสั่ง', side: 'ผู้รับ', on },
    signers,
  );
  return {
    key: documentKey(fiscalYearBe, 'คำสั่ง'),
    template: 'คำสั่ง',
    folder: 'คำสั่ง',
    title: DOCUMENT_TITLE.order(fiscalYearBe),
    tags: orderTags(orderContent(sources), { ...paper, signer }),
  };
}
