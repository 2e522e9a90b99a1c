import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { startServer } from '../../local/http/server';
import { beginAnew } from '../../local/workspace/begin-anew';
import { openWorkspace } from '../../local/workspace/open-workspace';
import { tinyBundle } from './tiny-bundle';

async function ownWorkbook(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('ตั้งค่า').addRows([
    ['รายการ', 'ค่า'],
    ['ปีงบประมาณ', 2571],
  ]);
  workbook.addWorksheet('บุคลากร').addRows([
    ['รหัส', 'อีเมล', 'บทบาท'],
    ['P001', 'director@own.example', 'ผู้อำนวยการ'],
    ['P002', 'Host@own.example', 'เจ้าภาพหลัก'],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
}

describe('an office that is begun anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'raprong-anew-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is one’s own workbook: its host owns the Sheet, its year begins, and the former office is kept', async () => {
    const options = { folder, office: 'empty', bundle: tinyBundle } as const;
    const server = await startServer(await openWorkspace(options), {
      port: 0,
      begin: (standing, beginning) => beginAnew(standing, options, beginning),
    });
    const begin = async (request: unknown) => {
      const answer = await fetch(`${server.url}/local/office`, {
        method: 'POST',
        body: JSON.stringify(request),
      });
      return { status: answer.status, body: await answer.json() };
    };
    const former = (await server.workspace()).spreadsheetId;
    expect(await begin({ workbook: 'AAAA' })).toMatchObject({
      status: 400,
      body: { error: { code: 'malformed', message: expect.stringContaining('ไม่ใช่สมุดงาน .xlsx') } },
    });
    expect((await server.workspace()).spreadsheetId).toBe(former);

    const followed = await fetch(`${server.url}/local/changes`);
    const { status, body } = await begin({ workbook: await ownWorkbook() });
    // Whoever followed the former office hears its end.
    expect(await followed.text()).toMatch(/^data: /);
    const office = await server.workspace();
    expect({ status, body }).toEqual({ status: 200, body: { spreadsheetId: office.spreadsheetId } });
    const { owner, now } = await office.state();
    expect({ owner, now }).toEqual({ owner: 'host@own.example', now: '2027-10-01T08:00:00+07:00' });
    expect(await office.knows('director@own.example')).toBe(true);
    expect(await office.knows('stranger@own.example')).toBe(false);
    expect(readdirSync(join(folder, '.before'))).toContain('.journal');

    await begin({ office: 'empty' });
    expect((await (await server.workspace()).state()).owner).toBe('');
    await server.close();
    await (await server.workspace()).close();
  });
});
