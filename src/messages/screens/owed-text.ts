import type { ReportState } from '../../domain/rounds/report-state';

/** One report as the screens know it. */
type Owed = {
  readonly indicator: string;
  readonly owner: string;
  readonly group: string;
  readonly supervisor: string;
  readonly due: string;
  readonly state: ReportState;
  readonly accepted: boolean;
  readonly late: boolean;
  readonly closed: boolean;
  readonly calculated: boolean;
};

type Round = { readonly number: number; readonly fiscalYearBe: number };

const NOBODY = 'ยังไม่มีผู้รับผิดชอบ';

/** Who owes which report of a round today, and who has to check one, as plain lines for a chat (LINE). `on` is a Thai date. */
export function owedText(round: Round, on: string, reports: readonly Owed[]): string {
  const own = reports.filter(({ calculated }) => !calculated);
  const open = own.filter(({ closed }) => !closed);
  const owed = open.filter(({ accepted }) => !accepted);
  const late = owed.filter((report) => report.late);
  const toCheck = open.filter(({ state }) => state === 'ส่งแล้ว' || state === 'แก้ไขหลังส่ง');
  const head = `รายงานผลรอบ ${round.number} เดือน ปีงบประมาณ พ.ศ. ${round.fiscalYearBe} (ณ ${on})`;
  return [
    head,
    owed.length === 0 ? 'ส่งครบทุกตัวชี้วัดแล้ว' : `ยังไม่ส่ง ${owed.length} จาก ${own.length} ตัวชี้วัด`,
    ...section('เลยกำหนดแล้ว', late, ownerOf, withDue),
    ...section(
      'ยังไม่ถึงกำหนด',
      owed.filter((report) => !report.late),
      ownerOf,
      withDue,
    ),
    ...section('ส่งแล้ว รอผู้กำกับดูแลตรวจ', toCheck, ({ supervisor }) => supervisor || NOBODY, codeOf),
  ].join('\n');
}

function section(
  title: string,
  reports: readonly Owed[],
  personOf: (report: Owed) => string,
  nameOf: (report: Owed) => string,
): readonly string[] {
  if (reports.length === 0) return [];
  const people = [...new Set(reports.map(personOf))];
  return [
    '',
    `${title} ${reports.length} ตัวชี้วัด`,
    ...people.map((person) => {
      const names = reports.filter((report) => personOf(report) === person).map(nameOf);
      return `• ${person}: ${names.join(', ')}`;
    }),
  ];
}

function ownerOf({ owner, group }: Owed): string {
  if (owner === '') return NOBODY;
  return group === '' ? owner : `${owner} (${group})`;
}

function codeOf({ indicator }: Owed): string {
  return indicator;
}

function withDue({ indicator, due, state }: Owed): string {
  return `${indicator} [${state === 'ส่งคืน' ? 'ส่งคืน ' : ''}${due}]`;
}
