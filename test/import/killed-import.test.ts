import ExcelJS from 'exceljs';
import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';
import { type KillReport, killEverywhere } from '../stories/kill-everywhere';
import { type LoadedOffice, smallOffice } from './loaded-office';

let office: LoadedOffice;

beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.workspace.close());

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

/** Looks and accepts; what a kill leaves unanswered is left so. */
async function takeIn(workspace: Workspace, file: File): Promise<void> {
  const as = office.host;
  const args = [{ tab: 'สถานศึกษา', ...file }];
  const { result } = await workspace.run({ as, function: 'previewImport', args });
  const { importId } = (result ?? {}) as { readonly importId?: string };
  await workspace.run({ as, function: 'commitImport', args: [{ importId }] });
}

/** The operator tries again a while later. */
async function tryAgain(workspace: Workspace, file: File): Promise<void> {
  await workspace.setClock(workspace.time() + 20 * 60_000);
  const as = office.host;
  const preview = await workspace.run({
    as,
    function: 'previewImport',
    args: [{ tab: 'สถานศึกษา', ...file }],
  });
  const { importId } = succeeded('previewImport', preview) as { readonly importId: string };
  succeeded('commitImport', await workspace.run({ as, function: 'commitImport', args: [{ importId }] }));
}

const killed = (execution: string, file: File): Promise<KillReport> =>
  killEverywhere(
    {
      prepared: office.workspace,
      execution,
      command: (workspace) => takeIn(workspace, file),
      finish: (workspace) => tryAgain(workspace, file),
    },
    (one, other) => JSON.stringify(one) === JSON.stringify(other),
  );

describe('an import killed at any service call', () => {
  it.each(['previewImport', 'commitImport'])('of a CSV ends as if nothing had happened: %s', async (name) => {
    const { different, tries } = await killed(name, csvFile());
    expect(different.map(({ fault, call }) => ({ fault, call }))).toEqual([]);
    expect(tries).toBeGreaterThan(10);
  });

  it('of a workbook leaves no temporary Sheet', async () => {
    const { different, tries } = await killed('previewImport', await xlsxFile());
    expect(different.map(({ fault, call }) => ({ fault, call }))).toEqual([]);
    expect(tries).toBeGreaterThan(20);
  });
});
