import type { IsoDate } from '../domain/dates/dates';
import { shortThaiDate } from '../domain/dates/thai-dates';
import { sheetLink } from '../domain/links';
import type { Person } from '../domain/people/person';
import { countingResult, isCalculated, type Report } from '../domain/rounds/report';
import { type ReportState, reportState } from '../domain/rounds/report-state';
import { readResult } from '../domain/rounds/reported-result';
import type { Round } from '../domain/rounds/round';
import { isBlank } from '../domain/rounds/typed-result';
import { columnLetters } from '../register/a1';
import type { Snapshot } from '../register/register-port';
import { sheetIdOf } from '../register/sheet-ids';
import type { HeaderOf } from '../register/tabs';

/** One report as the screens list it. */
export type ReportOverview = {
  readonly id: string;
  readonly roundId: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** What the caller is to it; '' for someone else's. */
  readonly part: 'owner' | 'supervisor' | '';
  readonly calculated: boolean;
  /** The result that counts, as typed. */
  readonly result: string;
  readonly state: ReportState;
  readonly dimension: string;
  /** Name and group of the first owner, '' where there is none. */
  readonly owner: string;
  readonly group: string;
  /** Name of its supervisor. */
  readonly supervisor: string;
  /** กำหนดส่ง as a short Thai date. */
  readonly due: string;
  /** Its row is locked. */
  readonly closed: boolean;
  /** A result was accepted. */
  readonly accepted: boolean;
  /** Not accepted, and its day has passed. */
  readonly late: boolean;
  /** Whether the result that counts reaches ค่าเป้าหมาย; '' where one of them is no number. */
  readonly target: 'reached' | 'below' | '';
  /** Thresholds that are numbers, from the lowest level up. */
  readonly levels: readonly string[];
  /** Link to the cell that the caller fills in. */
  readonly cell: string;
};

export function acceptedResult({ certifiedResult, submittedResult }: Report) {
  return isBlank(certifiedResult) ? submittedResult : certifiedResult;
}

type Seen = {
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  readonly person: Person | undefined;
  readonly today: IsoDate;
};

/** What a caller sees of each report. */
export function reportLook(
  spreadsheetId: string,
  snapshot: Snapshot,
  { people, rounds, person, today }: Seen,
) {
  const personOf = new Map(people.map((one) => [one.id, one]));
  const dueOf = new Map(rounds.map(({ id, dueOn }) => [id, dueOn]));
  const { headers, rows } = snapshot.table('reports');
  const rowOf = new Map(rows.map(({ key, rowNumber }) => [key, rowNumber]));
  const reportsTab = sheetIdOf('reports', snapshot.system);
  const linkOf = (id: string, header: HeaderOf<'reports'>): string => {
    const column = headers.indexOf(header);
    const row = rowOf.get(id);
    return column === -1 || row === undefined
      ? ''
      : sheetLink(spreadsheetId, reportsTab, undefined, `${columnLetters(column)}${row}`);
  };
  return (report: Report): ReportOverview => {
    const part = partOf(report, person);
    const owner = personOf.get(report.owners[0] ?? '');
    const accepted = !isBlank(acceptedResult(report));
    const due = report.dueOn ?? dueOf.get(report.roundId) ?? today;
    return {
      id: report.id,
      roundId: report.roundId,
      indicator: report.indicatorCode,
      name: report.name,
      unit: report.unit,
      part,
      calculated: isCalculated(report),
      result: String(countingResult(report).typed),
      state: reportState(report),
      dimension: report.dimension,
      owner: owner?.name ?? '',
      group: owner?.group ?? '',
      supervisor: personOf.get(report.supervisor)?.name ?? '',
      due: shortThaiDate(due),
      closed: report.closedAt !== undefined,
      accepted,
      late: !isCalculated(report) && !accepted && due < today,
      target: targetOf(report),
      levels: thresholdTexts(report),
      cell: linkOf(report.id, part === 'supervisor' ? 'ผลการตรวจ' : 'ผลการดำเนินงาน'),
    };
  };
}

export function thresholdTexts({ thresholds }: Report): readonly string[] {
  return thresholds.flatMap((level) => (level === undefined ? [] : [level.toFixed()]));
}

function targetOf(report: Report): ReportOverview['target'] {
  const result = readResult(countingResult(report).typed);
  const target = readResult(report.target);
  if (result.kind !== 'number' || target.kind !== 'number') return '';
  const reached =
    report.direction === 'น้อยดี' ? result.value.lte(target.value) : result.value.gte(target.value);
  return reached ? 'reached' : 'below';
}

function partOf(report: Report, person: Person | undefined): ReportOverview['part'] {
  if (person === undefined) return '';
  if (report.owners.includes(person.id)) return 'owner';
  return report.supervisor === person.id ? 'supervisor' : '';
}
