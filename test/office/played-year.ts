import { keptOffice } from './kept-office';
import { loadSmall, type Office, officeOf } from './office';
import { SMALL_OFFICE } from './small-office';

export const ROUNDS = ['2570-06', '2570-09', '2570-12'] as const;

/** A year that has been played: three rounds opened, round 12 with certified results but for 2.1.2 (N/A) and 3.1. */
export async function playedYear(): Promise<Office> {
  const { host } = SMALL_OFFICE;
  const workspace = await keptOffice('played-year', 'empty', async (blank) => {
    await loadSmall(blank);
    await play(officeOf(blank, host));
  });
  return officeOf(workspace, host);
}

async function play(office: Office): Promise<void> {
  for (const roundId of ROUNDS) await office.run('openRound', { roundId });
  for (const [at, code] of ['1.1', '1.2', '2.1.1'].entries()) {
    await office.set('รายงานผล', `2570-12-${code}`, { ผลที่รับรอง: 71.25 + at, รับรองเมื่อ: 46_700 });
  }
  await office.set('รายงานผล', '2570-12-2.1.2', { ผลที่รับรอง: 'N/A' });
  await office.set('ตัวชี้วัด', '1.1', { 'ปีฐาน −3': 61.5, 'ปีฐาน −2': 62.5, 'ปีฐาน −1': 63.5 });
}

/** As its closing leaves a round without a record; all of its rows at once, for each write of a cell has the tab worked out anew. */
export async function closeRound(office: Office, roundId: string): Promise<void> {
  await office.set('รอบรายงาน', roundId, { สถานะ: 'ปิด' });
  const [header = [], ...rows] = await office.grid('รายงานผล');
  const [ofRound, closedAt] = [header.indexOf('รหัสรอบ'), header.indexOf('ปิดเมื่อ') + 1];
  const data = rows.flatMap((row, at) =>
    row[ofRound] === roundId ? [{ range: `รายงานผล!R${at + 2}C${closedAt}`, values: [[46_800]] }] : [],
  );
  const path = `/v4/spreadsheets/${office.workspace.spreadsheetId}/values:batchUpdate`;
  await office.person.json('POST', path, {}, { valueInputOption: 'RAW', data });
}
