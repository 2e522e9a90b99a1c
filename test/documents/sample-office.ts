import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import Papa from 'papaparse';
import { directorOf } from '../../src/documents/agreement/agreement-set';
import type { AgreementContentSources } from '../../src/documents/content/agreement-content';
import { BUILT_IN_KINDS } from '../../src/documents/kinds/kind-definitions';
import type { KindSources } from '../../src/documents/kinds/kind-sources';
import type { AgreementPaper } from '../../src/documents/tags/agreement-tags';
import type { KpiPaper } from '../../src/documents/tags/booklet-tags';
import { type IsoDate, parseIsoDate } from '../../src/domain/dates/dates';
import type { Indicator, RoundNumber, Thresholds } from '../../src/domain/indicator';
import type { Person } from '../../src/domain/people/person';
import type { School } from '../../src/domain/people/school';
import type { UnitThresholds } from '../../src/domain/scores/unit-thresholds';

type Cells = Readonly<Record<string, string>>;

function rowsOf(name: string): readonly Cells[] {
  const text = readFileSync(join(__dirname, '../../local/sample', `${name}.csv`), 'utf8').replace(
    /^\ufeff/,
    '',
  );
  return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

function number(text: string | undefined) {
  return text === undefined || text === '' ? undefined : new Big(text);
}
function round(text: string | undefined) {
  return text === '' ? undefined : (Number(text) as RoundNumber);
}

function indicatorOf(cells: Cells): Indicator {
  const cell = (header: string) => cells[header] ?? '';
  return {
    code: cell('รหัส'),
    parent: cell('ตัวชี้วัดแม่') || undefined,
    dimension: cell('มิติ'),
    name: cell('ตัวชี้วัด'),
    unit: cell('หน่วยวัด'),
    weight: number(cell('น้ำหนัก')),
    roundWeights: { 6: number(cell('น้ำหนัก 6')), 9: number(cell('น้ำหนัก 9')), 12: number(cell('น้ำหนัก 12')) },
    method: (cell('วิธีให้คะแนน') || undefined) as Indicator['method'],
    direction: (cell('ทิศทาง') || undefined) as Indicator['direction'],
    thresholds: [0, 1, 2, 3, 4, 5].map((level) => number(cell(`เกณฑ์ ${level}`))) as unknown as Thresholds,
    target: cell('ค่าเป้าหมาย'),
    baselines: [cell('ปีฐาน −3'), cell('ปีฐาน −2'), cell('ปีฐาน −1')],
    supervisor: cell('ผู้กำกับดูแล'),
    owners: cell('ผู้รับผิดชอบ')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
    group: cell('กลุ่ม'),
    definition: cell('คำอธิบาย'),
    formula: cell('สูตรการคำนวณ'),
    dataSource: cell('แหล่งข้อมูล'),
    collection: cell('วิธีจัดเก็บ'),
    needsEvidence: cell('ต้องแนบหลักฐาน') === 'ใช่',
    forStaff: cell('ใช้กับบุคลากร') === 'ใช่',
    forSchools: cell('ใช้กับสถานศึกษา') === 'ใช่' ? 'all' : [],
    forObec: cell('ใช้กับ สพฐ.') === 'ใช่',
    forProvince: cell('ใช้กับจังหวัด') === 'ใช่' ? 'all' : [],
    startsAtRound: round(cell('เริ่มรอบ')),
    cancelledAtRound: round(cell('ยกเลิกที่รอบ')),
    psaTarget: '',
    criteriaNote: '',
    evidenceByLevel: '',
  };
}

/** The sample office as the documents need it, read straight from its CSV files. */
export type SampleOffice = {
  readonly sources: KindSources;
  readonly contentSources: AgreementContentSources;
  readonly paper: AgreementPaper & KpiPaper;
};

export function sampleOffice(): SampleOffice {
  const settings = new Map(rowsOf('settings').map((row) => [row.รายการ ?? '', row.ค่า ?? '']));
  const setting = (name: string) => settings.get(name) ?? '';
  const people = rowsOf('people').map(
    (row) =>
      ({
        id: row.รหัส,
        name: row['ชื่อ-สกุล'],
        position: row.ตำแหน่ง,
        group: row.กลุ่ม,
        email: row.อีเมล,
        role: row.บทบาท,
        standing: row.สถานะ,
      }) as Person,
  );
  const schools = rowsOf('schools').map(
    (row) =>
      ({
        id: row.รหัส,
        name: row.ชื่อ,
        province: row.จังหวัด,
        director: row.ผู้อำนวยการ,
        email: row.อีเมล,
        groups: [],
      }) as School,
  );
  const unitThresholds = rowsOf('unit_thresholds').map(
    (row) =>
      ({
        indicatorCode: row.รหัสตัวชี้วัด,
        unitId: row.รหัสหน่วย,
        levels: [1, 2, 3, 4, 5].map((level) => number(row[`เกณฑ์ ${level}`])),
        target: row.ค่าเป้าหมาย,
      }) as unknown as UnitThresholds,
  );
  const indicators = rowsOf('indicators').map(indicatorOf);
  const fiscalYearBe = Number(setting('ปีงบประมาณ'));
  return {
    sources: {
      fiscalYearBe,
      people,
      schools,
      indicators,
      assignments: [],
      director: directorOf(people, { name: setting('ผู้อำนวยการ'), position: setting('ตำแหน่งผู้อำนวยการ') }),
      secretaryGeneral: { name: setting('เลขาธิการ กพฐ.'), position: setting('ตำแหน่งเลขาธิการ กพฐ.') },
      provinces: setting('จังหวัด')
        .split(',')
        .map((name) => name.trim())
        .map((name) => ({ name, governor: setting(`ผู้ว่าราชการจังหวัด${name}`) })),
      signers: [],
      signingOn: parseIsoDate('2026-12-15') as IsoDate,
      kinds: BUILT_IN_KINDS,
      cellsOf: () => ({}),
    },
    contentSources: {
      fiscalYearBe,
      indicators,
      people,
      unitThresholds,
      scale: '1-5',
      scaledKinds: [],
    },
    paper: {
      office: {
        name: setting('ชื่อสำนักงาน'),
        shortName: setting('ชื่อย่อสำนักงาน'),
        affiliation: setting('ต้นสังกัด'),
        ministry: setting('กระทรวง'),
      },
      fiscalYearBe,
      digits: 'thai',
      scoreDecimals: 4,
      wholeWords: true,
      scale: '1-5',
    },
  };
}
