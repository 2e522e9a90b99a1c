import { unzipSync, zipSync } from 'fflate';
import { builtTemplate } from '../documents/filled';
import { type Office, small, smallAtWork } from '../office/office';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The staff's template with something more behind the unit's name. */
function templateWith(more: string): Uint8Array {
  const files = unzipSync(builtTemplate('บุคลากร'));
  const main = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
  files['word/document.xml'] = Buffer.from(main.replace('{{หน่วยงาน}}', `{{หน่วยงาน}} ${more}`));
  return zipSync(files);
}

async function folderOf(office: Office, name: string): Promise<string> {
  const q = `name = '${name}' and mimeType = 'application/vnd.google-apps.folder'`;
  const found = await office.person.json('GET', '/drive/v3/files', { q, fields: 'files(id)' });
  return (found as { files: { id: string }[] }).files[0]?.id ?? '';
}

async function drop(office: Office, bytes: Uint8Array): Promise<void> {
  const parents = [await folderOf(office, 'แม่แบบ')];
  await office.person.upload({ name: 'แม่แบบ บุคลากร.docx', parents, mimeType: DOCX }, DOCX, bytes);
}

/** A column of the office's own at the end of a tab. */
async function addColumn(
  office: Office,
  tab: string,
  header: string,
  values: readonly string[],
): Promise<void> {
  const [headers = []] = await office.grid(tab);
  const letter = String.fromCharCode(65 + (headers.length % 26));
  const column = headers.length < 26 ? letter : `A${letter}`;
  const range = `'${tab}'!${column}1:${column}${values.length + 1}`;
  const path = `/v4/spreadsheets/${office.workspace.spreadsheetId}`;
  await office.person.json(
    'POST',
    `${path}:batchUpdate`,
    {},
    {
      requests: [
        {
          appendDimension: {
            sheetId: await sheetIdOf(office, tab),
            dimension: 'COLUMNS',
            length: 1,
          },
        },
      ],
    },
  );
  await office.person.json(
    'PUT',
    `${path}/values/${encodeURIComponent(range)}`,
    { valueInputOption: 'RAW' },
    { values: [[header], ...values.map((value) => [value])] },
  );
}

async function sheetIdOf(office: Office, tab: string): Promise<number> {
  const path = `/v4/spreadsheets/${office.workspace.spreadsheetId}`;
  const read = await office.person.json('GET', path, { fields: 'sheets(properties(sheetId,title))' });
  const { sheets } = read as { sheets: { properties: { sheetId: number; title: string } }[] };
  return sheets.find(({ properties }) => properties.title === tab)?.properties.sheetId ?? 0;
}

async function preview(office: Office, key: string): Promise<string> {
  return ((await office.run('previewAgreement', { key })) as { html: string }).html;
}

describe('a column of the office’s own', () => {
  it('is a tag of its party, in the digits that the template asks for', async () => {
    const office = await small();
    await addColumn(office, 'บุคลากร', 'เบอร์ ห้อง', ['101', '102', '103', '104', '105', '106', '107']);
    await drop(office, templateWith('ห้อง {{เบอร์ห้อง}} ({{เบอร์ห้อง | เลขอารบิก}})'));
    const html = await preview(office, '2570-บค-P005');
    expect(html).toContain('ห้อง ๑๐๕ (105)');
    await office.close();
  });

  it('is no harm that a conversion has done, where ตรวจความพร้อม finds its tag in a template', async () => {
    const office = await small();
    await addColumn(office, 'บุคลากร', 'เบอร์ห้อง', ['1', '2']);
    const parents = [await folderOf(office, 'แม่แบบ')];
    const mimeType = 'application/vnd.google-apps.document';
    const id = await office.person.upload(
      { name: 'แม่แบบ', parents, mimeType },
      DOCX,
      templateWith('{{เบอร์ห้อง}}'),
    );
    await office.set('ระบบ', 'แม่แบบ/บุคลากร', { ค่า: id });
    expect(await preview(office, '2570-บค-P005')).not.toContain('{{');
    const tested = (await office.run('selfTest', undefined)) as readonly { readonly ok: boolean }[];
    expect(tested.filter(({ ok }) => !ok)).toEqual([]);
    await office.close();
  });

  it('changes no paper whose template does not ask for it', async () => {
    const office = await smallAtWork();
    await addColumn(office, 'บุคลากร', 'เบอร์ห้อง', ['1', '2']);
    expect(await office.run('planAgreements', { kind: 'บุคลากร' })).toMatchObject({ toMake: 0, toUpdate: 0 });
    await office.close();
  });

  it('that is not there, or a filter that is not, is told with the nearest name', async () => {
    const office = await small();
    await addColumn(office, 'บุคลากร', 'เบอร์ห้อง', ['1']);
    await drop(office, templateWith('{{เบอร์หอง}} {{เบอร์ห้อง|เลขอาราบิก}}'));
    const { error } = await office.call('createAgreements', { kind: 'บุคลากร' });
    expect(error?.code).toBe('template-fault');
    expect(error?.message).toContain('เบอร์ห้อง');
    expect(error?.message).toContain('เลขอารบิก');
    await office.close();
  });
});
