import { REPORT_COVER_NAME, YEAR_PART } from '../../documents/letters/report-cover';
import type { YearMarks } from '../../domain/calendar/calendar-facts';
import type { IsoDate } from '../../domain/dates/dates';
import { dateOfMoment, type Moment } from '../../domain/dates/moments';
import { dateOfCellSerial } from '../../domain/dates/thai-dates';
import { documentKey, recordKey } from '../../domain/keys';
import type { CellValue } from '../../ports/sheets';
import { decodeDocuments } from '../../register/decode/document';
import type { Snapshot } from '../../register/register-port';
import type { RoundSources } from '../rounds/round-sources';
import { kpiDocumentKey } from '../steps/make-kpi-templates';

/** What the register knows of one year's steps. The snapshot must hold เอกสาร and ข้อตกลง. */
export function yearMarks(snapshot: Snapshot, sources: RoundSources, fiscalYearBe: number): YearMarks {
  const agreements = snapshot
    .table('agreements')
    .rows.filter(({ key }) => key.startsWith(`${fiscalYearBe}-`));
  return {
    templates: templateMarks(snapshot, sources, fiscalYearBe),
    agreements: agreements.flatMap(({ cells }) => {
      const kind = String(cells.ประเภท);
      return kind === '' ? [] : [{ kind, signedOn: dateOfCell(cells.ลงนามเมื่อ) }];
    }),
    rounds: sources.rounds.filter((round) => round.fiscalYearBe === fiscalYearBe),
    letters: letterMarks(snapshot, fiscalYearBe),
  };
}

function letterMarks(snapshot: Snapshot, fiscalYearBe: number): YearMarks['letters'] {
  const documents = decodeDocuments(snapshot.table('documents'));
  const dated = new Map(documents.map(({ key, datedOn }) => [key, datedOn]));
  const summaryLetters = (memo: IsoDate | undefined, part: string) => {
    const prefix = documentKey(fiscalYearBe, REPORT_COVER_NAME, `${part}-`);
    const covers = documents.filter(({ key }) => key.startsWith(prefix));
    return { memo, covers: covers.map(({ datedOn }) => datedOn) };
  };
  const order = documents.find(({ key }) => key === documentKey(fiscalYearBe, 'คำสั่ง'));
  return {
    orderMemo: dated.get(documentKey(fiscalYearBe, 'เสนอคำสั่ง')),
    order: order?.signedOn ?? order?.datedOn,
    lastRound: summaryLetters(dated.get(documentKey(fiscalYearBe, 'สรุป', '12')), '12'),
    year: summaryLetters(dated.get(documentKey(fiscalYearBe, 'สรุป')), YEAR_PART),
  };
}

/** One mark for each indicator; none while no KPI Template has been made. */
function templateMarks(
  snapshot: Snapshot,
  sources: RoundSources,
  fiscalYearBe: number,
): YearMarks['templates'] {
  const prefix = kpiDocumentKey(fiscalYearBe, '');
  const documents = decodeDocuments(snapshot.table('documents')).filter(({ key }) => key.startsWith(prefix));
  if (documents.length === 0) return [];
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return sources.indicators.map(({ code }) => {
    const document = byKey.get(kpiDocumentKey(fiscalYearBe, code));
    const sent = (document?.addressees ?? []).map((id) =>
      dayOf(byKey.get(recordKey(document?.key ?? '', id))?.sentAt),
    );
    const known = sent.filter((date): date is IsoDate => date !== undefined).sort();
    return { sentOn: known[0], acknowledgedOn: dayOf(document?.acknowledgedAt) };
  });
}

function dayOf(moment: Moment | undefined): IsoDate | undefined {
  return moment === undefined ? undefined : dateOfMoment(moment);
}

function dateOfCell(cell: CellValue | undefined): IsoDate | undefined {
  return typeof cell === 'number' ? dateOfCellSerial(cell) : undefined;
}
