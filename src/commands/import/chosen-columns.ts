import { list, record } from '../../ports/json';
import { invalidField } from '../request';
import type { FileColumn } from './table/table-reading';

/** `columns` of a request: the preview's list with other `column`s, '' for none; undefined where there is no such list. */
export function chosenColumns(request: unknown): readonly FileColumn[] | undefined {
  const { columns } = record(request);
  if (columns === undefined || columns === null) return undefined;
  const chosen = list(columns).map((one) => {
    const { header, column } = record(one);
    return { header: String(header ?? ''), column };
  });
  if (!Array.isArray(columns) || chosen.some(({ column }) => typeof column !== 'string'))
    throw invalidField('columns', columns, { kind: 'columns' });
  return chosen.map(({ header, column }) => ({ header, column: String(column) }));
}
