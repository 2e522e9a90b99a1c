import {
  completedBy,
  type OfficeDocument,
  readAcknowledgements,
} from '../../src/domain/agreements/office-document';

function document(
  key: string,
  addressees: readonly string[],
  more: Partial<OfficeDocument> = {},
): OfficeDocument {
  return {
    key,
    documentKey: key,
    personId: undefined,
    title: '',
    link: '',
    addressees,
    sentAt: 1,
    ticked: false,
    acknowledgedAt: undefined,
    number: '',
    datedOn: undefined,
    signedOn: undefined,
    ...more,
  };
}

function sent(key: string, personId: string, more: Partial<OfficeDocument> = {}): OfficeDocument {
  return { ...document(`${key}/${personId}`, [], more), documentKey: key, personId };
}

const KPI = '2570-KPI-1.1';
function keysOf(documents: readonly OfficeDocument[]): readonly string[] {
  return documents.map(({ key }) => key);
}

describe('ticks of รับทราบ', () => {
  it('answer the records that are ticked and not answered yet', () => {
    const records = [
      sent(KPI, 'P001', { ticked: true }),
      sent(KPI, 'P002'),
      sent(KPI, 'P003', { ticked: true, acknowledgedAt: 7 }),
    ];
    const ticked = document(KPI, ['P001', 'P002', 'P003'], { ticked: true });
    const { answered, complete } = readAcknowledgements([ticked, ...records]);
    expect(keysOf(answered)).toEqual([`${KPI}/P001`]);
    expect(complete).toEqual([]);
  });

  it('complete a document when the last of its addressees has acknowledged, once', () => {
    const records = [
      sent(KPI, 'P001', { ticked: true }),
      sent(KPI, 'P002', { ticked: true, acknowledgedAt: 7 }),
    ];
    expect(keysOf(readAcknowledgements([document(KPI, ['P001', 'P002']), ...records]).complete)).toEqual([
      KPI,
    ]);
    const done = document(KPI, ['P001', 'P002'], { acknowledgedAt: 8 });
    expect(readAcknowledgements([done, ...records]).complete).toEqual([]);
  });

  it('complete nothing that was sent to nobody, no record, and no document of others', () => {
    const mine = sent(KPI, 'P001');
    const documents = [document('2570-คำสั่ง', []), document('2570-KPI-1.2', ['P001']), mine];
    expect(completedBy(documents, [mine])).toEqual([]);
    expect(keysOf(completedBy([...documents, document(KPI, ['P001'])], [mine]))).toEqual([KPI]);
  });
});
