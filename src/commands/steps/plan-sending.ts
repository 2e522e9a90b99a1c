import type { OfficeDocument } from '../../domain/agreements/office-document';
import type { Indicator } from '../../domain/indicator';
import { compareCodes } from '../../domain/indicator-code';
import { recordKey } from '../../domain/keys';
import { isAtWork, type Person } from '../../domain/people/person';
import { type Change, cellsIf, type NewRow } from '../../register/change';
import { kpiDocumentKey } from './make-kpi-templates';

export type SendingSources = {
  readonly fiscalYearBe: number;
  readonly indicators: readonly Indicator[];
  readonly people: readonly Person[];
  readonly documents: readonly OfficeDocument[];
};

export type SendingPlan = {
  /** Indicators whose KPI Template has been made. */
  readonly documents: number;
  readonly changes: readonly Change[];
  /** Persons (รหัส) to whom something is still to be sent. */
  readonly receivers: readonly string[];
  /** Documents (รหัส) all of whose owners have left. */
  readonly ownerless: readonly string[];
};

type Sent = {
  readonly document: OfficeDocument;
  readonly addressees: readonly string[];
  /** Whether the indicator names owners at all: a parent need not. */
  readonly named: boolean;
};

/**
 * Records of who is sent which KPI Template: one for each document and owner at work. A document that became another file
 * (its old one had been edited by a person) is sent and acknowledged anew.
 */
export function planSending(sources: SendingSources): SendingPlan {
  const known = new Map(sources.documents.map((document) => [document.key, document]));
  const sent = madeTemplates(sources, known);
  const pairs = sent.flatMap(({ document, addressees }) =>
    addressees.map((personId) => ({ document, personId, key: recordKey(document.key, personId) })),
  );
  const missing = pairs.filter(({ key }) => !known.has(key));
  const outdated = pairs.filter(({ key, document }) => {
    const record = known.get(key);
    return record !== undefined && record.link !== document.link;
  });
  const unsent = pairs.filter(({ key }) => known.get(key)?.sentAt === undefined);
  const asked = new Set([...missing, ...outdated].map(({ document }) => document.key));
  // Neighbouring rows of one person share one protected range.
  const rows = [...missing]
    .sort((left, right) => (left.personId < right.personId ? -1 : left.personId > right.personId ? 1 : 0))
    .map(({ document, personId, key }): NewRow<'documents'> => newRecord(document, personId, key));
  return {
    documents: sent.length,
    changes: [
      ...(rows.length > 0 ? [{ kind: 'add', tab: 'documents', rows } as const] : []),
      ...outdated.map(
        ({ key, document }): Change => ({
          kind: 'set',
          tab: 'documents',
          key,
          cells: { เรื่อง: document.title, ลิงก์: document.link, ส่งเมื่อ: '', รับทราบ: false, รับทราบเมื่อ: '' },
        }),
      ),
      ...sent.flatMap((one) => documentChange(one, asked.has(one.document.key))),
    ],
    ownerless: sent
      .filter(({ addressees, named }) => named && addressees.length === 0)
      .map(({ document }) => document.key),
    receivers: [...new Set([...unsent, ...outdated].map(({ personId }) => personId))].sort(),
  };
}

/** KPI Templates that stand in Drive, in the order of codes, with the owners at work. */
function madeTemplates(
  { fiscalYearBe, indicators, people }: SendingSources,
  known: ReadonlyMap<string, OfficeDocument>,
): readonly Sent[] {
  const atWork = new Set(people.filter(isAtWork).map(({ id }) => id));
  return [...indicators]
    .sort((left, right) => compareCodes(left.code, right.code))
    .flatMap(({ code, owners }): Sent[] => {
      const document = known.get(kpiDocumentKey(fiscalYearBe, code));
      if (document === undefined || document.link === '') return [];
      const addressees = [...new Set(owners)].filter((id) => atWork.has(id));
      return [{ document, addressees, named: owners.length > 0 }];
    });
}

function newRecord(document: OfficeDocument, personId: string, key: string): NewRow<'documents'> {
  return {
    รหัส: key,
    ประเภท: 'KPI Template',
    เรื่อง: document.title,
    ลิงก์: document.link,
    ส่งถึง: personId,
    รับทราบ: false,
  };
}

function documentChange({ document, addressees }: Sent, askedAnew: boolean): readonly Change[] {
  const same = document.addressees.join() === addressees.join();
  const reopened = askedAnew && document.acknowledgedAt !== undefined;
  if (same && !reopened) return [];
  const cells: NewRow<'documents'> = {
    ส่งถึง: addressees.join(', '),
    ...cellsIf('documents', reopened, { รับทราบเมื่อ: '' }),
  };
  return [{ kind: 'set', tab: 'documents', key: document.key, cells }];
}
