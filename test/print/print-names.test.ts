import { small } from '../office/office';

test('a print set of an office’s own kind has a file name without the signs that names of files cannot hold', async () => {
  const office = await small();
  const [header = []] = await office.grid('ประเภทข้อตกลง');
  const kind: Readonly<Record<string, string>> = {
    ประเภท: 'หัวหน้า/กลุ่ม <ใหม่>',
    ตัวย่อ: 'หก',
    ทำกับ: 'กลุ่ม',
    ผู้ทำ: 'หัวหน้ากลุ่ม',
    ผู้รับ: 'ผู้อำนวยการ',
    ตัวชี้วัด: 'ของกลุ่ม',
  };
  await office.person.json(
    'POST',
    `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${encodeURIComponent("'ประเภทข้อตกลง'!A1")}:append`,
    { valueInputOption: 'RAW' },
    { values: [header.map((name) => kind[String(name)] ?? '')] },
  );
  await office.run('createAgreements', { kind: kind.ประเภท });
  const { files } = (await office.run('makePrintSet', { kind: kind.ประเภท })) as {
    readonly files: readonly { readonly name: string }[];
  };
  expect(files.map(({ name }) => name)).toEqual(['ชุดพิมพ์ คำรับรอง หัวหน้า กลุ่ม ใหม่.pdf']);
  await office.close();
});
