/** A workspace in memory with a register of three people, made through REST, and a project that shows one sidebar. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Bundle } from '../../local/apps-script/dependencies';
import type { RestRequest } from '../../local/core';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';

const host = 'host@example.test';
export const officer = 'officer@example.test';

const people = [
  ['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง', 'บทบาท', 'อีเมล'],
  ['P001', 'นายสมมติ นามตัวอย่าง', 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 'ผู้อำนวยการ', 'director@example.test'],
  ['P010', 'นางสาวเจ้าภาพ หลักมั่น', 'นักวิเคราะห์นโยบายและแผน', 'เจ้าภาพหลัก', host],
  ['P020', 'นายรายงาน ตรงเวลา', 'นักวิชาการศึกษา', 'บุคลากร', officer],
];

const sidebar = `<!doctype html><html><head><style>body{font-family:sans-serif;padding:12px}</style></head><body>
<p id="said"></p><button id="refused">ทำงาน</button>
<script>
var said = function (text) { document.getElementById('said').textContent = text; };
google.script.run.withSuccessHandler(function (who, from) { said('สวัสดี ' + who.email + ' ' + from); }).withUserObject('จากแถบข้าง').whoAmI();
document.getElementById('refused').onclick = function () {
  google.script.run.withFailureHandler(function (error) { said('ล้มเหลว: ' + error.message); }).refuse();
};
</script></body></html>`;

const bundle: Bundle = {
  code: `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('คำรับรอง').addItem('สร้างข้อตกลง', 'openSidebar').addSeparator()
    .addSubMenu(ui.createMenu('รอบรายงาน').addItem('ประกาศ', 'announce')).addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('สร้างข้อตกลง'));
}
function announce() { SpreadsheetApp.getUi().alert('รอบ 6 เดือน', 'เปิดแล้ว', SpreadsheetApp.getUi().ButtonSet.OK); }
function setUpYear() { return {}; }
function whoAmI() { return { email: Session.getActiveUser().getEmail() }; }
function refuse() { throw new Error('เฉพาะเจ้าภาพเท่านั้น'); }
function remind(documentId) { MailApp.sendEmail('${officer}', 'ถึงเวลารายงานผลรอบ 6 เดือน', 'โปรดรายงานผล\\nhttps://docs.google.com/document/d/' + documentId + '/edit\\n' + SpreadsheetApp.getActiveSpreadsheet().getUrl() + '#gid=13&fvid=4711'); }
`,
  html: { sidebar },
  manifest: {
    timeZone: 'Asia/Bangkok',
    oauthScopes: [
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/userinfo.email',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
    ],
  },
};

type Json = Readonly<Record<string, unknown>>;

async function ask(
  office: Workspace,
  method: RestRequest['method'],
  address: string,
  body?: unknown,
  type = 'application/json',
): Promise<Json> {
  const url = new URL(address, 'http://127.0.0.1');
  const bytes =
    body instanceof Uint8Array
      ? body
      : new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body));
  const answer = await office.rest(
    { method, path: url.pathname, query: url.searchParams, headers: { 'content-type': type }, body: bytes },
    host,
  );
  const text = Buffer.from(answer.body).toString('utf8');
  if (answer.status >= 300) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
  return JSON.parse(text) as Json;
}

function multipart(metadata: Json, contentType: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(
      `--parts\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n--parts\r\nContent-Type: ${contentType}\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n--parts--'),
  ]);
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function agreement(): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: [new TextRun({ text: 'คำรับรองการปฏิบัติราชการ', font: 'Sarabun' })],
            }),
            new Paragraph({
              children: [
                new TextRun({
                  text: 'ปีงบประมาณ พ.ศ. ๒๕๗๐ ระหว่างผู้รับคำรับรองกับผู้ทำคำรับรอง',
                  font: 'Sarabun',
                  size: 32,
                }),
              ],
            }),
          ],
        },
      ],
    }),
  );
}

const longName = 'ร้อยละของนักเรียนชั้นมัธยมศึกษาปีที่ 3 ที่มีคะแนนผลการทดสอบทางการศึกษาระดับชาติผ่านเกณฑ์ที่กำหนด';
const reportHeaders = [
  'รหัสรายงาน',
  'ตัวชี้วัด',
  'น้ำหนัก',
  'ผลการดำเนินงาน',
  'คำชี้แจง',
  'ส่งรายงาน',
  'ผลการตรวจ',
  'โฟลเดอร์',
  'คะแนน',
];

type Cell = string | number | boolean;
function typed(value: Cell): Json {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return value.startsWith('=') ? { formulaValue: value } : { stringValue: value };
}
function rowsOf(rows: readonly (readonly Cell[])[]) {
  return rows.map((cells) => ({ values: cells.map((value) => ({ userEnteredValue: typed(value) })) }));
}

function reportRow(number: number, folderId: string): readonly Cell[] {
  return [
    `2570-06-${number}`,
    number % 7 === 1 ? longName : `ตัวชี้วัดที่ ${number}`,
    4,
    number === 1 ? 82.5 : '',
    '',
    false,
    '',
    `https://drive.google.com/drive/folders/${folderId}`,
    `=IF(ISNUMBER(D${number + 1}),D${number + 1}/20,"")`,
  ];
}

function layRegister(reports: number, rootFolderId: string, folderId: string): readonly Json[] {
  const tab = (
    sheetId: number,
    title: string,
    rows: readonly (readonly Cell[])[],
    hidden = false,
  ): readonly Json[] => [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          hidden,
          gridProperties: { rowCount: Math.max(60, rows.length), columnCount: 12, frozenRowCount: 1 },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: rowsOf(rows),
        fields: 'userEnteredValue',
      },
    },
  ];
  const reportColumn = (column: number) => ({
    sheetId: 13,
    startRowIndex: 1,
    endRowIndex: reports + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  const wholeTab = (sheetId: number, open: readonly Json[]): Json => ({
    addProtectedRange: {
      protectedRange: {
        range: { sheetId },
        unprotectedRanges: open,
        editors: { users: [host], domainUsersCanEdit: false },
      },
    },
  });
  return [
    ...tab(11, 'ตัวชี้วัด', [
      ['รหัส', 'ตัวชี้วัด', 'น้ำหนัก'],
      ...Array.from({ length: 24 }, (_, n) => [`1.${n + 1}`, `${longName} ${n + 1}`, 4]),
    ]),
    ...tab(12, 'บุคลากร', people),
    ...tab(13, 'รายงานผล', [
      reportHeaders,
      ...Array.from({ length: reports }, (_, n) => reportRow(n + 1, folderId)),
    ]),
    ...tab(
      14,
      'ระบบ',
      [
        ['รายการ', 'ค่า'],
        ['โฟลเดอร์หลัก', rootFolderId],
      ],
      true,
    ),
    { deleteSheet: { sheetId: 0 } },
    wholeTab(11, []),
    wholeTab(12, []),
    wholeTab(13, [{ ...reportColumn(3), endColumnIndex: 6 }]),
    { setDataValidation: { range: reportColumn(5), rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
    {
      setDataValidation: {
        range: reportColumn(6),
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: ['ไม่ผ่าน', 'ผ่าน', 'ส่งคืน'].map((userEnteredValue) => ({ userEnteredValue })),
          },
          strict: true,
          showCustomUi: true,
        },
      },
    },
    {
      repeatCell: {
        range: { sheetId: 13, startRowIndex: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat.bold',
      },
    },
    {
      repeatCell: {
        range: reportColumn(1),
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
        fields: 'userEnteredFormat.wrapStrategy',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 13, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 260 },
        fields: 'pixelSize',
      },
    },
    {
      updateCells: {
        start: { sheetId: 13, rowIndex: 0, columnIndex: 3 },
        rows: [{ values: [{ note: 'พิมพ์ผลตามหน่วยวัด ไม่มีข้อมูลให้พิมพ์ N/A' }] }],
        fields: 'note',
      },
    },
    {
      addFilterView: {
        filter: {
          filterViewId: 4711,
          title: 'งานของ P020',
          range: { sheetId: 13, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 9 },
          filterSpecs: [
            {
              columnIndex: 0,
              filterCriteria: {
                condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=RIGHT($A2,2)="-7"' }] },
              },
            },
          ],
        },
      },
    },
    { updateSpreadsheetProperties: { properties: { title: 'ทะเบียนคำรับรอง 2570' }, fields: 'title' } },
  ];
}

/** `reports` rows in รายงานผล, of which the officer may type the result, the remark and the tick. */
export async function openRegisterOffice(reports = 60): Promise<Workspace> {
  const office = await openWorkspace({ office: 'empty', bundle });
  await office.run({ as: host, function: 'setUpYear', args: [] });
  const folderType = 'application/vnd.google-apps.folder';
  const root = await ask(office, 'POST', '/drive/v3/files', {
    name: 'คำรับรองการปฏิบัติราชการ',
    mimeType: folderType,
  });
  const folder = await ask(office, 'POST', '/drive/v3/files', {
    name: 'รอบ 6 เดือน',
    mimeType: folderType,
    parents: [root.id],
  });
  const metadata = {
    name: 'คำรับรอง นายรายงาน ตรงเวลา',
    mimeType: 'application/vnd.google-apps.document',
    parents: [root.id],
  };
  const document = await ask(
    office,
    'POST',
    '/upload/drive/v3/files?uploadType=multipart',
    multipart(metadata, docx, await agreement()),
    'multipart/related; boundary=parts',
  );
  const sharing = { type: 'user', role: 'writer', emailAddress: officer };
  for (const id of [root.id, office.spreadsheetId])
    await ask(office, 'POST', `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, sharing);
  const requests = layRegister(reports, String(root.id), String(folder.id));
  await ask(office, 'POST', `/v4/spreadsheets/${office.spreadsheetId}:batchUpdate`, { requests });
  await office.run({ as: host, function: 'remind', args: [document.id] });
  return office;
}
