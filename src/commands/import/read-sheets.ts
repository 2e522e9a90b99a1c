import { Refusal } from '../../domain/refusal';
import type { FileKind } from '../../domain/words/file-kind';
import { isSameWord } from '../../domain/words/word';
import type { OpenedWorkbook, SheetOfFile } from '../../ports/workbook';
import { offeredTabs } from '../../register/importable-tabs';
import type { TabName } from '../../register/tabs';
import type { Office } from '../office';
import { invalidField } from '../request';
import { csvSheet } from './file/csv-sheet';
import { kindOfFile } from './file/file-kind';
import { type FileSheet, plainSheet } from './file/file-sheet';
import { htmlSheets } from './file/html-sheets';
import { textOfBytes } from './file/text-of-bytes';
import { type Fit, fitsOf } from './table/find-table';
import { HEADER_SEARCH } from './table/header-place';

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

/** What is asked of a file: the tab, where the operator says it, and the sheet by name or by its place among the sheets. */
export type Wanted = { readonly tab?: TabName; readonly sheet?: string | number };

export type FoundTable = {
  readonly kind: FileKind;
  /** The sheet that is read, with all its cells. */
  readonly sheet: FileSheet;
  readonly sheetAt: number;
  /** undefined where no tab was asked for and the headers tell none. */
  readonly tab: TabName | undefined;
  readonly sheets: readonly {
    readonly title: string;
    readonly hidden: boolean;
    readonly tab: TabName | undefined;
  }[];
  /** The tab that the sheet's header fits better than the one that was asked for. */
  readonly likelierTab: TabName | undefined;
  /** Other visible sheets that look as much like the tab as the one that is read, though nobody chose between them. */
  readonly asLikely: readonly string[];
  /** Hidden sheets that look like the tab where no visible one does. */
  readonly onlyHidden: readonly string[];
};

type FileGround = { readonly folderId: string; readonly fiscalYearBe: number };

/** The cells of the sheet of a file that is meant: read here, or through Drive's conversion of an .xlsx. Refuses what is no table. */
export function findTable(office: Office, file: ImportFile, ground: FileGround, wanted: Wanted): FoundTable {
  const kind = kindOfFile(file.bytes);
  const { folderId, fiscalYearBe } = ground;
  if (kind !== 'xlsx') {
    const sheets = textSheets(file, kind, fiscalYearBe, wantedTabs(wanted));
    return chosenOf(kind, sheets, fiscalYearBe, wanted, file.name, (at) => sheets[at]);
  }
  return office.drive.withWorkbook({ ...file, parentId: folderId }, (workbook) => {
    const heads = headSheets(workbook);
    return chosenOf(kind, heads, fiscalYearBe, wanted, file.name, (at) =>
      wholeSheet(workbook, at, heads[at]),
    );
  });
}

/** The sheet of a file that was found before; what else the file may mean is not looked for again. */
export function foundSheet(
  office: Office,
  file: ImportFile,
  ground: FileGround,
  { tab, sheetAt }: { readonly tab: TabName; readonly sheetAt: number },
): FileSheet {
  const kind = kindOfFile(file.bytes);
  const sheet =
    kind === 'xlsx'
      ? office.drive.withWorkbook({ ...file, parentId: ground.folderId }, (workbook) =>
          sheetAtPlace(workbook, sheetAt),
        )
      : textSheets(file, kind, ground.fiscalYearBe, [tab])[sheetAt];
  if (sheet === undefined) throw unreadable(file.name, 'empty');
  return sheet;
}

/** Sheets of a text. `tabs` are those that the delimiters of a CSV are tried with. */
function textSheets(
  { name, bytes }: ImportFile,
  kind: FileKind,
  fiscalYearBe: number,
  tabs: readonly TabName[],
): readonly FileSheet[] {
  if (kind === 'csv') {
    const fits = (head: FileSheet): number => fitsOf([head], tabs, fiscalYearBe)[0]?.count ?? 0;
    return [csvSheet(name, textOfBytes(bytes).text, fits)];
  }
  const sheets = kind === 'html' ? htmlSheets(textOfBytes(bytes).text) : [];
  if (sheets.length === 0) throw unreadable(name, kind);
  return sheets;
}

function wantedTabs({ tab }: Wanted): readonly TabName[] {
  return tab === undefined ? offeredTabs() : [tab];
}

function unreadable(name: string, kind: FileKind | 'only-hidden'): Refusal {
  return new Refusal({ code: 'file-unreadable', name, kind });
}

/** Columns that a header may reach to; beyond it only cells that have slipped. */
const WIDEST = 120;

/** The tops of all sheets; of a workbook with one sheet all of it, which spares a call. */
function headSheets(workbook: OpenedWorkbook): readonly FileSheet[] {
  const [only, another] = workbook.sheets;
  if (only !== undefined && another === undefined) {
    const [cells] = workbook.cells([{ sheet: only, rows: only.rowCount, columns: WIDEST }]);
    return [{ ...sheetWith(only, cells?.values ?? []), shown: cells?.shown ?? [] }];
  }
  const heads = workbook.heads(workbook.sheets.map(headOf));
  return workbook.sheets.map((sheet, at) => sheetWith(sheet, heads[at] ?? []));
}

function sheetAtPlace(workbook: OpenedWorkbook, at: number): FileSheet | undefined {
  const sheet = workbook.sheets[at];
  if (sheet === undefined || workbook.sheets.length === 1) return headSheets(workbook)[at];
  const [head] = workbook.heads([headOf(sheet)]);
  return wholeSheet(workbook, at, sheetWith(sheet, head ?? []));
}

function headOf(sheet: SheetOfFile) {
  return { sheet, rows: HEADER_SEARCH + 3, columns: WIDEST };
}

function wholeSheet(
  workbook: OpenedWorkbook,
  at: number,
  head: FileSheet | undefined,
): FileSheet | undefined {
  const sheet = workbook.sheets[at];
  if (sheet === undefined || head === undefined || head.shown !== undefined) return head;
  const columns = Math.max(...head.rows.map((row) => row.length), 1) + 10;
  const [cells] = workbook.cells([{ sheet, rows: sheet.rowCount, columns: Math.min(columns, WIDEST) }]);
  return cells === undefined ? undefined : { ...sheetWith(sheet, cells.values), shown: cells.shown };
}

function sheetWith(sheet: SheetOfFile, rows: FileSheet['rows']): FileSheet {
  return plainSheet(sheet.title, rows, {
    hidden: sheet.hidden,
    merges: sheet.merges,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  });
}

/** As little makes no sheet surer than another. */
const AS_LIKELY = 2;
/** A header that fits so much better makes the tab that was asked for doubtful. */
const CLEARLY_BETTER = 4;

function chosenOf(
  kind: FileKind,
  heads: readonly FileSheet[],
  fiscalYearBe: number,
  wanted: Wanted,
  name: string,
  whole: (at: number) => FileSheet | undefined,
): FoundTable {
  const fits = fitsOf(heads, [...new Set([...offeredTabs(), ...wantedTabs(wanted)])], fiscalYearBe);
  const asked = placeOf(heads, wanted.sheet);
  const open = (fit: Fit): boolean =>
    asked === undefined ? heads[fit.sheet]?.hidden !== true : fit.sheet === asked;
  const best = fits.find((fit) => open(fit) && (wanted.tab === undefined || fit.tab === wanted.tab));
  const hidden = fits.filter(
    (fit) => heads[fit.sheet]?.hidden === true && (wanted.tab === undefined || fit.tab === wanted.tab),
  );
  if (best === undefined && asked === undefined && wanted.tab === undefined && hidden.length > 0)
    throw unreadable(name, 'only-hidden');
  const sheetAt = asked ?? best?.sheet ?? firstFilled(heads);
  const sheet = whole(sheetAt);
  if (sheet === undefined) throw unreadable(name, 'empty');
  const tab = wanted.tab ?? best?.tab;
  const likelier = fits.find((fit) => fit.sheet === sheetAt);
  const isLikelier =
    likelier !== undefined &&
    tab !== undefined &&
    likelier.tab !== tab &&
    likelier.score >= (best?.score ?? 0) + CLEARLY_BETTER;
  return {
    kind,
    sheet,
    sheetAt,
    tab,
    sheets: heads.map(({ title, hidden }, at) => ({
      title,
      hidden,
      tab: fits.find((fit) => fit.sheet === at)?.tab,
    })),
    likelierTab: isLikelier ? likelier.tab : undefined,
    asLikely:
      asked !== undefined || best === undefined
        ? []
        : fits
            .filter((fit) => fit.sheet !== best.sheet && fit.tab === best.tab && open(fit))
            .filter(({ score }) => score > 1 && score >= best.score - AS_LIKELY)
            .map((fit) => heads[fit.sheet]?.title ?? ''),
    onlyHidden:
      asked === undefined && best === undefined ? hidden.map((fit) => heads[fit.sheet]?.title ?? '') : [],
  };
}

/** The sheet that is asked for; refuses one that there is not, with the names of those that there are. */
function placeOf(heads: readonly FileSheet[], sheet: string | number | undefined): number | undefined {
  if (sheet === undefined || sheet === '') return undefined;
  const at = typeof sheet === 'number' ? sheet : placeOfTitle(heads, sheet);
  if (heads[at] === undefined)
    throw invalidField('sheet', sheet, { kind: 'choice', allowed: heads.map(({ title }) => title) });
  return at;
}

/** Spaces around a name, which nobody sees, need not be said. */
function placeOfTitle(heads: readonly FileSheet[], sheet: string): number {
  const exact = heads.findIndex(({ title }) => title === sheet);
  return exact >= 0 ? exact : heads.findIndex(({ title }) => isSameWord(title, sheet));
}

function firstFilled(heads: readonly FileSheet[]): number {
  const filled = heads.findIndex(({ rows, hidden }) => !hidden && rows.length > 0);
  return Math.max(0, filled);
}
