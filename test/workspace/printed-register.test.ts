import { newWorkbook } from '../../local/sheets/xlsx/load-exceljs';
import { small } from '../office/office';

describe('the register as a file', () => {
  it('prints on A4 across, as wide as the paper, with the header on every page', async () => {
    const office = await small();
    const { body } = await office.person.call(
      'GET',
      `/drive/v3/files/${office.workspace.spreadsheetId}/export`,
      { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    );
    const workbook = await newWorkbook();
    await workbook.xlsx.load(Buffer.from(body) as never);
    expect(workbook.getWorksheet('รายงานผล')?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    // The first step is told in two lines, the second in one.
    const [, , first, second] = workbook.getWorksheet('ปฏิทิน')?.getRows(0, 4) ?? [];
    expect(first?.height).toBeGreaterThan(25);
    expect(second?.height).toBeUndefined();
    await office.close();
  });
});
