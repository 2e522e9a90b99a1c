import { small } from '../office/office';
import { onBrokenGoogle } from './broken-google';

/** Office hours of a working day. */
const MORNING = Date.UTC(2027, 3, 1, 3);

/** Whatever the script has kept in its properties is typed over before each execution. */
function typedOver(text: string): string {
  return `const kept = PropertiesService.getScriptProperties();
    const own = SpreadsheetApp.getActiveSpreadsheet();
    if (own) kept.setProperties(Object.fromEntries(
      [...Object.keys(kept.getProperties()), own.getId() + '/mail/' + own.getId(), own.getId() + '/seen/sidebar']
        .map((key) => [key, ${JSON.stringify(text)}])));`;
}

describe('script properties that somebody typed over', () => {
  it.each(['{', 'null', '{"at":"ก","begunAt":"ก","sent":[1],"now":1}'])(
    'read as if they were not there: %s',
    async (text) => {
      const office = await small(MORNING, onBrokenGoogle([{ services: typedOver(text) }]));
      expect(await office.run('openRound', { roundId: '2570-06' })).toMatchObject({ reports: 6 });
      expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
      const { outbox } = await office.workspace.state();
      expect(outbox.map(({ to }) => to).sort()).toEqual([
        'cohost@small.example',
        'owner1@small.example',
        'owner2@small.example',
        'owner3@small.example',
      ]);
      await office.close();
    },
  );

  it('stop no look at what the office can do', async () => {
    const office = await small(MORNING, onBrokenGoogle([{ services: typedOver('{') }]));
    const tested = (await office.call('selfTest')).result as readonly { readonly ok: boolean }[];
    expect(tested.filter(({ ok }) => !ok)).toEqual([]);
    await office.close();
  });
});
