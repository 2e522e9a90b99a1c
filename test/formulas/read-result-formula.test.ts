import { readResult } from '../../src/domain/rounds/reported-result';
import { ODD_TEXTS } from './odd-texts';
import { computeReports } from './report-sheet';

/** The number as the exact reading has it, else what it is. */
function exactly(typed: string | number): unknown {
  const read = readResult(typed);
  if (read.kind === 'number') return Number(read.value);
  if (read.kind === 'unreadable') return read.why === 'too-many-decimals' ? 'number' : '?';
  return read.kind === 'blank' ? '' : 'N/A';
}

test('ผลเป็นตัวเลข reads what the exact reading reads, and nothing else', () => {
  const computed = computeReports(ODD_TEXTS.map((typed) => ({ ผลการดำเนินงาน: typed })));
  const got = ODD_TEXTS.map((typed, index) => [typed, computed[index]?.ผลเป็นตัวเลข]);
  const wanted = ODD_TEXTS.map((typed, index) => {
    const value = exactly(typed);
    return [typed, value === 'number' ? computed[index]?.ผลเป็นตัวเลข : value];
  });
  expect(got).toEqual(wanted);
});
