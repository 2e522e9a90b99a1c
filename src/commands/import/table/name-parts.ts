import { type KnownColumn, matchHeaders } from '../../../domain/headers';
import type { FillableColumns } from './file-columns';
import { personNameColumn } from './name-columns';
import { FIRST_NAMES, LAST_NAMES, means, PREFIXES, withoutThaiMark } from './part-words';

/** Beside ชื่อโรงเรียน a ชื่อ and a นามสกุล are a person's. */
export function leaveNameToSchool(
  texts: readonly string[],
  parts: string[],
  { known }: FillableColumns,
): void {
  const at = parts.indexOf('ชื่อ');
  if (at < 0 || !means(texts[at] ?? '', FIRST_NAMES)) return;
  const names = known.filter(({ header }) => header === 'ชื่อ');
  const school = texts.findIndex(
    (text, other) =>
      parts[other] === '' && !means(text, FIRST_NAMES) && matchHeaders([text], names)[0] !== '',
  );
  if (school < 0 || !texts.some((text, other) => parts[other] === '' && means(text, LAST_NAMES))) return;
  parts[school] = 'ชื่อ';
  parts[at] = '';
}

/** คำนำหน้า, ชื่อ and นามสกุล of the person that a row is or names. */
export function joinNames(
  texts: readonly string[],
  parts: string[],
  { tab, columns, known }: FillableColumns,
): void {
  const header = personNameColumn(tab);
  if (header === undefined || !columns.has(header)) return;
  preferThai(texts, parts, header, known);
  const matched = parts.indexOf(header);
  // A heading over the parts of a name is matched where it begins.
  const base = matched >= 0 && means(texts[matched] ?? '', PREFIXES) ? -1 : matched;
  const free = (names: readonly string[]): number =>
    texts.findIndex(
      (text, at) => (parts[at] === '' || parts[at] === header) && at !== base && means(text, names),
    );
  const last = free(LAST_NAMES);
  const first = free(FIRST_NAMES);
  const hasFirst = base >= 0 && (means(texts[base] ?? '', FIRST_NAMES) || header !== 'ชื่อ-สกุล');
  const isWhole = base >= 0 && !hasFirst && !means(texts[base] ?? '', LAST_NAMES);
  // Beside a whole name its parts would be said twice.
  if (!isWhole && last >= 0 && (hasFirst || first >= 0)) {
    parts[last] = header;
    if (!hasFirst && first >= 0) parts[first] = header;
  } else if (first >= 0 && matched >= 0 && (base < 0 || means(texts[base] ?? '', LAST_NAMES))) {
    parts[first] = header;
  }
  if (!parts.includes(header)) return;
  // คำนำหน้า and ยศ may stand side by side.
  texts.forEach((text, at) => {
    if (parts[at] === '' && means(text, PREFIXES)) parts[at] = header;
  });
}

/** A name in Thai wins over the same in English, whichever header is the shorter. */
function preferThai(
  texts: readonly string[],
  parts: string[],
  header: string,
  known: readonly KnownColumn[],
): void {
  const base = parts.indexOf(header);
  if (base >= 0 && /[ก-๙]/.test(texts[base] ?? '')) return;
  const names = known.filter((one) => one.header === header);
  const thai = texts.findIndex(
    (text, at) =>
      parts[at] === '' && /[ก-๙]/.test(text) && matchHeaders([withoutThaiMark(text)], names)[0] !== '',
  );
  if (thai < 0) return;
  if (base >= 0) parts[base] = '';
  parts[thai] = header;
}

/** Of whom a name's parts are: คำนำหน้า, ชื่อ and นามสกุล of the one person of a row of คณะทำงาน, นามสกุลผู้รับผิดชอบ of an indicator. */
export function joinNamesOfPeople(
  texts: readonly string[],
  parts: string[],
  { tab, columns, known }: FillableColumns,
): void {
  for (const one of known) {
    const kind = columns.get(one.header)?.kind;
    if (kind !== 'person' && kind !== 'people') continue;
    const only = [one];
    const isPart = (text: string, name: string): boolean =>
      tab === 'workingGroups'
        ? means(text, [name])
        : text.trim().startsWith(name) && matchHeaders([text.trim().slice(name.length)], only)[0] !== '';
    const [prefix = -1, first = -1, last = -1] = [PREFIXES, FIRST_NAMES, LAST_NAMES].map((names) =>
      texts.findIndex(
        (text, at) =>
          (parts[at] === '' || parts[at] === one.header) && names.some((name) => isPart(text, name)),
      ),
    );
    const base = parts.indexOf(one.header);
    if (first < 0 || last < 0 || (base >= 0 && base !== first)) continue;
    for (const at of [prefix, first, last]) if (at >= 0) parts[at] = one.header;
  }
}
