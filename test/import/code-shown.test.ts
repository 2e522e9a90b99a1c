import { readCode } from '../../src/commands/import/table/read-code';

describe('a code that a workbook keeps as a number', () => {
  it.each([
    [7, 'P007', 'P007'],
    [12, 'สถ-012', 'สถ-012'],
    [7, '007', '007'],
    [7.1, '7.10', '7.10'],
    [7, '7 คน', '7'],
    [7, 'P08', '7'],
  ])('%d shown as %j is %s', (raw, shown, code) => {
    const { value, problem } = readCode(raw, shown);
    expect(value).toBe(code);
    expect(problem?.kind).toBe(code === String(raw) ? undefined : 'code-from-number');
  });
});
