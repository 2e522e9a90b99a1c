/** What a cell of a column holds. `link` is a plain address that contains a file id; `people` are รหัส parted by commas. */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'number'
  | 'integer'
  | 'date'
  | 'moment'
  | 'yes-no'
  | 'checkbox'
  | 'choice'
  | 'email'
  | 'link'
  | 'person'
  | 'people'
  | 'round'
  | 'result'
  | 'formula';
