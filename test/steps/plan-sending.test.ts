import { planSending, type SendingSources } from '../../src/commands/steps/plan-sending';
import type { OfficeDocument } from '../../src/domain/agreements/office-document';
import { completedBy, readAcknowledgements } from '../../src/domain/agreements/office-document';
import type { Person } from '../../src/domain/people/person';
import { decodeIndicators } from '../../src/register/decode/indicator';
import { tableOf } from '../decode/table-of-csv';

const SENT = Date.UTC(2026, 10, 2, 3);

function person(id: string, standing: Person['standing'] = 'ปฏิบัติงาน'): Person {
  return {
    id,
    name: `นาย ${id}`,
    position: '',
    group: '',
    email: `${id}@x.example`,
    role: 'บุคลากร',
    standing,
  };
}

function indicators(owners: Readonly<Record<string, string>>): SendingSources['indicators'] {
  return decodeIndicators(tableOf('indicators', ['รหัส', 'ผู้รับผิดชอบ'], Object.entries(owners))).indicators;
}

function document(key: string, changes: Partial<OfficeDocument> = {}): OfficeDocument {
  const [documentKey = key, personId] = key.split('/');
  return {
    key,
    documentKey,
    personId,
    title: documentKey,
    link: `https://x/${documentKey}`,
    addressees: personId === undefined ? [] : [personId],
    sentAt: undefined,
    ticked: false,
    acknowledgedAt: undefined,
    number: '',
    datedOn: undefined,
    signedOn: undefined,
    ...changes,
  };
}

function plan(changes: Partial<SendingSources>) {
  const people = ['P1', 'P2', 'P3'].map((id) => person(id));
  return planSending({ fiscalYearBe: 2570, indicators: [], people, documents: [], ...changes });
}

function sent(key: string, changes: Partial<OfficeDocument> = {}) {
  return document(key, { sentAt: SENT, ...changes });
}

describe('who is sent which KPI Template', () => {
  it('is every owner at work, neighbours in the tab where one person has several', () => {
    const { changes, receivers } = plan({
      indicators: indicators({ '1.2': 'P2, P1', '1.10': 'P1, P3' }),
      people: [person('P1'), person('P2'), person('P3', 'ย้ายออก')],
      documents: [document('2570-KPI-1.2'), document('2570-KPI-1.10')],
    });
    expect(receivers).toEqual(['P1', 'P2']);
    const rows = changes.flatMap((change) =>
      change.kind === 'add' && change.tab === 'documents' ? change.rows : [],
    );
    expect(rows.map(({ รหัส }) => รหัส)).toEqual(['2570-KPI-1.2/P1', '2570-KPI-1.10/P1', '2570-KPI-1.2/P2']);
    expect(changes).toContainEqual({
      kind: 'set',
      tab: 'documents',
      key: '2570-KPI-1.2',
      cells: { ส่งถึง: 'P2, P1' },
    });
  });

  it('waits for documents that are not made yet', () => {
    const none = plan({
      indicators: indicators({ '1.1': 'P1' }),
      documents: [document('2570-KPI-1.1', { link: '' })],
    });
    expect(none).toEqual({ documents: 0, changes: [], receivers: [], ownerless: [] });
  });

  it('is nobody where all owners have left, which is told; a parent need not name any', () => {
    const { receivers, ownerless } = plan({
      indicators: indicators({ '1.1': '', '1.2': 'P1', '1.3': 'P1, P2' }),
      people: [person('P1', 'ย้ายออก'), person('P2')],
      documents: ['1.1', '1.2', '1.3'].map((code) => document(`2570-KPI-${code}`)),
    });
    expect([receivers, ownerless]).toEqual([['P2'], ['2570-KPI-1.2']]);
  });

  it('is nobody again once sent', () => {
    const { changes, receivers } = plan({
      indicators: indicators({ '1.1': 'P1' }),
      documents: [document('2570-KPI-1.1', { addressees: ['P1'] }), sent('2570-KPI-1.1/P1')].map((one) => ({
        ...one,
        link: 'https://x/a',
      })),
    });
    expect([changes, receivers]).toEqual([[], []]);
  });

  it('is an owner who came later, and the document waits for him', () => {
    const own = document('2570-KPI-1.1', { addressees: ['P1'], acknowledgedAt: SENT });
    const record = sent('2570-KPI-1.1/P1', { acknowledgedAt: SENT, ticked: true });
    const { changes, receivers } = plan({
      indicators: indicators({ '1.1': 'P1, P2' }),
      documents: [own, { ...record, link: own.link }],
    });
    expect(receivers).toEqual(['P2']);
    expect(changes.at(-1)).toMatchObject({
      key: '2570-KPI-1.1',
      cells: { ส่งถึง: 'P1, P2', รับทราบเมื่อ: '' },
    });
  });

  it('is everyone anew when the document has become another file', () => {
    const own = document('2570-KPI-1.1', { addressees: ['P1'], acknowledgedAt: SENT, link: 'https://x/new' });
    const record = sent('2570-KPI-1.1/P1', { acknowledgedAt: SENT, ticked: true });
    const { changes, receivers } = plan({
      indicators: indicators({ '1.1': 'P1' }),
      documents: [own, record],
    });
    expect(receivers).toEqual(['P1']);
    expect(changes[0]).toMatchObject({
      key: '2570-KPI-1.1/P1',
      cells: { ลิงก์: 'https://x/new', ส่งเมื่อ: '', รับทราบ: false, รับทราบเมื่อ: '' },
    });
  });
});

describe('acknowledgements', () => {
  const own = document('2570-KPI-1.1', { addressees: ['P1', 'P2'] });

  it('answer ticks without a time, and complete a document with its last addressee', () => {
    const first = sent('2570-KPI-1.1/P1', { ticked: true, acknowledgedAt: SENT });
    const second = sent('2570-KPI-1.1/P2', { ticked: true });
    const { answered, complete } = readAcknowledgements([own, first, second]);
    expect(answered.map(({ key }) => key)).toEqual(['2570-KPI-1.1/P2']);
    expect(complete).toEqual([own]);
    expect(completedBy([own, first, second], [])).toEqual([]);
  });

  it('of somebody who is no addressee any more complete nothing', () => {
    const former = sent('2570-KPI-1.1/P9', { acknowledgedAt: SENT });
    expect(completedBy([own, former], [])).toEqual([]);
  });

  it('ask for nothing twice', () => {
    const done = { ...own, acknowledgedAt: SENT };
    const records = ['P1', 'P2'].map((id) =>
      sent(`2570-KPI-1.1/${id}`, { ticked: true, acknowledgedAt: SENT }),
    );
    expect(readAcknowledgements([done, ...records])).toEqual({ answered: [], complete: [] });
  });
});
