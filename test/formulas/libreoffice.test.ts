import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { reportFormulas, reportKind } from '../../src/register/formulas/report-formulas';
import { anyRound } from './any-report';
import { exactRound, type ShownRow, shownRow } from './exact-round';
import { ODD_TEXTS } from './odd-texts';
import { REPORT_HEADERS, type ReportCells, reportColumns } from './report-sheet';

const ROUNDS = 6;
const installed = spawnSync('soffice', ['--version']).status === 0;

/** Rows with every odd text as their result, on plain criteria. */
const ODD_ROUND: readonly ReportCells[] = ODD_TEXTS.map((typed, index) => ({
  รหัสรายงาน: `2570-06-${index + 1}`,
  รหัสรอบ: '2570-06',
  รหัสตัวชี้วัด: String(index + 1),
  มิติ: 'มิติที่ 1',
  น้ำหนัก: 5,
  วิธีให้คะแนน: 'เชิงเส้น',
  ทิศทาง: 'มากดี',
  มาตรา: '1-5',
  'กรณี N/A': 'ไม่นำมาคิด',
  'เกณฑ์ 1': 60,
  'เกณฑ์ 2': 70,
  'เกณฑ์ 3': 80,
  'เกณฑ์ 4': 90,
  'เกณฑ์ 5': 100,
  ผลการดำเนินงาน: typed,
}));

function addRound(book: ExcelJS.Workbook, name: string, rows: readonly ReportCells[]): void {
  const sheet = book.addWorksheet(name);
  sheet.addRow([...REPORT_HEADERS]);
  rows.forEach((cells, index) => {
    const row = index + 2;
    const place = { columns: reportColumns(), row, firstRow: 2, lastRow: rows.length + 1 };
    const formulas = reportFormulas(place, reportKind(cells.วิธีให้คะแนน));
    REPORT_HEADERS.forEach((header, column) => {
      const formula = formulas[header];
      const value = cells[header] ?? '';
      if (formula !== undefined)
        sheet.getCell(row, column + 1).value = { formula: formula.slice(1), date1904: false };
      else if (value !== '') sheet.getCell(row, column + 1).value = value;
    });
  });
}

function read(sheet: ExcelJS.Worksheet, rows: readonly ReportCells[]): readonly ShownRow[] {
  return rows.map((cells, index) =>
    shownRow(cells, (header) => {
      const value = sheet.getCell(index + 2, REPORT_HEADERS.indexOf(header) + 1).result;
      return typeof value === 'number' || typeof value === 'string' ? value : '';
    }),
  );
}

(installed ? test : test.skip)(
  'LibreOffice computes of random rounds what the exact calculation gives',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
    try {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const rounds = [ODD_ROUND, ...fc.sample(anyRound, { numRuns: ROUNDS, seed })];
      const book = new ExcelJS.Workbook();
      rounds.forEach((rows, index) => {
        addRound(book, `r${index}`, rows);
      });
      await book.xlsx.writeFile(join(folder, 'rounds.xlsx'));
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          join(folder, 'out'),
          join(folder, 'rounds.xlsx'),
        ],
        { stdio: 'ignore' },
      );
      const computed = new ExcelJS.Workbook();
      await computed.xlsx.readFile(join(folder, 'out', 'rounds.xlsx'));
      rounds.forEach((rows, index) => {
        const sheet = computed.getWorksheet(`r${index}`);
        expect({ seed, rows: sheet && read(sheet, rows) }).toEqual({ seed, rows: exactRound(rows) });
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
