import { joinDates } from './date-parts';
import type { FillableColumns } from './file-columns';
import type { HeaderTexts } from './header-place';
import { personNameColumn } from './name-columns';
import { joinNames, joinNamesOfPeople, leaveNameToSchool } from './name-parts';
import { NO_PART, rankOfPart } from './part-words';
import { joinPeople } from './people-columns';

/**
 * Columns that are parts of one value of the register take its header too: คำนำหน้า, ชื่อ, นามสกุล; วันที่, เดือน, ปี;
 * ผู้รับผิดชอบ 1, ผู้รับผิดชอบ 2.
 */
export function withParts(
  place: HeaderTexts,
  matched: readonly string[],
  ground: FillableColumns,
): readonly string[] {
  const parts = [...matched];
  const texts = partTexts(place);
  if (ground.tab === 'schools') leaveNameToSchool(texts, parts, ground);
  joinNames(texts, parts, ground);
  joinDates(texts, parts, ground);
  joinPeople(place.texts, parts, ground);
  joinNamesOfPeople(texts, parts, ground);
  joinUnderHeading(place, parts, ground);
  return parts;
}

/** What each column is called: under a heading over a group the word for a part alone. */
export function partTexts({ texts, lows }: Pick<HeaderTexts, 'texts' | 'lows'>): readonly string[] {
  return texts.map((text, at) => (rankOfPart(lows[at] ?? '') < NO_PART ? (lows[at] ?? '') : text));
}

/** Columns under one merged heading that nothing tells apart hold parts of one value. */
function joinUnderHeading(
  { texts, lows, firsts }: HeaderTexts,
  parts: string[],
  { tab, columns }: FillableColumns,
): void {
  parts.forEach((_, at) => {
    const first = firsts[at] ?? at;
    const header = parts[first] ?? '';
    if (first === at || parts[at] !== '' || texts[at] !== texts[first] || lows[at] !== lows[first]) return;
    const kind = columns.get(header)?.kind ?? '';
    if (header === personNameColumn(tab) || ['date', 'people'].includes(kind)) parts[at] = header;
  });
}
