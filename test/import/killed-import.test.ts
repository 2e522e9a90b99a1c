import ExcelJS from 'exceljs';
import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';
import { small } from '../office/office';
import { expectNoDifference } from '../stories/expect-no-difference';

type File = { readonly fileName: string; readonly base64: string };

const LINES = ['รหัส,ชื่อ,จังหวัด', 'S02,ชื่อใหม่,ตรัง', 'S03,หนึ่ง,ตรัง', 'S03,สอง,กระบี่'];

function csvFile(): File {
  return { fileName: 'a.csv', base64: Buffer.from(LINES.join('\r\n')).toString('base64') };
}

async function xlsxFile(): Promise<File> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('สถานศึกษา');
  for (const line of LINES) sheet.addRow(line.split(','));
  return { fileName: 'a.xlsx', base64: Buffer.from(await book.xlsx.writeBuffer()).toString('base64') };
}

describe('an import killed at any service call', () => {
  it.each([
    ['a CSV ends as if nothing had happened', 'previewImport', csvFile, 1],
    ['a CSV ends as if nothing had happened', 'commitImport', csvFile, 1],
    ['a workbook leaves no temporary Sheet', 'previewImport', xlsxFile, 2],
  ] as const)('of %s: %s', async (_, execution, made, of) => {
    const office = await small();
    const file = await made();
    await expectNoDifference({
      prepared: office.workspace,
      execution,
      command: (workspace) => takeIn(workspace, office.host, file),
      finish: (workspace) => tryAgain(workspace, office.host, file),
      share: { number: of, of },
    });
    await office.close();
  });
});

/** Looks and accepts; what a kill leaves unanswered is left so. */
async function takeIn(workspace: Workspace, as: string, file: File): Promise<void> {
  const args = [{ tab: 'สถานศึกษา', ...file }];
  const { result } = await workspace.run({ as, function: 'previewImport', args });
  const { importId } = (result ?? {}) as { readonly importId?: string };
  await workspace.run({ as, function: 'commitImport', args: [{ importId }] });
}

/** The operator tries again a while later. */
async function tryAgain(workspace: Workspace, as: string, file: File): Promise<void> {
  await workspace.setClock(workspace.time() + 20 * 60_000);
  const preview = await workspace.run({
    as,
    function: 'previewImport',
    args: [{ tab: 'สถานศึกษา', ...file }],
  });
  const { importId } = succeeded('previewImport', preview) as { readonly importId: string };
  succeeded('commitImport', await workspace.run({ as, function: 'commitImport', args: [{ importId }] }));
}
