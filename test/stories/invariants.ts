import type { TableRow } from '../../local/year/read-table';
import type { OfficeFile, ReadOffice } from './read-office';

const FOLDER = 'application/vnd.google-apps.folder';
const KEYED_TABS = ['บุคลากร', 'ตัวชี้วัด', 'ข้อตกลง', 'รอบรายงาน', 'รายงานผล', 'หลักฐาน', 'งานค้าง', 'ระบบ'];
const SCORE_COLUMNS = [
  'ผลเป็นตัวเลข',
  'คะแนนของแถว',
  'น้ำหนักที่นับ',
  'คะแนน',
  'คะแนนถ่วงน้ำหนัก',
  'คะแนนกรรมการ',
  'สถานะ',
];

/** What must hold in an office at any moment, told as sentences that are broken; none in a sound office. */
export function brokenInvariants(office: ReadOffice): readonly string[] {
  return [
    ...KEYED_TABS.flatMap((tab) => doubleKeys(office, tab)),
    ...doubleFolders(office),
    ...agreementsWithoutDocument(office),
    ...office.table('รายงานผล').rows.flatMap(brokenReport),
    ...reportsOfRounds(office),
    ...sealedRounds(office),
    ...doubled(office.mails.map(({ to, subject }) => `${to}: ${subject}`)).map(
      (mail) => `a mail went out twice: ${mail}`,
    ),
  ];
}

function doubleKeys(office: ReadOffice, tab: string): readonly string[] {
  const keys = office.table(tab).rows.flatMap((row) => Object.values(row.cells).slice(0, 1).map(String));
  return doubled(keys).map((key) => `${tab} holds ${key} twice`);
}

/** No folder's name comes twice in one place: evidence would go astray. */
function doubleFolders({ files }: ReadOffice): readonly string[] {
  const folders = files.filter((file) => file.mimeType === FOLDER);
  return doubled(folders.map((file) => `${file.parents?.[0]}/${file.name}`)).map(
    (path) => `two folders are ${path}`,
  );
}

function agreementsWithoutDocument(office: ReadOffice): readonly string[] {
  const byId = new Map<string, OfficeFile>(office.files.map((file) => [file.id, file]));
  const rows = office.table('ข้อตกลง').rows.filter((row) => row.cells.สถานะ === 'สร้างแล้ว');
  const documents = rows.map((row) => /[\w-]{25,}/.exec(String(row.cells.เอกสาร ?? ''))?.[0]);
  return [
    ...rows.flatMap((row, index) =>
      byId.has(documents[index] ?? '') ? [] : [`${String(row.cells.รหัสข้อตกลง)} has no document`],
    ),
    ...doubled(documents.map(String)).map((id) => `two agreements share the document ${id}`),
  ];
}

function brokenReport({ cells }: TableRow): readonly string[] {
  const key = String(cells.รหัสรายงาน);
  const faults: string[] = [];
  if ((cells.ส่งเมื่อ === undefined) !== (cells.ผลที่ส่ง === undefined))
    faults.push(`${key}: ส่งเมื่อ and ผลที่ส่ง disagree`);
  if ((cells.รับรองเมื่อ === undefined) !== (cells.ผลที่รับรอง === undefined)) {
    faults.push(`${key}: รับรองเมื่อ and ผลที่รับรอง disagree`);
  }
  if (cells.รับรองเมื่อ !== undefined && cells.ส่งเมื่อ === undefined)
    faults.push(`${key} is certified, but not sent`);
  for (const column of SCORE_COLUMNS) {
    if (String(cells[column] ?? '').startsWith('#'))
      faults.push(`${key}: ${column} is ${String(cells[column])}`);
  }
  const score = cells.คะแนน;
  if (typeof score === 'number' && (score < 0 || score > 5)) faults.push(`${key} scores ${score}`);
  return faults;
}

/** An open round has each of its indicators once; one that is not open has no row. */
function reportsOfRounds(office: ReadOffice): readonly string[] {
  const reports = office.table('รายงานผล').rows;
  return office.table('รอบรายงาน').rows.flatMap((round) => {
    const id = String(round.cells.รหัสรอบ);
    const codes = reports.filter((row) => row.cells.รหัสรอบ === id).map((row) => String(row.cells.รหัสตัวชี้วัด));
    const wanted = office.table('ตัวชี้วัด').rows.map((row) => String(row.cells.รหัส));
    switch (round.cells.สถานะ) {
      case 'ยังไม่เปิด':
        return codes.length === 0 ? [] : [`${id} is not open, but has ${codes.length} reports`];
      case 'เปิด':
        return [...codes].sort().join() === [...wanted].sort().join()
          ? []
          : [`${id} is open with ${codes.join()}`];
      default:
        return [];
    }
  });
}

/** A sealed round is closed to its last row; each seal has one record in Drive. */
function sealedRounds(office: ReadOffice): readonly string[] {
  const reports = office.table('รายงานผล').rows;
  const open = office.table('รอบรายงาน').rows.flatMap(({ cells }) => {
    if (cells.สถานะ !== 'ผนึกแล้ว') return [];
    const id = String(cells.รหัสรอบ);
    const rows = reports.filter((row) => row.cells.รหัสรอบ === id && row.cells.ปิดเมื่อ === undefined);
    return rows.map((row) => `${id} is sealed, but ${String(row.cells.รหัสรายงาน)} is open`);
  });
  const records = office.files.map(({ name }) => name).filter((name) => /^ผนึก-.*\.json$/.test(name));
  return [...open, ...doubled(records).map((name) => `two records are called ${name}`)];
}

function doubled(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
