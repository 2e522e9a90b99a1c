import type ExcelJS from 'exceljs';

/** A blank workbook; the library is loaded when it is first needed. */
export async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: library } = await import('exceljs');
  return new library.Workbook();
}
