import { csvFile, killed } from './killed-import';

describe('an import killed at any service call', () => {
  it.each(['previewImport', 'commitImport'] as const)(
    'of a CSV ends as if nothing had happened: %s',
    async (name) => {
      const { different, ways } = await killed(name, csvFile(), { number: 1, of: 1 });
      expect(different).toEqual([]);
      expect(ways).toBeGreaterThan(10);
    },
  );
});
