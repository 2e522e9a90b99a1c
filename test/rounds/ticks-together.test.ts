import type { OfficeFile } from '../../local/office/load-office';
import { columnLetters } from '../../src/register/a1';
import { keptOffice } from '../office/kept-office';
import { loadSmall, officeOf } from '../office/office';
import { SMALL_OFFICE, smallOfficeFiles } from '../office/small-office';
import { OPENED, type RoundOffice, roundOffice } from './round-office';

const REPORTS = 30;
const { host, owners } = SMALL_OFFICE;
let office: RoundOffice;

/** The small office with thirty indicators, ten for each owner. */
function filesOfThirty(): readonly OfficeFile[] {
  const header =
    'รหัส,มิติ,ตัวชี้วัด,หน่วยวัด,น้ำหนัก,วิธีให้คะแนน,ทิศทาง,เกณฑ์ 1,เกณฑ์ 2,เกณฑ์ 3,เกณฑ์ 4,เกณฑ์ 5,ผู้กำกับดูแล,ผู้รับผิดชอบ,กลุ่ม,ต้องแนบหลักฐาน,ใช้กับบุคลากร,ใช้กับสถานศึกษา,ใช้กับ สพฐ.,ใช้กับจังหวัด';
  const lines = Array.from({ length: REPORTS }, (_, index) => {
    const weight = index < 20 ? '3.33' : '3.34';
    const owner = `P00${5 + (index % 3)}`;
    return `1.${index + 1},มิติที่ 1,ตัวชี้วัดที่ ${index + 1},ร้อยละ,${weight},เชิงเส้น,มากดี,60,70,80,90,100,P004,${owner},กลุ่มอำนวยการ,ไม่ใช่,ใช่,ใช่,ใช่,ใช่`;
  });
  const bytes = new Uint8Array(Buffer.from(`${[header, ...lines].join('\r\n')}\r\n`));
  const others = smallOfficeFiles().filter(({ tab }) => tab !== 'ตัวชี้วัด');
  return [...others, { tab: 'ตัวชี้วัด', fileName: 'indicators.csv', bytes }];
}

beforeAll(async () => {
  const workspace = await keptOffice('thirty-round-6', 'empty', async (blank) => {
    await blank.setClock(OPENED - 3_600_000);
    await loadSmall(blank, filesOfThirty());
    await blank.setClock(OPENED);
    await blank.run({ as: host, function: 'openRound', args: [{ roundId: '2570-06' }] });
  });
  office = roundOffice(officeOf(workspace, host));
  const [headers = [], ...rows] = await office.grid('รายงานผล');
  const from = columnLetters(headers.indexOf('ผลการดำเนินงาน'));
  const to = columnLetters(headers.indexOf('คำชี้แจง'));
  const range = `'รายงานผล'!${from}2:${to}${rows.length + 1}`;
  await office.person.json(
    'PUT',
    `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${encodeURIComponent(range)}`,
    { valueInputOption: 'RAW' },
    { values: rows.map(() => [85, 'ตามแผน']) },
  );
});
afterAll(() => office.close());

type Tick = { readonly as: string; readonly range: string };

/** Each report, to be ticked by its owner. */
async function ticksOf(copy: RoundOffice): Promise<readonly Tick[]> {
  const [headers = [], ...rows] = await copy.grid('รายงานผล');
  const column = columnLetters(headers.indexOf('ส่งรายงาน'));
  const owner = headers.indexOf('ผู้รับผิดชอบ');
  return rows.map((row, index) => ({
    as: owners[Number(String(row[owner]).slice(-1)) - 5] ?? '',
    range: `'รายงานผล'!${column}${index + 2}`,
  }));
}

/** What came of it: reports taken, who sent them, and what it cost the doorbells. */
async function outcome(copy: RoundOffice, work: () => Promise<unknown>) {
  const before = (await copy.workspace.state()).calls;
  await work();
  const after = (await copy.workspace.state()).calls;
  const doorbells = copy.workspace.ends().filter((end) => end.function === 'onRegisterEdit');
  const rows = [...(await copy.rows('รายงานผล')).values()];
  const taken = rows.filter((row) => row.ส่งเมื่อ !== '');
  return {
    taken: taken.length,
    /** Taken as another's than the row's owner. */
    mistaken: taken.filter((row) => !String(row.ผู้ส่ง).endsWith(` (${row.ผู้รับผิดชอบ})`)).length,
    writes: (after['sheets.write'] ?? 0) - (before['sheets.write'] ?? 0),
    doorbells: doorbells.length,
    /** Requests of all doorbells together. */
    requests: doorbells.flatMap(({ calls }) => calls.flatMap((call) => call.requests ?? [])).length,
    /** Of the last that was answered, from its tick on, in virtual time. */
    longestSeconds: Math.max(...doorbells.map(({ virtualMs }) => virtualMs)) / 1000,
  };
}

describe('ticks that come together', () => {
  it('thirty at once are all answered, each as its own person’s, in few commits', async () => {
    const copy = await office.copy();
    const ticks = await ticksOf(copy);
    const { taken, mistaken, writes } = await outcome(copy, () =>
      Promise.all(ticks.map(({ as, range }) => copy.workspace.edit({ as, range, values: [['TRUE']] }))),
    );
    expect(taken).toBe(REPORTS);
    expect(mistaken).toBe(0);
    expect(writes).toBeLessThanOrEqual(4);
    await copy.close();
  });

  it('thirty at once are answered while agreements are made', async () => {
    const copy = await office.copy();
    const ticks = await ticksOf(copy);
    const { taken, mistaken, doorbells, requests, longestSeconds } = await outcome(copy, () =>
      Promise.all([
        copy.run('createAgreements', { kind: 'บุคลากร' }),
        ...ticks.map(({ as, range }) => copy.workspace.edit({ as, range, values: [['TRUE']] })),
      ]),
    );
    expect({ taken, mistaken, doorbells }).toEqual({ taken: REPORTS, mistaken: 0, doorbells: REPORTS });
    // Whoever has the lock answers for all: what it costs hardly grows with their number.
    expect(requests).toBeLessThanOrEqual(14);
    expect(longestSeconds).toBeLessThan(30);
    await copy.close();
  });
});
