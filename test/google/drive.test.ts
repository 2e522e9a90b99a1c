import { createDrive } from '../../src/google/drive';
import { createHttp } from '../../src/google/http';
import { createSheets } from '../../src/google/sheets';
import { type FakeGoogle, fakeGoogle, googleError } from './fake-fetch';

function drive(google: FakeGoogle) {
  const http = createHttp(google);
  return createDrive(http, createSheets(http));
}
function addresses(google: FakeGoogle): readonly string[] {
  return google.waves.flat().map(({ url }) => decodeURIComponent(url));
}

describe('Drive over the seam', () => {
  it('lists folders in parallel, page by page, oldest first', () => {
    const google = fakeGoogle(({ url }) => {
      const asked = decodeURIComponent(url);
      if (asked.includes("'b' in parents")) return { status: 200, body: { files: [{ id: 'b1' }] } };
      if (asked.includes('pageToken=next')) {
        return { status: 200, body: { files: [{ id: 'a1', createdTime: '2026-10-01T00:00:00Z' }] } };
      }
      const files = [{ id: 'a2', createdTime: '2026-10-02T00:00:00Z', parents: ['a'], size: '12' }];
      return { status: 200, body: { nextPageToken: 'next', files } };
    });
    const found = drive(google).listChildrenOf(['a', 'b']);
    expect(found.get('a')?.map((file) => [file.id, file.parentId, file.size])).toEqual([
      ['a1', '', 0],
      ['a2', 'a', 12],
    ]);
    expect(found.get('b')?.map((file) => file.id)).toEqual(['b1']);
    expect(google.waves.map((wave) => wave.length)).toEqual([2, 1]);
  });

  it('asks for more ids than Google gives at once in several parts', () => {
    const google = fakeGoogle(({ url }) => {
      const count = Number(/count=(\d+)/.exec(url)?.[1]);
      return { status: 200, body: { ids: Array.from({ length: count }, (_, at) => `${count}-${at}`) } };
    });
    const ids = drive(google).generateIds(2001);
    expect(ids.length).toBe(2001);
    expect(addresses(google).map((url) => /count=(\d+)/.exec(url)?.[1])).toEqual(['1000', '1000', '1']);
    expect(drive(google).generateIds(0)).toEqual([]);
  });

  it('takes "exists already" for done when a folder with an id of its own is made again', () => {
    const google = fakeGoogle(() =>
      googleError(409, 'conflict', 'A file already exists with the provided ID.'),
    );
    const make = () => drive(google).createFolders([{ id: 'x', name: 'รอบ 6 เดือน', parentId: 'root' }]);
    expect(make).not.toThrow();
  });

  it('gives a document whose fate is unknown back as unknown, after one try', () => {
    const google = fakeGoogle(() => googleError(500, 'internalError'));
    const [made] = drive(google).createDocuments([
      { name: 'คำรับรอง', parentId: 'f', properties: { raprong: 'k' }, docx: new Uint8Array([80, 75]) },
    ]);
    expect(made?.kind).toBe('unknown');
    expect(google.waves).toHaveLength(1);
  });

  it('names whom Google would not have a file shared with', () => {
    const google = fakeGoogle(({ payload }) =>
      String(payload).includes('nobody')
        ? googleError(400, 'invalidSharingRequest', 'Bad address')
        : { status: 200 },
    );
    const share = (email: string) => drive(google).share({ fileId: 'f', email, role: 'writer' });
    expect(share('a@office.example')).toBeUndefined();
    expect(share('nobody@office.example')?.message).toBe('nobody@office.example: Bad address');
  });

  it('tells a file that is gone from one that may not be read', () => {
    const gone = fakeGoogle(() => googleError(404, 'notFound', 'File not found: x.'));
    expect(drive(gone).files(['x'])).toEqual([undefined]);
    const closed = fakeGoogle(() => googleError(403, 'insufficientFilePermissions', 'no'));
    expect(() => drive(closed).files(['x'])).toThrow('no-right');
  });

  it('knows no file under what can be no id, and does not ask for it', () => {
    const google = fakeGoogle(() => ({ status: 200, body: { id: 'f' } }));
    const found = drive(google).files(['ก'.repeat(3000), '../x', 'a/b', 'a?b', '', 'x']);
    expect(found.map((file) => file?.id)).toEqual([...Array(5).fill(undefined), 'f']);
    expect(addresses(google)).toHaveLength(1);
  });

  it('asks for shared drives in every call that knows them, at addresses of the whitelist only', () => {
    const google = fakeGoogle(({ url }) => ({
      status: 200,
      body: url.includes('generateIds') ? { ids: ['n'] } : { id: 'f', files: [], permissions: [] },
    }));
    const port = drive(google);
    port.generateIds(1);
    port.createFolders([{ id: 'x', name: 'n', parentId: 'p' }]);
    port.listChildren('p');
    port.files(['f']);
    port.download('f');
    port.createDocuments([{ name: 'n', parentId: 'p', properties: {}, docx: new Uint8Array() }]);
    port.putDocuments([{ id: 'f', properties: {}, docx: new Uint8Array() }]);
    port.createBinaries([
      { id: 'b', name: 'n', parentId: 'p', mimeType: 'image/png', bytes: new Uint8Array() },
    ]);
    port.share({ fileId: 'f', email: 'a@office.example', role: 'reader' });
    port.permissions('f');
    port.unshare({ fileId: 'f', permissionId: '1', email: 'a@office.example' });
    port.update('f', { name: 'm' });
    port.trash(['f']);
    const known = addresses(google);
    expect(
      known.filter((url) => !url.includes('supportsAllDrives=true') && !url.includes('/generateIds')),
    ).toEqual([]);
    expect(known.every((url) => /^https:\/\/www\.googleapis\.com\/(upload\/)?drive\/v3\//.test(url))).toBe(
      true,
    );
  });
});

describe('Sheets over the seam', () => {
  it('parts a read whose address would be too long for UrlFetchApp, in one wave', () => {
    const google = fakeGoogle(({ url }) => {
      const ranges = [...new URL(url).searchParams.getAll('ranges')];
      return { status: 200, body: { valueRanges: ranges.map((range) => ({ values: [[range]] })) } };
    });
    const ranges = Array.from({ length: 60 }, (_, index) => `แท็บที่ยาวมาก ${index}`);
    const read = createSheets(createHttp(google)).values('id', ranges);
    expect(read).toEqual({ kind: 'done', value: ranges.map((range) => [[range]]) });
    expect(google.waves).toHaveLength(1);
    expect(Math.max(...google.waves.flat().map(({ url }) => url.length))).toBeLessThanOrEqual(2000);
  });
});
