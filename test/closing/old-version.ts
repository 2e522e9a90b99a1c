import type { Cell, Office } from '../office/office';

type Tab = { readonly range: string; readonly values?: readonly (readonly Cell[])[] };

/** Every cell of the Sheet as it stands, ระบบ and บันทึก too. */
export async function versionOf(office: Office): Promise<readonly Tab[]> {
  const address = `/v4/spreadsheets/${office.workspace.spreadsheetId}`;
  const { sheets } = (await office.person.json('GET', address, {
    fields: 'sheets.properties.title',
  })) as { readonly sheets: readonly { readonly properties: { readonly title: string } }[] };
  return Promise.all(
    sheets.map(async ({ properties: { title } }) => {
      const query = { valueRenderOption: 'FORMULA' };
      const tab = encodeURIComponent(`'${title}'`);
      const { values = [] } = (await office.person.json('GET', `${address}/values/${tab}`, query)) as Tab;
      return { range: `'${title}'!A1`, values };
    }),
  );
}

/** Brings that version back, as a person does in the Sheet's history: no doorbell rings, and Drive stays as it is. */
export async function restoreVersion(office: Office, version: readonly Tab[]): Promise<void> {
  const address = `/v4/spreadsheets/${office.workspace.spreadsheetId}/values`;
  const ranges = version.map(({ range }) => range.slice(0, range.lastIndexOf('!')));
  await office.person.json('POST', `${address}:batchClear`, {}, { ranges });
  const write = (valueInputOption: string, data: readonly Tab[]) =>
    office.person.json('POST', `${address}:batchUpdate`, {}, { valueInputOption, data });
  await write('RAW', version);
  await write('USER_ENTERED', formulasOf(version));
}

/** Null leaves a cell as it is. */
function formulasOf(version: readonly Tab[]): readonly Tab[] {
  return version.map(({ range, values = [] }) => ({
    range,
    values: values.map((row) =>
      row.map((cell) => (String(cell).startsWith('=') ? cell : null)),
    ) as unknown as Cell[][],
  }));
}
