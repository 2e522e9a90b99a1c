import fc from 'fast-check';
import { AGREEMENT_KINDS } from '../../src/domain/agreements/agreement';
import { ROUND_NUMBERS } from '../../src/domain/indicator';
import {
  agreementKey,
  documentKey,
  MAIL_WORKS,
  mailKey,
  readAgreementKey,
  readMailKey,
  readRecordKey,
  readReportId,
  readRoundId,
  readSarKey,
  recordKey,
  reportIdOf,
  roundIdOf,
  sarKeyOf,
} from '../../src/domain/keys';

const year = fc.integer({ min: 2500, max: 2700 });
const number = fc.constantFrom(...ROUND_NUMBERS);
const code = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('.'));
const part = fc.string({ unit: fc.constantFrom(...'PSกขตรัง019.-'), minLength: 1, maxLength: 8 });

describe('a key', () => {
  test('of an agreement is read as it was made', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(...AGREEMENT_KINDS), part, (inYear, kind, unit) => {
        const parts = { year: inYear, kind, unit };
        expect(readAgreementKey(agreementKey(parts))).toEqual(parts);
      }),
    );
    expect(agreementKey({ year: 2570, kind: 'เลขาธิการ กพฐ.', unit: 'OBEC' })).toBe('2570-สพฐ-OBEC');
    expect(readAgreementKey('2570-คำสั่ง-1')).toBeUndefined();
    expect(readAgreementKey('2570-บค-')).toBeUndefined();
  });

  test('of a round’s SAR Cards is read as it was made', () => {
    fc.assert(
      fc.property(year, number, (inYear, round) => {
        const roundId = roundIdOf(inYear, round);
        expect(readSarKey(sarKeyOf(roundId))).toEqual({ roundId, code: undefined });
        expect(readSarKey(sarKeyOf(roundId, '1.2.1'))).toEqual({ roundId, code: '1.2.1' });
      }),
    );
    expect(sarKeyOf('2570-06')).toBe('2570-06-SAR');
    expect(readSarKey('2570-สรุป-06')).toBeUndefined();
  });

  test('of a round and of a report is read as it was made', () => {
    fc.assert(
      fc.property(year, number, code, (inYear, round, indicatorCode) => {
        const roundId = roundIdOf(inYear, round);
        expect(readRoundId(roundId)).toEqual({ year: inYear, number: round });
        expect(readReportId(reportIdOf(roundId, indicatorCode))).toEqual({ roundId, indicatorCode });
      }),
    );
    expect(roundIdOf(2570, 6)).toBe('2570-06');
    for (const wrong of ['2570-6', '2570-07', '2570-06-1.1', '70-06', ''])
      expect(readRoundId(wrong)).toBeUndefined();
    for (const wrong of ['2570-07-1.1', '2570-06', '2570-06-']) expect(readReportId(wrong)).toBeUndefined();
  });

  test('of a document, and of whom it was sent to, is read as it was made', () => {
    fc.assert(
      fc.property(year, code, part, (inYear, indicatorCode, personId) => {
        const document = documentKey(inYear, 'KPI', indicatorCode);
        expect(readRecordKey(document)).toEqual({ document, personId: undefined });
        expect(readRecordKey(recordKey(document, personId))).toEqual({ document, personId });
      }),
    );
    expect(documentKey(2570, 'คำสั่ง')).toBe('2570-คำสั่ง');
    expect(documentKey(2570, 'KPI', '1.2.1')).toBe('2570-KPI-1.2.1');
  });

  test('of a mail is read as it was made, and as no other work’s', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MAIL_WORKS), fc.array(part, { maxLength: 3 }), (work, parts) => {
        const key = mailKey(work, ...parts);
        for (const other of MAIL_WORKS)
          expect(readMailKey(other, key)).toEqual(other === work ? parts : undefined);
      }),
    );
  });
});
