import { readRoundId } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import { exportNames } from '../../messages/export-names';
import type { CellValue } from '../../ports/sheets';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { codeOf } from '../../register/decode/row-reader';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { levelScoresOfRound } from '../../register/round-scales';
import { SYSTEM } from '../../register/system-names';
import type { TabName } from '../../register/tabs';
import { withArchivedRounds } from '../closing/archived-rounds';
import { named } from '../documents/export-each';
import { importFolder } from '../import/import-file';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { choiceField, optionalText, textField } from '../request';
import { csvCell, csvText } from './csv-text';
import { type ExportColumn, exportColumns } from './export-columns';
import { type ExportSources, exportRows } from './export-rows';

export type ExportedFile = { readonly fileName: string; readonly base64: string };

const FORMATS = ['csv', 'xlsx'] as const;
export const EXPORT_TABS: readonly TabName[] = ['settings', 'people', 'indicators', 'rounds', 'reports'];

/**
 * `{roundId, format: "csv" | "xlsx", preset?}` → a round's results as a file, its columns in the order of ตั้งค่า. `preset` is one of
 * ทั่วไป (default), KRS, ARS, จังหวัด, or one that the office has added there.
 */
export function exportResults(office: Office, request: unknown): ExportedFile {
  const snapshot = readAsOperator(office, EXPORT_TABS);
  const format = choiceField(request, 'format', FORMATS);
  const { sources, preset, columns, rows } = exportTable(office, snapshot, request);
  const { fiscalYearBe, number } = sources.round;
  const fileName = exportNames.file(fiscalYearBe, number, preset, format);
  const content =
    format === 'csv'
      ? csvOf(columns, rows)
      : named(fileName, () =>
          office.drive.makeWorkbook({
            name: fileName,
            parentId: importFolder(office, snapshot),
            title: exportNames.sheet(number),
            columns,
            rows,
          }),
        );
  return { fileName, base64: office.base64(content) };
}

/** A round's rows in the columns of a preset, as values; those of a round that has left for the archive as they were sealed. */
export function exportTable(
  office: Office,
  snapshot: Snapshot,
  request: unknown,
): {
  readonly sources: ExportSources;
  readonly presets: readonly string[];
  readonly preset: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly CellValue[])[];
} {
  const settings = snapshot.table('settings');
  const presets = exportNames.presets(settings.rows.map(({ key }) => codeOf(key)));
  const preset =
    optionalText(request, 'preset') === '' ? exportNames.usual : choiceField(request, 'preset', presets);
  const roundId = textField(request, 'roundId');
  const year = readRoundId(roundId)?.year;
  const whole = year === undefined ? snapshot : withArchivedRounds(office, snapshot, year);
  const sources = sourcesOf(whole, roundId);
  const columns = exportColumns(settings, preset);
  const rows = exportRows(sources).map((cells) => columns.map(({ source }) => cells[source] ?? ''));
  return { sources, presets, preset, columns, rows };
}

function sourcesOf(snapshot: Snapshot, roundId: string): ExportSources {
  const round = decodeRounds(snapshot.table('rounds')).rounds.find(({ id }) => id === roundId);
  const { reports } = decodeReports(snapshot.table('reports'));
  if (round === undefined || !reports.some((report) => report.roundId === roundId)) {
    throw new Refusal({ code: 'not-found', thing: 'reports-of-round', key: roundId });
  }
  const sameYear = snapshot.system(SYSTEM.year) === String(round.fiscalYearBe);
  return {
    round,
    reports,
    table: snapshot.table('reports'),
    indicators: sameYear ? snapshot.table('indicators') : undefined,
    people: decodePeople(snapshot.table('people')).people,
    levelScores: levelScoresOfRound(
      snapshot.system,
      roundId,
      decodeSettings(snapshot.table('settings')).settings.levelScores,
    ),
  };
}

function csvOf(columns: readonly ExportColumn[], rows: readonly (readonly CellValue[])[]): string {
  const shown = rows.map((row) => row.map((value, at) => csvCell(value, columns[at]?.format)));
  return csvText(
    columns.map(({ header }) => header),
    shown,
  );
}
