import { type EmptyOffice, emptyOffice } from './empty-office';

const CO_HOST = 'danai.yah@spm13.example';
const STAFF = 'kritsada.mok@spm13.example';
const HOUR_MS = 3_600_000;

describe('taking over the triggers', () => {
  let office: EmptyOffice;

  beforeAll(async () => {
    office = await emptyOffice();
    await office.setUp();
    await office.fillIn();
    await office.setUp();
  });

  afterAll(() => office.workspace.close());

  const takeOver = (as: string) => office.workspace.run({ as, function: 'takeOverTriggers', args: [] });

  it('appoints the operator who asks, once; from then on the sweeps are theirs', async () => {
    expect(await takeOver(CO_HOST)).toEqual({ result: { holder: CO_HOST } });
    const before = await office.whole();
    expect(await takeOver(CO_HOST)).toEqual({ result: { holder: CO_HOST } });
    expect(await office.whole()).toEqual(before);
    await office.workspace.setClock(office.workspace.clock() + 2 * HOUR_MS);
    const wrote = office.workspace
      .ends()
      .filter((end) => end.function === 'sweep')
      .filter((end) => end.calls.some((call) => call.requests?.some(({ method }) => method === 'POST')));
    expect([...new Set(wrote.map((end) => end.as))]).toEqual([CO_HOST]);
  });

  it('is for operators', async () => {
    expect(await takeOver(STAFF)).toMatchObject({ error: { code: 'not-operator' } });
  });
});
