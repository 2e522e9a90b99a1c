import { small } from '../office/office';

const SHORTCUT = 'application/vnd.google-apps.shortcut';

it('a shortcut points to a file that is there, holds nothing, and outlives it', async () => {
  const { person, close } = await small();
  const post = (body: unknown) => person.call('POST', '/drive/v3/files', {}, body);
  const made = async (body: unknown) =>
    (await person.json('POST', '/drive/v3/files', { fields: 'id' }, body)) as { readonly id: string };
  const { id: target } = await made({ name: 'ก.pdf', mimeType: 'application/pdf' });
  const { id } = await made({
    name: 'ทางลัด ก.pdf',
    mimeType: SHORTCUT,
    shortcutDetails: { targetId: target },
  });
  const fields = 'name,mimeType,size,sha256Checksum,shortcutDetails';
  const read = () => person.json('GET', `/drive/v3/files/${id}`, { fields });
  const seen = {
    name: 'ทางลัด ก.pdf',
    mimeType: SHORTCUT,
    shortcutDetails: { targetId: target, targetMimeType: 'application/pdf' },
  };
  expect(await read()).toEqual(seen);
  await expect(person.call('GET', `/drive/v3/files/${id}`, { alt: 'media' })).rejects.toThrow('403');
  await expect(post({ mimeType: SHORTCUT })).rejects.toThrow('400');
  await expect(post({ mimeType: SHORTCUT, shortcutDetails: { targetId: id } })).rejects.toThrow('403');
  await expect(post({ mimeType: SHORTCUT, shortcutDetails: { targetId: 'none' } })).rejects.toThrow('404');
  await person.call('DELETE', `/drive/v3/files/${target}`);
  expect(await read()).toEqual(seen);
  await close();
});
