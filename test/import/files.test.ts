import { csvSheet } from '../../src/commands/import/file/csv-sheet';
import { kindOfFile } from '../../src/commands/import/file/file-kind';
import { htmlSheets } from '../../src/commands/import/file/html-sheets';
import { textOfBytes } from '../../src/commands/import/file/text-of-bytes';
import { fileKindText } from '../../src/messages/refusals/file-kind-text';

function utf8(text: string) {
  return new Uint8Array(Buffer.from(text));
}

function ole(stream: string) {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]),
  );
}

function zip(names: string, whole = true) {
  return utf8(`PK\u0003\u0004${names}${whole ? 'PK\u0005\u0006' : ''}`);
}

function windows874(text: string) {
  return Uint8Array.from(
    [...text].map((letter) => letter.charCodeAt(0)),
    (point) => (point >= 0x0e01 ? point - 0x0e01 + 0xa1 : point),
  );
}

describe('a file', () => {
  it.each([
    ['csv', utf8('รหัส,ชื่อ\r\nP1,ก')],
    ['csv', utf8('[สรุป] รายชื่อ\r\nรหัส,ชื่อ')],
    ['xlsx', zip('[Content_Types].xmlxl/workbook.xml')],
    ['html', utf8('<html><body><table><tr><td>ก</td></tr></table></body></html>')],
    ['html', utf8('\ufeff\r\n<!DOCTYPE html><div>ก</div>')],
    ['html', utf8('<meta charset="utf-8"><table><tr><td>ก')],
    ['xls', ole('Workbook')],
    ['xls', Uint8Array.from([9, 8, 8, 0, 0, 5])],
    ['protected', ole('EncryptedPackage')],
    ['word', ole('WordDocument')],
    ['ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['xlsb', zip('xl/workbook.bin')],
    ['broken-zip', zip('xl/workbook.xml', false)],
    ['word', zip('word/document.xml')],
    ['numbers', zip('Index/Document.iwa')],
    ['exchange', utf8('ID;PWXL;N;E\r\nC;Y1;X1;K"รหัส"\r\nE\r\n')],
    ['exchange', utf8('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n')],
    ['csv', utf8('ID;Name\r\nP901;นายลอง สมมุติ')],
    ['zip', zip('รายชื่อ.csv')],
    [
      'spreadsheet-xml',
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'),
    ],
    ['xml', utf8('<?xml version="1.0"?><a></a>')],
    ['web-archive', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['pdf', utf8('%PDF-1.7')],
    ['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['archive', Uint8Array.from([0x52, 0x61, 0x72, 0x21])],
    ['json', utf8('{"url": "https://docs.google.com/open?id=1"}')],
    ['rich-text', utf8('{\\rtf1\\ansi')],
    ['empty', new Uint8Array()],
    ['empty', utf8('\ufeff\r\n  \r\n')],
    ['binary', Uint8Array.from([1, 2, 0, 0, 3, 0, 200])],
  ] as const)('is %s by what it holds', (kind, bytes) => {
    expect(kindOfFile(bytes)).toBe(kind);
  });

  it('is a text though a byte or two of it are zeros', () => {
    expect(kindOfFile(utf8(`รหัส,ชื่อ-สกุล\nP1,ก\0ข\n`))).toBe('csv');
    expect(kindOfFile(utf8('\x03abcdefgh\0\0\0x'))).toBe('binary');
  });

  it('that cannot be read is named, with what to do', () => {
    expect(fileKindText('xls')).toContain('บันทึกเป็น .xlsx');
    expect(fileKindText('protected')).toContain('รหัสผ่าน');
  });
});

describe('the encoding of a text', () => {
  const text = 'รหัส,ชื่อ-สกุล\r\nP920,นายหนึ่ง ลองสมมุติ\r\n';

  it('is told by the weight of evidence: one broken byte makes no other encoding', () => {
    const bytes = [...utf8(text)];
    const broken = Uint8Array.from([...bytes.slice(0, 45), 0xe0, 0xb8, ...bytes.slice(45)]);
    const read = textOfBytes(broken);
    expect(read.encoding).toBe('utf-8');
    expect(read.text.split('\ufffd')).toHaveLength(2);
    expect(read.text).toContain('ลองสมมุติ');
  });

  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['utf-16le', new Uint8Array(Buffer.from(text, 'utf16le'))],
    ['utf-16le', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from(text, 'utf16le').swap16())],
    ['windows-874', windows874(text)],
    ['windows-874', windows874('เนก,เธอ')],
  ] as const)('is %s', (encoding, bytes) => {
    const read = textOfBytes(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text.replace('\ufeff', '')).not.toContain('\ufffd');
  });

  it('of two bytes a letter may hold half of one, which is broken', () => {
    const half = Buffer.from(`\ufeff${text.replace('หนึ่ง', 'ห\ud800นึ่ง')}`, 'utf16le');
    expect(textOfBytes(new Uint8Array(half)).text).toContain('ห\ufffdนึ่ง');
  });
});

/** '' where Windows-874 has no letter. */
function letterOf874(byte: number): string {
  const isThai = byte >= 0xa1 && byte <= 0xfb && (byte <= 0xda || byte >= 0xdf);
  return isThai ? String.fromCharCode(byte - 0xa1 + 0x0e01) : '';
}

describe('a text that was encoded twice', () => {
  it('is read as it was meant', () => {
    const text = '\ufeffรหัส,ชื่อ-สกุล\r\nP1,นายหนึ่ง ลองสมมุติ ๑๒๓\r\n';
    const taken = String.fromCharCode(
      ...[...utf8(text)].map((byte) => (byte >= 0xa1 ? byte - 0xa1 + 0x0e01 : byte)),
    );
    expect(textOfBytes(utf8(taken)).text).toBe(text);
  });

  it.each(['?', '\ufffd'])('keeps what is left where the other encoding had no letters (%s)', (lost) => {
    const text = 'รหัส,ชื่อ-สกุล\r\nP1,นายหนึ่ง ลองสมมุติ\r\nP2,นางสอง ลองสมมุติ\r\n';
    const taken = [...utf8(text)]
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : letterOf874(byte) || lost))
      .join('');
    const read = textOfBytes(utf8(taken)).text;
    expect(read.split('\r\n').map((line) => line.split(',')[0])).toEqual(['รหัส', 'P1', 'P2', '']);
    expect(read).toContain('\ufffd');
  });

  it.each(['เธอเนยเธอ', 'รหัส,ชื่อ'])('%s is none', (text) => {
    expect(textOfBytes(utf8(text)).text).toBe(text);
  });
});

describe('the separator', () => {
  const table = [
    ['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง'],
    ['P918', 'นายสิบ, ลองสมมุติ', 'ครู "ชำนาญการ"'],
    ['P919', 'สองบรรทัด\nในช่องเดียว', ''],
  ];

  it.each([',', ';', '\t', '|'])('%j is the table’s, whatever the title holds', (separator) => {
    const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
    const lines = table.map((row) => row.map(quoted).join(separator));
    const title = 'บัญชีรายชื่อ, สพม. สมมุติ; ปี 2570, ฉบับร่าง';
    expect(csvSheet('a', [title, ...lines].join('\r\n')).rows.slice(1)).toEqual(table);
  });

  it('is what Excel’s first line says', () => {
    expect(csvSheet('a', 'sep=;\r\nก;ข,ค\r\n').rows.slice(0, 2)).toEqual([[], ['ก', 'ข,ค']]);
  });
});

describe('a page called .xls', () => {
  it('is read table by table: spans as merges, hidden rows told, entities and line breaks read', () => {
    const [first, second] = htmlSheets(
      [
        '<html><head><style>td{}</style></head><body><table><tr><th rowspan="2">รหัส</th><th colspan=2>ชื่อ</th></tr>',
        '<tr><th>คำ\n  นำหน้า</th><th>ชื่อ&nbsp;สกุล</th></tr>',
        '<tr style="display:none"><td>P1</td><td>นาย</td><td>ก &amp; ข<br>ค &#3585;</td></tr></table>',
        '<table><tr><td>อื่น</td></tr></table></body></html>',
      ].join(''),
    );
    expect(first?.rows).toEqual([
      ['รหัส', 'ชื่อ', ''],
      ['', 'คำ นำหน้า', 'ชื่อ สกุล'],
      ['P1', 'นาย', 'ก & ข\nค ก'],
    ]);
    expect(first?.merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 1 },
      { top: 0, left: 1, bottom: 1, right: 3 },
    ]);
    expect([...(first?.hiddenRows ?? [])]).toEqual([2]);
    expect(second?.rows).toEqual([['อื่น']]);
  });

  it('keeps an entity that is none as it is written', () => {
    const [sheet] = htmlSheets('<table><tr><td>&constructor; &unknown; &#99999999;</td></tr></table>');
    expect(sheet?.rows).toEqual([['&constructor; &unknown; &#99999999;']]);
  });

  it('tells what its styles hide: rows of a class, columns by their col or by all their cells', () => {
    const row = (n: number, attributes = '') =>
      `<tr ${attributes}><td>P${n}</td><td>ก</td><td style="display:none">ข</td><td>ค</td></tr>`;
    const [sheet] = htmlSheets(
      `<html><style>.x1 { mso-ignore:colspan; display:none }</style><table><col width=72><col style='display:none;width:0' span=1>${row(1)}${row(2, 'class="a x1"')}${row(3, "height=0 style='height:0'")}${row(4)}</table></html>`,
    );
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1, 2]);
    expect([...(sheet?.hiddenColumns ?? [])].sort()).toEqual([1, 2]);
  });

  it.each([
    ['after a title', 'รายงาน ปี 2570<br>\n<table><tr><td>รหัส</td></tr></table>'],
    [
      'after a warning',
      '\nNotice: Undefined index in x.php\n<table border=1>\n<thead><tr><td>รหัส</td></tr></thead></table>',
    ],
    ['without its table', '<tr><td>รหัส</td></tr>'],
    [
      'with a field of a form',
      '<table><tr><td><input type="text" value="รหัส"><input type=hidden value="7"></td></tr></table>',
    ],
  ])('is read %s', (_, page) => {
    expect(kindOfFile(utf8(page))).toBe('html');
    expect(htmlSheets(page).map(({ rows }) => rows)).toEqual([[['รหัส']]]);
  });
});
