import type { KnownColumn } from '../../../domain/headers';
import { TABS, type TabName } from '../../../register/tabs';
import { headerKey, keyText } from '../../../register/texts';
import type { FileSheet } from '../file/file-sheet';
import { importableColumns, knownColumns } from './file-columns';
import { isBlankRow } from './filled-merges';
import { headerPlace } from './header-place';
import { isPositionHeader } from './ordinals';

/** How well a sheet's header fits a tab; 0 where it names neither the tab's key nor its names, 1 where no row stands under it. */
export type Fit = {
  readonly sheet: number;
  readonly tab: TabName;
  readonly score: number;
  readonly count: number;
};

/** Fits of every sheet with every tab asked for, the best first; of equals the first sheet, then the first tab. */
export function fitsOf(
  sheets: readonly FileSheet[],
  tabs: readonly TabName[],
  fiscalYearBe: number,
): readonly Fit[] {
  const known = new Map(tabs.map((tab) => [tab, ownColumns(tab, fiscalYearBe)]));
  const fits = sheets.flatMap((sheet, at) =>
    [...known].map(([tab, columns]) => fitOf(sheet, at, tab, columns, fiscalYearBe)),
  );
  return fits.filter(({ score }) => score > 0).sort((left, right) => right.score - left.score);
}

/** A sheet called as the tab is meant to be it; a header in the register's own words is surer than one in others. */
const TITLE_WEIGHT = 6;
const KEY_WEIGHT = 3;
/** A column that only one tab's files have, in the register's own words: what a round's results are, whatever stands beside them. */
const DECISIVE: Partial<Record<TabName, string>> = { reports: 'ผลการดำเนินงาน' };
const DECISIVE_WEIGHT = 16;
/** Of two alike the one that is no example of how to fill it in. */
const EXAMPLE_WEIGHT = 1;
const AN_EXAMPLE = /^(?:ตัวอย่าง|คำอธิบาย|คำชี้แจง|วิธี|example|sample|readme)/i;
/** Of several years' sheets the register's own. */
const YEAR_WEIGHT = 1;

/** What a tab's columns are called in files, whichever of them an office has kept. */
function ownColumns(tab: TabName, fiscalYearBe: number): readonly KnownColumn[] {
  const headers = TABS[tab].columns.map(({ header }) => header);
  const columns = importableColumns(tab, { title: TABS[tab].title, headers, rows: [] });
  return knownColumns(columns, { tab, fiscalYearBe });
}

function fitOf(
  sheet: FileSheet,
  at: number,
  tab: TabName,
  known: readonly KnownColumn[],
  fiscalYearBe: number,
): Fit {
  const headers = TABS[tab].columns.map(({ header }) => header);
  const place = headerPlace(sheet, tab, known);
  const { matched, texts, count } = place;
  if (count === 0) return { sheet: at, tab, score: 0, count };
  const own = matched.filter(
    (header, column) => header !== '' && headerKey(texts[column] ?? '') === headerKey(header),
  );
  const strange = texts.filter((text, column) => text.trim() !== '' && matched[column] === '').length;
  const key = place.namesKey && !isPositionHeader(tab, texts[matched.indexOf(headers[0] ?? '')] ?? '');
  const isEmpty = sheet.rows.slice(place.bottom).every(isBlankRow);
  const called = headerKey(sheet.title) === headerKey(TABS[tab].title);
  const score =
    count * 2 +
    own.length -
    strange +
    (key ? KEY_WEIGHT : 0) +
    (called ? TITLE_WEIGHT : 0) +
    (AN_EXAMPLE.test(sheet.title.trim()) ? -EXAMPLE_WEIGHT : 0) +
    (fiscalYearBe > 0 && keyText(sheet.title).includes(String(fiscalYearBe)) ? YEAR_WEIGHT : 0) +
    (own.some((header) => header === DECISIVE[tab]) ? DECISIVE_WEIGHT : 0);
  return { sheet: at, tab, score: isEmpty ? 1 : Math.max(score, 2), count };
}
