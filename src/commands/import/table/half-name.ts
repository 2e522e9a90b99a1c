import { FIRST_NAMES, LAST_NAMES, means } from './part-words';

/** Whether of a name that has a column for each only the first name or only the surname is given. */
export function isHalfName(texts: readonly string[], headers: readonly string[]): boolean {
  const given = (names: readonly string[]): boolean =>
    headers.some((header, at) => means(header, names) && (texts[at] ?? '').trim() !== '');
  return isNameParted(headers) && given(FIRST_NAMES) !== given(LAST_NAMES);
}

/** Whether first name and surname have a column each. */
export function isNameParted(headers: readonly string[]): boolean {
  return [FIRST_NAMES, LAST_NAMES].every((names) => headers.some((header) => means(header, names)));
}
