import { FILE_NAME_TAGS, FOLDER_NAME_TAGS, tagsIn } from '../../../documents/agreement/document-name';
import { HEAD_SIDE, KIND_INDICATORS, OWN_SIDE } from '../../../documents/kinds/office-kind';
import { conditionColumns, readCondition } from '../../../domain/column-condition';
import { wordOf } from '../../../domain/words/word';
import { OTHER_NAME } from '../../../messages/documents/kind-text';
import type { Row } from '../../../register/cells';
import { decodeOfficeKinds } from '../../../register/decode/office-kind';
import { GOVERNOR_SETTING } from '../../../register/decode/setting-names';
import { columnsOf } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

type KindRow = Row<'kinds'>;

/** Kinds of the office's own: conditions that cannot be read or speak of no column, and signers whom nobody names. */
export function kindFindings(view: RegisterView): readonly Finding[] {
  const unread = decodeOfficeKinds(view.table('kinds')).faults.flatMap(({ row, column, code, value }) =>
    code === 'not-allowed' && (column === 'ประเภท' || column === 'ตัวย่อ')
      ? [finding('kinds', row, column, { code, value, allowed: [OTHER_NAME] })]
      : [],
  );
  const found = view.table('kinds').rows.flatMap((row) => {
    if (row.key === '') return [];
    const units = String(row.cells.ทำกับ);
    const indicators = String(row.cells.ตัวชี้วัด);
    const isWord = KIND_INDICATORS.some((word) => word === wordOf(indicators));
    return [
      ...conditionFindings(row, 'เงื่อนไข', unitColumns(view, units)),
      ...(isWord ? [] : conditionFindings(row, 'ตัวชี้วัด', columnsIn(view, 'indicators'))),
      ...nameFindings(row, 'ชื่อไฟล์', FILE_NAME_TAGS),
      ...nameFindings(row, 'โฟลเดอร์', FOLDER_NAME_TAGS),
      ...sideFindings(view, row, 'ผู้ทำ'),
      ...sideFindings(view, row, 'ผู้รับ'),
    ];
  });
  return [...unread, ...found];
}

/** What เงื่อนไข may speak of: columns of those with whom the kind is made; a province has its name alone. */
function unitColumns(view: RegisterView, units: string): readonly string[] {
  if (units === 'จังหวัด') return ['จังหวัด'];
  return columnsIn(view, units === 'สถานศึกษา' ? 'schools' : 'people');
}

function columnsIn(view: RegisterView, tab: 'people' | 'schools' | 'indicators'): readonly string[] {
  return [...columnsOf(tab).map(({ header }) => header), ...Object.keys(view.table(tab).rows[0]?.own ?? {})];
}

function conditionFindings(
  row: KindRow,
  header: 'เงื่อนไข' | 'ตัวชี้วัด',
  known: readonly string[],
): readonly Finding[] {
  const text = String(row.cells[header]);
  const condition = readCondition(text);
  const fault = (value: string, allowed: readonly string[]) =>
    finding('kinds', row.rowNumber, header, { code: 'not-allowed', value, allowed });
  if (condition === undefined)
    return [fault(text, [...(header === 'ตัวชี้วัด' ? KIND_INDICATORS : []), ...conditionExamples(known)])];
  const words = new Set(known.map(wordOf));
  return conditionColumns(condition)
    .filter((column) => !words.has(column))
    .map((column) => fault(column, known));
}

/** A column is a word, is none of several, has a part in it. */
function conditionExamples(known: readonly string[]): readonly string[] {
  const column = known.find((one) => ['กลุ่ม', 'จังหวัด', 'มิติ'].includes(one)) ?? '';
  return [`${column} = …`, `${column} ≠ …, …`, `${column} มี …`, `${column} ไม่มี …`];
}

/** Tags of a name pattern that say nothing. */
function nameFindings(
  row: KindRow,
  header: 'ชื่อไฟล์' | 'โฟลเดอร์',
  known: readonly string[],
): readonly Finding[] {
  return tagsIn(String(row.cells[header]))
    .filter((tag) => !known.includes(tag))
    .map((tag) =>
      finding('kinds', row.rowNumber, header, {
        code: 'not-allowed',
        value: `{{${tag}}}`,
        allowed: known.map((one) => `{{${one}}}`),
      }),
    );
}

function sideFindings(view: RegisterView, row: KindRow, header: 'ผู้ทำ' | 'ผู้รับ'): readonly Finding[] {
  const word = wordOf(String(row.cells[header]));
  const offices = [
    OWN_SIDE,
    HEAD_SIDE,
    'ผู้อำนวยการ',
    'เลขาธิการ กพฐ.',
    ...view.settings.provinces.map((province) => `${GOVERNOR_SETTING}${province}`),
  ];
  const named = [
    ...offices,
    ...view.people.map(({ value }) => value.id),
    ...view.table('signers').rows.map(({ cells }) => wordOf(String(cells.ลงนามในฐานะ))),
  ];
  if (word === '' || named.includes(word)) return [];
  return [finding('kinds', row.rowNumber, header, { code: 'not-allowed', value: word, allowed: offices })];
}
