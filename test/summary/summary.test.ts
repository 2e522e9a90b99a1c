import Big from 'big.js';
import { summaryContent } from '../../src/documents/content/summary-content';
import { paperLines } from '../../src/documents/drift/paper-lines';
import { openZip } from '../../src/documents/filling/docx-libraries';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { summaryTags } from '../../src/documents/tags/summary-tags';
import { presetScores } from '../../src/domain/scores/level-scores';
import { builtTemplate } from '../documents/filled';
import { sampleOffice } from '../documents/sample-office';
import { blankReport, SUBMITTED, sarSources } from '../documents/sar-card-sources';
import { type Office, small } from '../office/office';
import { playedYear } from '../office/played-year';
import { SMALL_OFFICE } from '../office/small-office';

const office = sampleOffice();
const { round } = sarSources();
const PAPER = {
  ...office.paper,
  director: office.sources.director,
  host: { name: 'นางเจ้าภาพ', position: 'นักวิชาการ', group: 'กลุ่มอำนวยการ' },
  phone: '',
  topScore: new Big(5),
};

function content(more: Parameters<typeof summaryContent>[0]['reports'] = []) {
  const accepted = (code: string, result: number) =>
    blankReport(code, { result, submittedResult: result, submittedAt: SUBMITTED, dueOn: round.dueOn });
  const found = summaryContent({
    rounds: [round],
    ofYear: false,
    reports: [
      accepted('1.10', 80),
      accepted('1.2', 70),
      blankReport('1.9', { dueOn: round.dueOn }),
      { ...accepted('1.3', 60), submittedAt: SUBMITTED + 30 * 86_400_000 },
      ...more,
    ],
    indicators: office.sources.indicators,
    people: office.sources.people,
    levelScoresOf: () => presetScores(),
  });
  if (found === undefined) throw new Error('no summary');
  return found;
}

describe('a summary', () => {
  it('ranks what is scored, in the order of codes, and counts only what was accepted', () => {
    const { dimensions, best, self, counts } = content();
    expect(dimensions[0]?.rows.map(({ code }) => code)).toEqual(['1.2', '1.3', '1.9', '1.10']);
    expect(best.map(({ code }) => code)).toEqual(['1.10', '1.2', '1.3']);
    expect(self.get(6)?.score?.toFixed(4)).toBe('3.0000');
    expect(counts).toMatchObject({ reports: 4, accepted: 3, missing: 1 });
  });

  it('tells where the committee sees a result otherwise, and where only one side has one', () => {
    const sent = (code: string, result: number | 'N/A', committeeResult: number) =>
      blankReport(code, {
        result,
        submittedResult: result,
        submittedAt: SUBMITTED,
        dueOn: round.dueOn,
        committeeResult,
      });
    const { gaps } = content([sent('1.4', 70, 60), sent('1.5', 70, 70), sent('1.6', 'N/A', 70)]);
    expect(gaps.map(({ code, gap, self }) => [code, gap?.toFixed(4), self?.toFixed(4)])).toEqual([
      ['1.4', '2.0000', '3.0000'],
      ['1.6', undefined, undefined],
    ]);
  });

  it('tells what came in after its deadline and what never did', () => {
    expect(content().late.map(({ code, submittedOn }) => [code, submittedOn])).toEqual([
      ['1.3', '2027-05-20'],
      ['1.9', undefined],
    ]);
  });

  it('keeps what an indicator reported before it got sub-indicators', () => {
    const nine = { ...round, id: '2570-09', number: 9 as const };
    const inNine = (code: string, changes: Parameters<typeof blankReport>[1]) =>
      blankReport(code, { ...changes, id: `2570-09-${code}`, roundId: nine.id });
    const sent = (result: number) => ({ result, submittedResult: result, submittedAt: SUBMITTED });
    const found = summaryContent({
      rounds: [round, nine],
      ofYear: true,
      reports: [
        blankReport('1.1', sent(70)),
        inNine('1.1', { ...sent(70), method: undefined }),
        inNine('1.1.1', { ...sent(75), parent: '1.1' }),
      ],
      indicators: [],
      people: [],
      levelScoresOf: () => presetScores(),
    });
    const [row] = found?.dimensions[0]?.rows ?? [];
    expect(row?.figures.get(6)?.result).toEqual({ kind: 'number', value: new Big(70) });
    expect(row?.figures.get(9)?.result).toEqual({ kind: 'blank' });
    expect(row?.figures.get(9)?.score?.toFixed(4)).toBe('4.0000');
    if (found === undefined) throw new Error('no summary');
    const { มิติ } = summaryTags(found, PAPER) as { มิติ: [{ ตัวชี้วัด: [Record<string, unknown>] }] };
    expect(มิติ[0].ตัวชี้วัด[0]).toMatchObject({ ผลงาน6: '๗๐', คะแนน6: '๓.๐๐๐๐', ผลงาน9: '-', คะแนน9: '๔.๐๐๐๐' });
  });

  it('stands on paper with a bar for each dimension and a memo to the director', async () => {
    const template = prepareTemplate(builtTemplate('สรุป'), { digits: 'thai' });
    const document = fillDocument(template, summaryTags(content(), PAPER));
    const lines = paperLines(document);
    expect(lines).toContain('บันทึกข้อความ');
    expect(lines.some((line) => line.startsWith('เรียน ผู้อำนวยการ'))).toBe(true);
    expect(shadesIn(document)).toEqual(['404040', 'EDEDED']);
    expect(lines.some((line) => line.includes('█'))).toBe(false);
    expect(lines).toContain('ส่งเมื่อ 20 พฤษภาคม 2570');
    expect(lines.some((line) => line.includes('{{') || line.includes('undefined'))).toBe(false);
  });
});

/** Fills of the cells that a bar is made of, in order: three of five points reach 12 of 20 parts. */
function shadesIn(docx: Uint8Array): readonly string[] {
  const xml = openZip(docx).file('word/document.xml')?.asText() ?? '';
  return [
    ...xml.matchAll(/<w:shd [^>]*w:fill="(404040|A6A6A6|EDEDED)"\/><\/w:tcPr>(?=<w:p><w:pPr><w:spacing)/g),
  ].map(([, fill]) => fill ?? '');
}

let prepared: Office;

beforeAll(async () => {
  prepared = await small();
  await prepared.run('openRound', { roundId: '2570-06' });
  await prepared.set('รายงานผล', '2570-06-1.1', { ผลการดำเนินงาน: 85, ผลที่ส่ง: 85, ส่งเมื่อ: 46_300 });
});
afterAll(() => prepared.close());

describe('makeSummary', () => {
  it('makes one document a round and one a year, each once, with its row in เอกสาร', async () => {
    const office = await prepared.fork();
    expect(await office.run('makeSummary', { roundId: '2570-06' })).toMatchObject({
      done: 1,
      total: 1,
      made: 1,
      updated: 0,
      skipped: 0,
      failed: [],
      more: false,
    });
    expect(await office.run('makeSummary', { fiscalYearBe: 2570 })).toMatchObject({
      done: 1,
      total: 1,
      made: 1,
    });
    expect(await office.run('makeSummary', { roundId: '2570-06' })).toMatchObject({ made: 0, updated: 0 });
    await office.set('รายงานผล', '2570-06-3.1', { ผลการดำเนินงาน: 4, ผลที่ส่ง: 4, ส่งเมื่อ: 46_300 });
    expect(await office.run('makeSummary', { roundId: '2570-06' })).toMatchObject({ made: 0, updated: 1 });
    const told = (await office.grid('บันทึก')).filter(([, , event]) => event === 'ปรับเอกสาร');
    expect(
      told.map(([, , , key, before, after]) => [key, before, String(after).replace(/^\S+ /, '')]),
    ).toEqual([
      [
        '2570-สรุป-06',
        'คะแนน 3.5000 น้ำหนักที่นับ 30.0000 ส่งแล้ว 1 รับรองแล้ว 0',
        'คะแนน 3.7000 น้ำหนักที่นับ 50.0000 ส่งแล้ว 2 รับรองแล้ว 0',
      ],
    ]);
    const documents = await office.rows('เอกสาร');
    expect(documents.get('2570-สรุป-06')).toMatchObject({
      ประเภท: 'สรุป',
      เรื่อง: 'สรุปผลการปฏิบัติราชการตามคำรับรอง 2570-06',
    });
    expect(documents.get('2570-สรุป')).toMatchObject({ ประเภท: 'สรุป' });
    expect(String(documents.get('2570-สรุป')?.ลิงก์)).toMatch(/^https:\/\/docs\.google\.com\/document\//);
    await office.close();
  });

  it('is refused for a round that was never opened, and to staff', async () => {
    expect(await prepared.refusal('makeSummary', { roundId: '2570-09' })).toBe('not-found');
    expect(await prepared.refusal('makeSummary', { fiscalYearBe: 2569 })).toBe('not-found');
    expect(await prepared.refusal('makeSummary', { roundId: '2570-06' }, SMALL_OFFICE.owners[0])).toBe(
      'not-operator',
    );
  });

  it('carries the number and date that เอกสาร has for its memo, and stands beside as a PDF of the same state', async () => {
    const office = await prepared.fork();
    const first = (await office.run('makeSummary', { roundId: '2570-06' })) as { readonly pdf: string };
    expect(first.pdf).toContain('https://drive.google.com/');
    expect((await office.rows('เอกสาร')).get('2570-สรุป-06')).toMatchObject({ PDF: first.pdf });
    expect(await office.run('makeSummary', { roundId: '2570-06' })).toMatchObject({
      made: 0,
      pdf: first.pdf,
    });
    await office.set('เอกสาร', '2570-สรุป-06', { เลขที่: 'ศธ 04299/123', ลงวันที่: 46_500 });
    const second = (await office.run('makeSummary', { roundId: '2570-06' })) as { readonly pdf: string };
    expect(second).toMatchObject({ updated: 1 });
    expect(second.pdf).not.toBe(first.pdf);
    const id = /[\w-]{25,}/.exec(second.pdf)?.[0];
    const { body } = await office.person.call('GET', `/drive/v3/files/${id}`, { alt: 'media' });
    expect(Buffer.from(body).subarray(0, 5).toString()).toBe('%PDF-');
    await office.close();
  });

  it('still tells of rounds whose rows have left for the archive', async () => {
    const office = await playedYear();
    await office.set('รายงานผล', '2570-06-1.1', { ผลการดำเนินงาน: 85, ผลที่ส่ง: 85, ส่งเมื่อ: 46_300 });
    await office.run('closeRound', { roundId: '2570-06' });
    const before = (await office.run('officeScore', { roundId: '2570-06', set: 'self' })) as {
      readonly score: string;
    };
    await office.run('rollOver', { toFiscalYearBe: 2571, confirmYear: 2571 });
    expect((await office.rows('รายงานผล')).has('2570-06-1.1')).toBe(false);
    for (const request of [{ roundId: '2570-06' }, { fiscalYearBe: 2570 }])
      expect(await office.run('makeSummary', request)).toMatchObject({ made: 1, failed: [] });
    expect(await office.run('makeSarCard', { roundId: '2570-06' })).toMatchObject({ made: 1, failed: [] });
    const score = { roundId: '2570-06', set: 'self' };
    expect(await office.run('officeScore', score)).toEqual(before);
    expect(await office.run('committeeGaps', score)).toMatchObject({ self: before.score });
    expect((await office.call('nextSteps', score)).error?.message).toContain('ที่เก็บถาวร');
    const table = await office.run('resultsTable', { roundId: '2570-06' });
    expect((table as { readonly text: string }).text).toContain('85');
    expect(await office.refusal('restoreReports', { reportIds: ['2570-06-1.1'] })).toBe('not-found');
    const { faults } = (await office.run('checkRegister', undefined)) as {
      readonly faults: readonly { readonly tab: string }[];
    };
    expect(faults.filter(({ tab }) => tab === 'วันหยุด')).toEqual([]);
    const link = String((await office.rows('เอกสาร')).get('2570-สรุป')?.ลิงก์);
    const { body } = await office.person.call(
      'GET',
      `/drive/v3/files/${/[\w-]{25,}/.exec(link)?.[0]}/export`,
      {
        mimeType: 'text/plain',
      },
    );
    expect(Buffer.from(body).toString()).toContain('๘๕');
    await office.close();
  });
});
