/** An office on its page, and its sidebar as a person opens it from the menu. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { asPerson, type Person } from '../../local/office/as-person';
import type { Workspace } from '../../local/workspace/workspace';
import { type ReadTable, readTable } from '../../local/year/read-table';
import { blank, sampleInRound, small } from '../office/office';
import { rowOf } from '../stories/read-office';
import { type OpenedPage, openPage } from './open-page';

/** เจ้าภาพหลัก of the sample office. */
export const host = 'khwanruean.tawan@spm13.example';

export type SidebarOffice = OpenedPage & { readonly office: Workspace };

/** The small office of test/office: seven people, two schools, six indicators. */
export async function openSmall(browser: Browser, as: string): Promise<SidebarOffice> {
  return onPage(browser, (await small()).workspace, as);
}

/** The sample office in its first round. */
export async function openInRound(browser: Browser, as: string): Promise<SidebarOffice> {
  return onPage(browser, (await sampleInRound()).workspace, as);
}

export async function openBlank(browser: Browser, as: string): Promise<SidebarOffice> {
  return onPage(browser, (await blank()).workspace, as);
}

async function onPage(browser: Browser, office: Workspace, as: string): Promise<SidebarOffice> {
  return {
    ...(await openPage(browser, office, as)),
    office,
  };
}

/** The panel that a line of the menu opens; the line is also its title. One that is open goes first: it may be called the same. */
export async function openPanel(page: Page, title: string): Promise<FrameLocator> {
  if (await page.getByRole('complementary').isVisible()) await closePanel(page);
  await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).click();
  await page.getByRole('menuitem', { name: title }).click();
  return page.frameLocator(`iframe[title="${title}"]`);
}

export function closePanel(page: Page): Promise<void> {
  return page.getByRole('complementary').getByRole('button', { name: 'ปิด' }).click();
}

async function asOwner(office: Workspace): Promise<Person> {
  return asPerson(office, (await office.state()).owner);
}

export async function readTab(office: Workspace, tab: string): Promise<ReadTable> {
  return readTable(await asOwner(office), office.spreadsheetId, tab);
}

/** Writes one text by REST, past the validation that would stop a person; under a header, in the row of a key. */
export async function writeUnder(
  office: Workspace,
  tab: string,
  key: string,
  header: string,
  text: string,
): Promise<void> {
  const table = await readTab(office, tab);
  const range = table.address(rowOf(table, key), header);
  const path = `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent(range)}`;
  const owner = await asOwner(office);
  await owner.json('PUT', path, { valueInputOption: 'RAW' }, { values: [[text]] });
}

/** Takes a whole row out by REST, as an operator does who deletes it. */
export async function deleteRow(office: Workspace, title: string, rowNumber: number): Promise<void> {
  const person = await asOwner(office);
  const path = `/v4/spreadsheets/${office.spreadsheetId}`;
  const { sheets } = (await person.json('GET', path, { fields: 'sheets.properties(sheetId,title)' })) as {
    readonly sheets: readonly { readonly properties: { readonly sheetId: number; readonly title: string } }[];
  };
  const sheetId = sheets.find(({ properties }) => properties.title === title)?.properties.sheetId;
  const range = { sheetId, dimension: 'ROWS', startIndex: rowNumber - 1, endIndex: rowNumber };
  await person.json('POST', `${path}:batchUpdate`, {}, { requests: [{ deleteDimension: { range } }] });
}

/** Types as a person does into one cell that stands under a header, in the row of a key. */
export async function typeUnder(
  office: Workspace,
  tab: string,
  key: string,
  header: string,
  typed: string,
): Promise<void> {
  const table = await readTab(office, tab);
  const range = table.address(rowOf(table, key), header);
  const { owner } = await office.state();
  const refusal = await office.edit({ as: owner, range, values: [[typed]] });
  if (refusal !== undefined) throw new Error(refusal.error.message);
}

/** Puts another .docx in the place of the office's template of a kind, as staff who edit it do. */
export async function replaceTemplate(office: Workspace, kind: string, docx: Uint8Array): Promise<void> {
  const id = String(rowOf(await readTab(office, 'ระบบ'), `แม่แบบ/${kind}`).cells.ค่า);
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const answer = await office.rest(
    {
      method: 'PATCH',
      path: `/upload/drive/v3/files/${id}`,
      query: new URLSearchParams({ uploadType: 'media' }),
      headers: { 'content-type': type, 'content-length': String(docx.length) },
      body: docx,
    },
    (await office.state()).owner,
  );
  if (answer.status !== 200) throw new Error(Buffer.from(answer.body).toString('utf8'));
}
