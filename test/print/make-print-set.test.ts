import { asPerson } from '../../local/office/as-person';
import { readPdf } from '../drive/pdf-text';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

type Run = {
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly agreements: readonly string[];
  }[];
  readonly lacking: readonly { readonly key: string; readonly message: string }[];
  readonly more: boolean;
};

let prepared: Office;

beforeAll(async () => {
  prepared = await small();
  await prepared.run('createAgreements', { kind: 'ทั้งหมด', keys: ['S01', 'S02', 'OBEC'] });
});
afterAll(() => prepared.close());

async function print(office: Office, request: unknown): Promise<Run> {
  return (await office.run('makePrintSet', request)) as Run;
}

async function contentOf(office: Office, id: string) {
  const host = asPerson(office.workspace, SMALL_OFFICE.host);
  const { body } = await host.call('GET', `/drive/v3/files/${id}`, { alt: 'media' });
  return readPdf(Buffer.from(body));
}

async function childrenOf(office: Office, name: string): Promise<readonly string[]> {
  const host = asPerson(office.workspace, SMALL_OFFICE.host);
  const folder = await host.json('GET', '/drive/v3/files', { q: `name = '${name}'`, fields: 'files(id)' });
  const [{ id }] = (folder as { files: [{ id: string }] }).files;
  const q = `'${id}' in parents and trashed = false`;
  const { files } = (await host.json('GET', '/drive/v3/files', { q, fields: 'files(name)' })) as {
    files: readonly { name: string }[];
  };
  return files.map((file) => file.name);
}

describe('a print set', () => {
  it('is one PDF with a cover and each agreement twice, in the order of the register', async () => {
    const office = await prepared.fork();
    const { files, lacking, more } = await print(office, { kind: 'สถานศึกษา' });
    expect({ lacking, more }).toEqual({ lacking: [], more: false });
    expect(files).toEqual([
      {
        id: expect.any(String),
        name: 'ชุดพิมพ์ คำรับรอง สถานศึกษา.pdf',
        agreements: ['2570-สถ-S01', '2570-สถ-S02'],
      },
    ]);
    const { text } = await contentOf(office, files[0]?.id ?? '');
    expect(text).toContain('ใบปะหน้าชุดพิมพ์คำรับรองการปฏิบัติราชการ');
    expect(text.indexOf('แปดตัวอย่าง')).toBeLessThan(text.indexOf('เก้าตัวอย่าง'));
    expect(await childrenOf(office, 'ชุดพิมพ์')).toEqual(['ชุดพิมพ์ คำรับรอง สถานศึกษา.pdf']);
    await office.close();
  });

  it('has so many copies as are asked for, and follows the order of the keys', async () => {
    const office = await prepared.fork();
    const keys = ['S02', 'S01'];
    const once = await print(office, { kind: 'สถานศึกษา', keys, copies: 1 });
    const thrice = await print(office, { kind: 'สถานศึกษา', keys, copies: 3 });
    expect(once.files.map(({ agreements }) => agreements)).toEqual([['2570-สถ-S02', '2570-สถ-S01']]);
    const pages = async ({ files }: Run) => (await contentOf(office, files[0]?.id ?? '')).pages.length;
    expect(((await pages(thrice)) - 1) / 6).toBe(((await pages(once)) - 1) / 2);
    await office.close();
  });

  it('is not made again while nothing has changed, and takes the place of an older one', async () => {
    const office = await prepared.fork();
    const first = await print(office, { kind: 'สถานศึกษา' });
    expect(await print(office, { kind: 'สถานศึกษา' })).toEqual(first);
    await office.set('สถานศึกษา', 'S01', { ผู้อำนวยการ: 'นายสมมติ สิบตัวอย่าง' });
    await office.run('createAgreements', { kind: 'สถานศึกษา' });
    const second = await print(office, { kind: 'สถานศึกษา' });
    expect(second.files[0]?.id).not.toBe(first.files[0]?.id);
    expect(await childrenOf(office, 'ชุดพิมพ์')).toHaveLength(1);
    expect((await contentOf(office, second.files[0]?.id ?? '')).text).toContain('สิบตัวอย่าง');
    await office.close();
  });

  it('takes all kinds in one call, each in files of its own', async () => {
    const office = await prepared.fork();
    const { files, lacking } = await print(office, { kind: 'ทั้งหมด' });
    expect(files.map(({ name, agreements }) => [name, agreements.length])).toEqual([
      ['ชุดพิมพ์ คำรับรอง สถานศึกษา.pdf', 2],
      ['ชุดพิมพ์ คำรับรอง เลขาธิการ กพฐ.pdf', 1],
    ]);
    expect(lacking).toEqual([]);
    await office.close();
  });

  it('refuses an unknown key and a choice without documents, and is for operators', async () => {
    const office = await prepared.fork();
    expect(await office.refusal('makePrintSet', { kind: 'สถานศึกษา', keys: ['S99'] })).toBe('not-found');
    expect(await office.refusal('makePrintSet', { kind: 'บุคลากร' })).toBe('not-found');
    expect(await office.refusal('makePrintSet', { kind: 'สถานศึกษา', copies: 0 })).toBe('invalid-request');
    expect(await office.refusal('makePrintSet', { kind: 'สถานศึกษา' }, SMALL_OFFICE.owners[0])).toBe(
      'not-operator',
    );
    await office.close();
  });

  it('tells which agreements it lacks', async () => {
    const office = await prepared.fork();
    const { cells } = { cells: (await office.rows('ข้อตกลง')).get('2570-สถ-S02') };
    const id = /\/d\/([^/]+)/.exec(String(cells?.เอกสาร))?.[1];
    await asPerson(office.workspace, SMALL_OFFICE.host).json(
      'PATCH',
      `/drive/v3/files/${id}`,
      {},
      { trashed: true },
    );
    const { files, lacking } = await print(office, { kind: 'สถานศึกษา' });
    expect(files.map(({ agreements }) => agreements)).toEqual([['2570-สถ-S01']]);
    expect(lacking.map(({ key }) => key)).toEqual(['2570-สถ-S02']);
    await office.close();
  });

  it('leaves out who has left the register unsigned, unless it is asked for by name', async () => {
    const office = await prepared.fork();
    await office.run('markSigned', { keys: ['S01'], on: '2026-12-15' });
    await office.set('สถานศึกษา', 'S01', { รหัส: '', ชื่อ: '', จังหวัด: '', ผู้อำนวยการ: '', อีเมล: '' });
    await office.set('สถานศึกษา', 'S02', { รหัส: 'S03' });
    const { files, lacking } = await print(office, { kind: 'สถานศึกษา' });
    expect(files.map(({ agreements }) => agreements)).toEqual([['2570-สถ-S01']]);
    expect(lacking.map(({ key }) => key)).toEqual(['2570-สถ-S02']);
    const named = await print(office, { kind: 'สถานศึกษา', keys: ['S02'] });
    expect(named.files.map(({ agreements }) => agreements)).toEqual([['2570-สถ-S02']]);
    await office.close();
  });

  it('tells what cannot be exported, and does not make its set anew for it', async () => {
    const office = await prepared.fork();
    const refused = { call: 'drive.export', how: '403 exportSizeLimitExceeded' };
    // The cover's template goes first; then the two together, then the first alone.
    office.workspace.faults.add({ ...refused, after: 2, times: 3 });
    const first = await print(office, { kind: 'สถานศึกษา' });
    expect(first).toMatchObject({
      files: [{ agreements: ['2570-สถ-S02'] }],
      lacking: [{ key: '2570-สถ-S01' }],
    });
    const calls = office.workspace.callLog.counts()['drive.export'];
    expect(await print(office, { kind: 'สถานศึกษา' })).toEqual(first);
    expect(office.workspace.callLog.counts()['drive.export']).toBe(calls);
    await office.close();
  });
});
