import type { OfficeFile } from '../../local/office/load-office';
import { sampleFiles } from '../../local/office/sample-office';

/** Seven people, two schools, six indicators: everything that an office has, small enough to be played hundreds of times. */
export const SMALL_OFFICE = {
  fiscalYearBe: 2570,
  host: 'host@small.example',
  coHost: 'cohost@small.example',
  director: 'director@small.example',
  supervisor: 'supervisor@small.example',
  owners: ['owner1@small.example', 'owner2@small.example', 'owner3@small.example'],
} as const;

const PEOPLE = [
  'รหัส,ชื่อ-สกุล,ตำแหน่ง,กลุ่ม,อีเมล,บทบาท,สถานะ',
  'P001,นายสมมติ หนึ่งตัวอย่าง,ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา,กลุ่มอำนวยการ,director@small.example,ผู้อำนวยการ,ปฏิบัติงาน',
  'P002,นางสาวสมมติ สองตัวอย่าง,นักจัดการงานทั่วไป,กลุ่มอำนวยการ,host@small.example,เจ้าภาพหลัก,ปฏิบัติงาน',
  'P003,นายสมมติ สามตัวอย่าง,นักทรัพยากรบุคคล,กลุ่มบริหารงานบุคคล,cohost@small.example,เจ้าภาพรอง,ปฏิบัติงาน',
  'P004,นางสมมติ สี่ตัวอย่าง,รองผู้อำนวยการ,กลุ่มอำนวยการ,supervisor@small.example,บุคลากร,ปฏิบัติงาน',
  'P005,นายสมมติ ห้าตัวอย่าง,นักวิชาการศึกษา,กลุ่มนโยบายและแผน,owner1@small.example,บุคลากร,ปฏิบัติงาน',
  'P006,นางสาวสมมติ หกตัวอย่าง,ศึกษานิเทศก์,กลุ่มนิเทศติดตามและประเมินผลการจัดการศึกษา,owner2@small.example,บุคลากร,ปฏิบัติงาน',
  'P007,นายสมมติ เจ็ดตัวอย่าง,นักวิชาการเงินและบัญชี,กลุ่มบริหารงานการเงินและสินทรัพย์,owner3@small.example,บุคลากร,ปฏิบัติงาน',
];

const SCHOOLS = [
  'รหัส,ชื่อ,จังหวัด,ผู้อำนวยการ,อีเมล',
  'S01,โรงเรียนตัวอย่างหนึ่งวิทยา,ตรัง,นายสมมติ แปดตัวอย่าง,school01@small.example',
  'S02,โรงเรียนตัวอย่างสองวิทยา,กระบี่,นางสมมติ เก้าตัวอย่าง,school02@small.example',
];

const INDICATOR_HEADERS = [
  'รหัส',
  'ตัวชี้วัดแม่',
  'มิติ',
  'ตัวชี้วัด',
  'หน่วยวัด',
  'น้ำหนัก',
  'วิธีให้คะแนน',
  'ทิศทาง',
  'เกณฑ์ 1',
  'เกณฑ์ 2',
  'เกณฑ์ 3',
  'เกณฑ์ 4',
  'เกณฑ์ 5',
  'ผู้กำกับดูแล',
  'ผู้รับผิดชอบ',
  'กลุ่ม',
  'ต้องแนบหลักฐาน',
  'ใช้กับบุคลากร',
  'ใช้กับสถานศึกษา',
  'ใช้กับ สพฐ.',
  'ใช้กับจังหวัด',
];

/** Code, parent, dimension, unit, weight, method, direction, thresholds, owners, evidence, used with all but provinces. */
const INDICATORS: readonly (readonly string[])[] = [
  ['1.1', '', '1', 'ร้อยละ', '30', 'เชิงเส้น', 'มากดี', '60', '70', '80', '90', '100', 'P005', 'ใช่'],
  ['1.2', '', '1', 'ร้อยละ', '20', 'เชิงเส้น', 'น้อยดี', '14', '13', '12', '11', '10', 'P006', 'ไม่ใช่'],
  ['2.1', '', '2', 'ระดับ', '30', '', '', '', '', '', '', '', 'P007', 'ไม่ใช่'],
  ['2.1.1', '2.1', '2', 'ร้อยละ', '20', 'ขั้น', 'มากดี', '50', '60', '70', '80', '90', 'P007', 'ใช่'],
  ['2.1.2', '2.1', '2', 'ขั้นตอน', '10', 'ความสำเร็จ', 'มากดี', '1', '2', '3', '4', '5', '"P005, P006"', 'ไม่ใช่'],
  ['3.1', '', '3', 'ขั้นตอน', '20', 'ความสำเร็จ', 'มากดี', '1', '2', '3', '4', '5', 'P003', 'ไม่ใช่'],
];

export function smallOfficeFiles(): readonly OfficeFile[] {
  const others = sampleFiles().filter(({ tab }) => tab === 'ตั้งค่า' || tab === 'วันหยุด');
  return [
    ...others,
    csv('บุคลากร', 'people.csv', PEOPLE),
    csv('สถานศึกษา', 'schools.csv', SCHOOLS),
    csv('ตัวชี้วัด', 'indicators.csv', [INDICATOR_HEADERS.join(','), ...INDICATORS.map(indicatorLine)]),
  ];
}

function indicatorLine(cells: readonly string[]): string {
  const [code, parent, dimension, unit, ...rest] = cells;
  const [owners, evidence] = rest.slice(-2);
  const scale = rest.slice(0, -2);
  const used = ['ใช่', 'ใช่', 'ใช่', code === '3.1' ? 'ไม่ใช่' : 'ใช่'];
  const name = `ตัวชี้วัดตัวอย่างที่ ${code}`;
  return [
    code,
    parent,
    `มิติที่ ${dimension}`,
    name,
    unit,
    ...scale,
    'P004',
    owners,
    'กลุ่มอำนวยการ',
    evidence,
    ...used,
  ].join(',');
}

function csv(tab: string, fileName: string, lines: readonly string[]): OfficeFile {
  return { tab, fileName, bytes: new Uint8Array(Buffer.from(`${lines.join('\r\n')}\r\n`)) };
}
