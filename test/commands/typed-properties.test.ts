import { small } from '../office/office';
import { onBrokenGoogle, typedOver } from './broken-google';

/** Office hours of a working day. */
const MORNING = Date.UTC(2027, 3, 1, 2);

describe('script properties that somebody typed over', () => {
  it.each(['{', 'null', '{"at":"ก","begunAt":"ก","sent":[1],"now":1}'])(
    'read as if they were not there: %s',
    async (text) => {
      const office = await small(MORNING, onBrokenGoogle([typedOver(text)]));
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
});
