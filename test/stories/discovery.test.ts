import type { RestRequest } from '../../local/core';
import { type Office, small } from '../office/office';
import { descriptions, strangeIn } from './discovery';

const known = descriptions();
const OCTOBER = Date.UTC(2026, 9, 6, 2, 30);
const R6 = { roundId: '2570-06' };
const PDF = Buffer.from('%PDF-1.4 หลักฐาน').toString('base64');
const BOOK = {
  fileName: 'คน.csv',
  base64: Buffer.from('รหัส,ชื่อ-สกุล\nP008,นายสมมติ แปดตัวอย่าง').toString('base64'),
};

type Step = readonly [name: string, request?: unknown];

/** Every command of the contract once, in an order in which each has something to do. */
const YEAR: readonly Step[] = [
  ['selfTest'],
  ['setUpYear', { fiscalYearBe: 2570 }],
  ['checkRegister'],
  ['planAgreements', { kind: 'ทั้งหมด' }],
  ['createAgreements', { kind: 'เลขาธิการ กพฐ.' }],
  ['agreementProgress'],
  ['previewAgreement', { key: '2570-สพฐ-OBEC' }],
  ['templateTags', { kind: 'บุคลากร' }],
  ['checkDrift', { kind: 'เลขาธิการ กพฐ.' }],
  ['correctPapers', { keys: ['2570-สพฐ-OBEC'] }],
  ['makePrintSet', { kind: 'เลขาธิการ กพฐ.' }],
  ['markSigned', { keys: ['2570-สพฐ-OBEC'], on: '2026-10-06' }],
  ['signingDay', { check: true }],
  ['attachScan', { key: '2570-สพฐ-OBEC', fileName: 'ลงนาม.pdf', base64: PDF }],
  ['handOut', { kind: 'เลขาธิการ กพฐ.' }],
  ['makeOrder'],
  ['makeKpiTemplates', { codes: ['1.1'] }],
  ['makeKpiBooklet'],
  ['sendKpiTemplates'],
  ['acknowledgements'],
  ['makeLetters', { kind: 'บันทึกเสนอคำสั่ง' }],
  ['openRound', R6],
  ['uploadEvidence', { reportId: '2570-06-1.1', fileName: 'ก.pdf', base64: PDF }],
  ['sweep'],
  ['myReports'],
  ['explainScore', { reportId: '2570-06-1.2' }],
  ['officeScore', { ...R6, set: 'self' }],
  ['officeDashboard'],
  ['nextSteps', R6],
  ['exportResults', { ...R6, format: 'csv' }],
  ['exportResults', { ...R6, format: 'xlsx' }],
  ['moveDeadline', { ...R6, due: '2027-05-14' }],
  ['changePlan', { roundId: '2570-09', drop: ['3.1'], reason: 'งานเลิก', approver: 'P001' }],
  ['handOver', { from: 'P006', to: 'P007' }],
  ['judgeReport', { reportId: '2570-06-1.2', result: '12' }],
  ['makeSarCard', R6],
  ['makeSummary', R6],
  ['closeRound', R6],
  ['reopenReport', { reportId: '2570-06-1.2', reason: 'แก้ตัวเลข', due: '2027-05-20' }],
  ['closeRound', R6],
  ['verifySeals'],
  ['takeOverTriggers'],
  ['repairRegister', { faults: [] }],
  ['openRound', { roundId: '2570-09' }],
  ['openRound', { roundId: '2570-12' }],
  ['closeRound', { roundId: '2570-09' }],
  ['closeRound', { roundId: '2570-12' }],
  ['rollOver', { toFiscalYearBe: 2571, confirmYear: 2571 }],
];

async function importPeople(office: Office): Promise<void> {
  const { importId } = (await office.run('previewImport', { tab: 'บุคลากร', ...BOOK })) as {
    importId: string;
  };
  await office.run('commitImport', { importId });
  await office.call('undoImport');
}

(known === undefined ? describe.skip : describe)('every request of a year', () => {
  it('is one that Google describes: its path, parameters, masks, fields and words', async () => {
    const heard: RestRequest[] = [];
    const office = await small(OCTOBER, undefined, { heard: (request) => heard.push(request) });
    const refused: unknown[] = [];
    await importPeople(office);
    for (const [name, request] of YEAR) {
      const { error } = await office.call(name, request);
      if (error !== undefined) refused.push([name, error]);
    }
    await office.close();
    expect(refused).toEqual([]);
    const strange = heard.flatMap((request) => strangeIn(known ?? [], request));
    expect([...new Set(strange)]).toEqual([]);
    expect(heard.length).toBeGreaterThan(500);
  });
});
