import { wordOf } from './words/word';

/** Whom an indicator is used with, of one kind: everybody, or those whom words of the column name (a province, a group of schools). */
export type Usage = 'all' | readonly string[];

/** Whether an indicator is used with somebody who goes by these names. */
export function isUsedWith(usage: Usage, names: readonly string[]): boolean {
  return usage === 'all' || names.some((name) => name !== '' && usage.includes(wordOf(name)));
}

/** The names by which a column may mean a province. */
export function provinceNames(province: string): readonly string[] {
  return [province, `จังหวัด${province}`].map(wordOf);
}

/** The names by which a column may mean a school, alone or in a group: รหัส, name, province, and what the office's own columns say of it. */
export function schoolNames(school: {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly groups: readonly string[];
}): readonly string[] {
  return [school.id, school.name, ...provinceNames(school.province), ...school.groups];
}
