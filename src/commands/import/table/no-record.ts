import type { Column } from '../../../register/column';
import { keyHeaders } from '../../../register/keys';
import { TABS, type TabName } from '../../../register/tabs';
import { headerKey, keyText } from '../../../register/texts';
import type { HeaderPlace } from './header-place';
import { nameColumn } from './name-columns';
import { type NoRecord, noCodeWord, noRecordWord, numbersColumns, repeatsHeader } from './record-kinds';
import type { ReadingGround } from './table-reading';

type Place = {
  readonly place: HeaderPlace;
  /** −1 where the file has no key. */
  readonly keyColumn: number;
  readonly assigned: readonly string[];
  readonly ground: ReadingGround;
};

/** Rows of a list are at least so full; what closes a table is emptier. */
const FULL_SHARE = 0.5;

/** Why a row of the table is no record; undefined for one that may be. `own` are the row's texts without what merges fill in. */
export function whyNoRecord(own: readonly string[], given: Place): NoRecord | undefined {
  const { place, keyColumn, assigned, ground } = given;
  if (repeatsHeader(own, place.texts) || numbersColumns(own)) return 'header';
  const filled = own.filter((text) => text.trim() !== '');
  const first = filled[0] ?? '';
  const key = keyColumn < 0 ? '' : (own[keyColumn] ?? '').trim();
  if (key !== '' && isKnownKey(key, ground)) return undefined;
  if (isHeaderWord(key, ground)) return 'header';
  const used = assigned.filter((header, at) => header !== '' && (own[at] ?? '').trim() !== '').length;
  const wanted = assigned.filter((header) => header !== '').length;
  const isEmptier = used <= wanted * FULL_SHARE;
  const kind = keyColumnOf(ground.tab)?.kind;
  const byKey = (kind === 'code' ? noCodeWord(key) : undefined) ?? noRecordWord(key);
  // A key that is a text of its own (ตั้งค่า) may be called as a signature is.
  if (byKey !== undefined && (kind !== 'text' || isEmptier)) return byKey;
  const byFirst = noRecordWord(first);
  const isWordAlone = /^(?:รวม|รวมทั้งสิ้น|รวมทั้งหมด|ยอดรวม|ค่าเฉลี่ย|เฉลี่ย|หมายเหตุ|ที่มา)\s*:?$/.test(first.trim());
  if (byFirst !== undefined && (key === '' || isWordAlone || isEmptier)) return byFirst;
  const named = (own[assigned.indexOf(nameColumn(ground.tab) ?? '')] ?? '').trim() !== '';
  if (kind === 'code' && key !== '' && !named && isEmptier && wanted > 2 && !isPlainCode(key, ground))
    return 'heading';
  const isAlone = filled.length === 1 || (filled.length > 1 && new Set(filled).size === 1);
  if (!isAlone || wanted < 2) return undefined;
  if (kind === 'text' && HEADING_OF_SETTINGS.test(key)) return 'heading';
  if (key !== '') return looksLikeCode(key, ground) ? undefined : 'heading';
  const isName = filled.length === 1 && assigned[own.indexOf(first)] === nameColumn(ground.tab);
  return isName && !HEADING_WORD.test(first.trim()) ? undefined : 'heading';
}

/** Begins a heading over a group of rows, though it stands where names do. */
const HEADING_WORD = /^(?:มิติ|ด้าน|กลุ่ม|หน่วย|หมวด|ส่วนที่|ตอนที่|องค์ประกอบ|ประเด็น|จังหวัด|อำเภอ)/;

/** Begins a heading over a group of settings, whose names may be anything else. */
const HEADING_OF_SETTINGS = /^(?:หมวด|ส่วนที่|ตอนที่|ประเด็น)/;

function isKnownKey(key: string, { table }: ReadingGround): boolean {
  const text = keyText(key);
  return table.rows.some((row) => row.key === text);
}

/** A code that is the name of one of the tab's columns: the table lies on its side, or its header stands in several rows. */
function isHeaderWord(key: string, { tab }: ReadingGround): boolean {
  return (
    keyColumnOf(tab)?.kind === 'code' &&
    TABS[tab].columns.some(({ header }) => headerKey(header) === headerKey(key))
  );
}

function keyColumnOf(tab: TabName): Column | undefined {
  return TABS[tab].columns.find(({ header }) => header === keyHeaders(tab)[0]);
}

/** A code that is no heading's first word: มิติที่1 is none. */
function isPlainCode(key: string, ground: ReadingGround): boolean {
  return looksLikeCode(key, ground) && !HEADING_WORD.test(key);
}

/** A code is short and of one word, a date has digits; a key that is a text (ตั้งค่า) may be anything. */
function looksLikeCode(key: string, { tab }: ReadingGround): boolean {
  const kind = keyColumnOf(tab)?.kind;
  if (kind === 'date') return /[\d๐-๙]/.test(key);
  if (kind !== 'code') return true;
  return !/\s/.test(key) && key.length <= 20 && /[\d๐-๙]/.test(key);
}
