import type { ImportPreview } from '../../../commands/import/preview-answer';
import type { FileColumn } from '../../../commands/import/table/table-reading';
import { call } from '../server';

export type ImportSource = { readonly fileName: string; readonly base64: string } | { readonly link: string };

/** One table of one file as the operator has looked at it, with the choices that were made for it. */
export type LookedTable = {
  readonly source: ImportSource;
  readonly name: string;
  readonly tab?: string;
  readonly sheet?: string;
  readonly columns?: readonly FileColumn[];
  readonly preview: ImportPreview;
};

type Choices = Omit<LookedTable, 'preview'>;

export async function lookAtTable(
  choices: Choices,
  clear: boolean,
  together: readonly string[],
): Promise<LookedTable> {
  const { source, tab, sheet, columns } = choices;
  const preview = await call('previewImport', {
    ...source,
    ...(tab === undefined ? {} : { tab }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(columns === undefined ? {} : { columns }),
    ...(clear ? { clear } : {}),
    with: together,
  });
  return { ...choices, preview };
}

/** All tables of a file: that of the sheet that is meant first, then of other visible sheets that look like another tab. */
export async function lookAtFile(
  source: ImportSource,
  name: string,
  tab: string,
  together: readonly string[],
): Promise<readonly LookedTable[]> {
  const first = await lookAtTable({ source, name, ...(tab === '' ? {} : { tab }) }, false, together);
  const tables = [first];
  if (tab !== '') return tables;
  const taken = new Set([first.preview.tab]);
  for (const { sheet, tab: looksLike, hidden } of first.preview.sheetTabs) {
    if (hidden || sheet === first.preview.sheet || taken.has(looksLike)) continue;
    taken.add(looksLike);
    const known = [...together, ...tables.map(({ preview }) => preview.importId)];
    // Of several sheets of one tab the server takes the likeliest, and says which others there are.
    const several = first.preview.sheetTabs.filter((one) => one.tab === looksLike && !one.hidden).length > 1;
    const choices = { source, name, tab: looksLike, ...(several ? {} : { sheet }) };
    tables.push(await lookAtTable(choices, false, known));
  }
  return tables;
}

/** Tables whose references may lead to another table of the same go are looked at once more when all are known. */
export async function lookAgain(
  tables: readonly LookedTable[],
  clear: boolean,
): Promise<readonly LookedTable[]> {
  if (tables.length < 2) return tables;
  const all = tables.map(({ preview }) => preview.importId);
  const again: LookedTable[] = [];
  for (const table of tables) {
    const others = all.filter((id) => id !== table.preview.importId);
    again.push(table.preview.problems.length === 0 ? table : await lookAtTable(table, clear, others));
  }
  return again;
}
