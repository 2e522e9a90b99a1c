import { asPerson } from '../../local/office/as-person';
import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';

/** Row 1 holds headers. */
export const FIRST_ROW = 2;

/** A folder, a template, a file to bring in, and a tab of n rows: code, name, unit, weight, result, explanation, state, sent on, owner, due. */
export async function furnished(workspace: Workspace, me: string, n: number) {
  succeeded('setUpYear', await workspace.run({ as: me, function: 'setUpYear', args: [] }));
  const { rootFolderId: folderId, spreadsheetId } = await workspace.state();
  const person = asPerson(workspace, me);
  const parents = [folderId];
  const doc = { name: 'แม่แบบ', mimeType: 'application/vnd.google-apps.document', parents };
  const templateId = await person.upload(doc, 'text/plain', Buffer.from('คำรับรอง {{ชื่อ}}'));
  const values = Array.from({ length: n }, (_, index) => rowOfSheet(index));
  const csv = values.map((cells) => cells.join(',')).join('\r\n');
  const fileId = await person.upload({ name: 'ตัวชี้วัด.csv', parents }, 'text/csv', Buffer.from(csv));
  const rows = { sheetId: 0, dimension: 'ROWS', length: n };
  await person.call(
    'POST',
    `/v4/spreadsheets/${spreadsheetId}:batchUpdate`,
    {},
    { requests: [{ appendDimension: rows }] },
  );
  await person.call(
    'PUT',
    `/v4/spreadsheets/${spreadsheetId}/values/A${FIRST_ROW}`,
    { valueInputOption: 'RAW' },
    { values },
  );
  return { folderId, templateId, fileId };
}

/** Of the first sixty the reports are sent. */
function rowOfSheet(index: number): readonly (string | number)[] {
  const name = `ร้อยละของงานที่ ${index + 1} ที่สำเร็จตามเป้าหมายของสำนักงานเขตพื้นที่การศึกษา`;
  const owner = `owner${index % 20}@usual.example`;
  const state = index <= 60 ? 'ส่งแล้ว' : '';
  return [`1.${index + 1}`, name, 'ร้อยละ', 1, 82.5, 'ดำเนินการแล้ว', state, '', owner, '2027-04-30'];
}
