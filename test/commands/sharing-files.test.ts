import { type EmptyOffice, emptyOffice } from './empty-office';

type Child = { readonly id: string; readonly name: string; readonly writersCanShare: boolean };

async function childrenOf(office: EmptyOffice, folderId: string): Promise<readonly Child[]> {
  const query = encodeURIComponent(`'${folderId}' in parents`);
  const fields = 'files(id,name,writersCanShare)';
  const listed = await office.rest('GET', `/drive/v3/files?q=${query}&fields=${fields}`);
  return (listed as { readonly files: readonly Child[] }).files;
}

describe('the office’s files', () => {
  it('are shared by their owner alone: folders, and every template in theirs', async () => {
    const office = await emptyOffice();
    const { folderId } = (await office.setUp()) as { readonly folderId: string };
    const folders = await childrenOf(office, folderId);
    const templates = await childrenOf(office, folders.find(({ name }) => name === 'แม่แบบ')?.id ?? '');
    expect(templates.length).toBeGreaterThan(0);
    expect([...folders, ...templates].filter(({ writersCanShare }) => writersCanShare)).toEqual([]);
    await office.workspace.close();
  });
});
