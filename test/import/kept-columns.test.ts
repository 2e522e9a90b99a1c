import { keptColumnsEntry, withChosenColumns } from '../../src/commands/import/kept-columns';

function chosen(headers: readonly string[], column: string) {
  return headers.map((header) => ({ header, column }));
}

describe('columns that an office has chosen for its headers', () => {
  it('fit into the cell that keeps them, however long the headers are: the oldest go first', () => {
    const headers = Array.from({ length: 300 }, (_, at) => `${at} ${'หัวคอลัมน์'.repeat(40)}`);
    const kept = withChosenColumns(new Map(), chosen(headers, ''), chosen(headers, 'ตำแหน่ง'));
    const [text = ''] = Object.values(keptColumnsEntry('people', kept));
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(kept.size).toBeGreaterThan(90);
    expect([...kept.keys()].pop()).toMatch(/^299/);
  });

  it('are those that differ from what is found, the last choice of each', () => {
    const found = [...chosen(['ภารกิจ'], ''), ...chosen(['รหัส'], 'รหัส')];
    const once = withChosenColumns(new Map(), found, [
      { header: 'ภารกิจ', column: 'กลุ่ม' },
      { header: 'รหัส', column: 'รหัส' },
    ]);
    expect([...once]).toEqual([['ภารกิจ', 'กลุ่ม']]);
    const again = withChosenColumns(once, found.slice(0, 1), chosen(['ภารกิจ'], 'ตำแหน่ง'));
    expect([...again]).toEqual([['ภารกิจ', 'ตำแหน่ง']]);
  });
});
