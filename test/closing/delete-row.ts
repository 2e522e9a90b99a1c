import type { Office } from '../office/office';

/** Somebody deletes a row, as the Sheet's own menu does. */
export async function deleteRow(office: Office, tab: string, key: string): Promise<void> {
  const at = (await office.grid(tab)).findIndex(([first]) => first === key);
  const path = `/v4/spreadsheets/${office.workspace.spreadsheetId}`;
  const { sheets } = (await office.person.json('GET', path, {
    fields: 'sheets.properties(sheetId,title)',
  })) as {
    readonly sheets: readonly { readonly properties: { sheetId: number; title: string } }[];
  };
  const sheetId = sheets.find(({ properties }) => properties.title === tab)?.properties.sheetId;
  const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 };
  await office.person.json('POST', `${path}:batchUpdate`, {}, { requests: [{ deleteDimension: { range } }] });
}
