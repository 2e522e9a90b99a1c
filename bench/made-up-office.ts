import { loadOffice, type OfficeFile } from '../local/office/load-office';
import { sampleFiles } from '../local/office/sample-office';
import { type OpenOptions, openWorkspace } from '../local/workspace/open-workspace';
import type { Workspace } from '../local/workspace/workspace';

export const OPERATOR = 'host@made-up.example';
const FISCAL_YEAR_BE = 2570;

export type Size = {
  readonly schools: number;
  readonly indicators: number;
  readonly owners?: number;
  /** Every tenth indicator is the sum of the nine after it. */
  readonly parents?: boolean;
};

/** An office of any size: one agreement for each school, with all the indicators in it. */
export async function madeUpOffice(
  size: Size,
  options: Pick<OpenOptions, 'bundle' | 'google'>,
): Promise<Workspace> {
  const workspace = await openWorkspace({ office: 'empty', ...options });
  await loadOffice(workspace, OPERATOR, FISCAL_YEAR_BE, officeFiles(size));
  return workspace;
}

function officeFiles({ schools, indicators, owners = 20, parents = false }: Size): readonly OfficeFile[] {
  const settings = sampleFiles().filter(({ tab }) => tab === 'ตั้งค่า' || tab === 'วันหยุด');
  return [
    ...settings,
    csv('บุคลากร', peopleLines(owners)),
    csv('สถานศึกษา', [
      'รหัส,ชื่อ,จังหวัด,ผู้อำนวยการ,อีเมล',
      ...count(
        schools,
        (n) => `S${padded(n)},โรงเรียนสมมติที่ ${n},ตรัง,นายสมมติ คนที่ ${n},school${n}@made-up.example`,
      ),
    ]),
    csv(
      'ตัวชี้วัด',
      parents ? withParents(indicatorLines(indicators, owners)) : indicatorLines(indicators, owners),
    ),
  ];
}

function peopleLines(owners: number): readonly string[] {
  const person = (id: string, name: string, position: string, email: string, role: string): string =>
    `${id},${name},${position},กลุ่มอำนวยการ,${email},${role},ปฏิบัติงาน`;
  return [
    'รหัส,ชื่อ-สกุล,ตำแหน่ง,กลุ่ม,อีเมล,บทบาท,สถานะ',
    person('P0001', 'นายสมมติ หนึ่ง', 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 'director@made-up.example', 'ผู้อำนวยการ'),
    person('P0002', 'นางสมมติ สอง', 'นักวิเคราะห์นโยบายและแผน', OPERATOR, 'เจ้าภาพหลัก'),
    person('P0003', 'นายสมมติ สาม', 'รองผู้อำนวยการ', 'supervisor@made-up.example', 'บุคลากร'),
    ...count(owners, (n) =>
      person(ownerId(n), `นางสาวสมมติ คนที่ ${n}`, 'นักวิชาการศึกษา', `owner${n}@made-up.example`, 'บุคลากร'),
    ),
  ];
}

/** Every indicator is a share of 100 and used in the agreements of schools. */
export function indicatorLines(indicators: number, owners: number): readonly string[] {
  const weights = count(indicators, (n) =>
    n === 1 ? 100 - (indicators - 1) * each(indicators) : each(indicators),
  );
  return [
    'รหัส,มิติ,ตัวชี้วัด,หน่วยวัด,น้ำหนัก,วิธีให้คะแนน,ทิศทาง,เกณฑ์ 1,เกณฑ์ 2,เกณฑ์ 3,เกณฑ์ 4,เกณฑ์ 5,ค่าเป้าหมาย,ผู้กำกับดูแล,ผู้รับผิดชอบ,กลุ่ม,ต้องแนบหลักฐาน,ใช้กับบุคลากร,ใช้กับสถานศึกษา,ใช้กับ สพฐ.,ใช้กับจังหวัด',
    ...count(indicators, (n) =>
      [
        codeOf(n),
        'มิติที่ 1',
        `ร้อยละของงานที่ ${n} ที่สำเร็จตามเป้าหมายของสำนักงานเขตพื้นที่การศึกษา`,
        'ร้อยละ',
        (weights[n - 1] ?? 0).toFixed(4),
        'เชิงเส้น,มากดี,60,70,80,90,100,85,P0003',
        ownerId(((n - 1) % owners) + 1),
        'กลุ่มอำนวยการ,ไม่ใช่,ไม่ใช่,ใช่,ไม่ใช่,ไม่ใช่',
      ].join(','),
    ),
  ];
}

const GROUP = 10;
/** Positions in a line; from the method to the target a parent has nothing. */
const CODE = 0;
const WEIGHT = 4;
const METHOD = 5;
const SUPERVISOR = 13;

/** One of ten lines becomes the parent of those that follow it, and weighs what they weigh together. */
function withParents([header = '', ...lines]: readonly string[]): readonly string[] {
  const subs = lines.length - Math.ceil(lines.length / GROUP);
  // Cut off, not rounded: the first sub takes what is left.
  const one = Math.floor(1_000_000 / subs) / 10_000;
  const rows = lines.map((line) => line.split(','));
  for (let from = 0; from < rows.length; from += GROUP) {
    const [parent = [], ...group] = rows.slice(from, from + GROUP);
    group.forEach((sub, index) => {
      const first = from === 0 && index === 0;
      sub[WEIGHT] = (first ? 100 - (subs - 1) * one : one).toFixed(4);
      sub.push(parent[CODE] ?? '');
    });
    parent[WEIGHT] = group.reduce((sum, sub) => sum + Number(sub[WEIGHT]), 0).toFixed(4);
    for (let column = METHOD; column < SUPERVISOR; column += 1) parent[column] = '';
    parent.push('');
  }
  return [`${header},ตัวชี้วัดแม่`, ...rows.map((cells) => cells.join(','))];
}

function each(indicators: number): number {
  return Number((100 / indicators).toFixed(4));
}

function codeOf(n: number): string {
  return `${1 + Math.floor((n - 1) / 500)}.${1 + ((n - 1) % 500)}`;
}

function padded(n: number): string {
  return String(n).padStart(4, '0');
}

function ownerId(n: number): string {
  return `P${padded(n + 3)}`;
}

function count<T>(length: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => make(index + 1));
}

export function csv(tab: string, lines: readonly string[]): OfficeFile {
  return { tab, fileName: `${tab}.csv`, bytes: new Uint8Array(Buffer.from(`${lines.join('\r\n')}\r\n`)) };
}
