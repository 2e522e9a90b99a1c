import Big from 'big.js';
import { AGREEMENT_KINDS } from '../../domain/agreements/agreement';
import type { IsoDate } from '../../domain/dates/dates';
import { SCORE_DECIMALS } from '../../domain/decimal';
import type { ROUND_NUMBERS } from '../../domain/indicator';
import { type Audience, EACH_PERSON, readAudience } from '../../domain/people/audience';
import { readProvinces } from '../../domain/people/provinces';
import { readLevelScores } from '../../domain/scores/level-scores';
import { SCALE_NAMES } from '../../domain/scores/scale-name';
import {
  BELOW_FIRST_POLICIES,
  NOT_APPLICABLE_POLICIES,
  type ScaledKinds,
  type Settings,
  UNPROVEN_CLAIMS,
} from '../../domain/settings';
import { wordOf } from '../../domain/words/word';
import { YES_NO } from '../../domain/words/yes-no';
import type { Row, Table } from '../cells';
import type { HeaderOf } from '../tabs';
import type { CellFault } from './cell-fault';
import { codeOf, partsOf, type RowReader, rowReader } from './row-reader';
import {
  defaultSetting,
  GOVERNOR_SETTING,
  LEVELS_SETTING,
  SETTING_NAMES,
  type SettingName,
} from './setting-names';

const SCORE_PLACES = Array.from({ length: SCORE_DECIMALS + 1 }, (_, places) => places);
/** Thresholds at levels 1, 3 and 5 only: refused, or a line through them. */
const LEVEL_RULES = ['ไม่รับ', 'เติมเชิงเส้น'] as const;

/**
 * ตั้งค่า, typed. `missing` names the settings that have no row; blank or unreadable values take their default.
 * Where a setting stands twice the first row counts.
 */
export function decodeSettings(table: Table<'settings'>): {
  readonly settings: Settings;
  readonly missing: readonly SettingName[];
  readonly faults: readonly CellFault[];
} {
  const faults: CellFault[] = [];
  const rows = new Map<string, Row<'settings'>>();
  for (const row of table.rows) {
    const name = codeOf(row.cells.รายการ);
    if (name !== '' && !rows.has(name)) rows.set(name, row);
  }
  const absent: Row<'settings'> = {
    rowNumber: 0,
    key: '',
    cells: { รายการ: '', ค่า: '', คำอธิบาย: '' },
  };
  const of = (name: SettingName): RowReader<HeaderOf<'settings'>> =>
    rowReader('settings', rows.get(name) ?? absent, faults);
  const text = (name: SettingName) => of(name).text('ค่า') || (defaultSetting(name) ?? '');
  const line = (name: SettingName) => of(name).line('ค่า') || (defaultSetting(name) ?? '');
  const list = (name: SettingName) => partsOf(text(name));
  const words = (name: SettingName) => list(name).map(wordOf);
  const date = (name: SettingName): IsoDate | undefined => of(name).date('ค่า');
  const number = (name: SettingName) => Number(of(name).number('ค่า') ?? defaultSetting(name) ?? 0);
  const choice = <T extends string>(name: SettingName, allowed: readonly T[], fallback: T): T =>
    of(name).choice('ค่า', allowed) ?? fallback;
  const days = (name: SettingName) =>
    list(name).flatMap((part) => {
      const value = Number(codeOf(part));
      if (Number.isInteger(value) && value >= 0) return [value];
      of(name).fault('ค่า', 'not-a-number');
      return [];
    });
  const scores = (scale: (typeof SCALE_NAMES)[number]) => {
    const name = `มาตราคะแนน ${scale}` as const;
    const read = readLevelScores(scale, text(name));
    if (read === undefined) of(name).fault('ค่า', 'not-allowed');
    return read ?? readLevelScores(scale, defaultSetting(name) ?? '') ?? [];
  };

  const provinces = readProvinces(text('จังหวัด'));
  const yearBe = of('ปีงบประมาณ').number('ค่า');
  const weightBase = of('ฐานน้ำหนักรวม').number('ค่า');
  const due = (round: (typeof ROUND_NUMBERS)[number]) => date(`กำหนดส่งรอบ ${round}`);
  const settings: Settings = {
    officeName: line('ชื่อสำนักงาน'),
    officeShortName: line('ชื่อย่อสำนักงาน') || line('ชื่อสำนักงาน'),
    parentOrganisation: line('ต้นสังกัด'),
    ministry: line('กระทรวง'),
    provinces,
    fiscalYearBe: yearBe === undefined ? undefined : Number(yearBe),
    fiscalYearStart: date('วันเริ่มปีงบประมาณ'),
    fiscalYearEnd: date('วันสิ้นปีงบประมาณ'),
    directorName: wordOf(text('ผู้อำนวยการ')),
    directorPosition: text('ตำแหน่งผู้อำนวยการ'),
    directorEmail: text('อีเมลผู้อำนวยการ'),
    secretaryGeneralName: line('เลขาธิการ กพฐ.'),
    secretaryGeneralPosition: text('ตำแหน่งเลขาธิการ กพฐ.'),
    governors: Object.fromEntries(
      provinces.map((province) => [province, line(`${GOVERNOR_SETTING}${province}`)]),
    ),
    hostGroup: wordOf(text('เจ้าภาพหลัก')),
    coHostGroups: words('เจ้าภาพรอง'),
    scale: choice('มาตราคะแนน', SCALE_NAMES, '1-5'),
    levelScores: { '1-5': scores('1-5'), '0-5': scores('0-5'), '50-75-100': scores('50-75-100') },
    fillsLevels: choice(LEVELS_SETTING, LEVEL_RULES, 'ไม่รับ') === 'เติมเชิงเส้น',
    belowFirst: choice('ต่ำกว่าเกณฑ์ระดับ 1', BELOW_FIRST_POLICIES, '1 คะแนน'),
    notApplicable: choice('กรณี N/A', NOT_APPLICABLE_POLICIES, 'ไม่นำมาคิด'),
    scoreDecimals: SCORE_PLACES.find((places) => places === number('ทศนิยมคะแนน')) ?? SCORE_DECIMALS,
    weightBase: weightBase?.gt(0) ? weightBase : new Big(100),
    thaiDigits: choice('ใช้เลขไทย', YES_NO, 'ใช่') === 'ใช่',
    wholeWords: choice('ไม่ตัดคำท้ายบรรทัด', YES_NO, 'ใช่') === 'ใช่',
    remindDaysBefore: days('วันเตือนก่อนกำหนดส่ง'),
    remindDaysAfter: days('วันเตือนหลังพ้นกำหนด'),
    tellSupervisorAfterDays: number('แจ้งผู้กำกับดูแลเมื่อเลยกำหนด'),
    tellDirectorAfterDays: number('แจ้งผู้อำนวยการเมื่อเลยกำหนด'),
    dueDates: { 6: due(6), 9: due(9), 12: due(12) },
    signingDate: date('วันลงนามคำรับรอง'),
    rootFolderName: line('โฟลเดอร์หลัก'),
    evidenceTypes: list('ชนิดไฟล์หลักฐาน').map((type) => type.replace(/^\./, '').toLowerCase()),
    evidenceMaxMb: number('ขนาดไฟล์หลักฐานสูงสุด (MB)'),
    separateRoles: choice('แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง', YES_NO, 'ใช่') === 'ใช่',
    unprovenClaim: choice('หลักฐานต่ำกว่าระดับที่อ้าง', UNPROVEN_CLAIMS, 'ถามก่อน'),
    shareLimit: number('ให้สิทธิ์คนใหม่ได้เองครั้งละไม่เกิน'),
    agreementsAreOpen: choice('บุคลากรอ่านข้อตกลงของกันได้', YES_NO, 'ไม่ใช่') === 'ใช่',
    roundAudience: audience(text('แชร์โฟลเดอร์รอบกับ'), () => of('แชร์โฟลเดอร์รอบกับ').fault('ค่า', 'not-allowed')),
    copiesPerParty: number('สำเนาที่พิมพ์ต่อฝ่าย'),
    officeAddress: text('ที่อยู่สำนักงาน'),
    officePhone: line('โทรศัพท์สำนักงาน'),
    meeting: {
      on: date('วันประชุมชี้แจง'),
      at: line('เวลาประชุมชี้แจง'),
      place: line('สถานที่ประชุมชี้แจง'),
    },
    timeZone: text('เขตเวลา'),
    scaledKinds: scaledKinds(words('น้ำหนักในข้อตกลง'), () => of('น้ำหนักในข้อตกลง').fault('ค่า', 'not-allowed')),
  };
  const wanted: readonly SettingName[] = [
    ...SETTING_NAMES,
    ...provinces.map((province) => `${GOVERNOR_SETTING}${province}` as const),
  ];
  return { settings, missing: wanted.filter((name) => !rows.has(name)), faults };
}

/** A word that is neither a group's address nor a domain is a fault, and each person has a share. */
function audience(text: string, fault: () => void): Audience | undefined {
  const read = readAudience(text);
  if (read === undefined && wordOf(text) !== EACH_PERSON) fault();
  return read;
}

/** `ตามทะเบียน`, `ปรับเป็น 100`, or the kinds that are scaled. A word that is none of these is a fault, and scales nothing. */
function scaledKinds(words: readonly string[], fault: () => void): ScaledKinds {
  if (words.length === 1 && words[0] === 'ตามทะเบียน') return [];
  if (words.length === 1 && words[0] === 'ปรับเป็น 100') return 'all';
  const kinds = AGREEMENT_KINDS.filter((kind) => words.includes(kind));
  if (kinds.length < new Set(words).size) fault();
  return kinds;
}
