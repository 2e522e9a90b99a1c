import { wantedFolders } from '../../src/commands/rounds/round-folders';
import { blankReport, sarSources } from '../documents/sar-card-sources';

function folderOf(name: string): string | undefined {
  const round = {
    ...sarSources().round,
    folder: 'https://drive.google.com/drive/folders/round-folder-0123456789',
  };
  const folder = 'https://drive.google.com/drive/folders/report-folder-0123456789';
  const report = blankReport('1.1', { name, folder, roundId: round.id });
  return wantedFolders(round, [report], 'year')?.ofReports[0]?.name;
}

test('a report’s folder has its indicator’s name on one line, not too long, and never that of a round', () => {
  expect(folderOf('ร้อยละของผู้เรียน\nที่มี  "ผล" ')).toBe('1.1 ร้อยละของผู้เรียน ที่มี "ผล"');
  expect(folderOf('ผลรอบ 6\nเดือน')).toBe('1.1 ผลรอบ 6');
  expect(folderOf('ก'.repeat(200))).toBe(`1.1 ${'ก'.repeat(75)}…`);
});
