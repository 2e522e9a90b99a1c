import fc from 'fast-check';
import type { Request } from '../../local/sheets/shapes/request-shapes';
import { firstDay, keptJournal, newSheets, operator, owner, teacher } from './office-server';

const id = 'register';

const column = fc.integer({ min: 0, max: 5 });
const row = fc.integer({ min: 0, max: 8 });
const range = fc.tuple(row, row, column, column).map(([top, bottom, left, right]) => ({
  sheetId: 0,
  startRowIndex: Math.min(top, bottom),
  endRowIndex: Math.max(top, bottom) + 1,
  startColumnIndex: Math.min(left, right),
  endColumnIndex: Math.max(left, right) + 1,
}));
const value = fc.oneof(
  fc.constantFrom('ก', 'ข', '=x', '1.10').map((stringValue) => ({ stringValue })),
  fc.integer({ min: -5, max: 5 }).map((numberValue) => ({ numberValue })),
  fc
    .constantFrom('=A1+1', '=SUM(A$1:B3)', '=$C2&"x"', "='รายงานผล'!A1*2")
    .map((formulaValue) => ({ formulaValue })),
  fc.boolean().map((boolValue) => ({ boolValue })),
);
const stretch = fc
  .record({
    sheetId: fc.constant(0),
    dimension: fc.constantFrom('ROWS' as const, 'COLUMNS' as const),
    startIndex: fc.integer({ min: 0, max: 4 }),
    length: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ length, ...start }) => ({ ...start, endIndex: start.startIndex + length }));

/** Requests of which some will be refused: a tab that is not there, a closed cell, a title taken twice. */
const request: fc.Arbitrary<Request> = fc.oneof(
  fc.tuple(range, value).map(([where, userEnteredValue]) => ({
    repeatCell: { range: where, cell: { userEnteredValue, note: 'น' }, fields: 'userEnteredValue,note' },
  })),
  fc.tuple(row, column, value).map(([rowIndex, columnIndex, userEnteredValue]) => ({
    updateCells: {
      start: { sheetId: 0, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue, userEnteredFormat: { textFormat: { bold: true } } }] }],
      fields: 'userEnteredValue,userEnteredFormat.textFormat.bold',
    },
  })),
  value.map((userEnteredValue) => ({
    appendCells: { sheetId: 0, rows: [{ values: [{ userEnteredValue }] }], fields: '*' },
  })),
  range.map((where) => ({
    sortRange: {
      range: where,
      sortSpecs: [{ dimensionIndex: where.startColumnIndex, sortOrder: 'DESCENDING' as const }],
    },
  })),
  stretch.map((where) => ({ insertDimension: { range: where } })),
  stretch.map((where) => ({ deleteDimension: { range: where } })),
  fc.tuple(range, fc.constantFrom(owner, operator)).map(([where, user]) => ({
    addProtectedRange: { protectedRange: { range: where, editors: { users: [user] } } },
  })),
  range.map((where) => ({
    setDataValidation: {
      range: where,
      rule: {
        condition: { type: 'CUSTOM_FORMULA' as const, values: [{ userEnteredValue: '=ISNUMBER(B3)' }] },
        strict: true,
      },
    },
  })),
  fc.constantFrom('รอบ', 'รายงานผล').map((title) => ({ addSheet: { properties: { title } } })),
  fc.constantFrom(0, 77).map((sheetId) => ({ duplicateSheet: { sourceSheetId: sheetId } })),
  range.map((where) => ({ mergeCells: { range: where, mergeType: 'MERGE_ALL' as const } })),
);

type Step =
  | { readonly kind: 'batch'; readonly as: string; readonly requests: readonly Request[] }
  | { readonly kind: 'type'; readonly as: string; readonly text: string; readonly cell: string };

const person = fc.constantFrom(owner, operator, teacher);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('batch' as const),
    as: person,
    requests: fc.array(request, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('type' as const),
    as: person,
    text: fc.constantFrom('85%', '30/4/2570', '=A1', 'TRUE', '๘๕', ''),
    cell: fc.constantFrom('A1', 'B3', 'F9'),
  }),
);

function play(steps: readonly Step[]) {
  const journal = keptJournal();
  const part = newSheets(journal);
  part.create(id, 'ทะเบียน', { email: owner, now: firstDay }, { tabs: ['รายงานผล'] });
  steps.forEach((each, index) => {
    const now = firstDay + index * 60_000;
    const [stateBefore, entriesBefore] = [JSON.stringify(part.checkpoint()), journal.entries.length];
    const refused = (() => {
      if (each.kind === 'type') {
        const { as, cell, text } = each;
        return (
          'error' in part.edit({ as, spreadsheetId: id, range: cell, values: [[text]] }, { email: as, now })
        );
      }
      const body = new TextEncoder().encode(JSON.stringify({ requests: each.requests }));
      const path = `/v4/spreadsheets/${id}:batchUpdate`;
      const call = { method: 'POST' as const, path, query: new URLSearchParams(), headers: {}, body };
      return part.handle(call, { email: each.as, now }).status !== 200;
    })();
    // Read after every step, so that the engine has to follow each change.
    part.exportCsv(id);
    if (!refused) return;
    expect(JSON.stringify(part.checkpoint())).toBe(stateBefore);
    expect(journal.entries).toHaveLength(entriesBefore);
  });
  return { part, journal };
}

it('whatever is done, a refused step leaves no trace and the journal rebuilds the register exactly', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const { part, journal } = play(steps);
      const again = newSheets(journal);
      for (const entry of [...journal.entries]) again.apply(entry.payload);
      expect(again.checkpoint()).toEqual(part.checkpoint());
      const restored = newSheets();
      restored.restore(JSON.parse(JSON.stringify(part.checkpoint())));
      expect(restored.exportCsv(id)).toBe(part.exportCsv(id));
    }),
    { numRuns: 60 },
  );
});

it('a checkpoint is not changed by what comes after it', () => {
  const { part } = play([{ kind: 'type', as: owner, text: 'ก่อน', cell: 'A1' }]);
  const checkpoint = part.checkpoint();
  const before = JSON.stringify(checkpoint);
  part.edit(
    { as: owner, spreadsheetId: id, range: 'A1', values: [['หลัง']] },
    { email: owner, now: firstDay },
  );
  expect(JSON.stringify(checkpoint)).toBe(before);
  expect(part.exportCsv(id)).toBe('หลัง');
});
