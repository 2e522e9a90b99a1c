import { presetScores } from '../../domain/scores/level-scores';
import { SELF_TEST_SEEN as TEXT } from '../../messages/office/self-test-text';
import { valueFrom } from '../../ports/value-from';
import { columnLetters } from '../../register/a1';
import type { CellInput } from '../../register/change';
import { encodeCell } from '../../register/encode-cell';
import { reportFormulas } from '../../register/formulas/report-formulas';
import { TABS } from '../../register/tabs';
import type { Assumption, Lab, Seen } from './assumption';
import { exactScore, VECTORS, type Vector } from './formula-vectors';

const HEADERS: readonly string[] = TABS.reports.columns.map(({ header }) => header);
const SHEET_ID = 4711;
const TITLE = TABS.reports.title;
const COMPUTED = ['ผลที่นับ', 'ผลเป็นตัวเลข', 'คะแนนของแถว'] as const;

/** The report's own formulas over rows of known results, worked out by Sheets and compared with the exact rule. */
function formulas({ office, spreadsheetId }: Lab): Seen {
  const columns = Object.fromEntries(HEADERS.map((header, index) => [header, columnLetters(index)]));
  const rows = VECTORS.map((vector, index) => {
    const place = { columns, row: index + 2, firstRow: 2, lastRow: VECTORS.length + 1 };
    const written = reportFormulas(place, 'own', presetScores());
    const cells: Readonly<Record<string, CellInput>> = {
      ...cellsOf(vector),
      ...Object.fromEntries(COMPUTED.map((header) => [header, { formula: written[header] ?? '' }])),
    };
    return { values: HEADERS.map((header) => encodeCell(cells[header] ?? '')) };
  });
  const gridProperties = { rowCount: VECTORS.length + 1, columnCount: HEADERS.length };
  const requests = [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'th_TH', timeZone: 'Asia/Bangkok' },
        fields: 'locale,timeZone',
      },
    },
    { addSheet: { properties: { sheetId: SHEET_ID, title: TITLE, gridProperties } } },
    {
      updateCells: {
        start: { sheetId: SHEET_ID, rowIndex: 1, columnIndex: 0 },
        rows,
        fields: 'userEnteredValue',
      },
    },
  ];
  valueFrom(office.sheets.update(spreadsheetId, { requests, repeatable: false }), 'write the vectors');
  const letter = columns.คะแนนของแถว ?? 'A';
  const range = `'${TITLE}'!${letter}2:${letter}${VECTORS.length + 1}`;
  const [grid = []] = valueFrom(office.sheets.values(spreadsheetId, [range]), 'read the vectors');
  const wrong = VECTORS.flatMap((vector, index) => {
    const got = grid[index]?.[0] ?? '';
    const text = typeof got === 'number' ? got.toFixed(4) : '';
    return text === exactScore(vector) ? [] : [`${index + 1} (${String(got)} ≠ ${exactScore(vector)})`];
  });
  return wrong.length === 0
    ? { ok: true, seen: TEXT.all(VECTORS.length) }
    : { ok: false, seen: TEXT.differing(wrong) };
}

function cellsOf({ criteria, typed }: Vector): Readonly<Record<string, CellInput>> {
  const levels = criteria.thresholds.map((threshold, level) => [
    `เกณฑ์ ${level}`,
    threshold === undefined ? '' : Number(threshold),
  ]);
  return {
    วิธีให้คะแนน: criteria.method,
    ทิศทาง: criteria.direction ?? '',
    มาตรา: criteria.scale,
    ผลการดำเนินงาน: typed,
    ...Object.fromEntries(levels),
  };
}

export const FORMULA_ASSUMPTION: Assumption = { name: 'formulas', look: formulas };
