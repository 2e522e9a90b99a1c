import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedOffice, type Preview, smallOffice } from './loaded-office';

const TABS = ['ตั้งค่า', 'บุคลากร', 'สถานศึกษา', 'ตัวชี้วัด', 'วันหยุด', 'ปฏิทิน', 'รายงานผล'];
/** Of those what another program may write otherwise: dates, numbers, formulas, texts that look like either; each of them in one at least. */
const TYPED_TABS = ['ตั้งค่า', 'ตัวชี้วัด', 'ปฏิทิน', 'รายงานผล'];
const installed = spawnSync('soffice', ['--version']).status === 0;

let office: LoadedOffice;
let register: Uint8Array;

beforeAll(async () => {
  office = await smallOffice();
  await office.run('openRound', { roundId: '2570-06' });
  await office.take(
    'รายงานผล',
    'ผล.csv',
    [
      'รหัสรายงาน,ผลการดำเนินงาน,คำชี้แจง,ปัญหาอุปสรรค',
      '2570-06-1.1,75.5,"=HYPERLINK(""http://x.example"",""กด"")",-',
      '2570-06-1.2,N/A,@ยังไม่ถึงกำหนด,- ไม่มีคน',
      '2570-06-2.1.1,75,"ทำแล้ว, ครบ",+1',
      '2570-06-3.1,0,"สอง\nบรรทัด",๑๒๓',
    ].join('\r\n'),
  );
  await office.take(
    'ตัวชี้วัด',
    'i.csv',
    'รหัส,ตัวชี้วัด,น้ำหนัก,ปีฐาน −1\r\n7.10,ตัวชี้วัดที่เจ็ดจุดสิบ,0.5,-3.25\r\n7.1,อีกตัว,1234.5,',
  );
  register = await registerXlsx();
});
afterAll(() => office.workspace.close());

type Exported = { readonly fileName: string; readonly base64: string };

async function look(file: Exported, more: object = {}): Promise<Preview> {
  return (await office.run('previewImport', { ...file, ...more })) as Preview;
}

async function registerXlsx(): Promise<Uint8Array> {
  const answer = await office.person.call('GET', `/drive/v3/files/${office.workspace.spreadsheetId}/export`, {
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  return answer.body;
}

function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'a.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    return new Uint8Array(readFileSync(join(out, 'a.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function changesOf(bytes: Uint8Array, tabs: readonly string[]): Promise<readonly object[]> {
  const file = { fileName: 'register.xlsx', base64: Buffer.from(bytes).toString('base64') };
  const found: object[] = [];
  for (const tab of tabs) {
    const { counts, changes, problems } = await look(file, { tab, sheet: tab });
    const told = counts.same > 0 ? problems : [];
    if (counts.added + counts.changed + told.length > 0) found.push({ tab, counts, changes, told });
  }
  return found;
}

describe('what the register has written', () => {
  it.each(['csv', 'xlsx'])('as results in .%s comes back without a change', async (format) => {
    const file = (await office.run('exportResults', { roundId: '2570-06', format })) as Exported;
    const { tab, counts, changes, problems } = await look(file);
    expect({ tab, changes, problems }).toEqual({ tab: 'รายงานผล', changes: [], problems: [] });
    expect(counts).toMatchObject({ added: 0, changed: 0 });
    expect(counts.same).toBeGreaterThan(4);
  });

  it('as a workbook comes back without a change, tab by tab', async () => {
    expect(await changesOf(register, TABS)).toEqual([]);
  });

  (installed ? it : it.skip)('comes back without a change with LibreOffice between', async () => {
    expect(await changesOf(throughLibreOffice(register), TYPED_TABS)).toEqual([]);
  });
});
