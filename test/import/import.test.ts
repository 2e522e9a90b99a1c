import ExcelJS from 'exceljs';
import { type LoadedOffice, smallOffice } from './loaded-office';

let prepared: LoadedOffice;
let office: LoadedOffice;

beforeAll(async () => {
  prepared = await smallOffice();
});
afterAll(() => prepared.workspace.close());
beforeEach(async () => {
  office = await prepared.fork();
});
afterEach(() => office.workspace.close());

function csv(...lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}

const OWN_HEADERS = csv(
  '"ลำดับ/\nรหัสตัวชี้วัด",ชื่อตัวชี้วัด,น้ำหนัก (ร้อยละ),มิติ,หน่วยนับ,หมายเลขภายใน,ผู้รับผิดชอบตัวชี้วัด,เกณฑ์ระดับ ๑',
  '๔.๑,"=SUM(A1:A9) ตัวอย่าง","๑,๐๐๐.๕๐",มิติที่ ๔,ร้อยละ,x-1,"P๐๐๕, นางสาวสมมติ หกตัวอย่าง",๘๐',
  '1.1,ชื่อใหม่,30,มิติที่ 1,ร้อยละ,x-2,P005,หกสิบ',
);

async function writeOwn(): Promise<number> {
  return office.take('ตัวชี้วัด', 'ของเรา.csv', OWN_HEADERS);
}

describe('an office’s own file', () => {
  it('is shown with its columns, its rows and what cannot be read, and nothing is written', async () => {
    const before = await office.grid('ตัวชี้วัด');
    const preview = await office.preview('ตัวชี้วัด', 'ของเรา.csv', OWN_HEADERS);
    expect(preview.columns).toEqual([
      { header: 'ลำดับ/\nรหัสตัวชี้วัด', column: 'รหัส' },
      { header: 'ชื่อตัวชี้วัด', column: 'ตัวชี้วัด' },
      { header: 'น้ำหนัก (ร้อยละ)', column: 'น้ำหนัก' },
      { header: 'มิติ', column: 'มิติ' },
      { header: 'หน่วยนับ', column: 'หน่วยวัด' },
      { header: 'หมายเลขภายใน', column: '' },
      { header: 'ผู้รับผิดชอบตัวชี้วัด', column: 'ผู้รับผิดชอบ' },
      { header: 'เกณฑ์ระดับ ๑', column: 'เกณฑ์ 1' },
    ]);
    expect(preview.rows).toBe(2);
    expect(preview.problems.map(({ cell }) => cell)).toEqual(['H3']);
    expect(await office.grid('ตัวชี้วัด')).toEqual(before);
  });

  it('is written by key, typed, text staying text; other rows and columns stay', async () => {
    expect(await writeOwn()).toBe(2);
    const rows = await office.rows('ตัวชี้วัด');
    expect(rows.size).toBe(7);
    expect(rows.get('4.1')).toMatchObject({
      ตัวชี้วัด: '=SUM(A1:A9) ตัวอย่าง',
      น้ำหนัก: 1000.5,
      ผู้รับผิดชอบ: 'P005, P006',
      'เกณฑ์ 1': 80,
    });
    expect(rows.get('1.1')).toMatchObject({ ตัวชี้วัด: 'ชื่อใหม่', 'เกณฑ์ 1': 'หกสิบ', 'เกณฑ์ 2': 70 });
    expect(rows.get('1.2')).toMatchObject({ น้ำหนัก: 20 });
  });

  it('taken twice changes nothing the second time', async () => {
    await writeOwn();
    const [cells, log] = [await office.grid('ตัวชี้วัด'), await office.grid('บันทึก')];
    expect(await writeOwn()).toBe(2);
    expect(await office.grid('ตัวชี้วัด')).toEqual(cells);
    expect(await office.grid('บันทึก')).toEqual(log);
  });

  it('is told as taken although Google then fails to give the lock back', async () => {
    const { importId } = await office.preview('สถานศึกษา', 'ล็อก.csv', csv('รหัส,ชื่อ', 'S08,แปด'));
    office.workspace.faults.add({
      call: 'Lock.releaseLock',
      after: 1,
      how: 'throw Exception: Service error',
    });
    expect(await office.run('commitImport', { importId })).toEqual({ written: 1 });
    expect((await office.rows('สถานศึกษา')).has('S08')).toBe(true);
  });

  it('with one key twice brings both rows, and the same rows when it is taken again', async () => {
    const twice = csv('รหัส,ชื่อ', 'S03,หนึ่ง', 'S03,สอง');
    expect((await office.preview('สถานศึกษา', 'a.csv', twice)).problems.map(({ cell }) => cell)).toEqual([
      'A2',
      'A3',
    ]);
    await office.take('สถานศึกษา', 'a.csv', twice);
    await office.take('สถานศึกษา', 'a.csv', twice);
    await office.take('สถานศึกษา', 'b.csv', csv('รหัส,ชื่อ', 'S03,หนึ่ง', 'S03,สองใหม่'));
    const rows = (await office.grid('สถานศึกษา')).filter((row) => row[0] === 'S03');
    expect(rows.map((row) => row[1])).toEqual(['หนึ่ง', 'สองใหม่']);
  });

  it('may be a workbook: the sheet named as the tab, typed cells', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('ปก').addRow(['ไม่ใช่ตาราง']);
    const sheet = book.addWorksheet('วันหยุด');
    sheet.addRow(['วัน เดือน ปี', 'วันสำคัญ']);
    sheet.addRow([new Date(Date.UTC(2027, 10, 3)), 'วันหนึ่ง']);
    sheet.addRow(['๔ พฤศจิกายน ๒๕๗๐', 'วันสอง']);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await office.take('วันหยุด', 'วันหยุด.xlsx', bytes)).toBe(2);
    const rows = await office.rows('วันหยุด');
    expect(rows.get('46694')).toMatchObject({ ชื่อ: 'วันหนึ่ง' });
    expect(rows.get('46695')).toMatchObject({ ชื่อ: 'วันสอง' });
  });
});

describe('another Sheet', () => {
  it('is taken by its link', async () => {
    const { spreadsheetId } = (await office.person.json(
      'POST',
      '/v4/spreadsheets',
      {},
      {
        properties: { title: 'รายชื่อของกลุ่ม' },
      },
    )) as { readonly spreadsheetId: string };
    const range = encodeURIComponent('A1:B2');
    await office.person.call(
      'PUT',
      `/v4/spreadsheets/${spreadsheetId}/values/${range}`,
      { valueInputOption: 'RAW' },
      {
        values: [
          ['รหัสโรงเรียน', 'ชื่อโรงเรียน'],
          ['S๐๙', 'โรงเรียนตัวอย่างเก้า'],
        ],
      },
    );
    const link = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=0`;
    const { importId } = (await office.run('previewImport', { tab: 'สถานศึกษา', link })) as {
      readonly importId: string;
    };
    await office.run('commitImport', { importId });
    expect((await office.rows('สถานศึกษา')).get('S09')).toMatchObject({ ชื่อ: 'โรงเรียนตัวอย่างเก้า' });
  });

  it('is asked for where the link is a shortcut’s, a folder’s or a document’s', async () => {
    const { spreadsheetId } = await office.workspace.state();
    const told: string[] = [];
    for (const more of [
      { mimeType: 'application/vnd.google-apps.shortcut', shortcutDetails: { targetId: spreadsheetId } },
      { mimeType: 'application/vnd.google-apps.folder' },
      { mimeType: 'application/vnd.google-apps.document' },
    ]) {
      const made = await office.person.json('POST', '/drive/v3/files', {}, { name: 'รายชื่อ', ...more });
      const link = `https://drive.google.com/file/d/${(made as { readonly id: string }).id}/view`;
      const { error } = await office.call('previewImport', { tab: 'สถานศึกษา', link });
      expect(error?.code).toBe('file-unreadable');
      told.push(/เป็น(ทางลัด|โฟลเดอร์|ไฟล์ของ Google)/.exec(error?.message ?? '')?.[1] ?? '');
    }
    expect(told).toEqual(['ทางลัด', 'โฟลเดอร์', 'ไฟล์ของ Google']);
  });
});

describe('a file that is none', () => {
  it('is refused as unreadable', async () => {
    for (const bytes of [
      Buffer.from('PK\u0003\u0004 no workbook'),
      Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]),
    ]) {
      const request = { tab: 'บุคลากร', fileName: 'x', base64: bytes.toString('base64') };
      expect(await office.refusal('previewImport', request)).toBe('file-unreadable');
    }
  });
});

describe('a file too large for one commit', () => {
  it('is refused before anything is kept', async () => {
    const lines = Array.from({ length: 13_300 }, (_, at) => `${at + 1}.1,ก`);
    const request = {
      tab: 'ตัวชี้วัด',
      fileName: 'มาก.csv',
      base64: Buffer.from(csv('รหัส,ตัวชี้วัด', ...lines)).toString('base64'),
    };
    expect(await office.refusal('previewImport', request)).toBe('too-large');
    const kept = await office.person.json('GET', '/drive/v3/files', {
      q: "name = 'มาก.csv'",
      fields: 'files(id)',
    });
    expect(kept).toEqual({ files: [] });
  });
});

describe('an import', () => {
  it('that was looked at twice is one file in the folder นำเข้า', async () => {
    const first = await office.preview('สถานศึกษา', 'a.csv', csv('รหัส,ชื่อ', 'S03,หนึ่ง'));
    const second = await office.preview('สถานศึกษา', 'a.csv', csv('รหัส,ชื่อ', 'S03,หนึ่ง'));
    expect(second.importId).toBe(first.importId);
    const { parents } = (await office.person.json('GET', `/drive/v3/files/${first.importId}`, {
      fields: 'parents',
    })) as { readonly parents: readonly string[] };
    const folder = (await office.person.json('GET', `/drive/v3/files/${parents[0]}`, {
      fields: 'name',
    })) as object;
    expect(folder).toEqual({ name: 'นำเข้า' });
  });

  it('is refused when the file has changed since it was looked at', async () => {
    const { importId } = await office.preview('สถานศึกษา', 'a.csv', csv('รหัส,ชื่อ', 'S03,หนึ่ง'));
    await office.person.call(
      'PATCH',
      `/upload/drive/v3/files/${importId}`,
      { uploadType: 'media' },
      'รหัส\nS09',
    );
    expect(await office.refusal('commitImport', { importId })).toBe('import-changed');
  });

  it('is refused when the register’s header has changed since', async () => {
    const { importId } = await office.preview('สถานศึกษา', 'a.csv', csv('รหัส,ชื่อ', 'S03,หนึ่ง'));
    const sheets = (await office.person.json('GET', `/v4/spreadsheets/${office.workspace.spreadsheetId}`, {
      fields: 'sheets(properties(sheetId,title))',
    })) as {
      readonly sheets: readonly {
        readonly properties: { readonly sheetId: number; readonly title: string };
      }[];
    };
    const sheetId = sheets.sheets.find(({ properties }) => properties.title === 'สถานศึกษา')?.properties
      .sheetId;
    const range = { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    await office.person.call(
      'POST',
      `/v4/spreadsheets/${office.workspace.spreadsheetId}:batchUpdate`,
      {},
      {
        requests: [{ insertDimension: { range } }],
      },
    );
    expect(await office.refusal('commitImport', { importId })).toBe('import-changed');
    expect((await office.rows('สถานศึกษา')).has('S03')).toBe(false);
  });

  it('takes no file from outside its folder', async () => {
    const importId = await office.person.upload({ name: 'x.csv' }, 'text/csv', Buffer.from('รหัส\nS09'));
    expect(await office.refusal('commitImport', { importId })).toBe('not-found');
  });

  it('never reaches hidden tabs, the log or the dashboard', async () => {
    for (const tab of ['ระบบ', 'งานค้าง', 'บันทึก', 'แดชบอร์ด', 'ไม่มี']) {
      const request = { tab, fileName: 'a.csv', base64: 'YQ==' };
      expect(await office.refusal('previewImport', request)).toBe('invalid-request');
    }
  });

  it('is refused where a field that may be left out is there and is something else', async () => {
    const request = {
      tab: 'สถานศึกษา',
      fileName: 'a.csv',
      base64: Buffer.from('รหัส\nS01').toString('base64'),
    };
    for (const wrong of [{ tab: 5 }, { sheet: 5 }, { link: ['x'] }, { clear: 'true' }])
      expect(await office.refusal('previewImport', { ...request, ...wrong })).toBe('invalid-request');
  });

  it('is refused where the content is no base64', async () => {
    const request = { tab: 'บุคลากร', fileName: 'a.csv', base64: 'รหัส,ชื่อ' };
    expect(await office.refusal('previewImport', request)).toBe('invalid-request');
  });

  it('is for operators only, whatever is passed', async () => {
    for (const name of ['previewImport', 'commitImport']) {
      expect(await office.refusal(name, {}, 'owner1@small.example')).toBe('not-operator');
    }
  });
});
