import type { MergeData } from '../tags/merge-data';

/** Brackets of a name that stands in the place of a value: of the private use area, so no office types them. */
export const NAME_START = '\ue000';
export const NAME_END = '\ue001';

/** Tags that say which indicator a row or page of a loop is of. */
const CODE_TAGS = ['ที่', 'รหัสตัวชี้วัด'];

/**
 * The same merge data with each text replaced by its field's name in brackets, so that a template filled with it says where each value
 * stands. What is blank stays blank: conditions hold as they do for the values.
 */
export function namedTags(tags: MergeData, code = ''): MergeData {
  return Object.fromEntries(
    Object.entries(tags).map(([tag, value]) => {
      if (typeof value === 'string')
        return [tag, value.trim() === '' ? value : `${NAME_START}${fieldName(tag, code)}${NAME_END}`];
      if (typeof value === 'boolean') return [tag, value];
      return [tag, value.map((row) => namedTags(row, codeOf(row) || code))];
    }),
  );
}

/** `1.1 น้ำหนัก`, or the tag alone where it is of the whole paper. */
function fieldName(tag: string, code: string): string {
  return code === '' || CODE_TAGS.includes(tag) ? tag : `${code} ${tag}`;
}

function codeOf(row: MergeData): string {
  const code = CODE_TAGS.map((tag) => row[tag]).find((value) => typeof value === 'string');
  return typeof code === 'string' ? code : '';
}
