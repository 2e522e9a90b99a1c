import { decodeSeal, decodeSealedCells } from '../../src/domain/seal/decode-seal';
import { SEAL_FORM, type SealRecord, sealText } from '../../src/domain/seal/seal-record';

const RECORD: SealRecord = {
  form: SEAL_FORM,
  roundId: '2570-06',
  fiscalYearBe: 2570,
  round: 6,
  sequence: 1,
  order: 1,
  sealedAt: '2027-06-01T01:30:00.000Z',
  sealedBy: 'khomsan@office.example',
  previous: '',
  dates: { ปิด: '2027-05-31' },
  scales: '',
  totals: { self: { score: '3.1997', weightUsed: '98.5' }, committee: { score: '', weightUsed: '0' } },
  reports: [{ id: '2570-06-1.1', cells: { ผลการดำเนินงาน: 82.5, รับรอง: true } }],
  evidence: [],
};

test('a seal’s record reads back as it was written', () => {
  expect(decodeSeal(sealText(RECORD))).toEqual(RECORD);
});

test('no other file is taken for a record: none of another form, and none that lacks a part', () => {
  for (const text of [
    '',
    'ผนึก',
    '[]',
    'null',
    '7',
    sealText({ ...RECORD, form: 'raprong-seal-0' as typeof SEAL_FORM }),
  ])
    expect(decodeSeal(text)).toBeUndefined();
  for (const part of ['roundId', 'sequence', 'order', 'previous', 'dates', 'reports', 'evidence']) {
    expect(decodeSeal(JSON.stringify({ ...RECORD, [part]: undefined }))).toBeUndefined();
    expect(decodeSeal(JSON.stringify({ ...RECORD, [part]: null }))).toBeUndefined();
  }
});

test('sealed cells read back as they were written, and no other text is taken for cells', () => {
  const cells = { ผลการดำเนินงาน: 82.5, รับรอง: true, คำชี้แจง: 'ครบ' };
  expect(decodeSealedCells(JSON.stringify(cells))).toEqual(cells);
  for (const text of ['', 'ผนึก', '{', 'null', '7', '"text"']) expect(decodeSealedCells(text)).toBeUndefined();
});
