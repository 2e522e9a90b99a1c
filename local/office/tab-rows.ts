import type { RestRequest } from '../core';
import type { SheetsPart } from '../sheets/create-sheets';
import { bodyText } from '../text-answer';

/** Rows of a tab as its owner reads them, header first; none where the tab does not exist. */
export async function tabRows(
  sheets: SheetsPart,
  spreadsheetId: string,
  tab: string,
  owner: string,
): Promise<readonly (readonly unknown[])[]> {
  const path = `/v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(`'${tab}'`)}`;
  const query = new URLSearchParams();
  const request: RestRequest = { method: 'GET', path, query, headers: {}, body: new Uint8Array() };
  const answer = await sheets.handle(request, { email: owner, now: 0 });
  if (answer.status !== 200) return [];
  const { values = [] } = JSON.parse(bodyText(answer)) as {
    readonly values?: readonly (readonly unknown[])[];
  };
  return values;
}
