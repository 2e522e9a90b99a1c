import type { sheets_v4 } from '@googleapis/sheets';
import type { batchUpdateAnswer, batchUpdateValuesAnswer } from '../../local/sheets/shapes/answer-shapes';
import type {
  batchClearValuesRequest,
  batchUpdateRequest,
  batchUpdateValuesRequest,
} from '../../local/sheets/shapes/request-shapes';
import type { spreadsheet } from '../../local/sheets/shapes/sheet-shapes';
import type { Held, Mismatch } from './held-to-google';

/** These lines compile only while the shapes say what the installed client's types say. */
const HELD: {
  readonly batchUpdate: Held<
    Mismatch<typeof batchUpdateRequest, sheets_v4.Schema$BatchUpdateSpreadsheetRequest, 'batchUpdate'>
  >;
  readonly batchUpdateAnswer: Held<
    Mismatch<typeof batchUpdateAnswer, sheets_v4.Schema$BatchUpdateSpreadsheetResponse, 'answer'>
  >;
  readonly valuesUpdate: Held<
    Mismatch<typeof batchUpdateValuesRequest, sheets_v4.Schema$BatchUpdateValuesRequest, 'values'>
  >;
  readonly valuesAnswer: Held<
    Mismatch<typeof batchUpdateValuesAnswer, sheets_v4.Schema$BatchUpdateValuesResponse, 'valuesAnswer'>
  >;
  readonly clear: Held<
    Mismatch<typeof batchClearValuesRequest, sheets_v4.Schema$BatchClearValuesRequest, 'clear'>
  >;
  readonly spreadsheet: Held<Mismatch<typeof spreadsheet, sheets_v4.Schema$Spreadsheet, 'spreadsheet'>>;
} = {
  batchUpdate: true,
  batchUpdateAnswer: true,
  valuesUpdate: true,
  valuesAnswer: true,
  clear: true,
  spreadsheet: true,
};

// @ts-expect-error a message of another kind does not compile
const MISSED: Held<Mismatch<typeof batchUpdateRequest, sheets_v4.Schema$GridRange, 'wrong'>> = true;

it('the shapes of Sheets are those of Google’s own client', () => {
  expect(new Set([...Object.values(HELD), MISSED])).toEqual(new Set([true]));
});
