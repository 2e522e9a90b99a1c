import { killed, xlsxFile } from './killed-import';

describe('an import of a workbook killed at any service call (3 of 3)', () => {
  it('leaves no temporary Sheet', async () => {
    const { different, ways } = await killed('previewImport', await xlsxFile(), { number: 3, of: 3 });
    expect(different).toEqual([]);
    expect(ways).toBeGreaterThan(20);
  });
});
