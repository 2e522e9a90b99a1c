import type ExcelJS from 'exceljs';

/** A blank workbook; the library is loaded when it is first needed. */
export const newWorkbook = async (): Promise<ExcelJS.Workbook> => {
  const { default: library } = await import('exceljs');
  return new library.Workbook();
};
