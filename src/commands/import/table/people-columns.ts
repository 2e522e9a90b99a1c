import { matchHeaders } from '../../../domain/headers';
import type { FillableColumns } from './file-columns';

/** One of several people: ผู้รับผิดชอบ 2, ผู้รับผิดชอบ (คนที่ 2), ผู้รับผิดชอบร่วม. */
const ONE_OF_SEVERAL = /\s*\(?\s*(?:(?:คนที่|ที่|ลำดับที่|#)?\s*[0-9๐-๙]+|รอง|ร่วม|เพิ่มเติม|สำรอง)\s*\)?\s*$/;

/** Columns of one person each are a list of people. */
export function joinPeople(
  texts: readonly string[],
  parts: string[],
  { columns, known }: FillableColumns,
): void {
  const lists = known.filter(({ header }) => columns.get(header)?.kind === 'people');
  texts.forEach((text, at) => {
    if (parts[at] !== '' || !ONE_OF_SEVERAL.test(text)) return;
    const [header = ''] = matchHeaders([text.replace(ONE_OF_SEVERAL, '')], lists);
    parts[at] = header;
  });
}
