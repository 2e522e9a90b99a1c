/** What a file really is, whatever it is called. The first three are read; the others are named, with what to do. */
export type FileKind =
  | 'csv'
  | 'xlsx'
  | 'html'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'protected'
  | 'spreadsheet-xml'
  | 'xml'
  | 'web-archive'
  | 'broken-zip'
  | 'zip'
  | 'archive'
  | 'numbers'
  | 'exchange'
  | 'word'
  | 'pdf'
  | 'picture'
  | 'json'
  | 'rich-text'
  | 'empty'
  | 'binary';

/** What a link of Drive leads to that is no file with bytes. */
export type LinkedKind = 'shortcut' | 'folder' | 'googles-own';
