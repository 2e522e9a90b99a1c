import { Refusal } from '../../domain/refusal';
import { EXPORT_PRESETS, type ExportPreset, exportNames } from '../../messages/export-names';
import type { CellValue } from '../../ports/sheets';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { levelScoresOfRound } from '../../register/round-scales';
import { SYSTEM } from '../../register/system-names';
import type { TabName } from '../../register/tabs';
import { importFolder } from '../import/import-file';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { choiceField, optionalText, textField } from '../request';
import { csvCell, csvText } from './csv-text';
import { type ExportColumn, exportColumns } from './export-columns';
import { type ExportSources, exportRows } from './export-rows';

export type ExportedFile = { readonly fileName: string; readonly base64: string };

const FORMATS = ['csv', 'xlsx'] as const;
const EXPORT_TABS: readonly TabName[] = ['settings', 'people', 'indicators', 'rounds', 'reports'];

/**
 * `{roundId, format: "csv" | "xlsx", preset?}` → a round's results as a file, its columns in the order of ตั้งค่า. `preset` is one of
 * ทั่วไป (default), KRS, จังหวัด.
 */
export function exportResults(office: Office, request: unknown): ExportedFile {
  const snapshot = readAsOperator(office, EXPORT_TABS);
  const roundId = textField(request, 'roundId');
  const format = choiceField(request, 'format', FORMATS);
  const preset = optionalText(request, 'preset') === '' ? EXPORT_PRESETS[0] : presetField(request);
  const sources = sourcesOf(snapshot, roundId);
  const columns = exportColumns(snapshot.table('settings'), preset);
  const rows = exportRows(sources).map((cells) => columns.map(({ source }) => cells[source] ?? ''));
  const { fiscalYearBe, number } = sources.round;
  const fileName = exportNames.file(fiscalYearBe, number, preset, format);
  const content =
    format === 'csv'
      ? csvOf(columns, rows)
      : office.drive.makeWorkbook({
          name: fileName,
          parentId: importFolder(office, snapshot),
          title: exportNames.sheet(number),
          columns,
          rows,
        });
  return { fileName, base64: office.base64(content) };
}

function presetField(request: unknown): ExportPreset {
  return choiceField(request, 'preset', EXPORT_PRESETS);
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
