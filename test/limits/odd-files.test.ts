import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { asXmlText } from '../../local/xml-characters';
import { newSheets, owner } from '../sheets/office-server';

const ODD = 'ก\u0001\ufffe\uffff\ud800ข😀\tค\nง & <b>';
const id = 'register';

function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let sound = true;
  parser.on('error', () => {
    sound = false;
  });
  parser.write(xml).close();
  return sound;
}

describe('characters that XML forbids', () => {
  it('leave every other one where it is', () => {
    expect(asXmlText(ODD)).toBe('กข😀\tค\nง & <b>');
  });

  it('in cells, formulas, notes, rules and names leave a register.xlsx that opens', async () => {
    const part = newSheets();
    const caller = { email: owner, now: 0 };
    part.create(id, `ทะเบียน ${ODD}`, caller, { tabs: [`แท็บ${ODD}`.slice(0, 90)] });
    const ask = (requests: readonly unknown[]) =>
      part.handle(
        {
          method: 'POST',
          path: `/v4/spreadsheets/${id}:batchUpdate`,
          query: new URLSearchParams(),
          headers: {},
          body: strToU8(JSON.stringify({ requests })),
        },
        caller,
      ).status;
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: ODD }] };
    const cells = [
      { userEnteredValue: { stringValue: ODD }, note: ODD },
      { userEnteredValue: { formulaValue: `="${ODD}"` } },
      { dataValidation: { condition, strict: true, inputMessage: ODD } },
      {
        userEnteredValue: { stringValue: 'ลิงก์' },
        userEnteredFormat: { textFormat: { link: { uri: `https://x/${ODD}` } } },
      },
    ];
    const update = { start: { sheetId: 0 }, rows: [{ values: cells }], fields: '*' };
    expect(ask([{ updateCells: update }])).toBe(200);
    const files = unzipSync(await part.exportXlsx(id));
    const broken = Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .filter(([, bytes]) => !wellFormed(Buffer.from(bytes).toString('utf8')))
      .map(([path]) => path);
    expect(broken).toEqual([]);
    await part.importXlsx('again', 'อีกครั้ง', await part.exportXlsx(id));
  });
});

describe('a workbook whose parts are named with a prefix', () => {
  it('is the same workbook', async () => {
    const part = newSheets();
    part.importCsv(id, 'ก', 'รหัส,ชื่อ\r\nP1,นายลอง สมมุติ\r\n');
    const files = unzipSync(await part.exportXlsx(id));
    for (const [path, bytes] of Object.entries(files)) {
      const text = strFromU8(bytes);
      if (!/<\w+ xmlns="[^"]*spreadsheetml/.test(text)) continue;
      files[path] = strToU8(text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns="', 'xmlns:x="'));
    }
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<x:worksheet');
    await part.importXlsx('other', 'ข', zipSync(files));
    expect(part.exportCsv('other')).toBe(part.exportCsv(id));
  });
});

describe('a file that is larger than it looks', () => {
  it('is refused before it is read: a bomb, a bomb that denies it, many cells, a long cell', async () => {
    const part = newSheets();
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(26_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(part.importXlsx('a', 'ก', bomb)).rejects.toThrow('more than 24 MB');
    const lying = Buffer.from(bomb);
    const directory = lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lying.writeUInt32LE(1000, directory + 24);
    await expect(part.importXlsx('a', 'ก', lying)).rejects.toThrow('more than 24 MB');
    await expect(part.importXlsx('a', 'ก', strToU8('no zip at all'))).rejects.toThrow('not a zip archive');
    expect(() => part.importCsv('a', 'ก', `${'ก,'.repeat(99)}\r\n`.repeat(5001))).toThrow(
      'more than 500000 cells',
    );
    expect(() => part.importCsv('a', 'ก', `"${'ก'.repeat(60_000)}"`)).toThrow('50000 characters');
  });

  it('is refused before it is read where it has more formulas than can be worked out', async () => {
    const cell = '<c r="A1"><f>1+1</f><v>2</v></c>';
    const sheet = `<worksheet><sheetData><row r="1">${cell.repeat(100_001)}</row></sheetData></worksheet>`;
    const book = zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 1 });
    await expect(newSheets().importXlsx('a', 'ก', book)).rejects.toThrow('100001 formulas (at most 100000)');
  });

  it('is read by a thread of its own, cell by cell the same', async () => {
    const part = newSheets();
    const lines = Array.from({ length: 65 }, (_, row) => `${row},ข้อความ ${row},=A${row + 1}*2`);
    part.importCsv('a', 'ก', lines.join('\r\n'));
    const large = { 'xl/a.xml': strToU8(' '.repeat(5_000_000)) };
    await part.importXlsx('b', 'ข', zipSync({ ...unzipSync(await part.exportXlsx('a')), ...large }));
    expect(part.exportCsv('b')).toBe(part.exportCsv('a'));
    await expect(part.importXlsx('c', 'ค', zipSync(large))).rejects.toThrow('no sheet');
  });

  it('is read where it is within bounds: 130,000 short rows', () => {
    const part = newSheets();
    part.importCsv('a', 'ก', '1\r\n'.repeat(130_000));
    expect(part.exportCsv('a').length).toBe(130_000 * 3 - 2);
  });
});

describe('an address', () => {
  it.each([
    ['GET', `/v4/spreadsheets/${id}/`],
    ['POST', `/v4/spreadsheets/${id}/:batchUpdate`],
    ['GET', `/v4/spreadsheets/${id}/values/`],
    ['GET', '/v4/spreadsheets//values/A1'],
    ['GET', '/v4/spreadsheets/%zz'],
    ['GET', `/v4/spreadsheets/${id}/values/%e0%b8`],
  ] as const)('that leads nowhere is 404: %s %s', (method, path) => {
    const part = newSheets();
    part.create(id, 'ทะเบียน', { email: owner, now: 0 });
    const body = strToU8(JSON.stringify({ requests: [{ addSheet: {} }] }));
    const request = {
      method,
      path,
      query: new URLSearchParams(),
      headers: {},
      body: method === 'GET' ? new Uint8Array() : body,
    };
    expect(part.handle(request, { email: owner, now: 0 }).status).toBe(404);
    expect(part.describe(id).sheets).toHaveLength(1);
  });
});
