import { headerRowText, headersEntry, recoveredTexts } from '../../src/register/recovered-headers';
import { rememberedHeaders } from '../../src/register/remembered-headers';
import { type RegisterSnapshot, snapshotOf } from '../../src/register/snapshot';
import { TABS, type TabName } from '../../src/register/tabs';

function headersOf(tab: TabName): string[] {
  return TABS[tab].columns.map(({ header }) => header);
}

function renamed(tab: TabName, from: string, to: string): string[] {
  return headersOf(tab).map((header) => (header === from ? to : header));
}

function read(tab: TabName, headers: readonly string[], remembered?: readonly string[]): RegisterSnapshot {
  const system = [
    ['รายการ', 'ค่า'],
    ['รุ่นทะเบียน', '99'],
    [headersEntry(tab), remembered === undefined ? '' : headerRowText(remembered)],
  ];
  const row = headers.map((_, at) => `ค่าที่ ${at}`);
  return snapshotOf(
    0,
    new Map<TabName, readonly (readonly string[])[]>([
      [tab, [headers, row]],
      ['system', system],
    ]),
    undefined,
  );
}

function faultsOf(snapshot: RegisterSnapshot, tab: TabName): readonly unknown[] {
  return snapshot.faults
    .filter((fault) => fault.tab === TABS[tab].title)
    .map(({ kind, column, text }) => [kind, column, text]);
}

describe('a renamed header', () => {
  test('is its column under a name that an import knows', () => {
    const snapshot = read('people', renamed('people', 'ชื่อ-สกุล', 'ชื่อและนามสกุล'));
    expect(snapshot.table('people').headers).toEqual(headersOf('people'));
    expect(snapshot.table('people').rows[0]?.cells['ชื่อ-สกุล']).toBe('ค่าที่ 1');
    expect(faultsOf(snapshot, 'people')).toEqual([['column-renamed', 'ชื่อ-สกุล', 'ชื่อและนามสกุล']]);
  });

  test('is its column under any name where it stands between its neighbours', () => {
    const headers = renamed('people', 'ตำแหน่ง', 'ทำหน้าที่อะไร');
    const snapshot = read('people', headers, headersOf('people'));
    expect(snapshot.table('people').rows[0]?.cells.ตำแหน่ง).toBe('ค่าที่ 2');
    expect(snapshot.place('people').headersOf(headers)).toEqual(headersOf('people'));
    expect(faultsOf(snapshot, 'people')).toEqual([['column-renamed', 'ตำแหน่ง', 'ทำหน้าที่อะไร']]);
  });

  test('is not guessed where nothing is remembered, or where its neighbours are others', () => {
    const headers = renamed('people', 'ตำแหน่ง', 'ทำหน้าที่อะไร');
    expect(faultsOf(read('people', headers), 'people')).toEqual([['column-missing', 'ตำแหน่ง', undefined]]);
    const moved = [...headers.filter((header) => header !== 'ทำหน้าที่อะไร'), 'ทำหน้าที่อะไร'];
    expect(faultsOf(read('people', moved, headersOf('people')), 'people')).toEqual([
      ['column-missing', 'ตำแหน่ง', undefined],
    ]);
  });

  test('leaves a column of the office’s own alone beside the true one', () => {
    const headers = [...headersOf('people'), 'ชื่อและนามสกุล'];
    const snapshot = read('people', headers, headersOf('people'));
    expect(snapshot.table('people').headers).toEqual([...headersOf('people'), '']);
    expect(faultsOf(snapshot, 'people')).toEqual([]);
  });

  test('is found again from what a sound row left in ระบบ, the office’s columns among it', () => {
    const own = ['ของเรา', ...headersOf('holidays')];
    const sound = read('holidays', own);
    const remembered = rememberedHeaders(sound, ['holidays'])[headersEntry('holidays')] ?? '';
    expect(remembered).toBe('ของเรา | วันที่ | ชื่อ');
    expect(recoveredTexts('holidays', ['ของเรา', 'หยุดวันไหน', 'ชื่อ'], remembered)).toEqual(own);
    const broken = read('holidays', ['ของเรา', 'หยุดวันไหน', 'ชื่อ'], own);
    expect(rememberedHeaders(broken, ['holidays'])).toEqual({});
  });
});
