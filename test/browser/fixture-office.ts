/** A small office behind the server, just enough for the page to be tried by itself. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { RestAnswer, RestRequest } from '../../local/core';
import { jsonAnswer } from '../../local/http/json-answer';
import type { CellView, SheetView } from '../../local/page/protocol';
import type { Workspace } from '../../local/workspace/workspace';

const owner = 'host@example.test';
const officer = 'officer@example.test';
const people = [
  ['P001', 'นายสมมติ นามตัวอย่าง', 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 'ผู้อำนวยการ', 'director@example.test'],
  ['P010', 'นางสาวเจ้าภาพ หลักมั่น', 'นักวิเคราะห์นโยบายและแผน', 'เจ้าภาพหลัก', owner],
  ['P020', 'นายรายงาน ตรงเวลา', 'นักวิชาการศึกษา', 'บุคลากร', officer],
];

type Grid = {
  title: string;
  sheetId: number;
  hidden: boolean;
  rows: string[][];
  openTo: (column: number, email: string) => boolean;
};

const reportHeaders = [
  'รหัสรายงาน',
  'ตัวชี้วัด',
  'น้ำหนัก',
  'ผลการดำเนินงาน',
  'คำชี้แจง',
  'ส่งรายงาน',
  'ผลการตรวจ',
  'โฟลเดอร์',
  'สถานะ',
];
const longName = 'ร้อยละของนักเรียนชั้นมัธยมศึกษาปีที่ 3 ที่มีคะแนนผลการทดสอบทางการศึกษาระดับชาติผ่านเกณฑ์ที่กำหนด';

const makeGrids = (reports: number): Grid[] => [
  {
    title: 'ตัวชี้วัด',
    sheetId: 1,
    hidden: false,
    openTo: (_column, email) => email === owner,
    rows: [
      ['รหัส', 'ตัวชี้วัด', 'น้ำหนัก'],
      ...Array.from({ length: 24 }, (_, n) => [`1.${n + 1}`, `${longName} ${n + 1}`, '4.00']),
    ],
  },
  {
    title: 'บุคลากร',
    sheetId: 2,
    hidden: false,
    openTo: (_column, email) => email === owner,
    rows: [['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง', 'บทบาท', 'อีเมล'], ...people],
  },
  {
    title: 'รายงานผล',
    sheetId: 3,
    hidden: false,
    openTo: (column, email) => email === owner || (column >= 3 && column <= 5),
    rows: [
      reportHeaders,
      ...Array.from({ length: reports }, (_, n) => [
        `2570-06-${n + 1}`,
        n % 7 === 0 ? longName : `ตัวชี้วัดที่ ${n + 1}`,
        '4.00',
        n === 0 ? '82.5' : '',
        '',
        'FALSE',
        '',
        'https://drive.google.com/drive/folders/folder-a',
        n % 3 === 0 ? 'ส่งแล้ว' : 'ร่าง',
      ]),
    ],
  },
  {
    title: 'ระบบ',
    sheetId: 4,
    hidden: true,
    openTo: () => false,
    rows: [
      ['รายการ', 'ค่า'],
      ['โฟลเดอร์หลัก', 'root-folder'],
    ],
  },
];

type StoredFile = {
  id: string;
  name: string;
  mimeType: string;
  parent: string;
  owner: string;
  trashed: boolean;
  bytes: Uint8Array;
};

const agreement = (): Promise<Buffer> =>
  Packer.toBuffer(
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

const notFound = (): RestAnswer => jsonAnswer(404, { error: { code: 404, message: 'File not found' } });
const person = (email: string): string => people.find((row) => row[4] === email)?.[1] ?? email;

export const openFixtureOffice = async (reports = 60): Promise<Workspace> => {
  const grids = makeGrids(reports);
  let now = Date.parse('2026-10-01T08:00:00+07:00');
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const folder = 'application/vnd.google-apps.folder';
  const files: StoredFile[] = [
    {
      id: 'root-folder',
      name: 'คำรับรองการปฏิบัติราชการ',
      mimeType: folder,
      parent: 'root',
      owner,
      trashed: false,
      bytes: new Uint8Array(),
    },
    {
      id: 'folder-a',
      name: 'รอบ 6 เดือน',
      mimeType: folder,
      parent: 'root-folder',
      owner,
      trashed: false,
      bytes: new Uint8Array(),
    },
    {
      id: 'doc-a',
      name: 'คำรับรอง นายรายงาน ตรงเวลา',
      mimeType: 'application/vnd.google-apps.document',
      parent: 'root-folder',
      owner,
      trashed: false,
      bytes: await agreement(),
    },
  ];
  const fileJson = (file: StoredFile) => ({
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: [file.parent],
    owners: [{ emailAddress: file.owner }],
    modifiedTime: new Date(now).toISOString(),
  });

  const rest = (request: RestRequest, email: string): RestAnswer => {
    const path = decodeURIComponent(request.path);
    const values = /\/values\/'(.+)'$/.exec(path)?.[1];
    const grid = grids.find(({ title }) => title === values);
    if (grid !== undefined) return jsonAnswer(200, { values: grid.rows });
    if (values !== undefined) return notFound();
    if (path.startsWith('/v4/spreadsheets/')) {
      return jsonAnswer(200, {
        properties: { title: 'ทะเบียนคำรับรอง 2570' },
        sheets: grids.map(({ sheetId, title, hidden }) => ({ properties: { sheetId, title, hidden } })),
      });
    }
    if (path.startsWith('/upload/')) {
      const text = Buffer.from(request.body).toString('utf8');
      const name = /"name":"([^"]+)"/.exec(text)?.[1] ?? '';
      const file = {
        id: `up-${files.length}`,
        name,
        mimeType: 'text/plain',
        parent: /"parents":\["([^"]+)"/.exec(text)?.[1] ?? '',
        owner: email,
        trashed: false,
        bytes: Buffer.from(text.split('\r\n\r\n')[2]?.split('\r\n--')[0] ?? ''),
      };
      files.push(file);
      changed();
      return jsonAnswer(200, fileJson(file));
    }
    if (path === '/drive/v3/files') {
      const parent = /'([^']+)' in parents/.exec(request.query.get('q') ?? '')?.[1];
      return jsonAnswer(200, {
        files: files.filter((file) => file.parent === parent && !file.trashed).map(fileJson),
      });
    }
    const [, id, action] = /^\/drive\/v3\/files\/([^/]+)(\/export)?$/.exec(path) ?? [];
    const file = files.find((each) => each.id === id);
    if (file === undefined) return notFound();
    if (request.method === 'PATCH') {
      file.trashed = true;
      changed();
      return jsonAnswer(200, {});
    }
    if (action !== undefined || request.query.get('alt') === 'media')
      return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: file.bytes };
    return jsonAnswer(200, fileJson(file));
  };

  const sheetView = (as: string, grid: Grid): SheetView => ({
    sheetId: grid.sheetId,
    title: grid.title,
    rowCount: Math.max(grid.rows.length, 60),
    columnCount: 12,
    frozenRows: 1,
    frozenColumns: grid.title === 'รายงานผล' ? 2 : 1,
    columnWidths:
      grid.title === 'รายงานผล'
        ? [130, 260, 80, 130, 200, 90, 110, 150, 110, 100, 100, 100]
        : [90, 320, 200, 140, 220, 100, 100, 100, 100, 100, 100, 100],
    rowHeights: {},
    restLocked: as !== owner,
    lists: [['', 'ผ่าน', 'ส่งคืน']],
    styles: [
      { bold: true, background: '#e8eef5', wrap: true },
      { wrap: true },
      { background: '#d8efdd' },
      { align: 'right' },
    ],
    rows: grid.rows.map((cells, row) =>
      cells.map((text, column): CellView => {
        const report = grid.title === 'รายงานผล' && row > 0;
        const link = text.startsWith('https:') ? { link: text, text: 'เปิดโฟลเดอร์' } : { text };
        return {
          ...link,
          ...(row === 0 || !grid.openTo(column, as) ? { locked: true } : {}),
          ...(report && column === 5 ? { checkbox: true } : {}),
          ...(report && column === 6 ? { list: 0 } : {}),
          ...(row === 0
            ? { style: 0 }
            : report && column === 8 && text === 'ส่งแล้ว'
              ? { style: 2 }
              : column === 1
                ? { style: 1 }
                : column === 2
                  ? { style: 3 }
                  : {}),
          ...(row === 0 && column === 3 && grid.title === 'รายงานผล'
            ? { note: 'พิมพ์ผลตามหน่วยวัด\nไม่มีข้อมูลให้พิมพ์ N/A' }
            : {}),
        };
      }),
    ),
  });

  const sidebar = `<!doctype html><html><head><style>body{font-family:sans-serif;padding:12px}</style></head><body><p id="who">…</p><button id="late">ทำงาน</button><a href="https://docs.google.com/document/d/doc-a/edit">เปิดเอกสาร</a>
<script>google.script.run.withSuccessHandler(function(r){document.getElementById('who').textContent='สวัสดี '+r.name}).whoAmI();
document.getElementById('late').onclick=function(){google.script.run.withFailureHandler(function(e){document.getElementById('who').textContent='ล้มเหลว: '+e.message}).fails()};</script></body></html>`;

  return {
    spreadsheetId: 'book',
    time: () => now,
    ends: () => [],
    rest: async (request, email) => rest(request, email),
    run: async ({ as, function: name }) => {
      if (name === 'showSidebar')
        return { result: null, screens: [{ kind: 'sidebar', title: 'สร้างข้อตกลง', html: sidebar }] };
      if (name === 'whoAmI') return { result: { name: person(as) } };
      return { error: { code: 'not-operator', message: 'เฉพาะเจ้าภาพเท่านั้น' } };
    },
    edit: async ({ as, range, values }) => {
      const [, title, letter, row] = /^'(.+)'!([A-Z]+)(\d+)/.exec(range) ?? [];
      const grid = grids.find((each) => each.title === title);
      const column = (letter ?? 'A').charCodeAt(0) - 65;
      if (grid === undefined || Number(row) === 1 || !grid.openTo(column, as)) {
        return { error: { code: 'protected', message: 'คุณพยายามแก้ไขเซลล์ที่มีการป้องกัน' } };
      }
      values.forEach((cells, down) => {
        cells.forEach((text, right) => {
          const line = grid.rows[Number(row) - 1 + down];
          if (line !== undefined) line[column + right] = text;
        });
      });
      changed();
      return undefined;
    },
    menu: async () => [
      {
        kind: 'menu',
        caption: 'คำรับรอง',
        entries: [
          { kind: 'command', caption: 'สร้างข้อตกลง', function: 'showSidebar' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'รอบรายงาน',
            entries: [{ kind: 'command', caption: 'เปิดรอบ', function: 'showOpenRound' }],
          },
        ],
      },
    ],
    clock: () => now,
    setClock: async (moment) => {
      if (moment < now) return { error: { code: 'clock', message: 'นาฬิกาไม่ถอยหลัง' } };
      now = moment;
      changed();
      return undefined;
    },
    state: async () => ({
      spreadsheetId: 'book',
      rootFolderId: 'root-folder',
      owner,
      now: new Date(now).toISOString(),
      triggers: [],
      outbox: [
        { at: new Date(now).toISOString(), to: officer, subject: 'ถึงเวลารายงานผลรอบ 6 เดือน', file: 'a.eml' },
      ],
      calls: {},
    }),
    sheetView: async (as, sheetId) => {
      const grid = grids.find((each) => each.sheetId === sheetId);
      return grid === undefined
        ? { error: { code: 'not-found', message: 'no such tab' } }
        : sheetView(as, grid);
    },
    mail: () => ({
      at: new Date(now).toISOString(),
      from: owner,
      to: officer,
      subject: 'ถึงเวลารายงานผลรอบ 6 เดือน',
      text: 'เรียน นายรายงาน\n\nโปรดรายงานผลภายในกำหนด\nhttps://docs.google.com/document/d/doc-a/edit',
    }),
    executions: () => [
      {
        at: new Date(now).toISOString(),
        function: 'sweep',
        as: owner,
        kind: 'trigger',
        virtualMs: 1250,
        outcome: 'done',
        lines: [],
      },
    ],
    knows: async (email) => people.some((row) => row[4] === email),
    callLog: { counts: () => ({}) } as unknown as Workspace['callLog'],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    writeFiles: async () => undefined,
    fork: () => openFixtureOffice(reports),
    close: async () => undefined,
  };
};
