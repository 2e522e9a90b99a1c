import { safeFileName } from '../../documents/agreement/document-name';
import { bookletContent } from '../../documents/content/booklet-content';
import { kpiContent } from '../../documents/content/kpi-content';
import { bookletTags, kpiDocumentTags } from '../../documents/tags/booklet-tags';
import { documentKey } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import { DOCUMENT_TITLE } from '../../messages/documents/document-title';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { invalidField, textsField } from '../request';
import { makeStepDocuments, type StepDocument, type StepRun } from './make-step-documents';
import { STEP_TABS, type StepSources, stepSources } from './step-sources';

const FOLDER = 'KPI Template';

/** รหัส of an indicator's KPI Template in เอกสาร. */
export function kpiDocumentKey(fiscalYearBe: number, code: string): string {
  return documentKey(fiscalYearBe, 'KPI', code);
}

/** Step 5: a KPI Template for each indicator, or for those of `codes`; `not-found` for one that there is not. */
export function makeKpiTemplates(office: Office, request: unknown): StepRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, STEP_TABS);
    const codes = textsField(request, 'codes');
    const sources = stepSources(snapshot);
    if (codes?.length === 0) throw invalidField('codes', '', { kind: 'texts' });
    const all = kpiDocuments(sources);
    const unknown = codes?.find((asked) => !all.some(({ code }) => code === asked));
    if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: unknown });
    const documents = all.filter(({ code }) => codes === undefined || codes.includes(code));
    return makeStepDocuments(office, snapshot, sources, documents);
  });
}

/** Step 5: all KPI Templates of the year in one booklet. */
export function makeKpiBooklet(office: Office): StepRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, STEP_TABS);
    const sources = stepSources(snapshot);
    const documents = sources.indicators.length === 0 ? [] : [bookletDocument(sources)];
    return makeStepDocuments(office, snapshot, sources, documents);
  });
}

export function bookletDocument({ fiscalYearBe, kpi, paper }: StepSources): StepDocument {
  return {
    key: documentKey(fiscalYearBe, 'เล่มรวม'),
    template: 'เล่มรวม',
    folder: FOLDER,
    title: DOCUMENT_TITLE.booklet(fiscalYearBe),
    tags: bookletTags(bookletContent(kpi), paper),
  };
}

/** `code` is the indicator's. */
export function kpiDocuments({
  fiscalYearBe,
  indicators,
  kpi,
  paper,
}: StepSources): readonly (StepDocument & { readonly code: string })[] {
  return indicators.map((indicator) => ({
    code: indicator.code,
    key: kpiDocumentKey(fiscalYearBe, indicator.code),
    template: 'KPI Template' as const,
    folder: FOLDER,
    title: safeFileName(DOCUMENT_TITLE.kpi(indicator.code, indicator.name)),
    tags: kpiDocumentTags(kpiContent(indicator, indicator.weight, kpi), paper),
  }));
}
